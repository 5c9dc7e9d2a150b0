#include "desk/timeline/boardshape.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace targo::desk {

namespace {

// Coarser than a pixel, so that lanes do not change their heights with every step of a zoom.
constexpr qint64 stackingStep = 15;

} // namespace

BoardShape::BoardShape(const TimelineModel &model, WantedWidth wanted)
    : m_model(model)
    , m_wanted(std::move(wanted))
{
}

qint64 BoardShape::leastMinutes() const
{
    const auto exact = qint64(std::ceil(m_rules.leastWidth / m_geometry.pixelsPerMinute));
    return (exact + stackingStep - 1) / stackingStep * stackingStep;
}

void BoardShape::layOut(const TimelineGeometry &geometry, const Rules &rules)
{
    const TimelineGeometry before = std::exchange(m_geometry, geometry);
    m_rules = rules;
    const bool sameAxis = m_lanes.size() == m_model.lanes().size() && before.first == geometry.first && before.days == geometry.days
        && before.dayFrom == geometry.dayFrom && before.dayTo == geometry.dayTo;
    const qint64 least = leastMinutes();
    const bool sameRows = std::exchange(m_stackedFor, least) == least && sameAxis;
    m_lanes.resize(m_model.lanes().size());
    for (int lane = 0; lane < int(m_lanes.size()); ++lane) {
        if (!sameAxis)
            stretch(lane);
        if (!sameRows)
            stack(lane);
        m_lanes[size_t(lane)].placed = false;
    }
    measure();
}

bool BoardShape::relayLane(int lane)
{
    const int rows = m_lanes[size_t(lane)].layout.rowCount;
    stretch(lane);
    stack(lane);
    m_lanes[size_t(lane)].placed = false;
    if (m_lanes[size_t(lane)].layout.rowCount == rows)
        return false;
    const int height = m_metrics.height(lane);
    measure();
    return m_metrics.height(lane) != height;
}

void BoardShape::measure()
{
    std::vector<int> rows;
    rows.reserve(m_lanes.size());
    for (const Lane &lane : m_lanes)
        rows.push_back(lane.layout.rowCount);
    std::vector<int> gaps;
    if (!m_model.heads().empty())
        gaps.resize(m_lanes.size() + 1, 0);
    for (const GroupHead &head : m_model.heads())
        gaps[size_t(head.before)] += headHeight;
    m_metrics.set(m_rules.density, rows, gaps);
}

void BoardShape::stretch(int lane)
{
    std::vector<TimelineGeometry::Stretch> &stretches = m_lanes[size_t(lane)].stretches;
    stretches.clear();
    stretches.reserve(m_model.lanes()[size_t(lane)].bars.size());
    for (const TimelineBar &bar : m_model.lanes()[size_t(lane)].bars)
        stretches.push_back(m_geometry.stretch(bar.span));
}

// By minutes of the axis, not of the clock: the hours that are not shown have no width to lie in.
void BoardShape::stack(int lane)
{
    const double least = double(m_stackedFor - stackingStep);
    m_spans.clear();
    for (const TimelineGeometry::Stretch &stretch : m_lanes[size_t(lane)].stretches) {
        // As it is drawn at any scale for which these rows are kept.
        const auto [from, to] = m_geometry.drawn(stretch, least);
        const auto [coarseFrom, coarseTo] = m_geometry.drawn(stretch, double(m_stackedFor));
        m_spans.push_back({WallTime::fromMinutes(qint64(std::floor(std::min(from, coarseFrom)))),
                           WallTime::fromMinutes(qint64(std::ceil(std::max(to, coarseTo))))});
    }
    m_lanes[size_t(lane)].layout = stacked(m_spans, 0);
}

QRectF BoardShape::spanRect(int lane, const WallSpan &span) const
{
    const double left = m_geometry.xFor(span.from);
    return QRectF(left, m_metrics.top(lane), m_geometry.xFor(span.to) - left, m_metrics.height(lane));
}

int BoardShape::headTop(int head) const
{
    const std::vector<GroupHead> &heads = m_model.heads();
    const int before = heads[size_t(head)].before;
    const auto below = std::count_if(heads.begin() + head, heads.end(), [&](const GroupHead &each) { return each.before == before; });
    return m_metrics.tops()[size_t(before)] - int(below) * headHeight;
}

std::pair<int, int> BoardShape::lanesIn(const QRectF &content) const
{
    const int first = m_metrics.firstBelow(std::max(0, int(content.top())));
    if (first >= m_metrics.count())
        return {0, 0};
    int last = first;
    while (last < m_metrics.count() && m_metrics.top(last) < content.bottom())
        ++last;
    return {first, last};
}

const std::vector<QRect> &BoardShape::places(int lane) const
{
    if (!m_lanes[size_t(lane)].placed)
        place(lane);
    return m_lanes[size_t(lane)].places;
}

QRect BoardShape::barRect(int lane, size_t bar) const { return places(lane)[bar].translated(0, m_metrics.top(lane)); }

void BoardShape::place(int lane) const
{
    Lane &placing = m_lanes[size_t(lane)];
    const auto &bars = m_model.lanes()[size_t(lane)].bars;
    const double least = m_rules.leastWidth / m_geometry.pixelsPerMinute;
    std::vector<int> nextLeft(size_t(placing.layout.rowCount), std::numeric_limits<int>::max());
    placing.places.resize(bars.size());
    for (size_t i = bars.size(); i-- > 0;) {
        const auto row = size_t(placing.layout.rows[i]);
        const QRectF height = m_metrics.row(lane, int(row)).translated(0, -m_metrics.top(lane));
        const auto [from, to] = m_geometry.drawn(placing.stretches[i], least);
        const double left = double(from) * m_geometry.pixelsPerMinute;
        double right = double(to) * m_geometry.pixelsPerMinute - 2;
        if (m_rules.namesWantRoom) {
            const double dayEnd = m_geometry.dayWidth() * std::floor(double(from) / m_geometry.minutesPerDay() + 1);
            right = std::max(right, std::min({left + m_wanted(lane, i), dayEnd - 2, double(nextLeft[row]) - 2}));
        }
        const int x = int(std::lround(left));
        const int y = int(std::lround(height.top()));
        placing.places[i] = QRect(x, y, std::max(3, int(std::lround(right)) - x), std::max(3, int(std::lround(height.bottom())) - y));
        nextLeft[row] = std::min(nextLeft[row], x);
    }
    placing.placed = true;
}

} // namespace targo::desk
