#pragma once

#include "net/http/apiclient.h"
#include "net/sse/sseclient.h"
#include "store/store.h"
#include "support/builders/builders.h"
#include "support/faketransport.h"
#include "support/handclock.h"
#include "support/patience.h"
#include "sync/syncengine.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace targo::test {

template <class T>
T waited(QFuture<T> future)
{
    while (!future.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return future.result();
}

// A dispatcher's program without windows, against a FakeFrappe, with its own folder that outlives restarts.
class Desk
{
public:
    explicit Desk(FakeFrappe &server) : transport(server)
    {
        settings.site = QTimeZone(QByteArrayLiteral("America/Toronto"));
        settings.jitter = 0;
        settings.gatherEvents = std::chrono::milliseconds(0);
        settings.firstReconnect = std::chrono::milliseconds(1);
        settings.mostReconnect = std::chrono::milliseconds(5);
        settings.firstRetry = std::chrono::minutes(1); // tests move the clock and say syncNow()
        settings.mostRetry = std::chrono::minutes(10);
    }

    bool open()
    {
        store = std::make_unique<store::Store>(runs);
        if (!waited(store->open({.folder = folder.path(), .key = key})))
            return false;
        client = std::make_unique<net::ApiClient>(transport, net::ApiClient::Dialect::Frappe, QUrl(u"http://erp.test"_s), "token a:b");
        client->setClock(clock);
        if (withStream) // to a port where nobody listens: tests speak for the hub
            live = std::make_unique<net::SseClient>(network, QUrl(u"http://127.0.0.1:1"_s), "Bearer x", net::SseClient::Settings{});
        if (withHub) {
            hub = std::make_unique<net::ApiClient>(transport, net::ApiClient::Dialect::Hub, QUrl(u"http://hub.test"_s), "Bearer x");
            hub->setClock(clock);
        }
        engine = std::make_unique<sync::SyncEngine>(*store, sync::Servers{.erp = *client, .hub = hub.get(), .live = live.get()}, clock, settings);
        QObject::connect(engine.get(), &sync::SyncEngine::troubleFound, engine.get(), [this](const Error &error) { troubles += error.code; });
        return waited(engine->start()).has_value();
    }
    void close()
    {
        engine.reset();
        live.reset();
        hub.reset();
        client.reset();
        store.reset();
    }
    bool restart() { close(); return open(); }

    bool settles() { return waited(engine->settle(std::chrono::seconds(20))).has_value(); }
    // Nothing more can happen without the clock: what waits, waits for later.
    bool rests()
    {
        if (!comes([this] { return engine->state().link != SyncState::Link::Connecting && !engine->state().loading; }))
            return false;
        if (waited(engine->settle(std::chrono::milliseconds(100))).has_value())
            return false;
        // A machine with much else to do may need longer than a moment between two writes.
        const auto writes = [this] { return std::ranges::count_if(transport.calls, [](const auto &call) { return call.verb != net::Verb::Get; }); };
        for (qsizetype sent = -1; sent != writes();) {
            sent = writes();
            Patience moment(std::chrono::milliseconds(50));
            while (!moment.isOver())
                QTest::qWait(5);
        }
        return true;
    }
    Result<qint64> submit(const Intent &intent) { return waited(engine->intents().submit(intent)); }
    Result<qint64> undo() { return waited(engine->intents().undo()); }
    Result<qint64> redo() { return waited(engine->intents().redo()); }
    const Job *job(const char *id) { return engine->board().job(JobId(QString::fromUtf8(id))); }
    const PendingChange *pending(const char *id) { return engine->board().pendingOf(JobId(QString::fromUtf8(id))); }
    void later(std::chrono::milliseconds by) { clock.advance(by); engine->syncNow(); }

    // Everything shown, by name.
    std::vector<Job> shown()
    {
        std::vector<Job> jobs;
        std::vector<JobId> ids = engine->board().jobsBetween(QDate(2020, 1, 1), QDate(2040, 1, 1));
        for (const JobId &id : engine->board().unassignedJobs())
            ids.push_back(id);
        std::ranges::sort(ids);
        for (const JobId &id : ids)
            jobs.push_back(*engine->board().job(id));
        return jobs;
    }

    // In memory where there is such a place: these tests are about order and faults, not about a disk's speed.
    QTemporaryDir folder{QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/targo-XXXXXX") : QDir::tempPath() + QStringLiteral("/targo-XXXXXX")};
    store::Key key = store::Key::random();
    HandClock clock;
    FakeTransport transport;
    sync::Settings settings;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<net::ApiClient> client, hub;
    QNetworkAccessManager network;
    std::unique_ptr<net::SseClient> live;
    bool withStream = false;
    bool withHub = false; // there is a FakePublishing behind the transport
    store::DatabaseThread::Runs runs = store::DatabaseThread::Runs::Beside;
    std::unique_ptr<sync::SyncEngine> engine;
    QStringList troubles;
};

} // namespace targo::test
