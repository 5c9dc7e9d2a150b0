#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/rights.h"
#include "domain/ports/syncstatus.h"

#include <QTimeZone>

#include <memory>

namespace targo::net {
class ApiClient;
class SseClient;
}

namespace targo::store {
class Store;
}

namespace targo::sync {

// What the program talks to. All of it must outlive the engine.
struct Servers
{
    net::ApiClient &erp;
    net::ApiClient *hub = nullptr;  // absent: no hub, changes are found by asking
    net::SseClient *live = nullptr; // opened and closed by the engine
};

struct Settings
{
    QTimeZone site = QTimeZone(QByteArrayLiteral("America/Toronto")); // of the server's naive times
    QString takenBack = QStringLiteral("undo");            // the reason given when a publication is undone
    QStringList topics{QStringLiteral("dispatch")};

    int pageSize = 500;                                    // rows a page, 1 to 500
    std::chrono::milliseconds overlap{5 * 60'000};         // read again on each round (erpnext.md 10.2)
    std::chrono::milliseconds autumnOverlap{65 * 60'000};  // on the day clocks go back
    std::chrono::milliseconds pollWithoutStream{30'000};
    // The stream tells only what the hub was told; edits made beside it are found this late.
    std::chrono::milliseconds pollWithStream{5 * 60'000};
    std::chrono::milliseconds reconcileEvery{30 * 60'000}; // at most this often, except when a delete was announced
    std::chrono::milliseconds gatherEvents{50};
    std::chrono::milliseconds firstReconnect{1'000};
    // With the longest attempt (10 s) and the jitter, the board is up to date 30 s after a fault has ended.
    std::chrono::milliseconds mostReconnect{16'000};

    std::chrono::milliseconds firstRetry{1'000};           // of a refused write; doubles
    std::chrono::milliseconds mostRetry{5 * 60'000};
    double jitter = 0.2;                                   // ± this share of a delay; 0 in tests
};

// Keeps the board and the server the same: loads the cache, catches up, sends what waits, listens. UI thread.
class SyncEngine final : public SyncStatus
{
    Q_OBJECT

public:
    // `store` is open already and outlives the engine, as does `clock`.
    SyncEngine(store::Store &store, Servers servers, const Clock &clock, Settings settings, QObject *parent = nullptr);
    ~SyncEngine() override;

    BoardSource &board();
    IntentSink &intents();
    Rights &rights();

    // Shows the last known state from the cache, then goes online unless told otherwise. Answers when the board is
    // shown; what the network does is told by stateChanged().
    QFuture<Done> start();
    // Credentials were renewed (ApiClient::setAuthorization): connect again, catch up, send.
    void resume();
    // The machine woke up or changed its network.
    void lineMayBeBack();

    const SyncState &state() const override;
    void syncNow() override;
    void cancelLoading() override;
    void setWorkOffline(bool offline) override;
    void answerVanished(bool remove) override;

    // For the probe and for tests. When online, catches up once more; then answers as soon as nothing waits
    // (parked changes do not count) and nothing is being read. Timeout when that takes longer.
    QFuture<Done> settle(std::chrono::milliseconds timeout);

Q_SIGNALS:
    // Something a person should know about the local files or about a list that looked wrong; told once each.
    void troubleFound(const targo::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace targo::sync
