#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/connectionsettings.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/syncstatus.h"
#include "sync/syncengine.h"

#include <memory>

namespace targo {

// One signed-in person on one pair of servers: opens the databases and joins transport, cache and sync. Everything
// the windows need is behind the ports. UI thread.
class Session final : public QObject
{
    Q_OBJECT

public:
    struct Setup
    {
        ConnectionSettings connection;
        QString folder = {};          // where the databases lie; empty: in memory, this session only
        QByteArray databaseKey = {};  // 32 bytes; ignored in memory
        QString language = QStringLiteral("fr-CA"); // of the servers' refusals
        sync::Settings times = {};    // connection.site overrides times.site
    };

    // Storage when the databases cannot be opened: the message says which file and what to do.
    static Result<std::unique_ptr<Session>> open(const Setup &setup, const Clock &clock);
    ~Session() override;

    // Shows the cache, then connects. Call once.
    void start();

    BoardSource &board();
    IntentSink &intents();
    SyncStatus &status();

    // Answers when nothing waits any more, or all that waits is parked; Timeout otherwise.
    QFuture<Done> settle(std::chrono::milliseconds limit);

    // After SignedOut: the queue goes on with these credentials.
    void signInAgain(const ConnectionSettings &connection);

private:
    struct Parts;
    explicit Session(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> d;
};

} // namespace targo
