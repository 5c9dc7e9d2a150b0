#include "desk/timeline/timelinecell.h"

#include "desk/timeline/spokenboard.h"
#include "desk/timeline/timelineview.h"

namespace targo::desk {

TimelineCell::TimelineCell(TimelineView *view, RecordRef record)
    : m_view(view)
    , m_record(std::move(record))
{
}

int TimelineCell::laneOf(const TimelineView &view, const RecordRef &record)
{
    return std::visit([&](const auto &id) { return view.model().laneOf(id); }, record);
}

int TimelineCell::columnOf(const TimelineView &view, const RecordRef &record)
{
    const int lane = laneOf(view, record);
    const auto *id = std::get_if<JobId>(&record);
    if (lane < 0 || !id)
        return lane < 0 ? -1 : 0;
    const auto &bars = view.model().lanes()[size_t(lane)].bars;
    const auto found = std::ranges::find(bars, *id, &TimelineBar::id);
    return found == bars.end() ? -1 : int(found - bars.begin()) + 1;
}

bool TimelineCell::isValid() const { return m_view && laneOf(*m_view, m_record) >= 0; }

QAccessibleInterface *TimelineCell::parent() const { return QAccessible::queryAccessibleInterface(m_view); }

QAccessible::Role TimelineCell::role() const { return job() ? QAccessible::Cell : QAccessible::RowHeader; }

bool TimelineCell::isSelected() const
{
    if (!isValid())
        return false;
    return job() ? m_view->isSelected(*job()) : RecordRef(m_view->chosenTechnician()) == m_record;
}

QAccessible::State TimelineCell::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid)
        return state;
    state.focusable = state.selectable = state.readOnly = true;
    state.multiSelectable = state.extSelectable = job() != nullptr;
    state.selected = isSelected();
    const bool current = job() ? m_view->current() == *job() : isSelected();
    state.focused = state.active = current && m_view->hasFocus();
    state.offscreen = !m_view->isVisible() || !rect().intersects(QRect(m_view->viewport()->mapToGlobal(QPoint()), m_view->viewport()->size()));
    return state;
}

QRect TimelineCell::rect() const
{
    if (!isValid())
        return {};
    const QRect seen = job() ? m_view->rectOf(*job()) : m_view->headRect(laneOf(*m_view, m_record));
    return seen.translated(m_view->viewport()->mapToGlobal(QPoint()));
}

QString TimelineCell::sentence() const
{
    return job() ? spokenJob(m_view->model(), *job()) : spokenLane(m_view->model(), laneOf(*m_view, m_record));
}

QString TimelineCell::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name || !isValid())
        return {};
    return m_told = sentence();
}

bool TimelineCell::isOutdated() const { return isValid() && !m_told.isEmpty() && m_told != sentence(); }

void *TimelineCell::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QList<QAccessibleInterface *> TimelineCell::rowHeaderCells() const
{
    QAccessibleInterface *board = job() && isValid() ? parent() : nullptr;
    return board ? QList{board->tableInterface()->cellAt(rowIndex(), 0)} : QList<QAccessibleInterface *>();
}

QStringList TimelineCell::actionNames() const { return job() ? QStringList{pressAction(), setFocusAction()} : QStringList{setFocusAction()}; }

void TimelineCell::doAction(const QString &name)
{
    if (!isValid() || !actionNames().contains(name))
        return;
    m_view->setFocus();
    if (job()) {
        m_view->setCurrent(*job());
        m_view->ensureVisible(*job());
    } else {
        const TechnicianId technician = std::get<TechnicianId>(m_record);
        m_view->chooseTechnician(technician);
        m_view->ensureVisible(technician);
    }
    if (name == pressAction())
        Q_EMIT m_view->opened(*job());
}

QStringList TimelineCell::keyBindingsForAction(const QString &) const { return {}; }

} // namespace targo::desk
