#include "sync/syncengine.h"

#include "net/erpnext/site.h"
#include "sync/history/commandcentre.h"
#include "sync/live/liveupdates.h"
#include "sync/outbox/outboxsender.h"
#include "sync/pull/pullround.h"
#include "sync/pull/vanishedsearch.h"
#include "sync/quietwait.h"
#include "sync/rights/keptrights.h"

#include <QTimer>

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;
using Link = SyncState::Link;

namespace {

const QString userMeta = u"user"_s;
const QString lastSyncMeta = u"last_sync"_s;       // milliseconds since 1970, UTC
const QString reconciledMeta = u"last_reconcile"_s;

std::optional<QDateTime> timeIn(const QHash<QString, QString> &meta, const QString &name)
{
    const auto found = meta.constFind(name);
    return found == meta.cend() ? std::nullopt : std::optional(QDateTime::fromMSecsSinceEpoch(found->toLongLong(), QTimeZone::UTC));
}

OutboxSender::Settings senderSettings(const Settings &settings)
{
    return {.site = settings.site, .backoff = {.first = settings.firstRetry, .most = settings.mostRetry, .jitter = settings.jitter},
            .takenBack = settings.takenBack};
}

RecordPull::Settings pullSettings(const Settings &settings)
{
    return {.pageSize = settings.pageSize, .overlap = {.usual = settings.overlap, .autumn = settings.autumnOverlap, .site = settings.site}};
}

LiveUpdates::Settings liveSettings(const Settings &settings)
{
    return {.site = settings.site, .topics = settings.topics, .gather = settings.gatherEvents};
}

} // namespace

struct SyncEngine::Private
{
    Private(SyncEngine &engine, store::Store &theStore, Servers theServers, const Clock &theClock, Settings theSettings);

    void connectParts();
    void show(store::Board board);
    Done startFailed(const Error &error);
    void connectNow();
    void connected(const QString &user);
    void lineFailed(const Error &error);
    void askAfterFault();
    void startRound();
    void beginAgain();
    void exchangeConfirmed();
    void roundEnded(const Done &result);
    std::chrono::milliseconds pauseAfter(const Error &error);
    void scheduleRound(std::optional<std::chrono::milliseconds> delay = std::nullopt);
    void setWorkOffline(bool offline);
    void countPending();
    void tellNotices(const std::vector<store::Notice> &notices);
    bool isQuiet() const;
    void tell();

    SyncEngine &q;
    store::Store &store;
    Servers servers;
    const Clock &clock;
    Settings settings;
    BoardReplica replica;
    Intake intake;
    CommandCentre centre;
    KeptRights rights;
    OutboxSender sender;
    PullRound round;
    VanishedSearch vanished;
    LiveUpdates live;
    QuietWait quietWait;

    SyncState state;
    SyncState told;
    QTimer reconnectTimer;
    QTimer roundTimer;
    int failures = 0;             // of connecting, in a row
    int failedRounds = 0;         // in a row
    bool loaded = false;
    bool connecting = false;
    bool asking = false;          // whether the whole server is down
    bool connectAgain = false;    // credentials were renewed while the old ones were on their way
    bool roundWanted = false;     // while one is running
    bool fromTheStart = false;    // the next round fetches everything: the cache is a new one
    bool roundsHeld = false;      // a person stopped the load: until asked again
};

SyncEngine::Private::Private(SyncEngine &engine, store::Store &theStore, Servers theServers, const Clock &theClock, Settings theSettings)
    : q(engine), store(theStore), servers(theServers), clock(theClock), settings(std::move(theSettings)), replica(store),
      intake(store, replica), centre(intake, clock), rights(servers.hub, store), sender(servers.erp, intake, clock, senderSettings(settings)),
      round(servers.erp, intake, clock, pullSettings(settings)), vanished(servers.erp, intake, clock, settings.site, settings.reconcileEvery),
      live(servers.live, servers.erp, intake, liveSettings(settings)), quietWait([this] { return isQuiet(); })
{
    reconnectTimer.setSingleShot(true);
    roundTimer.setSingleShot(true);
    centre.setRights(&rights);
    sender.setHub(servers.hub);
    connectParts();
}

void SyncEngine::Private::connectParts()
{
    connect(&sender, &OutboxSender::notAllowed, &rights, &KeptRights::ask);
    connect(&reconnectTimer, &QTimer::timeout, &q, [this] { connectNow(); });
    connect(&roundTimer, &QTimer::timeout, &q, [this] { startRound(); });
    connect(&servers.erp, &net::ApiClient::unreachable, &q, [this](const Error &error) { lineFailed(error); });
    connect(&servers.erp, &net::ApiClient::answered, &q, [this] { exchangeConfirmed(); });
    connect(&servers.erp, &net::ApiClient::signedOut, &q, [this] { lineFailed({.kind = Error::Kind::SignedOut}); });
    connect(&store, &store::Store::cacheReplaced, &q, [this](const store::Notice &notice) {
        tellNotices({notice});
        beginAgain();
    });
    connect(&replica, &BoardSource::pendingChanged, &q, [this] { countPending(); });
    connect(&intake, &Intake::jobNamed, &centre, &CommandCentre::jobNamed);
    connect(&centre, &CommandCentre::submitted, &sender, &OutboxSender::wake);
    connect(&sender, &OutboxSender::answered, &live, &LiveUpdates::ownAnswerCame);
    connect(&sender, &OutboxSender::lineLost, &q, [this](const Error &error) { lineFailed(error); });
    connect(&sender, &OutboxSender::storageFailed, &q, &SyncEngine::troubleFound);
    connect(&sender, &OutboxSender::serverFaulted, &q, [this] { askAfterFault(); });
    connect(&round, &PullRound::olderFound, &live, &LiveUpdates::read);
    connect(&round, &PullRound::progressed, &q, [this](const std::optional<SyncState::Loading> &loading) {
        state.loading = loading;
        tell();
    });
    connect(&vanished, &VanishedSearch::compared, &q, [this](const QDateTime &at) {
        store.setMeta(reconciledMeta, QString::number(at.toMSecsSinceEpoch()));
    });
    connect(&vanished, &VanishedSearch::suspected, &q, &SyncEngine::troubleFound);
    connect(&vanished, &VanishedSearch::questionChanged, &q, [this] {
        state.vanished = vanished.question();
        tell();
    });
    connect(&vanished, &VanishedSearch::foundBehind, &q, [this](store::Kind kind, const QString &modified) {
        round.goBackTo(kind, modified);
        startRound();
    });
    connect(&live, &LiveUpdates::catchUpNeeded, &q, [this] { startRound(); });
    connect(&live, &LiveUpdates::perhapsGone, &q, [this](const QSet<JobId> &jobs) {
        vanished.doubt(jobs);
        if (state.link == Link::Online)
            vanished.searchDoubtful();
    });
    connect(&live, &LiveUpdates::openChanged, &q, [this] {
        const bool isOpen = live.isOpen();
        if (state.live == isOpen)
            return;
        state.live = isOpen;
        tell();
        if (isOpen)
            sender.hubIsBack();
        else
            askAfterFault(); // the whole machine may be gone, and nobody would notice before the next question
        if (isOpen && state.link == Link::Offline)
            connectNow(); // the machine is back: no need to wait for our turn
        else if (roundTimer.isActive())
            scheduleRound();
    });
}

void SyncEngine::Private::show(store::Board board)
{
    round.setCursors(board.cursors);
    vanished.setLast(timeIn(board.meta, reconciledMeta));
    state.lastSync = timeIn(board.meta, lastSyncMeta);
    state.userName = board.meta.value(userMeta);
    state.firstLoadNeeded = !round.everyKindComplete();
    state.storesOnDisk = store.isOnDisk();
    centre.setUser(state.userName);
    sender.setUser(state.userName);
    tellNotices(board.notices);
    rights.load(board.meta);
    replica.load(std::move(board));
    sender.recallWaits();
    countPending();
}

Done SyncEngine::Private::startFailed(const Error &error)
{
    state.trouble = error;
    tell();
    return std::unexpected(error);
}

void SyncEngine::Private::tellNotices(const std::vector<store::Notice> &notices)
{
    for (const store::Notice &notice : notices)
        Q_EMIT q.troubleFound({.kind = Error::Kind::Storage, .message = notice.file, .code = notice.code});
}

void SyncEngine::Private::connectNow()
{
    if (!loaded || connecting || state.workOffline)
        return;
    connecting = true;
    reconnectTimer.stop();
    if (state.link != Link::Offline && state.link != Link::Online)
        state.link = Link::Connecting;
    tell();
    servers.erp.run(net::erpnext::loggedUser()).then(&q, [this](const Result<QString> &user) {
        connecting = false;
        if (state.workOffline)
            return;
        if (std::exchange(connectAgain, false))
            return connectNow();
        if (user)
            connected(*user);
        else
            lineFailed(user.error());
    });
}

void SyncEngine::Private::connected(const QString &user)
{
    failures = 0;
    if (state.link == Link::Offline)
        sender.serverIsBack();
    state.link = Link::Online;
    state.trouble.reset();
    if (state.userName != user) {
        state.userName = user;
        store.setMeta(userMeta, user);
    }
    centre.setUser(user);
    sender.setUser(user);
    rights.setUser(user);
    rights.ask();
    tell();
    live.open(); // before the round, so that nothing falls between the two
    if (roundsHeld)
        sender.setOpen(true);
    startRound();
}

void SyncEngine::Private::lineFailed(const Error &error)
{
    if (connecting || state.workOffline) // the answer to connecting says more than the line
        return;
    const bool isSignedOut = error.kind == Error::Kind::SignedOut;
    if (state.link == Link::SignedOut && !isSignedOut)
        return;
    state.link = isSignedOut ? Link::SignedOut : Link::Offline;
    state.trouble = error;
    sender.setOpen(false);
    round.stop();
    roundWanted = false; // the next connection begins with one
    roundTimer.stop();
    if (isSignedOut) {
        reconnectTimer.stop(); // only new credentials help
    } else if (!reconnectTimer.isActive()) {
        const Backoff backoff{.first = settings.firstReconnect, .most = settings.mostReconnect, .jitter = settings.jitter};
        reconnectTimer.start(error.retryAfter.value_or(backoff.after(++failures)));
    }
    tell();
}

// Nobody knows yet whether it was that one request or the whole server. The lightest question there is tells: a server
// that is down is asked this and nothing else until it answers, and then whatever waited goes on at once.
void SyncEngine::Private::askAfterFault()
{
    if (asking || connecting || state.link != Link::Online)
        return;
    asking = true;
    servers.erp.run(net::erpnext::loggedUser()).then(&q, [this](const Result<QString> &user) {
        asking = false;
        if (!user && user.error().kind != Error::Kind::Cancelled && state.link == Link::Online)
            lineFailed(user.error());
    });
}

void SyncEngine::Private::startRound()
{
    if (state.link != Link::Online || state.workOffline || roundsHeld)
        return;
    if (round.isRunning()) {
        roundWanted = true;
        return;
    }
    roundTimer.stop();
    roundWanted = false;
    round.run().then(&q, [this](const Done &result) { roundEnded(result); });
}

void SyncEngine::Private::roundEnded(const Done &result)
{
    using enum Error::Kind;
    if (std::exchange(fromTheStart, false)) {
        round.setCursors({});
        return startRound();
    }
    state.firstLoadNeeded = !round.everyKindComplete();
    state.withheld = round.withheld();
    const std::optional<Error> error = result ? std::nullopt : std::optional(result.error());
    if (error && (error->kind == Offline || error->kind == Timeout || error->kind == Tls || error->kind == SignedOut))
        lineFailed(*error);
    if (state.workOffline || state.link != Link::Online) {
        roundWanted = false;
        return tell();
    }
    state.trouble = error && error->kind != Cancelled ? error : std::nullopt;
    // What a person may not read does not make the rest old.
    if (!error || error->kind == Forbidden) {
        state.lastSync = clock.now();
        store.setMeta(lastSyncMeta, QString::number(state.lastSync->toMSecsSinceEpoch()));
    }
    if (error && error->kind == Storage)
        Q_EMIT q.troubleFound(*error);
    if (error && (error->kind == Busy || error->kind == ServerFault || error->kind == BadAnswer || error->kind == Unclear))
        askAfterFault();
    sender.setOpen(true);
    if (std::exchange(roundWanted, false))
        startRound();
    else
        scheduleRound(error ? std::optional(pauseAfter(*error)) : std::nullopt);
    if (!error)
        failedRounds = 0;
    if (!error && round.everyKindComplete())
        vanished.searchIfDue();
    tell();
}

// What was refused or broken is asked again soon, not only at the next poll; a right that is missing comes seldom.
std::chrono::milliseconds SyncEngine::Private::pauseAfter(const Error &error)
{
    const Backoff backoff{.first = settings.firstReconnect, .most = settings.mostReconnect, .jitter = settings.jitter};
    if (error.kind == Error::Kind::Forbidden)
        return settings.mostReconnect;
    return error.retryAfter.value_or(backoff.after(++failedRounds));
}

// The board stays as it is; only what lies on the disk is fetched again.
void SyncEngine::Private::beginAgain()
{
    fromTheStart = round.isRunning();
    if (round.isRunning())
        return round.stop();
    round.setCursors({});
    startRound();
}

// With the stream open every change is announced, so whatever the server answers says that we are up to date.
void SyncEngine::Private::exchangeConfirmed()
{
    const bool current = state.link == Link::Online && state.live && !round.isRunning() && state.lastSync;
    const QDateTime now = clock.now();
    if (!current || state.lastSync->secsTo(now) < 30)
        return;
    state.lastSync = now;
    tell();
}

void SyncEngine::Private::scheduleRound(std::optional<std::chrono::milliseconds> delay)
{
    roundTimer.start(delay.value_or(live.isOpen() ? settings.pollWithStream : settings.pollWithoutStream));
}

void SyncEngine::Private::setWorkOffline(bool offline)
{
    if (state.workOffline == offline)
        return;
    state.workOffline = offline;
    if (offline) {
        state.link = Link::Offline;
        state.trouble.reset();
        reconnectTimer.stop();
        roundTimer.stop();
        sender.setOpen(false);
        round.stop();
        rights.rest();
        live.close();
    } else {
        state.link = Link::Connecting;
        connectNow();
    }
    tell();
}

void SyncEngine::Private::countPending()
{
    state.waiting = state.parked = 0;
    for (const auto &[entry, row] : replica.rows())
        (row.change.state == PendingState::Parked ? state.parked : state.waiting) += 1;
    tell();
}

bool SyncEngine::Private::isQuiet() const
{
    const auto &rows = replica.rows();
    const bool nothingWaits = std::ranges::all_of(rows, [&](const auto &entry) {
        // Behind a parked change of the same record nothing moves either.
        return std::ranges::any_of(replica.rowsOf(recordOf(entry.second.change.act)), [](const store::OutboxRow *row) {
            return row->change.state == PendingState::Parked;
        });
    });
    return loaded && nothingWaits && !connecting && !asking && !round.isRunning() && !roundWanted && !vanished.isRunning()
        && !live.isBusy() && !rights.isAsking() && !centre.isBusy() && !sender.isBusy();
}

void SyncEngine::Private::tell()
{
    if (state == told)
        return;
    told = state;
    Q_EMIT q.stateChanged();
}

SyncEngine::SyncEngine(store::Store &store, Servers servers, const Clock &clock, Settings settings, QObject *parent)
    : SyncStatus(parent), d(std::make_unique<Private>(*this, store, servers, clock, std::move(settings)))
{
}

SyncEngine::~SyncEngine() = default;

BoardSource &SyncEngine::board() { return d->replica; }
IntentSink &SyncEngine::intents() { return d->centre; }
Rights &SyncEngine::rights() { return d->rights; }
const SyncState &SyncEngine::state() const { return d->state; }
void SyncEngine::setWorkOffline(bool offline) { d->setWorkOffline(offline); }
void SyncEngine::answerVanished(bool remove) { d->vanished.answer(remove); }

QFuture<Done> SyncEngine::start()
{
    return d->store.loadBoard().then(this, [this](QFuture<Result<store::Board>> loaded) {
        Result<store::Board> board = loaded.takeResult(); // tens of thousands of jobs: moved, never copied
        if (!board)
            return answered<void>(d->startFailed(board.error()));
        d->show(*std::move(board));
        return d->store.history().then(this, [this](const Result<std::vector<PastIntent>> &history) -> Done {
            if (!history)
                return d->startFailed(history.error());
            d->centre.load(*history);
            d->loaded = true;
            d->connectNow();
            return {};
        });
    }).unwrap();
}

void SyncEngine::resume()
{
    d->failures = 0;
    d->connectAgain = d->connecting;
    if (!d->state.workOffline)
        d->state.link = Link::Connecting;
    d->connectNow();
    d->live.reconnectNow();
}

void SyncEngine::lineMayBeBack()
{
    d->failures = 0;
    if (d->state.link == Link::SignedOut || d->state.workOffline)
        return;
    d->connectNow();
    d->live.reconnectNow();
}

void SyncEngine::syncNow()
{
    d->roundsHeld = false;
    if (d->state.link == Link::Online)
        d->startRound();
    else
        lineMayBeBack();
    d->sender.wake();
}

void SyncEngine::cancelLoading()
{
    if (!d->round.isRunning())
        return;
    d->roundsHeld = true;
    d->roundWanted = false;
    d->round.stop();
}

QFuture<Done> SyncEngine::settle(std::chrono::milliseconds timeout)
{
    if (d->state.link == Link::Online)
        d->startRound();
    return d->quietWait.wait(timeout);
}

} // namespace targo::sync
