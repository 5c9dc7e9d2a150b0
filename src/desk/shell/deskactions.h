#pragma once

#include "domain/dispatch/job.h"
#include "domain/ports/rights.h"

#include <QAction>
#include <QActionGroup>

class QMenu;
class QMenuBar;

namespace targo::desk {

// Every act of the program that has a name, with its words and shortcut. Menus, buttons and the list of shortcuts
// are all made from these.
class DeskActions : public QObject
{
    Q_OBJECT

public:
    explicit DeskActions(QWidget *window);

    QAction *syncNow, *workOffline, *signIn, *signOut, *pending, *quit;
    QAction *undo, *redo, *history, *find, *quickOpen, *clearSearch, *openMenu;
    QActionGroup *views;           // data: int of TimelineView::Span
    QAction *today, *previous, *next, *goToDate, *zoomIn, *zoomOut, *zoomReset, *workingHours;
    QActionGroup *theme, *density; // data: int of Theme::Choice, int of Density
    QAction *open, *assign, *best, *suggest, *unassign, *note, *remove;
    QAction *publish;              // the schedule of a period
    QAction *publishJob, *withdraw;
    QAction *newJob, *absence;     // of the lane that has the focus, where there is one
    QActionGroup *status;          // data: int of JobStatus
    QAction *shortcuts, *diagnostics, *about;

    QAction *view(int span) const { return views->actions().value(span); }
    void fill(QMenuBar *bar);
    void fillJobMenu(QMenu *menu);
    // Those that act on the job that has the focus; they answer keys only where a job can have it.
    QList<QAction *> jobActions() const;
    void setJob(const Job *job); // null: none has the focus
    // Whether the hub lets this person publish. Before setJob().
    void setRights(Rights::Answer mayPublish) { m_mayPublish = mayPublish; }

    // One more, for a part of the program that brings its own; it is in the list of shortcuts too.
    QAction *make(const QString &text, const QString &name, const QList<QKeySequence> &keys = {});

    // Name and keys of every action, and of the keys that belong to the board itself.
    QList<std::pair<QString, QString>> shortcutList() const;

private:
    void allow(QAction *action, const Job *job, const QString &whyNot);
    QActionGroup *makeGroup(const QString &name, const QList<std::pair<QString, int>> &choices, bool checkable);

    QString whyNotPublish(const Job *job) const;
    QString whyNotWithdraw(const Job *job) const;

    QWidget *m_window;
    Rights::Answer m_mayPublish = Rights::Answer::Unknown;
};

} // namespace targo::desk
