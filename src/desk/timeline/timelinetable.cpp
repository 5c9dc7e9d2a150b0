// Rows, columns and selection of TimelineAccessible.
#include "desk/timeline/timelineaccessible.h"

#include "desk/timeline/timelinecell.h"
#include "desk/timeline/timelineview.h"

namespace targo::desk {

int TimelineAccessible::rowCount() const { return int(view().model().lanes().size()); }

// The technician, and as many as the longest lane has jobs.
int TimelineAccessible::columnCount() const
{
    size_t most = 0;
    for (const TimelineLane &lane : view().model().lanes())
        most = std::max(most, lane.bars.size());
    return rowCount() == 0 ? 0 : 1 + int(most);
}

QAccessibleInterface *TimelineAccessible::cellAt(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0)
        return nullptr;
    const TimelineLane &lane = view().model().lanes()[size_t(row)];
    if (column > int(lane.bars.size()))
        return nullptr;
    return column == 0 ? cell(lane.id) : cell(lane.bars[size_t(column) - 1].id);
}

QString TimelineAccessible::columnDescription(int column) const
{
    return column == 0 ? TimelineView::tr("Technician") : TimelineView::tr("Job %1", "a column: the lane's first, second…").arg(column);
}

QString TimelineAccessible::rowDescription(int row) const
{
    return row >= 0 && row < rowCount() ? view().model().lanes()[size_t(row)].name : QString();
}

int TimelineAccessible::selectedCellCount() const { return int(view().selected().size()) + (view().model().laneOf(view().chosenTechnician()) >= 0 ? 1 : 0); }

QList<QAccessibleInterface *> TimelineAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    if (view().model().laneOf(view().chosenTechnician()) >= 0)
        cells.append(cell(view().chosenTechnician()));
    const std::vector<JobId> jobs = view().selected();
    for (const JobId &id : jobs)
        cells.append(cell(id));
    return cells;
}

bool TimelineAccessible::isRowSelected(int row) const
{
    if (row < 0 || row >= rowCount())
        return false;
    const auto &bars = view().model().lanes()[size_t(row)].bars;
    return !bars.empty() && std::ranges::all_of(bars, [this](const TimelineBar &bar) { return view().isSelected(bar.id); });
}

QList<int> TimelineAccessible::selectedRows() const
{
    QList<int> rows;
    for (int row = 0; row < rowCount(); ++row) {
        if (isRowSelected(row))
            rows.append(row);
    }
    return rows;
}

bool TimelineAccessible::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    view().setSelected(jobsOnLane(view().model(), row));
    return true;
}

bool TimelineAccessible::unselectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    const std::vector<JobId> chosen = view().selected();
    view().setSelected(QSet<JobId>(chosen.begin(), chosen.end()) - jobsOnLane(view().model(), row));
    return true;
}

bool TimelineAccessible::setSelected(const QAccessibleInterface *item, bool on)
{
    const auto *asked = dynamic_cast<const TimelineCell *>(item);
    const auto *job = asked && asked->isValid() ? std::get_if<JobId>(&asked->record()) : nullptr;
    if (!job)
        return false;
    const std::vector<JobId> now = view().selected();
    QSet<JobId> chosen(now.begin(), now.end());
    if (on)
        chosen.insert(*job);
    else
        chosen.remove(*job);
    view().setSelected(chosen);
    return true;
}

bool TimelineAccessible::selectAll()
{
    view().setSelected(jobsShown(view().model()));
    return true;
}

bool TimelineAccessible::clear()
{
    view().setSelected({});
    return true;
}

} // namespace targo::desk
