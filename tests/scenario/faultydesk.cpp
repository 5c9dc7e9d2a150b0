#include "scenario/faultydesk.h"

#include "net/hub/hub.h"
#include "support/patience.h"

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

sync::Settings hastyTimes(int hurry)
{
    sync::Settings times;
    for (auto *time : {&times.pollWithoutStream, &times.pollWithStream, &times.reconcileEvery, &times.gatherEvents, &times.firstReconnect,
                       &times.mostReconnect, &times.firstRetry, &times.mostRetry})
        *time /= hurry;
    return times;
}

net::SseClient::Settings hastyStream(int hurry)
{
    net::SseClient::Settings times;
    for (auto *time : {&times.idle, &times.firstRetry, &times.leastRetry, &times.mostRetry, &times.connect, &times.healthy, &times.wrongTypeRetry})
        *time /= hurry;
    return times;
}

template <class T>
std::optional<T> answerOf(const QFuture<T> &future)
{
    if (!comes([&] { return future.isFinished(); }) || future.isCanceled())
        return std::nullopt;
    return future.result();
}

} // namespace

FaultyDesk::FaultyDesk(FaultyCompany &company, int hurry)
    : m_company(company)
    , m_hurry(hurry)
{
}

std::chrono::milliseconds FaultyDesk::steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

bool FaultyDesk::build()
{
    m_store = std::make_unique<store::Store>();
    const auto opened = answerOf(m_store->open({.folder = m_folder.path(), .key = m_key}));
    if (!opened || !*opened)
        return false;
    m_erp = std::make_unique<net::ApiClient>(m_hasty, net::Dialect::Frappe, m_company.url(), "token a:b");
    m_hub = std::make_unique<net::ApiClient>(m_hasty, net::Dialect::Hub, m_company.url(), "token a:b");
    m_live = std::make_unique<net::SseClient>(m_network, m_company.url(), "Bearer x", hastyStream(m_hurry));
    m_engine = std::make_unique<sync::SyncEngine>(*m_store, sync::Servers{.erp = *m_erp, .hub = m_hub.get(), .live = m_live.get()}, m_clock, hastyTimes(m_hurry));
    const auto started = answerOf(m_engine->start());
    return started && *started;
}

bool FaultyDesk::open()
{
    return build() && comes([this] { return state().live && state().lastSync; });
}

bool FaultyDesk::restart()
{
    m_engine.reset();
    m_live.reset();
    m_hub.reset();
    m_erp.reset();
    m_store.reset();
    return build();
}

bool FaultyDesk::unplug()
{
    m_engine->setWorkOffline(true);
    return comes([this] { return state().link == SyncState::Link::Offline; });
}

void FaultyDesk::plugIn()
{
    m_engine->setWorkOffline(false);
}

void FaultyDesk::signInAgain()
{
    m_engine->resume();
}

bool FaultyDesk::does(const Intent &intent)
{
    const auto kept = answerOf(m_engine->intents().submit(intent));
    return kept && *kept;
}

void FaultyDesk::retryParked()
{
    for (const PendingChange &change : pending()) {
        if (change.state == PendingState::Parked)
            answerOf(m_engine->intents().retry(change.entry));
    }
}

std::vector<Job> FaultyDesk::shown()
{
    std::vector<Job> jobs;
    std::vector<JobId> ids = m_engine->board().jobsBetween(QDate(2020, 1, 1), QDate(2040, 1, 1));
    for (const JobId &id : m_engine->board().unassignedJobs())
        ids.push_back(id);
    std::ranges::sort(ids);
    for (const JobId &id : ids)
        jobs.push_back(*m_engine->board().job(id));
    return jobs;
}

int FaultyDesk::storedJobs()
{
    const auto board = answerOf(m_store->loadBoard());
    return board && *board ? int((*board)->jobs.size()) : -1;
}

Result<bool> FaultyDesk::hubIsWell()
{
    const auto health = answerOf(m_hub->run(net::hub::health()));
    if (!health)
        return failure(Error::Kind::Storage, u"no answer at all"_s);
    return health->transform([](const auto &answer) { return answer.status == "ok"_L1; });
}

} // namespace targo::test
