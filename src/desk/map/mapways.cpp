#include "desk/map/mapways.h"

#include "desk/words/jobwords.h"
#include "desk/words/times.h"
#include "domain/tracking/distance.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk {

namespace {

constexpr double askAgainAfter = 300; // metres
constexpr int judgeEvery = 15;        // seconds
constexpr int leastLate = 5;          // minutes

} // namespace

MapWays::MapWays(MapScene &scene, Roads *roads, QObject *parent)
    : QObject(parent)
    , m_scene(scene)
    , m_roads(roads)
{
    connect(&scene, &MapScene::pinsChanged, this, &MapWays::refresh);
    connect(&scene, &MapScene::vansChanged, this, &MapWays::follow);
}

void MapWays::choose(const TechnicianId &technician)
{
    if (std::exchange(m_technician, technician) != technician)
        readChosen();
}

const Arrival *MapWays::worst(const TechnicianId &technician) const
{
    const auto late = m_late.constFind(technician);
    return late == m_late.cend() ? nullptr : &*late;
}

void MapWays::refresh()
{
    readAll();
    readChosen();
}

// Roads are asked for again when the van is somewhere else, times follow the clock.
void MapWays::follow()
{
    const VanMark *van = m_scene.van(m_technician);
    if (van && metresBetween(van->position.place, m_askedFrom) > askAgainAfter)
        readChosen();
    if (!m_readAt.isValid() || m_readAt.secsTo(m_scene.now()) >= judgeEvery)
        readAll();
}

DayWay MapWays::wayOf(const TechnicianId &technician) const
{
    const BoardSource &board = m_scene.board();
    const std::vector<const Job *> lane = board.lane(technician, m_scene.day(), m_scene.day());
    DayWay way{.technician = technician, .stops = stopsLeft(lane, m_scene.day(), [&](const Job &job) { return placeOf(job, board); })};
    std::vector<Coordinate> places;
    const VanMark *van = m_scene.day() == m_scene.wallNow().date() ? m_scene.van(technician) : nullptr;
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
        Q_EMIT changed();
    });
}

void MapWays::readAll()
{
    m_readAt = m_scene.now();
    m_late.clear();
    if (m_scene.day() != m_scene.wallNow().date())
        return;
    for (const VanMark &van : m_scene.vans()) {
        if (van.technician.isEmpty())
            continue;
        const DayWay way = m_chosen && m_chosen->technician == van.technician ? *m_chosen : wayOf(van.technician);
        const auto worst = std::ranges::max_element(way.arrivals, {}, &Arrival::lateMinutes);
        if (worst != way.arrivals.end() && worst->lateMinutes >= leastLate)
            m_late.insert(van.technician, *worst);
    }
    Q_EMIT changed();
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
