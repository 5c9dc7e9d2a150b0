#include "desk/shell/deskactions.h"

#include "desk/theme/theme.h"
#include "desk/timeline/timelineview.h"
#include "desk/words/jobwords.h"

#include <QMenu>
#include <QMenuBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

// Qt's own words for keys, so that our catalogues have them wherever Qt's are not at hand.
[[maybe_unused]] constexpr const char *keyNames[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift"), QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"), QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"), QT_TRANSLATE_NOOP("QShortcut", "Ins"), QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"), QT_TRANSLATE_NOOP("QShortcut", "PgDown"), QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"), QT_TRANSLATE_NOOP("QShortcut", "Up"), QT_TRANSLATE_NOOP("QShortcut", "Down"),
};

} // namespace

DeskActions::DeskActions(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    syncNow = make(tr("&Synchronise now"), u"syncNowAction"_s, {Qt::Key_F5});
    workOffline = make(tr("Work o&ffline"), u"workOfflineAction"_s);
    workOffline->setCheckable(true);
    signIn = make(tr("Sign &in…"), u"signInAction"_s);
    signOut = make(tr("Sign &out"), u"signOutAction"_s);
    pending = make(tr("&Changes waiting to be sent…"), u"pendingAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_W});
    quit = make(tr("&Quit"), u"quitAction"_s, {Qt::CTRL | Qt::Key_Q});
    undo = make(tr("&Undo"), u"undoAction"_s, {Qt::CTRL | Qt::Key_Z});
    redo = make(tr("&Redo"), u"redoAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    history = make(tr("&History…"), u"historyAction"_s, {Qt::CTRL | Qt::Key_H});
    find = make(tr("&Find"), u"findAction"_s, {Qt::CTRL | Qt::Key_F});
    quickOpen = make(tr("Go to &anything…"), u"quickOpenAction"_s, {Qt::CTRL | Qt::Key_K});
    clearSearch = make(tr("Clear the search"), u"clearSearchAction"_s, {Qt::Key_Escape});
    clearSearch->setEnabled(false);
    openMenu = make(tr("Open the menu"), u"menuAction"_s, {Qt::Key_F10});
    views = new QActionGroup(this);
    const auto addView = [this](const QString &text, const QString &name, TimelineView::Span span, const QKeySequence &key) {
        QAction *view = make(text, name, {key});
        view->setCheckable(true);
        view->setData(int(span));
        views->addAction(view);
    };
    addView(tr("Day"), u"dayAction"_s, TimelineView::Span::Day, Qt::Key_D);
    addView(tr("3 days"), u"threeDaysAction"_s, TimelineView::Span::ThreeDays, Qt::Key_3);
    addView(tr("Week"), u"weekAction"_s, TimelineView::Span::Week, Qt::Key_W);
    addView(tr("2 weeks"), u"twoWeeksAction"_s, TimelineView::Span::TwoWeeks, Qt::SHIFT | Qt::Key_W);
    addView(tr("Month"), u"monthAction"_s, TimelineView::Span::Month, Qt::Key_M);
    today = make(tr("Today"), u"todayAction"_s, {Qt::Key_T});
    previous = make(tr("&Previous period"), u"previousAction"_s, {Qt::Key_PageUp});
    next = make(tr("&Next period"), u"nextAction"_s, {Qt::Key_PageDown});
    goToDate = make(tr("&Go to date…"), u"goToDateAction"_s, {Qt::CTRL | Qt::Key_G});
    zoomIn = make(tr("&Zoom in"), u"zoomInAction"_s, {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut = make(tr("Zoom &out"), u"zoomOutAction"_s, {Qt::CTRL | Qt::Key_Minus});
    zoomReset = make(tr("Working &hours"), u"zoomResetAction"_s, {Qt::CTRL | Qt::Key_0});
    workingHours = make(tr("Without &evenings and nights"), u"workingHoursAction"_s, {Qt::Key_H});
    workingHours->setCheckable(true);
    theme = makeGroup(u"theme"_s, {{tr("As the system"), int(Theme::Choice::System)}, {tr("Light"), int(Theme::Choice::Light)},
                                   {tr("Dark"), int(Theme::Choice::Dark)}}, true);
    density = makeGroup(u"density"_s, {{tr("Compact"), int(Density::Compact)}, {tr("Normal"), int(Density::Normal)}, {tr("Wide"), int(Density::Wide)}}, true);
    open = make(tr("&Open…"), u"openAction"_s, {Qt::Key_Return, Qt::Key_Enter});
    assign = make(tr("&Assign to…"), u"assignAction"_s, {Qt::Key_A});
    best = make(tr("&Find the best technician…"), u"bestAction"_s, {Qt::Key_B});
    suggest = make(tr("Suggest a ti&me…"), u"suggestAction"_s, {Qt::SHIFT | Qt::Key_B});
    unassign = make(tr("&Unassign"), u"unassignAction"_s, {Qt::Key_Delete});
    note = make(tr("Add a &note…"), u"noteAction"_s, {Qt::Key_N});
    remove = make(tr("&Delete the draft"), u"removeAction"_s, {Qt::SHIFT | Qt::Key_Delete});
    publish = make(tr("&Publish…"), u"publishAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_P});
    publishJob = make(tr("Publish t&his job"), u"publishJobAction"_s);
    withdraw = make(tr("&Withdraw the publication…"), u"withdrawAction"_s);
    newJob = make(tr("&New job…"), u"newJobAction"_s, {Qt::CTRL | Qt::Key_N});
    absence = make(tr("A&bsence…"), u"absenceAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_A});
    QList<std::pair<QString, int>> states;
    for (const JobStatus each : {JobStatus::Assigned, JobStatus::EnRoute, JobStatus::InProgress, JobStatus::OnHold, JobStatus::Completed, JobStatus::Cancelled}) {
        const QString word = words::of(Choice<JobStatus>(each));
        states.append({u"%1 %2%3"_s.arg(words::sign(each), word.first(1).toUpper(), word.sliced(1)), int(each)});
    }
    status = makeGroup(u"status"_s, states, true);
    shortcuts = make(tr("&Shortcuts"), u"shortcutsAction"_s, {Qt::CTRL | Qt::Key_Slash});
    diagnostics = make(tr("&Diagnostics…"), u"diagnosticsAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    about = make(tr("&About Targo Ops"), u"aboutAction"_s);
    for (QAction *action : jobActions() + QList<QAction *>{clearSearch})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setJob(nullptr);
}

QAction *DeskActions::make(const QString &text, const QString &name, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    m_window->addAction(action);
    return action;
}

QActionGroup *DeskActions::makeGroup(const QString &name, const QList<std::pair<QString, int>> &choices, bool checkable)
{
    auto *group = new QActionGroup(this);
    for (const auto &[text, value] : choices) {
        auto *action = new QAction(text, group);
        action->setObjectName(u"%1Action%2"_s.arg(name).arg(value));
        action->setCheckable(checkable);
        action->setData(value);
        group->addAction(action);
    }
    return group;
}

QList<QAction *> DeskActions::jobActions() const { return {open, assign, best, suggest, unassign, note, remove}; }

void DeskActions::fillJobMenu(QMenu *menu)
{
    menu->addAction(open);
    menu->addAction(assign);
    menu->addAction(best);
    menu->addAction(suggest);
    menu->addAction(unassign);
    menu->addSeparator();
    menu->addMenu(tr("&State"))->addActions(status->actions());
    menu->addAction(note);
    menu->addSeparator();
    menu->addAction(publishJob);
    menu->addAction(withdraw);
    menu->addAction(remove);
    menu->setToolTipsVisible(true); // they say why an act is not possible
}

void DeskActions::fill(QMenuBar *bar)
{
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    QMenu *file = bar->addMenu(tr("&File"));
    file->setObjectName(u"fileMenu"_s);
    file->addActions({syncNow, workOffline, pending, separator(), signIn, signOut, separator(), quit});
    QMenu *edit = bar->addMenu(tr("&Edit"));
    edit->setObjectName(u"editMenu"_s);
    edit->addActions({undo, redo, history, separator(), find, quickOpen});
    QMenu *view = bar->addMenu(tr("&View"));
    view->setObjectName(u"viewMenu"_s);
    view->addActions(views->actions());
    view->addActions({separator(), today, previous, next, goToDate, separator(), zoomIn, zoomOut, zoomReset, workingHours, separator()});
    view->addMenu(tr("Lane &height"))->addActions(density->actions());
    view->addMenu(tr("&Theme"))->addActions(theme->actions());
    QMenu *job = bar->addMenu(tr("&Job"));
    job->setObjectName(u"jobMenu"_s);
    job->addAction(newJob);
    job->addAction(absence);
    job->addAction(publish);
    job->addSeparator();
    fillJobMenu(job);
    bar->addMenu(tr("&Help"))->addActions({shortcuts, diagnostics, about});
}

// `whyNot`: empty when it is possible. Said in the menu, and when its key is pressed all the same.
void DeskActions::allow(QAction *action, const Job *job, const QString &whyNot)
{
    action->setEnabled(job && whyNot.isEmpty());
    action->setProperty("whyNot", whyNot);
    action->setToolTip(whyNot); // empty: its own words
}

QString DeskActions::whyNotPublish(const Job *job) const
{
    if (m_mayPublish == Rights::Answer::NoHub)
        return tr("Publishing goes through the hub, and there is none.");
    if (m_mayPublish == Rights::Answer::No)
        return tr("You do not have the right to publish.");
    if (job && (!job->technician || !job->date))
        return tr("Only a job with a technician and a day can be published.");
    return job && job->published && !job->isChangedSincePublished() ? tr("This job is published as it stands.") : QString();
}

QString DeskActions::whyNotWithdraw(const Job *job) const
{
    if (job && !job->published)
        return tr("This job is not published.");
    return whyNotPublish(nullptr);
}

void DeskActions::setJob(const Job *job)
{
    const QString none = whyNotPublish(nullptr);
    publish->setEnabled(none.isEmpty());
    publish->setToolTip(none.isEmpty() ? tr("Lets the technicians see what is planned") : none);
    allow(publishJob, job, job && job->isOver() ? tr("This job is over.") : whyNotPublish(job));
    allow(withdraw, job, whyNotWithdraw(job));
    const bool over = job && job->isOver();
    const QString still = over ? tr("This job is over: it no longer moves.") : QString();
    open->setEnabled(job);
    allow(assign, job, still);
    allow(best, job, still);
    allow(suggest, job, still);
    allow(unassign, job, over || !job || job->technician ? still : tr("Nobody has this job yet."));
    note->setEnabled(job);
    allow(remove, job, job && job->published ? tr("This job is published: withdraw it before deleting it.") : QString());
    if (remove->isEnabled())
        remove->setToolTip(tr("Removes a job that was never published."));
    status->setEnabled(job);
    for (QAction *action : status->actions())
        action->setChecked(job && job->status == JobStatus(action->data().toInt()));
}

QList<std::pair<QString, QString>> DeskActions::shortcutList() const
{
    QList<std::pair<QString, QString>> list;
    for (const QObject *child : children()) {
        const auto *action = qobject_cast<const QAction *>(child);
        if (action && !action->shortcut().isEmpty())
            list.append({action->text().remove('&'_L1), QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)});
    }
    const auto keys = [](std::initializer_list<QKeySequence> sequences) { return QKeySequence::listToString(sequences, QKeySequence::NativeText); };
    list.append({tr("In the search: jobs of other days"), keys({Qt::Key_Down})});
    list.append({tr("Go from job to job"), tr("Arrows, Home, End")});
    list.append({tr("Choose the technician of the lane"), tr("Left from its first job")});
    list.append({tr("Move the job by 15 minutes"), keys({Qt::ALT | Qt::Key_Left, Qt::ALT | Qt::Key_Right})});
    list.append({tr("Move the job to the lane above or below"), keys({Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down})});
    list.append({tr("Make the job shorter or longer"), keys({Qt::ALT | Qt::SHIFT | Qt::Key_Left, Qt::ALT | Qt::SHIFT | Qt::Key_Right})});
    list.append({tr("Choose more jobs"), keys({Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right, Qt::SHIFT | Qt::Key_Up, Qt::SHIFT | Qt::Key_Down})});
    list.append({tr("Choose one more, or one less"), keys({Qt::CTRL | Qt::Key_Space})});
    list.append({tr("Choose what the mouse goes over"), tr("Drag from empty ground")});
    list.append({tr("Drag to the minute"), tr("Hold Alt while dragging")});
    list.append({tr("Copy instead of moving"), tr("Hold Ctrl while dragging")});
    list.append({tr("Give up the drag, clear the selection"), keys({Qt::Key_Escape})});
    list.append({tr("Add or remove a row of a list in the job"), keys({Qt::Key_Insert, Qt::CTRL | Qt::Key_Delete})});
    list.append({tr("Move the row"), keys({Qt::ALT | Qt::Key_Up, Qt::ALT | Qt::Key_Down})});
    list.append({tr("Tick a box"), keys({Qt::Key_Space})});
    list.append({tr("Save or create from any field of a dialog"), keys({Qt::CTRL | Qt::Key_Return})});
    list.append({tr("Zoom about the pointer"), tr("Ctrl and the wheel")});
    return list;
}

} // namespace targo::desk
