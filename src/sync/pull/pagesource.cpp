#include "sync/pull/pagesource.h"

#include "net/erpnext/customers.h"
#include "net/erpnext/dispatch.h"

namespace targo::sync {

using namespace Qt::StringLiterals;
using store::Kind;
using wire::erpnext::Cursor;

namespace {

Cursor cursorOf(const auto &record) { return {.modified = record.modified, .name = record.id.text()}; }
Cursor cursorOf(const JobRecord &record) { return cursorOf(record.job); }

template <class Record>
PageSource source(net::ApiClient &erp, std::vector<Record> store::Records::*member,
                  std::function<net::Endpoint<std::vector<Record>>(const std::optional<Cursor> &, int)> endpoint)
{
    return [&erp, member, endpoint](const std::optional<Cursor> &after, int limit) {
        return erp.run(endpoint(after, limit)).then(&erp, [member](const Result<std::vector<Record>> &rows) -> Result<PullPage> {
            if (!rows)
                return std::unexpected(rows.error());
            PullPage page;
            if (!rows->empty())
                page.last = cursorOf(rows->back());
            page.records.*member = *rows;
            return page;
        });
    };
}

} // namespace

PageSource pageSource(Kind kind, net::ApiClient &erp, const QTimeZone &site)
{
    using store::Records;
    switch (kind) {
    case Kind::Tag: return source<Tag>(erp, &Records::tags, &net::erpnext::tagsAfter);
    case Kind::Technician: return source<Technician>(erp, &Records::technicians, &net::erpnext::techniciansAfter);
    case Kind::Customer: return source<Customer>(erp, &Records::customers, &net::erpnext::customersAfter);
    case Kind::Location: return source<Location>(erp, &Records::locations, &net::erpnext::locationsAfter);
    case Kind::Job:
        return source<JobRecord>(erp, &Records::jobs, [site](const std::optional<Cursor> &after, int limit) {
            return net::erpnext::jobsAfter(after, limit, site);
        });
    }
    return {};
}

SyncState::Loading::Records shownAs(Kind kind)
{
    using enum SyncState::Loading::Records;
    switch (kind) {
    case Kind::Tag: return Tags;
    case Kind::Technician: return Technicians;
    case Kind::Customer: return Customers;
    case Kind::Location: return Locations;
    case Kind::Job: return Jobs;
    }
    return Tags;
}

QString docTypeOf(Kind kind)
{
    switch (kind) {
    case Kind::Tag: return u"Dispatch Tag"_s;
    case Kind::Technician: return u"Dispatch Technician"_s;
    case Kind::Customer: return u"Customer"_s;
    case Kind::Location: return u"Service Location"_s;
    case Kind::Job: return u"Dispatch Job"_s;
    }
    return {};
}

} // namespace targo::sync
