#pragma once

#include "desk/board/boardacts.h"
#include "desk/publish/publishplan.h"
#include "desk/shell/deskports.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSettings;

namespace targo::desk {

class PeriodEdit;
class PublishTree;

// From a drafted schedule to one that technicians see: what would change for whom, what is left out and why, who is
// told; then how far it is, and what came of it. Works without a connection, and says so.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    // `first`…`last`: the period the board shows.
    PublishDialog(const DeskPorts &ports, BoardActs &acts, QDate first, QDate last, QWidget *parent = nullptr);

    // As it was chosen the last time; the technicians are told when nobody said otherwise.
    static bool tellsTechnicians(const QSettings &settings);

Q_SIGNALS:
    void jobWanted(const targo::JobId &id);
    void pendingWanted(); // what needs the person

private:
    QLayout *makeButtons();
    void refresh();
    void askHub();
    void showVerdict();
    void showRights();
    void publish();
    void follow();
    void callOff();
    QDate today() const;
    int unsentAmongReady() const;
    bool isOnline() const;

    DeskPorts m_ports;
    BoardActs &m_acts;
    PeriodEdit *m_period = nullptr;
    PublishTree *m_tree = nullptr;
    QLabel *m_empty = nullptr, *m_verdict = nullptr, *m_told = nullptr, *m_outcome = nullptr;
    QCheckBox *m_tell = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_publish = nullptr, *m_cancel = nullptr, *m_decide = nullptr, *m_close = nullptr;

    PublishPlan m_plan;
    QSet<TechnicianId> m_leftOut;
    std::optional<Result<PublicationForecast>> m_forecast; // the hub's, of m_plan.ready
    int m_asked = 0;                                       // only the newest answer counts
    QTimer m_soon, m_later;
    QSet<JobId> m_running;                                 // what was published from here
};

} // namespace targo::desk
