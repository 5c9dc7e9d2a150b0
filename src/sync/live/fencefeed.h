#pragma once

#include "domain/tracking/geofence.h"
#include "sync/live/vanfeed.h"

namespace targo::sync {

// Who came into a geofence or left it: from the stream, and after every gap from the server's reports, because the
// stream tells each crossing once. UI thread.
class FenceFeed final : public QObject
{
    Q_OBJECT

public:
    // All that is referred to outlives the feed.
    FenceFeed(net::ApiClient &hub, VanFeed &vans, const Clock &clock, QObject *parent = nullptr);

    void forget();

Q_SIGNALS:
    void crossed(const targo::FenceCrossing &crossing);

private:
    void catchUp();
    void askForFences();
    void askForEvents();
    void take(const net::hub::EventReport &report);
    TechnicianId driverOf(const net::hub::EventReport &report) const;
    bool areFencesOld() const;

    net::ApiClient &m_hub;
    VanFeed &m_vans;
    const Clock &m_clock;
    QHash<QString, Geofence> m_fences; // by id
    QDateTime m_fencesAsked, m_heardUntil;
    std::vector<net::hub::EventReport> m_held; // of fences that are not known yet
    QHash<QString, QDateTime> m_last; // the last crossing of each, by device and fence
    bool m_busy = false;
};

} // namespace targo::sync
