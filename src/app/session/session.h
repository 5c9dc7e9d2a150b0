#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/ports/addresssource.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/connectionsettings.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/notesource.h"
#include "domain/ports/picturesource.h"
#include "domain/ports/publicationsource.h"
#include "domain/ports/rights.h"
#include "domain/ports/roads.h"
#include "domain/ports/syncstatus.h"
#include "domain/ports/vansource.h"
#include "store/store.h"
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

    // What the databases had to say when they were opened, e.g. that a damaged one was set aside.
    struct Opened
    {
        std::shared_ptr<Session> session;
        std::vector<store::Notice> notices;
    };

    // Answers on `context`'s thread. Storage when the databases cannot be opened; nothing was touched then.
    static QFuture<Result<Opened>> open(const Setup &setup, const Clock &clock, QObject *context);
    ~Session() override;

    // Shows the cache, then connects. Call once; answers when the board is shown.
    QFuture<Done> start();

    const ConnectionSettings &connection() const;
    BoardSource &board();
    IntentSink &intents();
    SyncStatus &status();
    NoteSource &notes();
    PictureSource &pictures();
    Rights &rights();
    PublicationSource &publications();
    VanSource &vans();
    Roads &roads();
    AddressSource *addresses(); // null: there is no hub

    // Answers when nothing waits any more, or all that waits is parked; Timeout otherwise.
    QFuture<Done> settle(std::chrono::milliseconds limit);

    // After SignedOut: the queue goes on with these credentials.
    void signInAgain(const ConnectionSettings &connection);
    // Before signing out: nobody who comes later learns where anybody was.
    void forgetPlaces();
    // The server is there again, as far as anybody here can tell: nothing waits for its turn to try.
    void lineMayBeBack();

Q_SIGNALS:
    void troubleFound(const targo::Error &error);

private:
    struct Parts;
    explicit Session(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> d;
};

} // namespace targo
