#pragma once

#include "desk/palette/quickopenmodel.h"
#include "desk/theme/theme.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace targo::desk {

// One line over the window from which everything is reached by its name. Keys go to the line; arrows move in the list,
// Enter takes, Esc leaves, and so does the focus when it goes elsewhere.
class QuickOpen : public QFrame
{
    Q_OBJECT

public:
    // Lies over `window`.
    QuickOpen(const BoardSource &board, JobTexts &texts, const Theme &theme, QWidget *window);

    void open(const QList<QAction *> &menus, QDate today);
    void leave(); // the focus goes back where it came from

Q_SIGNALS:
    void jobChosen(const targo::JobId &id);
    void technicianChosen(const targo::TechnicianId &id);
    void customerChosen(const targo::CustomerId &id);
    void dayChosen(QDate day);
    void refused(const QString &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void place();
    void choose(int row);
    void showHits();
    void move(int rows);

    QuickOpenModel *m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_empty;
    QPointer<QWidget> m_before; // who had the focus
};

} // namespace targo::desk
