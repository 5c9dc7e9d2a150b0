// What BoardPage lets people make: new jobs, notes, absences.
#include "base/clock.h"
#include "desk/board/absencedialog.h"
#include "desk/board/boardpage.h"
#include "desk/job/jobdialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/job/notedialog.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/unassigned/unassignedpanel.h"
#include "desk/words/jobwords.h"

#include <QApplication>
#include <QMenu>

namespace targo::desk {

using namespace Qt::StringLiterals;

void BoardPage::connectLanes()
{
    const auto menu = [this](const QString &name) {
        auto *made = new QMenu(this);
        made->setObjectName(name);
        connect(made, &QMenu::aboutToHide, made, &QObject::deleteLater);
        return made;
    };
    connect(m_timeline, &TimelineView::gapMenuWanted, this, [this, menu](const TechnicianId &technician, WallTime start, QPoint global) {
        auto *made = menu(u"gapMenu"_s);
        connect(made->addAction(tr("&New job here…")), &QAction::triggered, this, [this, technician, start] { newJob(technician, start); });
        connect(made->addAction(tr("A&bsence…")), &QAction::triggered, this, [this, technician] { editAbsence(technician); });
        made->popup(global);
    });
    connect(m_timeline, &TimelineView::laneMenuWanted, this, [this, menu](const TechnicianId &technician, QPoint global) {
        m_timeline->chooseTechnician(technician);
        auto *made = menu(u"laneMenu"_s);
        connect(made->addAction(tr("A&bsence…")), &QAction::triggered, this, [this, technician] { editAbsence(technician); });
        const Technician *person = m_ports.board.technician(technician);
        QAction *back = made->addAction(tr("&Remove the absence"));
        back->setEnabled(person && person->absence);
        connect(back, &QAction::triggered, this, [this, technician] { m_acts.setAbsence(technician, {}); });
        made->addSeparator();
        connect(made->addAction(tr("&New job…")), &QAction::triggered, this, [this, technician] { newJob(technician); });
        connect(made->addAction(tr("&History…")), &QAction::triggered, this, [this, technician] { Q_EMIT historyWanted(technician); });
        made->popup(global);
    });
    connect(&m_acts, &BoardActs::created, this, [this](const JobId &id) {
        m_created = id;
        reveal();
    });
    connect(&m_ports.board, &BoardSource::jobsChanged, this, [this](const QSet<JobId> &ids) {
        if (ids.contains(m_created))
            reveal();
    });
    connect(&m_ports.board, &BoardSource::jobNamed, this, &BoardPage::follow);
}

void BoardPage::follow(const JobId &local, const JobId &named)
{
    if (const QPointer<JobDialog> dialog = m_dialogs.take(local))
        m_dialogs.insert(named, dialog);
    if (m_created == local)
        m_created = named;
}

// The board tells of a new job a moment after it was kept; before that no list has it.
void BoardPage::reveal()
{
    const auto shown = [this] { return m_unassigned->rowOf(m_created) >= 0 || m_model->bar(m_created); };
    if (!shown() && m_unassigned->isFiltered() && m_ports.board.job(m_created))
        Q_EMIT searchHides(m_created);
    if (shown())
        showCreated();
}

// With the focus, so that the next key is about it.
void BoardPage::showCreated()
{
    const JobId id = std::exchange(m_created, {});
    m_panel->setCurrent(id);
    if (m_panel->current() == id)
        m_panel->table().setFocus();
    if (m_model->bar(id)) {
        m_timeline->setCurrent(id);
        m_timeline->ensureVisible(id);
    }
}

void BoardPage::choose(const JobId &id)
{
    if (m_model->bar(id)) {
        m_timeline->setCurrent(id);
        m_timeline->ensureVisible(id);
        m_timeline->setFocus();
    } else if (m_unassigned->rowOf(id) >= 0) {
        m_panel->setCurrent(id);
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
    const int lane = m_model->laneOf(m_timeline->current());
    return lane < 0 ? std::nullopt : std::optional(m_model->lanes()[size_t(lane)].id);
}

void BoardPage::newJob(const std::optional<TechnicianId> &technician, const std::optional<WallTime> &start)
{
    NewJobPlan plan{.date = start ? start->date() : m_date, .technician = technician};
    if (start)
        plan.start = start->time();
    (new NewJobDialog(m_acts, plan, window()))->show();
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
        (new AbsenceDialog(m_acts, technician ? technician : currentTechnician(), m_date, window()))->open();
}

} // namespace targo::desk
