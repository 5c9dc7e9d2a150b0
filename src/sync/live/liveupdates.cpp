#include "sync/live/liveupdates.h"

#include "base/failpoint.h"
#include "net/erpnext/dispatch.h"

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t batch = 200;

template <class Id>
std::vector<Id> takeSome(QSet<Id> &ids)
{
    std::vector<Id> some;
    for (auto id = ids.begin(); id != ids.end() && some.size() < batch;) {
        some.push_back(*id);
        id = ids.erase(id);
    }
    return some;
}

} // namespace

LiveUpdates::LiveUpdates(net::SseClient *stream, net::ApiClient &erp, Intake &intake, Settings settings, QObject *parent)
    : QObject(parent), m_stream(stream), m_erp(erp), m_intake(intake), m_settings(std::move(settings))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(m_settings.gather);
    connect(&m_timer, &QTimer::timeout, this, &LiveUpdates::readNext);
    if (!m_stream)
        return;
    connect(m_stream, &net::SseClient::received, this, &LiveUpdates::act);
    connect(m_stream, &net::SseClient::stateChanged, this, &LiveUpdates::openChanged);
    connect(m_stream, &net::SseClient::opened, this, [this](bool resumed) {
        if (!resumed)
            Q_EMIT catchUpNeeded();
    });
}

void LiveUpdates::open()
{
    if (m_stream && m_stream->state() != net::SseClient::State::Open)
        m_stream->open(m_settings.topics);
}

void LiveUpdates::close()
{
    m_timer.stop();
    m_jobs.clear(); // the catch-up after the next opening finds them
    m_technicians.clear();
    if (m_stream)
        m_stream->close();
}

void LiveUpdates::reconnectNow()
{
    if (m_stream)
        m_stream->reconnectNow();
}

bool LiveUpdates::isOpen() const
{
    return m_stream && m_stream->state() == net::SseClient::State::Open;
}

void LiveUpdates::act(const net::SseEvent &received)
{
    if (received.type == "resync"_L1)
        return Q_EMIT catchUpNeeded();
    if (received.type.startsWith("gps."_L1))
        return; // hundreds a second, and none of our records: VanFeed reads them
    const auto event = wire::hub::eventFromText(received.type, received.data);
    if (!event) {
        qWarning("hub: event %s cannot be read and is skipped", qUtf8Printable(received.type));
        return;
    }
    if (event->type == "resync"_L1)
        return Q_EMIT catchUpNeeded();
    const bool isJob = event->docType == "Dispatch Job"_L1;
    const bool isTechnician = event->docType == "Dispatch Technician"_L1;
    if (isJob) {
        QSet<JobId> named;
        for (const QString &name : event->names)
            named.insert(JobId(name));
        if (event->type.endsWith(".deleted"_L1))
            return Q_EMIT perhapsGone(named);
        m_jobs += named;
    } else if (isTechnician) {
        for (const QString &name : event->names)
            m_technicians.insert(TechnicianId(name));
    } else if (event->docType.isEmpty() || event->names.isEmpty()) {
        return; // hello, heartbeats and what later versions may say
    }
    if (!isJob && !isTechnician) // a customer, a location, a tag: no read by name, but a round finds it
        return Q_EMIT catchUpNeeded();
    if (event->names.isEmpty())
        return Q_EMIT catchUpNeeded();
    TARGO_FAILPOINT("live.event");
    soon();
}

void LiveUpdates::read(const std::vector<JobId> &jobs)
{
    m_jobs += QSet<JobId>(jobs.begin(), jobs.end());
    soon();
}

void LiveUpdates::ownAnswerCame(const JobId &job)
{
    if (m_reading)
        m_overtaken.insert(job);
}

void LiveUpdates::soon()
{
    if (!m_reading && !m_timer.isActive())
        m_timer.start();
}

void LiveUpdates::readNext()
{
    if (m_reading)
        return;
    if (!m_jobs.isEmpty())
        return readJobs();
    if (!m_technicians.isEmpty())
        return readTechnicians();
    Q_EMIT becameIdle();
}

void LiveUpdates::readJobs()
{
    m_reading = true;
    const std::vector<JobId> ids = takeSome(m_jobs);
    m_erp.run(net::erpnext::jobsNamed(ids, m_settings.site)).then(this, [this, ids](const Result<std::vector<JobRecord>> &jobs) {
        if (!jobs)
            return done(false);
        TARGO_FAILPOINT("live.read");
        QSet<JobId> missing(ids.begin(), ids.end());
        store::Records records;
        for (const JobRecord &record : *jobs) {
            missing.remove(record.job.id);
            if (m_overtaken.contains(record.job.id))
                m_jobs.insert(record.job.id);
            else
                records.jobs.push_back(record);
        }
        if (!missing.isEmpty())
            Q_EMIT perhapsGone(missing);
        m_intake.take(std::move(records), store::Origin::Direct)
            .then(this, [this](const Result<store::Written> &written) {
                TARGO_FAILPOINT("live.stored");
                done(written.has_value());
            });
    });
}

void LiveUpdates::readTechnicians()
{
    m_reading = true;
    m_erp.run(net::erpnext::techniciansNamed(takeSome(m_technicians))).then(this, [this](const Result<std::vector<Technician>> &technicians) {
        if (!technicians)
            return done(false);
        m_intake.take({.technicians = *technicians}, store::Origin::Direct)
            .then(this, [this](const Result<store::Written> &written) { done(written.has_value()); });
    });
}

void LiveUpdates::done(bool complete)
{
    m_reading = false;
    m_overtaken.clear();
    if (!complete) {
        m_jobs.clear();
        m_technicians.clear();
        Q_EMIT catchUpNeeded();
    }
    readNext();
}

} // namespace targo::sync
