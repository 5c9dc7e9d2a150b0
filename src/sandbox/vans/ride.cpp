#include "sandbox/vans/ride.h"

#include "sandbox/roads/region.h"

#include <algorithm>

namespace targo::sandbox::vans {

using roads::Point;

namespace {

constexpr double gather = 1.5;   // metres a second, each second
constexpr double brake = 1.9;
constexpr double longest = 110;  // metres between marks
constexpr double walking = 2.5;  // metres a second, on somebody's drive

// The line with the speed that is usual on each of its segments.
struct Course
{
    roads::Line line;
    std::vector<double> speeds;

    void add(Point point, double speed)
    {
        if (!line.empty() && distance(line.back(), point) < 0.5)
            return;
        if (!line.empty()) {
            const Point from = line.back();
            const int pieces = std::max(1, static_cast<int>(std::ceil(distance(from, point) / longest)));
            for (int piece = 1; piece < pieces; ++piece) {
                line.push_back(from + (point - from) * (static_cast<double>(piece) / pieces));
                speeds.push_back(speed);
            }
            speeds.push_back(speed);
        }
        line.push_back(point);
    }
};

Course courseBetween(Point from, Point to, double haste)
{
    const roads::RoadGraph &graph = roads::regionRoads();
    Course course;
    course.add(from, walking);
    const auto start = graph.nearest(from), end = graph.nearest(to);
    if (start && end) {
        const roads::Way way = graph.way(*start, *end);
        bool first = true;
        for (const roads::Stretch &stretch : way.stretches) {
            const roads::Edge &edge = graph.edges()[static_cast<std::size_t>(stretch.edge)];
            const double speed = roads::kilometresPerHour(graph.roadOf(edge).roadClass, edge.inSettlement) / 3.6 * haste;
            for (const Point &point : graph.lineOf(stretch)) {
                course.add(point, first ? walking : speed);
                first = false;
            }
        }
    }
    course.add(to, walking);
    if (course.line.size() == 2)
        course = {{course.line[0], (course.line[0] + course.line[1]) * 0.5, course.line[1]}, {walking, walking}};
    return course;
}

double throughBend(double degrees)
{
    const double turn = std::abs(degrees);
    return turn > 55 ? 4.5 : turn > 28 ? 9 : turn > 14 ? 17 : 40; // metres a second
}

} // namespace

Ride::Ride(Point from, Point to, double haste)
{
    const Course course = courseBetween(from, to, haste);
    if (course.line.size() < 3)
        return;
    m_marks.resize(course.line.size());
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        m_marks[i].point = course.line[i];
        if (i == 0)
            continue;
        m_marks[i].metres = m_marks[i - 1].metres + distance(course.line[i - 1], course.line[i]);
        if (i + 1 < m_marks.size()) {
            const double turn = roads::turnBetween(roads::bearing(course.line[i - 1], course.line[i]), roads::bearing(course.line[i], course.line[i + 1]));
            m_marks[i].speed = std::min({course.speeds[i - 1], course.speeds[i], throughBend(turn)});
        }
    }
    const auto atMost = [](Mark &mark, const Mark &neighbour, double force) {
        mark.speed = std::min(mark.speed, std::sqrt(neighbour.speed * neighbour.speed + 2 * force * std::abs(mark.metres - neighbour.metres)));
    };
    for (std::size_t i = 1; i < m_marks.size(); ++i)
        atMost(m_marks[i], m_marks[i - 1], gather);
    for (std::size_t i = m_marks.size() - 1; i-- > 0;)
        atMost(m_marks[i], m_marks[i + 1], brake);
    for (std::size_t i = 1; i < m_marks.size(); ++i)
        m_marks[i].after = m_marks[i - 1].after + 2 * (m_marks[i].metres - m_marks[i - 1].metres) / (m_marks[i - 1].speed + m_marks[i].speed);
}

Motion Ride::at(double seconds) const
{
    if (m_marks.empty())
        return {};
    const auto next = std::ranges::upper_bound(m_marks, seconds, {}, &Mark::after);
    if (next == m_marks.begin() || next == m_marks.end()) {
        const bool before = next == m_marks.begin();
        const Mark &mark = before ? m_marks.front() : m_marks.back();
        const std::size_t last = m_marks.size() - 1;
        return {mark.point, 0, before ? roads::bearing(m_marks[0].point, m_marks[1].point) : roads::bearing(m_marks[last - 1].point, m_marks[last].point), mark.metres};
    }
    const Mark &from = *std::prev(next), &to = *next;
    const double span = to.after - from.after, spent = seconds - from.after;
    const double force = (to.speed - from.speed) / span;
    const double way = from.speed * spent + force * spent * spent / 2, all = to.metres - from.metres;
    return {from.point + (to.point - from.point) * (all > 0 ? std::clamp(way / all, 0.0, 1.0) : 0), from.speed + force * spent,
            roads::bearing(from.point, to.point), from.metres + way};
}

double Ride::fastest(double untilSeconds) const
{
    double speed = 0;
    for (const Mark &mark : m_marks) {
        if (mark.after <= untilSeconds)
            speed = std::max(speed, mark.speed);
    }
    return speed;
}

double Ride::leaves(Point place, double radius) const
{
    double after = 0;
    while (after < seconds() && distance(at(after).at, place) <= radius)
        after += 1;
    return std::min(after, seconds());
}

double Ride::arrives(Point place, double radius) const
{
    double after = seconds();
    while (after > 0 && distance(at(after).at, place) <= radius)
        after -= 1;
    return std::max(after, 0.0);
}

} // namespace targo::sandbox::vans
