#include "desk/map/mapways.h"

#include "desk/words/jobwords.h"
#include "desk/words/times.h"
#include "domain/tracking/distance.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk {

namespace {

constexpr double askAgainAfter = 300; // metres

} // namespace

MapWays::MapWays(MapScene &scene, Roads *roads, Delays *delays, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_roads(roads)
    , m_delays(delays)
{
    connect(&scene, &MapScene::pinsChanged, this, &MapWays::refresh);
    connect(&scene, &MapScene::vansChanged, this, &MapWays::follow);
    if (delays)
        connect(delays, &Delays::changed, this, &MapWays::changed);
}

void MapWays::choose(const TechnicianId &technician)
{
    if (std::exchange(m_technician, technician) != technician)
        readChosen();
}

void MapWays::refresh() { readChosen(); }

// Roads are asked for again when the van is somewhere else.
void MapWays::follow()
{
    const VanMark *van = m_scene.van(m_technician);
    if (van && metresBetween(van->position.place, m_askedFrom) > askAgainAfter)
        readChosen();
}

DayWay MapWays::wayOf(const TechnicianId &technician) const
{
    const BoardSource &board = m_scene.board();
    const std::vector<const Job *> lane = board.lane(technician, m_scene.day(), m_scene.day());
    DayWay way{.technician = technician, .stops = stopsLeft(lane, m_scene.day(), [&](const Job &job) { return placeOf(job, board); })};
    std::vector<Coordinate> places;
    const VanMark *van = !m_scene.isPast() && m_scene.day() == m_scene.wallNow().date() ? m_scene.van(technician) : nullptr;
    if (van && van->freshness != Freshness::Stale && !van->position.doubtful) {
        places.push_back(van->position.place);
        way.fromVan = true;
    }
    for (const Stop &stop : way.stops)
        places.push_back(stop.place);
    way.road = straightThrough(places);
    judge(way);
    return way;
}

// Without a van nobody knows where they are, and without today nobody needs to.
void MapWays::judge(DayWay &way) const
{
    way.arrivals.clear();
    if (way.fromVan)
        way.arrivals = arrivals(m_scene.wallNow(), way.stops, way.road.legs);
}

void MapWays::readChosen()
{
    const int ticket = ++m_ticket;
    m_chosen.reset();
    if (m_delays)
        m_delays->setRoad({}, std::nullopt);
    if (m_technician.isEmpty() || !m_scene.isAwake())
        return Q_EMIT changed();
    m_chosen = wayOf(m_technician);
    const VanMark *van = m_scene.van(m_technician);
    m_askedFrom = van ? van->position.place : Coordinate();
    Q_EMIT changed();
    if (!m_roads || m_chosen->road.line.size() < 2)
        return;
    m_roads->through(m_chosen->road.line).then(this, [this, ticket](const Result<Road> &road) {
        if (ticket != m_ticket || !road || !m_chosen)
            return; // the straight lines stay, and say that they are straight
        m_chosen->road = *road;
        judge(*m_chosen);
        if (m_delays && m_chosen->fromVan)
            m_delays->setRoad(m_technician, *road);
        Q_EMIT changed();
    });
}

QString wordsOf(const Arrival &arrival, const BoardSource &board)
{
    const Job *job = board.job(arrival.job);
    const QString who = job ? words::who(*job, board) : arrival.job.text();
    if (arrival.lateMinutes < leastLate)
        return QCoreApplication::translate("MapWays", "%1: expected at %2").arg(who, words::hour(arrival.expected.time()));
    return QCoreApplication::translate("MapWays", "%1: expected at %2, %3 late").arg(who, words::hour(arrival.expected.time()), words::duration(arrival.lateMinutes));
}

} // namespace targo::desk
