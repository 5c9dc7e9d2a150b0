#pragma once

#include "desk/timeline/lanelayout.h"
#include "desk/timeline/lanemetrics.h"
#include "desk/timeline/timelinegeometry.h"
#include "desk/timeline/timelinemodel.h"

#include <QRect>

#include <functional>

namespace targo::desk {

// Where every bar lies: rows and heights of all lanes, for they decide how far one can scroll; rectangles of those
// lanes only that somebody looks at. No bar covers another, wherever its hours fall on the axis.
class BoardShape
{
public:
    struct Rules
    {
        Density density = Density::Normal;
        double leastWidth = 26;       // pixels of even the shortest bar
        bool namesWantRoom = false;   // a bar takes what its name needs, as far as its row is free on that day
        bool operator==(const Rules &) const = default;
    };
    // Pixels that the words of a bar would like.
    using WantedWidth = std::function<double(int lane, size_t bar)>;

    BoardShape(const TimelineModel &model, WantedWidth wanted);

    // As the model is now. Cheap when only the scale is another.
    void layOut(const TimelineGeometry &geometry, const Rules &rules);
    void forget() { m_lanes.clear(); } // the model has other lanes
    // One lane's content is another. True when lanes below it have moved.
    bool relayLane(int lane);

    const LaneMetrics &metrics() const { return m_metrics; }
    const TimelineGeometry &geometry() const { return m_geometry; }
    // Content pixels: from the period's beginning and the first lane's top.
    QRectF spanRect(int lane, const WallSpan &span) const;
    // The band above a group's lanes; where it would be were nothing sticky.
    static constexpr int headHeight = 24;
    int headTop(int head) const;
    std::pair<int, int> lanesIn(const QRectF &content) const; // the first, and the one after the last
    // Whole pixels, from the period's beginning and the first lane's top.
    QRect barRect(int lane, size_t bar) const;
    // From the lane's top; as many as the lane has bars.
    const std::vector<QRect> &places(int lane) const;

private:
    struct Lane
    {
        std::vector<TimelineGeometry::Stretch> stretches; // of the bars
        LaneLayout layout;
        std::vector<QRect> places;
        bool placed = false;
    };

    qint64 leastMinutes() const;
    void stretch(int lane);
    void stack(int lane);
    void place(int lane) const;
    void measure();

    const TimelineModel &m_model;
    WantedWidth m_wanted;
    TimelineGeometry m_geometry;
    Rules m_rules;
    qint64 m_stackedFor = 0; // minutes that each bar was taken to cover at least
    LaneMetrics m_metrics;
    std::vector<WallSpan> m_spans; // while stacking
    mutable std::vector<Lane> m_lanes;
};

} // namespace targo::desk
