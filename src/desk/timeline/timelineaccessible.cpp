#include "desk/timeline/timelineaccessible.h"

#include "desk/timeline/boardsentences.h"
#include "desk/timeline/timelinecell.h"
#include "desk/timeline/timelineview.h"
#include "desk/words/times.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *forTimeline(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

void TimelineAccessible::install()
{
    QAccessible::installFactory(forTimeline); // does nothing the second time
}

TimelineAccessible *TimelineAccessible::of(TimelineView &view) { return static_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(&view)); }

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::Table)
{
}

TimelineAccessible::~TimelineAccessible()
{
    for (const auto &[record, id] : m_cells)
        QAccessible::deleteAccessibleInterface(id);
}

TimelineView &TimelineAccessible::view() const { return *static_cast<TimelineView *>(widget()); }

QAccessibleInterface *TimelineAccessible::cell(const RecordRef &record) const
{
    const auto known = m_cells.find(record);
    if (known != m_cells.end())
        return QAccessible::accessibleInterface(known->second);
    auto *made = new TimelineCell(&view(), record);
    m_cells[record] = QAccessible::registerAccessibleInterface(made);
    return made;
}

void TimelineAccessible::prune()
{
    std::erase_if(m_cells, [this](const auto &each) {
        const bool gone = TimelineCell::laneOf(view(), each.first) < 0;
        if (gone)
            QAccessible::deleteAccessibleInterface(each.second);
        return gone;
    });
}

std::vector<int> TimelineAccessible::outdated(int lane) const
{
    std::vector<int> found;
    for (const auto &[record, id] : m_cells) {
        if (TimelineCell::laneOf(view(), record) == lane && static_cast<TimelineCell *>(QAccessible::accessibleInterface(id))->isOutdated())
            found.push_back(indexOf(record));
    }
    return found;
}

QString TimelineAccessible::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Description && kind != QAccessible::Value)
        return QAccessibleWidget::text(kind);
    const JobId current = view().current();
    const TimelineModel &model = view().model();
    if (const int lane = model.laneOf(view().chosenTechnician()); lane >= 0)
        return sentenceOfLane(model, lane).replace('\n'_L1, u", "_s);
    if (current.isEmpty())
        return peopleWords(model) + u", "_s
            + words::days(model.firstDay(), model.firstDay().addDays(model.days() - 1));
    const int lane = model.laneOf(current);
    QString sentence = sentenceOf(model, current);
    if (lane >= 0)
        sentence += u", "_s + model.lanes()[size_t(lane)].name;
    if (!view().selectionWords().isEmpty())
        sentence += u", "_s + (view().isSelected(current) ? QString() : TimelineView::tr("not chosen") + u", "_s)
            + TimelineView::tr("chosen: %1", "how many jobs and hours").arg(view().selectionWords());
    return sentence.replace('\n'_L1, u", "_s);
}

QAccessible::State TimelineAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.multiSelectable = state.extSelectable = true;
    return state;
}

int TimelineAccessible::childCount() const
{
    size_t count = 0;
    for (const TimelineLane &lane : view().model().lanes())
        count += 1 + lane.bars.size();
    return int(count);
}

QAccessibleInterface *TimelineAccessible::child(int index) const
{
    const auto &lanes = view().model().lanes();
    for (size_t row = 0; index >= 0 && row < lanes.size(); ++row) {
        const int cells = 1 + int(lanes[row].bars.size());
        if (index < cells)
            return cellAt(int(row), index);
        index -= cells;
    }
    return nullptr;
}

int TimelineAccessible::indexOf(const RecordRef &record) const
{
    const int row = TimelineCell::laneOf(view(), record);
    const int column = TimelineCell::columnOf(view(), record);
    if (column < 0)
        return -1;
    const auto &lanes = view().model().lanes();
    int index = row + column; // the technicians above
    for (int above = 0; above < row; ++above)
        index += int(lanes[size_t(above)].bars.size());
    return index;
}

int TimelineAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const TimelineCell *>(child);
    return cell ? indexOf(cell->record()) : -1;
}

QAccessibleInterface *TimelineAccessible::childAt(int x, int y) const
{
    const QPoint at = view().viewport()->mapFromGlobal(QPoint(x, y));
    if (!view().viewport()->rect().contains(at))
        return nullptr;
    if (const JobId job = view().jobAt(at); !job.isEmpty())
        return cell(job);
    const TechnicianId technician = view().technicianAt(at);
    return technician.isEmpty() ? nullptr : cell(technician);
}

QAccessibleInterface *TimelineAccessible::focusChild() const
{
    if (!view().hasFocus())
        return QAccessibleWidget::focusChild();
    const RecordRef current = view().focused();
    return TimelineCell::laneOf(view(), current) >= 0 ? cell(current) : QAccessibleWidget::focusChild();
}

void *TimelineAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    if (type == QAccessible::SelectionInterface)
        return static_cast<QAccessibleSelectionInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

} // namespace targo::desk
