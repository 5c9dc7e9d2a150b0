#include "desk/board/boardpage.h"

#include "base/clock.h"
#include "desk/board/assigndialog.h"
#include "desk/board/besttechniciandialog.h"
#include "desk/board/boardclipboard.h"
#include "desk/board/boardlooks.h"
#include "desk/board/boardwindows.h"
#include "desk/board/filterstrip.h"
#include "desk/board/ownwindow.h"
#include "desk/calendar/techniciancalendar.h"
#include "desk/job/jobdialog.h"
#include "desk/list/joblistview.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/unassigned/unassignedpanel.h"
#include "domain/dispatch/feasibility.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView jobPlaceKey("job/window");

} // namespace

BoardPage::BoardPage(const DeskPorts &ports, const Theme &theme, BoardActs &acts, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_acts(acts)
    , m_date(ports.clock.now().toTimeZone(ports.site).date())
    , m_model(new TimelineModel(ports.board, ports.clock, ports.site, this))
    , m_unassigned(new UnassignedModel(ports.board, ports.clock, ports.site, this))
    , m_timeline(new TimelineView(*m_model, theme, this))
    , m_panel(new UnassignedPanel(*m_unassigned, theme, this))
    , m_list(new JobListView(*m_timeline, this))
    , m_calendar(new TechnicianCalendar(*m_timeline, theme, this))
    , m_faces(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_clipboard(new BoardClipboard(acts, *m_timeline, this))
{
    setObjectName(u"boardPage"_s);
    m_splitter->setObjectName(u"boardSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_faces->addWidget(m_timeline);
    m_faces->addWidget(m_list);
    m_faces->addWidget(m_calendar);
    m_faces->setMinimumHeight(140);
    m_splitter->addWidget(m_faces);
    m_splitter->addWidget(m_panel);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_panel->setMinimumHeight(90);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *filters = new FilterStrip(*m_model, this);
    connect(filters, &FilterStrip::changeWanted, this, &BoardPage::arrangeLanes);
    column->addWidget(filters);
    column->addWidget(m_splitter);
    setFocusProxy(m_faces);
    m_faces->setFocusProxy(m_timeline);
    connectTimeline();
    connectPanel();
    connectLanes();
    connectFaces();
    connect(qApp, &QApplication::focusChanged, this, &BoardPage::currentJobChanged);
    connect(&ports.board, &BoardSource::jobsChanged, this, &BoardPage::currentJobChanged);
    connect(&ports.board, &BoardSource::boardReplaced, this, &BoardPage::currentJobChanged);
    connect(m_model, &TimelineModel::lanesReset, this, &BoardPage::matchesChanged);
    connect(m_model, &TimelineModel::laneChanged, this, &BoardPage::matchesChanged);
    connect(m_unassigned, &UnassignedModel::countsChanged, this, &BoardPage::matchesChanged);
    connect(m_model, &TimelineModel::lookChanged, this, [this] { m_unassigned->setTypes(m_model->jobFilter().types); });
    m_looks = new BoardLooks(*this, ports.settings);
    m_windows = new BoardWindows(*this, *m_splitter, *m_panel, ports.settings);
}

void BoardPage::connectTimeline()
{
    connect(m_timeline, &TimelineView::moveWanted, &m_acts, qOverload<const std::vector<Placement> &>(&BoardActs::move));
    connect(m_timeline, &TimelineView::resizeWanted, &m_acts, &BoardActs::resize);
    connect(m_timeline, &TimelineView::opened, this, &BoardPage::openJob);
    connect(m_timeline, &TimelineView::currentChanged, this, [this](const JobId &id) {
        if (!id.isEmpty() || !m_timeline->chosenTechnician().isEmpty())
            m_panel->table().clearSelection(); // one thing is chosen on the page
        Q_EMIT currentJobChanged();
    });
    connect(m_timeline, &TimelineView::menuWanted, this, [this](const JobId &id, QPoint global) {
        if (!m_timeline->isSelected(id))
            m_timeline->setCurrent(id);
        popUpMenu(id, global, m_timeline);
    });
    connect(m_timeline, &TimelineView::carriedOutside, this, [this](const JobId &, QPoint global) { m_panel->setDropHint(m_panel->isUnder(global)); });
    connect(m_timeline, &TimelineView::dragEnded, this, [this] { m_panel->setDropHint(false); });
    connect(m_timeline, &TimelineView::droppedOutside, this, [this](const std::vector<JobId> &ids, QPoint global) {
        if (m_panel->isUnder(global))
            m_acts.unassign(ids);
    });
}

void BoardPage::connectPanel()
{
    const auto onTimeline = [this](QPoint global) { return m_timeline->viewport()->mapFromGlobal(global); };
    connect(m_panel, &UnassignedPanel::opened, this, &BoardPage::openJob);
    connect(m_panel, &UnassignedPanel::menuWanted, this, [this](const JobId &id, QPoint global) { popUpMenu(id, global, &m_panel->table()); });
    // The panel's window may lie over the timeline's: there a job is still in the list.
    connect(m_panel, &UnassignedPanel::carried, this, [this, onTimeline](const std::vector<JobId> &ids, QPoint global) {
        if (m_windows->hidesBoard(global))
            m_timeline->cancelDrag();
        else
            m_timeline->carry(ids, onTimeline(global));
    });
    connect(m_panel, &UnassignedPanel::dropped, this, [this, onTimeline](const std::vector<JobId> &ids, QPoint global) {
        if (!m_windows->hidesBoard(global) && m_timeline->carry(ids, onTimeline(global)))
            m_timeline->dropCarried();
        else
            m_timeline->cancelDrag();
    });
    connect(m_panel, &UnassignedPanel::carryCancelled, m_timeline, &TimelineView::cancelDrag);
    connect(m_panel->table().selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_panel->current().isEmpty())
            m_timeline->setCurrent({});
        Q_EMIT currentJobChanged();
    });
}

void BoardPage::connectFaces()
{
    connect(m_list, &JobListView::opened, this, &BoardPage::openJob);
    connect(m_list, &JobListView::menuWanted, this, [this](const JobId &id, QPoint global) { popUpMenu(id, global, m_list); });
    connect(&m_calendar->canvas(), &CalendarCanvas::opened, this, &BoardPage::openJob);
    connect(&m_calendar->canvas(), &CalendarCanvas::menuWanted, this, [this](const JobId &id, QPoint global) { popUpMenu(id, global, &m_calendar->canvas()); });
    connect(&m_calendar->canvas(), &CalendarCanvas::moveWanted, &m_acts, qOverload<const std::vector<Placement> &>(&BoardActs::move));
    connect(&m_calendar->canvas(), &CalendarCanvas::resizeWanted, &m_acts, &BoardActs::resize);
}

BoardPage::Face BoardPage::face() const { return Face(m_faces->currentIndex()); }

void BoardPage::setFace(Face face)
{
    if (face == this->face())
        return;
    if (face == Face::Calendar)
        m_calendar->show(currentTechnician().value_or(TechnicianId()));
    m_faces->setCurrentIndex(int(face));
    m_faces->setFocusProxy(m_faces->currentWidget());
    m_faces->currentWidget()->setFocus();
    Q_EMIT faceChanged();
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_windows->showWithPage();
}

void BoardPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // a window that is only made small takes nothing with it
        m_windows->hideWithPage();
    QWidget::hideEvent(event);
}


void BoardPage::popUpMenu(const JobId &, QPoint global, QWidget *list)
{
    list->setFocus();
    if (m_jobMenu)
        m_jobMenu->popup(global);
}

// A key whose act is switched off arrives here. Nothing happening is answer enough only when nothing was chosen.
void BoardPage::keyPressEvent(QKeyEvent *event)
{
    for (const QAction *action : actions()) {
        const QString why = action->property("whyNot").toString();
        if (!action->isEnabled() && !why.isEmpty() && action->shortcuts().contains(QKeySequence(event->keyCombination())))
            return m_acts.refuse(why);
    }
    QWidget::keyPressEvent(event);
}

int BoardPage::days() const
{
    switch (m_timeline->span()) {
    case TimelineView::Span::Day: break;
    case TimelineView::Span::ThreeDays: return 3;
    case TimelineView::Span::Week: return 7;
    case TimelineView::Span::TwoWeeks: return 14;
    case TimelineView::Span::Month: return m_date.daysInMonth();
    }
    return 1;
}

QDate BoardPage::firstDay() const
{
    switch (m_timeline->span()) {
    case TimelineView::Span::Day:
    case TimelineView::Span::ThreeDays: break;
    case TimelineView::Span::Week:
    case TimelineView::Span::TwoWeeks: return mondayOf(m_date);
    case TimelineView::Span::Month: return QDate(m_date.year(), m_date.month(), 1);
    }
    return m_date;
}

void BoardPage::showPeriod(QDate date, TimelineView::Span span)
{
    m_date = date;
    m_timeline->setSpan(span);
    m_model->setPeriod(firstDay(), days());
    Q_EMIT periodChanged();
}

void BoardPage::step(int periods)
{
    const bool month = m_timeline->span() == TimelineView::Span::Month;
    showPeriod(month ? m_date.addMonths(periods) : m_date.addDays(periods * days()), m_timeline->span());
}

void BoardPage::setFilter(const QString &text)
{
    m_filter = text;
    m_model->setFilter(text);
    m_unassigned->setFilter(text);
    Q_EMIT filterChanged();
}

int BoardPage::matchCount() const { return m_model->matchCount() + m_unassigned->rowCount(); }

void BoardPage::refreshWords()
{
    m_model->refreshWords();
    m_timeline->viewport()->update();
}

JobId BoardPage::currentJob() const
{
    return m_timeline->current().isEmpty() ? m_panel->current() : m_timeline->current();
}

std::vector<JobId> BoardPage::shownJobs() const
{
    if (face() == Face::List)
        return m_list->shownJobs();
    std::vector<JobId> jobs;
    for (const TimelineLane &lane : m_model->lanes()) {
        for (const TimelineBar &bar : lane.bars) {
            if (bar.matches)
                jobs.push_back(bar.id);
        }
    }
    return jobs;
}

std::vector<JobId> BoardPage::chosenJobs() const
{
    const std::vector<JobId> chosen = m_timeline->selected();
    if (!chosen.empty())
        return chosen;
    return m_timeline->current().isEmpty() ? m_panel->chosen() : std::vector<JobId>{m_timeline->current()};
}

void BoardPage::openJob(const JobId &id)
{
    if (JobDialog *dialog = dialogOf(id))
        bringForward(*dialog);
}

JobDialog *BoardPage::dialogOf(const JobId &id)
{
    if (id.isEmpty() || !m_ports.board.job(id))
        return nullptr;
    QPointer<JobDialog> &dialog = m_dialogs[id];
    if (!dialog)
        dialog = newJobDialog(id);
    return dialog;
}

std::vector<JobDialog *> BoardPage::openDialogs() const
{
    std::vector<JobDialog *> open;
    for (const QPointer<JobDialog> &dialog : m_dialogs) {
        if (dialog && dialog->isVisible())
            open.push_back(dialog);
    }
    return open;
}

// Where the last one was; beside another that is there already.
void BoardPage::placeJob(QWidget &dialog) const
{
    constexpr QPoint step(28, 28);
    if (!m_ports.settings.contains(jobPlaceKey))
        return; // over the board, as dialogs are
    dialog.restoreGeometry(m_ports.settings.value(jobPlaceKey).toByteArray());
    const auto isTaken = [&](const JobDialog *other) { return (other->pos() - dialog.pos()).manhattanLength() < step.x(); };
    const std::vector<JobDialog *> open = openDialogs();
    while (std::ranges::any_of(open, isTaken))
        dialog.move(dialog.pos() + step);
}

JobDialog *BoardPage::newJobDialog(const JobId &id)
{
    auto *dialog = new JobDialog(m_ports, m_acts, id, m_date, window());
    standAlone(*dialog);
    placeJob(*dialog);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_ports.settings.setValue(jobPlaceKey, dialog->saveGeometry()); });
    connect(dialog, &JobDialog::noteWanted, this, [this](const JobId &job) { addNote(job); });
    connect(dialog, &JobDialog::historyWanted, this, [this](const JobId &job) { Q_EMIT historyWanted(job); });
    connect(dialog, &JobDialog::abandoned, this, &BoardPage::draftLeft);
    return dialog;
}

void BoardPage::openRecord(const RecordRef &record)
{
    if (const auto *job = std::get_if<JobId>(&record))
        openJob(*job);
    else
        editAbsence(std::get<TechnicianId>(record));
}

void BoardPage::openWithDraft(const JobId &id, const Changes &changes)
{
    openJob(id);
    if (JobDialog *dialog = m_dialogs.value(id))
        dialog->takeUp(changes);
}

WallTime BoardPage::proposedStart(const Job &job) const
{
    const WallTime now = WallTime::of(m_ports.clock.now().toTimeZone(m_ports.site));
    // The hour it has, as long as that is to come.
    if (job.technician && job.span() && job.span()->from >= now)
        return job.span()->from;
    const QDate day = job.date && *job.date >= now.date() ? *job.date : std::max(m_date, now.date());
    const WallTime wanted(day, job.start.value_or(QTime(8, 0)));
    return firstFree(job, std::max(wanted, TimelineDrag::nextSnap(now)));
}

// The first quarter of an hour from `earliest` on, within two days, when somebody can take the job without objection;
// `earliest` itself when nobody can.
WallTime BoardPage::firstFree(const Job &job, WallTime earliest) const
{
    struct Person
    {
        const Technician *technician;
        std::vector<const Job *> jobs;
    };
    std::vector<Person> people;
    for (const TechnicianId &id : m_ports.board.technicians()) {
        if (const Technician *technician = m_ports.board.technician(id))
            people.push_back({technician, m_ports.board.lane(id, earliest.date().addDays(-1), earliest.date().addDays(2))});
    }
    const WallTime last = WallTime::startOf(earliest.date().addDays(2));
    for (WallTime start = earliest; start < last; start = start.plus(TimelineDrag::snapMinutes)) {
        const WallSpan span{start, start.plus(job.minutes)};
        const bool someone = std::ranges::any_of(people, [&](const Person &person) {
            return objections(job, *person.technician, span, person.jobs).empty();
        });
        if (someone)
            return start;
    }
    return earliest;
}

void BoardPage::assignJob(const JobId &id)
{
    const Job *job = m_ports.board.job(id);
    if (!job || job->isOver())
        return;
    auto *dialog = new AssignDialog(m_ports.board, id, proposedStart(*job), m_windows->asking());
    // Others that are chosen in the list follow it.
    std::vector<JobId> ids = m_timeline->current().isEmpty() ? m_panel->chosen() : std::vector<JobId>();
    std::erase(ids, id);
    ids.insert(ids.begin(), id);
    connect(dialog, &AssignDialog::chosen, this, [this, ids](const JobId &, const TechnicianId &technician, WallTime start) {
        m_acts.move(oneAfterAnother(m_ports.board, ids, technician, start));
    });
    dialog->open();
}

BestTechnicianDialog *BoardPage::findTechnician(const JobId &id)
{
    const Job *job = m_ports.board.job(id);
    if (!job || job->isOver())
        return nullptr;
    auto *dialog = new BestTechnicianDialog(m_ports.board, id, proposedStart(*job), WallTime::of(m_ports.clock.now().toTimeZone(m_ports.site)), m_windows->asking());
    connect(dialog, &BestTechnicianDialog::chosen, &m_acts, qOverload<const JobId &, const TechnicianId &, WallTime>(&BoardActs::move));
    dialog->open();
    return dialog;
}

void BoardPage::findTime(const JobId &id)
{
    if (BestTechnicianDialog *dialog = findTechnician(id))
        dialog->suggest();
}

} // namespace targo::desk
