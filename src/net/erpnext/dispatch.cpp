#include "net/erpnext/dispatch.h"

#include "net/erpnext/listquery.h"
#include "wire/erpnext/answer.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/erpnext/job.h"
#include "wire/erpnext/technician.h"

namespace targo::net::erpnext {

using namespace Qt::StringLiterals;
using namespace wire::erpnext;

namespace {

const QString api = u"api"_s;

auto jobReader(const QTimeZone &site)
{
    return [site](const wire::Json &row, QStringList &issues) { return jobFromJson(row, site, issues); };
}

Endpoint<std::vector<JobRecord>> jobList(Request request, const QTimeZone &site)
{
    return {std::move(request), [site](const Reply &reply) { return rowsFrom<JobRecord>(reply.body, JobNames::docType, jobReader(site)); }};
}

// An answer about another job is none.
Endpoint<JobRecord> oneJob(Request request, const JobId &id, const QTimeZone &site)
{
    return {std::move(request), [id, site](const Reply &reply) -> Result<JobRecord> {
                auto record = recordFrom<JobRecord>(reply.body, JobNames::docType, jobReader(site));
                if (record && record->job.id != id)
                    return failure(Error::Kind::BadAnswer);
                return record;
            }};
}

Endpoint<std::vector<Technician>> technicianList(Request request)
{
    return {std::move(request), [](const Reply &reply) {
                return rowsFrom<Technician>(reply.body, TechnicianNames::docType, technicianFromJson);
            }};
}

template <class Id>
QStringList textsOf(const std::vector<Id> &ids)
{
    QStringList names;
    for (const Id &id : ids)
        names += id.text();
    return names;
}

} // namespace

Endpoint<std::vector<JobRecord>> jobsAfter(const std::optional<Cursor> &after, int limit, const QTimeZone &site)
{
    return jobList(ListQuery(JobNames::docType, jobListFields()).after(after).atMost(limit).get(), site);
}

Endpoint<std::vector<JobRecord>> jobsNamed(const std::vector<JobId> &ids, const QTimeZone &site)
{
    return jobList(ListQuery(JobNames::docType, jobListFields()).named(textsOf(ids)).post(), site);
}

// v2, because it sends nulls and so tells "empty" from "not permitted".
Endpoint<JobRecord> job(const JobId &id, const QTimeZone &site)
{
    return oneJob({.path = pathOf({api, u"v2"_s, u"document"_s, QString::fromUtf8(JobNames::docType), id.text()})}, id, site);
}

Endpoint<std::vector<Technician>> techniciansAfter(const std::optional<Cursor> &after, int limit)
{
    return technicianList(ListQuery(TechnicianNames::docType, technicianListFields()).after(after).atMost(limit).get());
}

Endpoint<std::vector<Technician>> techniciansNamed(const std::vector<TechnicianId> &ids)
{
    return technicianList(ListQuery(TechnicianNames::docType, technicianListFields()).named(textsOf(ids)).post());
}

Endpoint<std::vector<Tag>> tagsAfter(const std::optional<Cursor> &after, int limit)
{
    return {ListQuery(TagNames::docType, tagListFields()).after(after).atMost(limit).get(),
            [](const Reply &reply) { return rowsFrom<Tag>(reply.body, TagNames::docType, tagFromJson); }};
}

} // namespace targo::net::erpnext
