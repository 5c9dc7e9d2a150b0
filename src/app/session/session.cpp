#include "app/session/session.h"

#include "app/session/serverconnectiontester.h"
#include "app/session/sessionaddresses.h"
#include "app/session/sessionnotes.h"
#include "app/session/sessionpictures.h"
#include "app/session/sessionpublications.h"
#include "app/session/sessionroads.h"
#include "net/http/apiclient.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"
#include "net/sse/sseclient.h"
#include "sync/live/fencefeed.h"
#include "sync/live/wakewatch.h"

#include <QNetworkInformation>

namespace targo {

// In order of dependence: what stands below uses what stands above and is destroyed before it.
struct Session::Parts
{
    Parts(const Setup &setup, const Clock &clock, std::unique_ptr<store::Store> opened)
        : connection(setup.connection)
        , wakeWatch(clock)
        , store(std::move(opened))
        , erpnext(transport, net::ApiClient::Dialect::Frappe, QUrl(connection.erpUrl), erpAuthorization(connection))
    {
        erpnext.setLanguage(setup.language);
        erpnext.setClock(clock);
        if (!connection.hubUrl.isEmpty())
            addHub(setup.language, clock);
        sync::Settings times = setup.times;
        if (live)
            times.topics += QStringLiteral("gps");
        times.site = connection.site;
        times.takenBack = tr("Publication taken back", "the reason told to colleagues");
        engine = std::make_unique<sync::SyncEngine>(*store, sync::Servers{erpnext, hub.get(), live.get()}, clock, times);
        notes = std::make_unique<SessionNotes>(erpnext, *engine, connection.site);
        pictures = std::make_unique<SessionPictures>(erpnext, *engine);
        publications = std::make_unique<SessionPublications>(hub.get(), *engine);
        vans = std::make_unique<sync::VanFeed>(sync::VanFeed::Servers{hub.get(), live.get()}, *store, engine->board(), *engine, clock, sync::VanFeed::Settings{});
        if (hub)
            fences = std::make_unique<sync::FenceFeed>(*hub, *vans, clock);
        addresses = std::make_unique<SessionAddresses>(hub.get(), *engine);
        connect(&wakeWatch, &sync::WakeWatch::woke, engine.get(), &sync::SyncEngine::lineMayBeBack);
        listenToTheNetwork();
    }

    // Where the system tells (a plugin of Qt's that may be missing), a cable that is plugged in is not waited for.
    void listenToTheNetwork()
    {
        if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
            return;
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, engine.get(), [this](QNetworkInformation::Reachability reach) {
            if (reach != QNetworkInformation::Reachability::Disconnected)
                engine->lineMayBeBack();
        });
    }

    void addHub(const QString &language, const Clock &clock)
    {
        const QUrl base(connection.hubUrl);
        hub = std::make_unique<net::ApiClient>(transport, net::ApiClient::Dialect::Hub, base, hubAuthorization(connection));
        hub->setLanguage(language);
        hub->setClock(clock);
        live = std::make_unique<net::SseClient>(streams, base, hubAuthorization(connection), net::SseClient::Settings{});
    }

    ConnectionSettings connection;
    sync::WakeWatch wakeWatch;
    std::unique_ptr<store::Store> store;
    net::CookielessNetwork network;
    net::CookielessNetwork streams; // apart, so that a stream never takes a request's place
    net::QtTransport transport{network};
    net::ApiClient erpnext;
    std::unique_ptr<net::ApiClient> hub;
    std::unique_ptr<net::SseClient> live;
    std::unique_ptr<sync::SyncEngine> engine;
    std::unique_ptr<SessionNotes> notes;
    std::unique_ptr<SessionPictures> pictures;
    std::unique_ptr<SessionPublications> publications;
    std::unique_ptr<sync::VanFeed> vans;
    std::unique_ptr<sync::FenceFeed> fences;
    std::unique_ptr<SessionAddresses> addresses;
    SessionRoads roads{transport, {}};
};

QFuture<Result<Session::Opened>> Session::open(const Setup &setup, const Clock &clock, QObject *context)
{
    auto store = std::make_shared<std::unique_ptr<store::Store>>(std::make_unique<store::Store>());
    const store::Store::Settings files{
        .folder = setup.folder,
        .key = setup.folder.isEmpty() ? std::nullopt : store::Key::fromBytes(setup.databaseKey),
    };
    return (*store)->open(files).then(context, [store, setup, &clock](const Result<std::vector<store::Notice>> &notices) -> Result<Opened> {
        if (!notices)
            return std::unexpected(notices.error());
        auto parts = std::make_unique<Parts>(setup, clock, std::move(*store));
        return Opened{std::shared_ptr<Session>(new Session(std::move(parts))), *notices};
    });
}

Session::Session(std::unique_ptr<Parts> parts)
    : d(std::move(parts))
{
    connect(d->engine.get(), &sync::SyncEngine::troubleFound, this, &Session::troubleFound);
}

Session::~Session() = default;

QFuture<Done> Session::start()
{
    d->vans->restore();
    return d->engine->start();
}

const ConnectionSettings &Session::connection() const { return d->connection; }
BoardSource &Session::board() { return d->engine->board(); }
IntentSink &Session::intents() { return d->engine->intents(); }
SyncStatus &Session::status() { return *d->engine; }
NoteSource &Session::notes() { return *d->notes; }
PictureSource &Session::pictures() { return *d->pictures; }
Rights &Session::rights() { return d->engine->rights(); }
PublicationSource &Session::publications() { return *d->publications; }
VanSource &Session::vans() { return *d->vans; }
Roads &Session::roads() { return d->roads; }
AddressSource *Session::addresses() { return d->hub ? d->addresses.get() : nullptr; }

void Session::forgetPlaces()
{
    d->vans->forget();
    if (d->fences)
        d->fences->forget();
}

QFuture<Done> Session::settle(std::chrono::milliseconds limit)
{
    return d->engine->settle(limit);
}

void Session::lineMayBeBack() { d->engine->lineMayBeBack(); }

void Session::signInAgain(const ConnectionSettings &connection)
{
    d->connection = connection;
    d->erpnext.setAuthorization(erpAuthorization(connection));
    if (d->hub)
        d->hub->setAuthorization(hubAuthorization(connection));
    if (d->live)
        d->live->setAuthorization(hubAuthorization(connection));
    d->engine->resume();
}

} // namespace targo
