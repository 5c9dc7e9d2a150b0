#pragma once

#include "domain/ports/vansource.h"
#include "domain/tracking/track.h"

#include <QElapsedTimer>
#include <QTimer>

#include <deque>

namespace targo::desk {

// Some hours of the past on a clock of their own: asks for the ways of the vans, and shows where they were as if it were
// now. In memory only. It tells of every move, as often as the screen can show. UI thread.
class Replay : public VanSource
{
    Q_OBJECT

public:
    static constexpr int askedAtOnce = 4; // hub.md 4.1
    static constexpr int leastSpeed = 1, mostSpeed = 600;

    explicit Replay(VanSource &source, QObject *parent = nullptr);

    // Forgets what it had. No more than a day; a day's end that is still to come is now.
    void load(const std::vector<TechnicianId> &technicians, const QDateTime &from, const QDateTime &to);
    void cancel(); // what has come stays
    void clear();

    bool isLoading() const { return !m_toAsk.empty() || m_asking > 0; }
    int asked() const { return m_asked; }
    int answers() const { return m_asked - int(m_toAsk.size()) - m_asking; }
    // Of whom nothing came, and why. Who has no device is none of them.
    const std::vector<std::pair<TechnicianId, Error>> &failures() const { return m_failures; }
    const QHash<TechnicianId, Track> &tracks() const { return m_tracks; }

    QDateTime from() const { return m_from; }
    QDateTime to() const { return m_to; }
    QDateTime moment() const { return m_moment; }
    void setMoment(const QDateTime &moment); // within from() and to()
    int speed() const { return m_speed; }
    void setSpeed(int speed); // seconds a second
    bool isPlaying() const { return m_tick.isActive(); }
    void play(bool on);
    void advance(std::chrono::milliseconds real); // so much of our own time has passed

    const std::vector<Van> &vans() const override { return m_vans; }
    const Van *vanOf(const TechnicianId &technician) const override;
    std::optional<Error> trouble() const override { return std::nullopt; }
    QFuture<Result<std::vector<VanPosition>>> track(const TechnicianId &technician, const QDateTime &from, const QDateTime &to) override
    {
        return m_source.track(technician, from, to);
    }

Q_SIGNALS:
    void progressed();
    void loaded();  // or given up
    void moved();   // another moment
    void stateChanged(); // plays or stands, faster or slower

private:
    void askNext();
    void take(const TechnicianId &technician, const Result<std::vector<VanPosition>> &answer);
    void place();

    VanSource &m_source;
    std::deque<TechnicianId> m_toAsk;
    int m_asking = 0, m_asked = 0;
    int m_ticket = 0; // answers to what was cancelled do not count
    std::vector<std::pair<TechnicianId, Error>> m_failures;
    QHash<TechnicianId, Track> m_tracks;
    std::vector<Van> m_vans;
    QDateTime m_from, m_to, m_moment;
    int m_speed = 60;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
};

} // namespace targo::desk
