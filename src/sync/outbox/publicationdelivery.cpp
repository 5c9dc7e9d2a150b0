#include "sync/outbox/publicationdelivery.h"

#include "base/failpoint.h"
#include "net/erpnext/dispatch.h"
#include "net/hub/publication.h"

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

const JobRecord *find(const std::vector<JobRecord> &records, const JobId &id)
{
    const auto found = std::ranges::find(records, id, [](const JobRecord &record) -> const JobId & { return record.job.id; });
    return found == records.end() ? nullptr : &*found;
}

bool publishes(const Act &act) { return std::holds_alternative<PublishJob>(act); }

bool wasPublished(const store::OutboxRow &row)
{
    const auto before = row.change.base.find(Field::Published);
    return before != row.change.base.end() && before->second == FieldValue(true);
}

} // namespace

std::vector<JobId> PublicationDelivery::jobs() const
{
    std::vector<JobId> jobs;
    for (const store::OutboxRow &row : rows())
        jobs.push_back(*jobOf(row.change.act));
    return jobs;
}

// The rows' own keys are made anew by every act, so doing it again after an undo is another request. In the form of a
// random UUID, as hub.md 1.5 asks.
QByteArray PublicationDelivery::key() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const store::OutboxRow &row : rows()) {
        if (std::ranges::contains(m_wanted, *jobOf(row.change.act)))
            hash.addData(row.uuid.toUtf8());
    }
    QByteArray bytes = hash.result().first(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces);
}

void PublicationDelivery::start()
{
    if (!hub())
        return fail({.kind = Error::Kind::Forbidden, .code = u"NoHub"_s}, false);
    erp().run(net::erpnext::jobsNamed(jobs(), context().site)).then(this, [this](const Result<std::vector<JobRecord>> &held) {
        if (held)
            decide(*held);
        else
            fail(held.error(), false);
    });
}

void PublicationDelivery::decide(const std::vector<JobRecord> &held)
{
    for (const store::OutboxRow &row : rows()) {
        const JobId id = *jobOf(row.change.act);
        const JobRecord *there = find(held, id);
        if (!there) {
            m_refused[id] = {.kind = Error::Kind::NotFound};
            continue;
        }
        const bool wanted = publishes(act());
        if (there->job.published == wanted && !(wanted && wasPublished(row)))
            continue; // it has come about
        Changes seen = row.change.base;
        seen.erase(Field::Published);
        const Changes theirs = valuesIn(*there, seen);
        if (theirs == seen)
            m_wanted.push_back(id);
        else
            m_clashed[id] = {theirs, there->job.modifiedBy, there->job.modified};
    }
    if (m_wanted.empty())
        return finish(held);
    send(find(held, m_wanted.front())->job.modified, [this] { ask(); });
}

void PublicationDelivery::ask()
{
    if (const auto *wanted = std::get_if<PublishJob>(&act())) {
        hub()->run(net::hub::publish(m_wanted, wanted->tell, key())).then(this, [this](const Result<PublicationForecast> &answer) { take(answer); });
        return;
    }
    const QString given = std::get<UnpublishJob>(act()).reason;
    // The hub wants one. It is read by colleagues, not by programs.
    const QString reason = given.isEmpty() ? context().takenBack : given;
    hub()->run(net::hub::unpublish(m_wanted, reason, key())).then(this, [this](const Result<std::vector<JobId>> &answer) { take(answer); });
}

void PublicationDelivery::take(const Result<PublicationForecast> &answer)
{
    if (!answer)
        return failAtHub(answer.error());
    for (const auto &[job, reason] : answer->skipped) {
        if (reason != SkipReason::AlreadyPublished)
            m_refused[job] = {.kind = Error::Kind::Rejected, .code = reason == SkipReason::Unknown ? reason.unknownText : keyOf(reason.value)};
    }
    read();
}

void PublicationDelivery::take(const Result<std::vector<JobId>> &withdrawn)
{
    if (!withdrawn)
        return failAtHub(withdrawn.error());
    read();
}

void PublicationDelivery::read()
{
    erp().run(net::erpnext::jobsNamed(jobs(), context().site)).then(this, [this](const Result<std::vector<JobRecord>> &held) {
        if (held)
            finish(*held);
        else
            fail(held.error(), true);
    });
}

void PublicationDelivery::finish(std::vector<JobRecord> held)
{
    Parted parted;
    for (const store::OutboxRow &row : rows()) {
        const JobId id = *jobOf(row.change.act);
        if (const auto clash = m_clashed.find(id); clash != m_clashed.end())
            parted.clashed.emplace_back(row.change.entry, clash->second);
        else if (const auto refusal = m_refused.find(id); refusal != m_refused.end())
            parted.refused.emplace_back(row.change.entry, refusal->second);
        else
            parted.outcome.entries.push_back(row.change.entry);
    }
    for (JobRecord &record : held) {
        const bool told = record.job.published && publishes(act()) && !m_refused.contains(record.job.id) && std::ranges::contains(m_wanted, record.job.id);
        if (told)
            record.job.publishedAs = record.job.assignment();
    }
    parted.outcome.records.jobs = std::move(held);
    end(std::move(parted));
}

} // namespace targo::sync
