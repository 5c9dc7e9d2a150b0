#include "desk/map/mapboard.h"

#include "desk/board/boardacts.h"
#include "desk/board/boardpage.h"
#include "desk/board/boardwindows.h"
#include "desk/map/mapplace.h"
#include "desk/map/vandrop.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QMouseEvent>
#include <QTableView>

namespace targo::desk {

using namespace Qt::StringLiterals;

MapBoard::MapBoard(MapPanel &panel, MapPlace &place, BoardPage &board, BoardActs &acts, const Theme &theme)
    : QObject(&board)
    , m_panel(panel)
    , m_place(place)
    , m_board(board)
    , m_acts(acts)
    , m_onTimeline(new HoverRing(theme, board.timeline().viewport()))
    , m_onPanel(new HoverRing(theme, board.panel().table().viewport()))
{
    connectSelection();
    connectHover();
    connectDrags();
    connect(&board, &BoardPage::periodChanged, this, &MapBoard::followPeriod);
    connect(&panel, &MapPanel::woke, this, [this] {
        followPeriod();
        if (!std::exchange(m_fitted, true))
            fitAll();
        followSelection();
        m_panel.ways().choose(chosenDriver());
        m_panel.ways().refresh();
    });
    followPeriod();
}

void MapBoard::connectSelection()
{
    MapCanvas &canvas = m_panel.canvas();
    connect(&m_board, &BoardPage::currentJobChanged, this, &MapBoard::followSelection);
    connect(&m_board.timeline(), &TimelineView::currentChanged, this, &MapBoard::followSelection);
    connect(&canvas, &MapCanvas::jobClicked, this, &MapBoard::showOn);
    connect(&canvas, &MapCanvas::technicianClicked, this, [this](const TechnicianId &technician) {
        m_choosing = true;
        m_board.timeline().chooseTechnician(technician);
        m_board.timeline().ensureVisible(technician);
        m_choosing = false;
    });
    connect(&canvas, &MapCanvas::groundClicked, this, [this] {
        m_choosing = true;
        m_board.timeline().setCurrent({});
        m_board.panel().table().clearSelection();
        m_choosing = false;
    });
    connect(&canvas, &MapCanvas::opened, &m_board, &BoardPage::openJob);
}

// There, without taking the keys from the map.
void MapBoard::showOn(const JobId &id)
{
    m_choosing = true;
    TimelineView &timeline = m_board.timeline();
    if (timeline.model().bar(id)) {
        timeline.setCurrent(id);
        timeline.ensureVisible(id);
    } else {
        m_board.panel().setCurrent(id);
    }
    m_choosing = false;
}

void MapBoard::followSelection()
{
    MapCanvas &canvas = m_panel.canvas();
    const JobId job = m_board.currentJob();
    const TechnicianId technician = job.isEmpty() ? m_board.timeline().chosenTechnician() : TechnicianId();
    const bool same = canvas.chosenJob() == job && canvas.chosenTechnician() == technician;
    if (same)
        return;
    if (!job.isEmpty())
        followPeriod();
    canvas.setChosen(job, technician);
    m_panel.ways().choose(chosenDriver());
    Q_EMIT chosenChanged();
    if (m_choosing || !canvas.followed().isEmpty() || !m_panel.scene().isAwake())
        return;
    if (const auto there = m_panel.scene().worldOf(job, technician))
        canvas.show(*there);
}

// One day at a time: that of the chosen job, else today, else the first of what the board shows.
void MapBoard::followPeriod()
{
    const QDate first = m_board.firstDay(), last = first.addDays(m_board.days() - 1);
    const QDate today = m_panel.scene().wallNow().date();
    QDate day = first <= today && today <= last ? today : first;
    const Job *job = m_panel.scene().board().job(m_board.currentJob());
    if (job && job->technician && job->date && first <= *job->date && *job->date <= last)
        day = *job->date;
    m_panel.setDay(day);
}

void MapBoard::connectHover()
{
    m_board.timeline().viewport()->installEventFilter(this);
    m_board.panel().table().viewport()->installEventFilter(this);
    m_board.panel().table().setMouseTracking(true);
    connect(&m_panel.canvas(), &MapCanvas::hovered, this, &MapBoard::light);
}

void MapBoard::light(const JobId &job, const TechnicianId &technician)
{
    const TimelineView &timeline = m_board.timeline();
    QRect rect = job.isEmpty() ? QRect() : timeline.rectOf(job);
    if (const int lane = technician.isEmpty() ? -1 : timeline.model().laneOf(technician); lane >= 0)
        rect = timeline.headRect(lane);
    m_onTimeline->surround(rect);
    QTableView &table = m_board.panel().table();
    const auto *model = static_cast<const UnassignedModel *>(table.model());
    const int row = job.isEmpty() ? -1 : model->rowOf(job);
    m_onPanel->surround(row < 0 ? QRect() : QRect(0, table.rowViewportPosition(row), table.viewport()->width(), table.rowHeight(row)));
}

bool MapBoard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave)
        m_panel.canvas().setHovered({}, {});
    if (event->type() != QEvent::MouseMove || !m_panel.scene().isAwake())
        return QObject::eventFilter(watched, event);
    const QPoint at = static_cast<QMouseEvent *>(event)->position().toPoint();
    QTableView &table = m_board.panel().table();
    if (watched == table.viewport())
        m_panel.canvas().setHovered(static_cast<const UnassignedModel *>(table.model())->idAt(table.rowAt(at.y())), {});
    else if (watched == m_board.timeline().viewport())
        m_panel.canvas().setHovered(m_board.timeline().jobAt(at), m_board.timeline().technicianAt(at));
    return QObject::eventFilter(watched, event);
}

void MapBoard::connectDrags()
{
    TimelineView &timeline = m_board.timeline();
    UnassignedPanel &panel = m_board.panel();
    MapCanvas &canvas = m_panel.canvas();
    const auto onTimeline = [&timeline](QPoint global) { return timeline.viewport()->mapFromGlobal(global); };
    const auto hidden = [this](QPoint global) { return m_board.windows().hidesBoard(global) || m_place.hides(global); };
    // From the map to a lane, a van, or back to what is to be planned.
    connect(&canvas, &MapCanvas::carried, this, [=, this, &timeline, &panel](const JobId &job, QPoint global) {
        const bool van = holdOverVan(job, global);
        panel.setDropHint(!van && panel.isUnder(global));
        if (van || hidden(global))
            timeline.cancelDrag();
        else
            timeline.carry({job}, onTimeline(global));
    });
    connect(&canvas, &MapCanvas::dropped, this, [=, this, &timeline, &panel](const JobId &job, QPoint global) {
        panel.setDropHint(false);
        if (dropOnVan({job}, global))
            return timeline.cancelDrag();
        if (!hidden(global) && timeline.carry({job}, onTimeline(global)))
            return timeline.dropCarried();
        timeline.cancelDrag();
        const Job *held = m_panel.scene().board().job(job);
        if (panel.isUnder(global) && held && held->isAssigned())
            m_acts.unassign({job});
    });
    connect(&canvas, &MapCanvas::carryCancelled, this, [this, &timeline, &panel] {
        endHolding();
        panel.setDropHint(false);
        timeline.cancelDrag();
    });
    // From the list and from the lanes to a van.
    connect(&panel, &UnassignedPanel::carried, this, [this](const std::vector<JobId> &held, QPoint global) { holdOverVan(held.front(), global); });
    connect(&panel, &UnassignedPanel::dropped, this, &MapBoard::dropOnVan);
    connect(&panel, &UnassignedPanel::carryCancelled, this, &MapBoard::endHolding);
    connect(&timeline, &TimelineView::carriedOutside, this, &MapBoard::holdOverVan);
    connect(&timeline, &TimelineView::droppedOutside, this, &MapBoard::dropOnVan);
    connect(&timeline, &TimelineView::dragEnded, this, &MapBoard::endHolding);
}

bool MapBoard::holdOverVan(const JobId &job, QPoint global)
{
    const TechnicianId technician = m_panel.canvas().vanAt(global);
    const auto drop = dropOn(technician, job, m_panel.scene().board(), m_panel.scene().day(), m_panel.scene().wallNow());
    if (drop)
        m_panel.canvas().setDropTarget(technician, wordsOf(*drop, m_panel.scene().board()), drop->against.empty());
    else
        endHolding();
    return drop.has_value();
}

bool MapBoard::dropOnVan(const std::vector<JobId> &jobs, QPoint global)
{
    const TechnicianId technician = m_panel.canvas().vanAt(global);
    endHolding();
    return give(jobs, technician);
}

bool MapBoard::give(const std::vector<JobId> &jobs, const TechnicianId &technician)
{
    std::vector<Placement> placements;
    for (const JobId &job : jobs) {
        if (const auto drop = dropOn(technician, job, m_panel.scene().board(), m_panel.scene().day(), m_panel.scene().wallNow()))
            placements.push_back(drop->placement);
    }
    if (placements.empty())
        return false;
    // One after the other, not all at the same hour.
    for (size_t i = 1; i < placements.size(); ++i) {
        WallSpan &span = placements[i].span;
        if (const WallTime free = placements[i - 1].span.to; span.from < free)
            span = {free, free.plus(span.minutes())};
    }
    m_acts.move(placements);
    return true;
}

void MapBoard::endHolding() { m_panel.canvas().setDropTarget({}); }

void MapBoard::fitAll() { m_panel.canvas().fit(m_panel.scene().everything()); }

void MapBoard::showChosen()
{
    const bool wasShown = m_place.isShown();
    m_place.setShown(true);
    m_place.bringForward();
    const auto centre = [this] {
        MapCanvas &canvas = m_panel.canvas();
        const auto there = m_panel.scene().worldOf(m_board.currentJob(), canvas.chosenTechnician());
        if (!there)
            return m_acts.refuse(tr("Nobody knows a place for that."));
        MapCamera camera = canvas.camera();
        camera.center = *there;
        camera.zoom = std::max(camera.zoom, 12);
        canvas.setCamera(camera);
        canvas.setFocus();
    };
    wasShown ? centre() : void(QMetaObject::invokeMethod(this, centre, Qt::QueuedConnection));
}

Coordinate MapBoard::chosenPlace() const
{
    const MapCanvas &canvas = m_panel.canvas();
    return placeOf(m_panel.scene().worldOf(m_board.currentJob(), canvas.chosenTechnician()).value_or(canvas.camera().center));
}

TechnicianId MapBoard::chosenDriver() const
{
    if (const TechnicianId chosen = m_board.timeline().chosenTechnician(); !chosen.isEmpty())
        return chosen;
    const JobPin *pin = m_panel.scene().pin(m_board.currentJob());
    return pin ? pin->technician : TechnicianId();
}

} // namespace targo::desk
