// What BoardPage lets people make: new jobs, notes, absences.
#include "base/clock.h"
#include "desk/board/absencedialog.h"
#include "desk/board/boardpage.h"
#include "desk/board/boardwindows.h"
#include "desk/board/lanesdialog.h"
#include "desk/board/ownwindow.h"
#include "desk/job/jobdialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/job/notedialog.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/unassigned/unassignedpanel.h"
#include "desk/words/jobwords.h"

#include <QApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;

void BoardPage::connectLanes()
{
    connect(&m_acts, &BoardActs::created, this, [this](const QSet<JobId> &ids) {
        m_created = ids;
        uncoverCreated();
        if (std::ranges::any_of(ids, [this](const JobId &id) { return isShown(id); }))
            showCreated();
    });
    connect(&m_ports.board, &BoardSource::jobsChanged, this, [this](const QSet<JobId> &ids) {
        if (ids.intersects(m_created)) {
            uncoverCreated();
            showCreated();
        }
    });
    connect(&m_ports.board, &BoardSource::jobNamed, this, &BoardPage::follow);
    connect(m_timeline, &TimelineView::copyWanted, &m_acts, &BoardActs::copy);
}

void BoardPage::follow(const JobId &local, const JobId &named)
{
    if (const QPointer<JobDialog> dialog = m_dialogs.take(local))
        m_dialogs.insert(named, dialog);
    if (m_created.remove(local))
        m_created.insert(named);
}

bool BoardPage::isShown(const JobId &id) const
{
    return m_unassigned->rowOf(id) >= 0 || m_model->bar(id);
}

void BoardPage::uncoverCreated()
{
    const bool isKnown = std::ranges::any_of(m_created, [this](const JobId &id) { return m_ports.board.job(id); });
    if (isKnown && m_unassigned->isFiltered() && std::ranges::none_of(m_created, [this](const JobId &id) { return isShown(id); })) {
        m_model->setJobFilter({});
        Q_EMIT searchHides(*m_created.begin());
    }
}

// The board tells of a new job a moment after it was kept; before that no list has it.
void BoardPage::showCreated()
{
    if (m_created.isEmpty() || !std::ranges::all_of(m_created, [this](const JobId &id) { return m_ports.board.job(id); }))
        return;
    const QSet<JobId> made = std::exchange(m_created, {});
    if (made.size() == 1)
        m_panel->setCurrent(*made.begin());
    if (made.contains(m_panel->current()))
        m_panel->table().setFocus(); // so that the next key is about it
    m_timeline->setSelected(made);
    m_timeline->ensureVisible(m_timeline->current());
}

void BoardPage::choose(const JobId &id)
{
    if (m_model->bar(id)) {
        m_timeline->setCurrent(id);
        m_timeline->ensureVisible(id);
        m_windows->bringForward(BoardWindows::Part::Board);
        m_timeline->setFocus();
    } else if (m_unassigned->rowOf(id) >= 0) {
        m_panel->setCurrent(id);
        m_windows->bringForward(BoardWindows::Part::Panel);
        m_panel->table().setFocus();
    }
}

void BoardPage::goTo(const JobId &id)
{
    const Job *job = m_ports.board.job(id);
    if (!job)
        return;
    const bool planned = job->technician && job->date;
    if (planned && !m_model->bar(id))
        showPeriod(*job->date, m_timeline->span());
    if (!planned && m_unassigned->rowOf(id) < 0)
        Q_EMIT searchHides(id);
    choose(id);
}

std::optional<TechnicianId> BoardPage::currentTechnician() const
{
    if (m_model->laneOf(m_timeline->chosenTechnician()) >= 0)
        return m_timeline->chosenTechnician();
    if (const auto spot = m_timeline->spot(); spot && m_model->laneOf(spot->technician) >= 0)
        return spot->technician;
    const int lane = m_model->laneOf(m_timeline->current());
    return lane < 0 ? std::nullopt : std::optional(m_model->lanes()[size_t(lane)].id);
}

void BoardPage::newJob(const std::optional<TechnicianId> &technician, const std::optional<WallTime> &start)
{
    NewJobPlan plan{.date = start ? start->date() : m_date, .technician = technician};
    if (start)
        plan.start = start->time();
    openNewJob(plan);
}

void BoardPage::openNewJob(const NewJobPlan &plan)
{
    auto *dialog = new NewJobDialog(m_acts, plan, window());
    connect(dialog, &NewJobDialog::abandoned, this, &BoardPage::newJobLeft);
    dialog->show();
}

void BoardPage::addNote(const JobId &id, const QString &text)
{
    if (!m_ports.board.job(id))
        return;
    // Over the window it was asked from, so that the focus goes back there: a key meant for a job's dialog would act
    // on the board.
    QWidget *asking = QApplication::activeWindow();
    auto *dialog = new NoteDialog(m_acts, id, text, asking ? asking : window());
    connect(dialog, &NoteDialog::abandoned, this, &BoardPage::noteLeft);
    dialog->open();
}

void BoardPage::editAbsence(const std::optional<TechnicianId> &technician)
{
    if (!m_ports.board.technicians().empty())
        (new AbsenceDialog(m_acts, technician ? technician : currentTechnician(), m_date, m_windows->asking()))->open();
}

void BoardPage::arrangeLanes()
{
    auto *dialog = findChild<LanesDialog *>();
    if (!dialog)
        dialog = new LanesDialog(*m_looks, *m_model, this);
    bringForward(*dialog);
}

bool BoardPage::isAway(const TechnicianId &technician) const
{
    const Technician *person = m_ports.board.technician(technician);
    return person && person->absence;
}

void BoardPage::endAbsence()
{
    if (const auto technician = currentTechnician(); technician && isAway(*technician))
        m_acts.setAbsence(*technician, {});
}

} // namespace targo::desk
