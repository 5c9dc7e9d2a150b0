#include "desk/replay/replay.h"

#include <algorithm>

namespace targo::desk {

namespace {

using namespace std::chrono_literals;

constexpr auto frame = 16ms;

} // namespace

Replay::Replay(VanSource &source, QObject *parent)
    : VanSource(parent)
    , m_source(source)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(frame);
    connect(&m_tick, &QTimer::timeout, this, [this] { advance(std::chrono::milliseconds(m_sinceTick.restart())); });
}

void Replay::load(const std::vector<TechnicianId> &technicians, const QDateTime &from, const QDateTime &to)
{
    clear();
    m_from = m_moment = from;
    m_to = std::min(to, from.addDuration(24h));
    m_toAsk.assign(technicians.begin(), technicians.end());
    m_asked = int(m_toAsk.size());
    if (m_toAsk.empty())
        return Q_EMIT loaded();
    while (m_asking < askedAtOnce && !m_toAsk.empty())
        askNext();
}

void Replay::askNext()
{
    const TechnicianId technician = m_toAsk.front();
    m_toAsk.pop_front();
    ++m_asking;
    m_source.track(technician, m_from, m_to).then(this, [this, technician, ticket = m_ticket](const Result<std::vector<VanPosition>> &answer) {
        if (ticket == m_ticket)
            take(technician, answer);
    });
}

void Replay::take(const TechnicianId &technician, const Result<std::vector<VanPosition>> &answer)
{
    --m_asking;
    if (answer && !answer->empty())
        m_tracks.insert(technician, Track(*answer));
    else if (!answer && answer.error().kind != Error::Kind::NotFound)
        m_failures.emplace_back(technician, answer.error());
    if (!m_toAsk.empty())
        askNext();
    place();
    Q_EMIT progressed();
    if (!isLoading())
        Q_EMIT loaded();
}

void Replay::cancel()
{
    if (!isLoading())
        return;
    ++m_ticket;
    m_toAsk.clear();
    m_asking = 0;
    Q_EMIT loaded();
}

void Replay::clear()
{
    ++m_ticket;
    m_toAsk.clear();
    m_asking = m_asked = 0;
    m_failures.clear();
    m_tracks.clear();
    play(false);
    place();
}

const Van *Replay::vanOf(const TechnicianId &technician) const
{
    const auto van = std::ranges::find(m_vans, technician, &Van::technician);
    return van == m_vans.end() ? nullptr : &*van;
}

void Replay::setMoment(const QDateTime &moment)
{
    const QDateTime wanted = std::clamp(moment, m_from, m_to);
    if (wanted == m_moment)
        return;
    m_moment = wanted;
    place();
    Q_EMIT moved();
}

void Replay::setSpeed(int speed)
{
    m_speed = std::clamp(speed, leastSpeed, mostSpeed);
    Q_EMIT stateChanged();
}

void Replay::play(bool on)
{
    if (on == isPlaying())
        return;
    if (on && m_moment >= m_to)
        setMoment(m_from);
    m_sinceTick.start();
    on ? m_tick.start() : m_tick.stop();
    Q_EMIT stateChanged();
}

void Replay::advance(std::chrono::milliseconds real)
{
    setMoment(m_moment.addDuration(real * m_speed));
    if (m_moment >= m_to)
        play(false);
}

void Replay::place()
{
    m_vans.clear();
    // Not asKeyValueRange(): it copies all the tracks.
    for (auto each = m_tracks.cbegin(); each != m_tracks.cend(); ++each) {
        if (auto position = each->at(m_moment))
            m_vans.push_back({.device = each.key().text(), .technician = each.key(), .link = DeviceLink::Online, .position = *std::move(position)});
    }
    Q_EMIT vansChanged();
}

} // namespace targo::desk
