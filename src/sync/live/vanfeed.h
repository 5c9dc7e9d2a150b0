#pragma once

#include "base/clock.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/syncstatus.h"
#include "domain/ports/vansource.h"
#include "net/hub/traccar.h"
#include "net/http/apiclient.h"
#include "net/sse/sseclient.h"
#include "store/store.h"

#include <QTimer>

#include <deque>

namespace targo::sync {

// Positions from the hub: all of them once, then what the stream tells, and by asking while there is no stream. Kept in
// memory; the last place of each van goes to the cache now and then, so that a restart begins with something. UI thread.
class VanFeed final : public VanSource
{
    Q_OBJECT

public:
    struct Settings
    {
        std::chrono::milliseconds gather{500};           // at most so often is anything told
        std::chrono::milliseconds saveEvery{30'000};
        std::chrono::milliseconds pollWithoutStream{30'000};
        std::chrono::milliseconds pollWithStream{5 * 60'000}; // what the stream lost, and devices that fell silent
        std::chrono::hours keptFor{24};                  // an older place says nothing about today
    };

    struct Servers
    {
        net::ApiClient *hub = nullptr;  // null: nobody knows where the vans are
        net::SseClient *live = nullptr; // not opened here
    };

    // All that is referred to outlives the feed.
    VanFeed(Servers servers, store::Store &store, const BoardSource &board, const SyncStatus &status, const Clock &clock, Settings settings,
            QObject *parent = nullptr);

    const std::vector<Van> &vans() const override { return m_vans; }
    const Van *vanOf(const TechnicianId &technician) const override;
    std::optional<Error> trouble() const override { return m_trouble; }
    QFuture<Result<std::vector<VanPosition>>> track(const TechnicianId &technician, const QDateTime &from, const QDateTime &to) override;

    void restore(); // what was kept; call once the store is open
    void forget();  // in memory and in the cache

Q_SIGNALS:
    void caughtUp(); // the hub was asked where everybody is, whatever it said
    void eventCame(const targo::wire::traccar::EventReport &event);

private:
    void followStatus();
    void load();
    void loadPositions();
    void askOneByOne();
    void askNext();
    void loaded();
    void act(const net::SseEvent &event);
    void take(const net::hub::PositionReport &report);
    void take(const net::hub::DeviceReport &report);
    Van &vanOfDevice(const QString &device);
    void setDriver(Van &van, const TechnicianId &told) const;
    void findDrivers();
    void changed();
    void save();

    Servers m_servers;
    store::Store &m_store;
    const BoardSource &m_board;
    const SyncStatus &m_status;
    const Clock &m_clock;
    Settings m_settings;
    QTimer m_tell, m_save, m_poll;
    std::vector<Van> m_vans;
    QHash<QString, size_t> m_byDevice;
    QHash<QString, TechnicianId> m_drivers; // as the records have them, by device
    std::optional<Error> m_trouble;
    std::deque<QString> m_toAsk; // one by one
    int m_asking = 0;
    bool m_loading = false;
    bool m_loadAgain = false;
    bool m_ready = false; // the hub may be asked
};

} // namespace targo::sync
