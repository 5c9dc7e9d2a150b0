#pragma once

#include "domain/dispatch/besttechnician.h"
#include "domain/ports/boardsource.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QTreeWidget;
class QPushButton;

namespace targo::desk {

class HourEdit;

// Who should take a job at a time, the best first, and why the others cannot. Enter places it there.
class BestTechnicianDialog : public QDialog
{
    Q_OBJECT

public:
    // `now`: nothing earlier is suggested.
    BestTechnicianDialog(BoardSource &board, const JobId &job, WallTime proposed, WallTime now, QWidget *parent = nullptr);

    void suggest(); // other times, in a menu

Q_SIGNALS:
    void chosen(const targo::JobId &id, const targo::TechnicianId &technician, targo::WallTime start);

private:
    void list();
    void place();
    void addCandidate(const TechnicianRanking::Candidate &candidate, bool best);
    void addRejected(const TechnicianRanking &ranking);
    QString reasonsOf(const TechnicianRanking::Rejection &rejection) const;
    WallTime start() const;

    BoardSource &m_board;
    JobId m_job;
    WallTime m_now;
    QTreeWidget *m_list = nullptr;
    QDateEdit *m_date = nullptr;
    HourEdit *m_time = nullptr;
    QLabel *m_nobody = nullptr;
    QPushButton *m_place = nullptr, *m_suggest = nullptr;
};

} // namespace targo::desk
