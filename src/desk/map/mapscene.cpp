#include "desk/map/mapscene.h"

#include "desk/words/jobwords.h"
#include "desk/words/times.h"

namespace targo::desk {

using namespace std::chrono_literals;

MapScene::MapScene(BoardSource &board, VanSource *vans, const Clock &clock, const QTimeZone &site, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_source(vans)
    , m_clock(clock)
    , m_site(site)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0ms);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (!m_awake)
            return;
        readPins();
        readVans();
    });
    const auto soon = [this] { m_soon.start(); };
    connect(&board, &BoardSource::jobsChanged, this, soon);
    connect(&board, &BoardSource::techniciansChanged, this, soon);
    connect(&board, &BoardSource::boardReplaced, this, soon);
    if (m_source) {
        connect(m_source, &VanSource::vansChanged, this, [this] {
            if (m_awake && !m_past)
                readVans();
        });
    }
}

void MapScene::showPast(VanSource &vans, const std::function<QDateTime()> &now)
{
    showNow();
    m_past = &vans;
    m_pastNow = now;
    connect(m_past, &VanSource::vansChanged, this, [this] {
        if (m_awake)
            readVans();
    });
    m_soon.start();
}

void MapScene::showNow()
{
    if (m_past)
        m_past->disconnect(this);
    m_past = nullptr;
    m_soon.start();
}

void MapScene::setDay(QDate day)
{
    if (std::exchange(m_day, day) != day && m_awake)
        readPins();
}

void MapScene::setAwake(bool awake)
{
    if (std::exchange(m_awake, awake) == awake || !awake)
        return;
    readPins();
    readVans();
}

void MapScene::passTime()
{
    if (m_awake)
        m_soon.start();
}

const JobPin *MapScene::pin(const JobId &id) const
{
    const auto known = m_byJob.constFind(id);
    return known == m_byJob.cend() ? nullptr : &m_pins[*known];
}

const VanMark *MapScene::van(const TechnicianId &technician) const
{
    const auto known = m_byTechnician.constFind(technician);
    return known == m_byTechnician.cend() ? nullptr : &m_vans[*known];
}

std::optional<QPointF> MapScene::worldOf(const JobId &job, const TechnicianId &technician) const
{
    if (const JobPin *found = pin(job))
        return found->world;
    const VanMark *found = van(technician);
    return found ? std::optional(found->world) : std::nullopt;
}

std::vector<QPointF> MapScene::everything() const
{
    std::vector<QPointF> world;
    for (const JobPin &pin : m_pins)
        world.push_back(pin.world);
    for (const VanMark &van : m_vans)
        world.push_back(van.world);
    return world;
}

void MapScene::readPins()
{
    m_pins.clear();
    m_byJob.clear();
    m_withoutPlace = 0;
    for (const TechnicianId &technician : m_board.technicians()) {
        int number = 0;
        for (const Job *job : m_board.lane(technician, m_day, m_day)) {
            if (job->date == m_day && job->status != JobStatus::Cancelled)
                addPin(*job, ++number);
        }
    }
    for (const JobId &id : m_board.unassignedJobs()) {
        if (const Job *job = m_board.job(id); job && !job->isAssigned())
            addPin(*job, 0);
    }
    Q_EMIT pinsChanged();
}

void MapScene::addPin(const Job &job, int number)
{
    const auto place = desk::placeOf(job, m_board);
    if (!place) {
        ++m_withoutPlace;
        return;
    }
    m_byJob.insert(job.id, m_pins.size());
    m_pins.push_back({.id = job.id, .world = desk::worldOf(*place), .type = job.type.value, .technician = job.technician.value_or(TechnicianId()), .number = number,
                      .over = job.isOver(), .running = job.status == JobStatus::InProgress || job.status == JobStatus::EnRoute,
                      .late = words::isLate(job, wallNow()), .urgent = job.priority == JobPriority::Urgent});
}

void MapScene::readVans()
{
    m_vans.clear();
    m_byTechnician.clear();
    const VanSource *source = m_past ? m_past : m_source;
    if (!source)
        return;
    const QDateTime now = this->now();
    for (const Van &van : source->vans()) {
        if (!van.position)
            continue;
        const Technician *technician = m_board.technician(van.technician);
        VanMark mark{.device = van.device, .technician = technician ? van.technician : TechnicianId(), .initials = initialsOf(technician ? technician->fullName : van.name),
                     .color = technician ? technician->color : QString(), .world = desk::worldOf(van.position->place), .position = *van.position,
                     .freshness = freshnessOf(van, now), .alarmed = isAlarmed(van, now)};
        if (mark.freshness != Freshness::Fresh)
            mark.age = words::age(van.position->fixTime.secsTo(now));
        if (const VanMark *other = technician ? this->van(van.technician) : nullptr) {
            // Of two devices in one hand the newer fix counts.
            if (other->position.fixTime < mark.position.fixTime)
                m_vans[m_byTechnician[van.technician]] = std::move(mark);
            continue;
        }
        if (technician)
            m_byTechnician.insert(van.technician, m_vans.size());
        m_vans.push_back(std::move(mark));
    }
    Q_EMIT vansChanged();
}

QString initialsOf(const QString &fullName)
{
    const QStringList names = fullName.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (names.isEmpty())
        return {};
    return names.size() == 1 ? names.front().left(2).toUpper() : (names.front().left(1) + names.back().left(1)).toUpper();
}

std::optional<Coordinate> placeOf(const Job &job, const BoardSource &board)
{
    if (job.position)
        return job.position;
    const Location *location = board.locationOf(job);
    return location ? location->position : std::nullopt;
}

} // namespace targo::desk
