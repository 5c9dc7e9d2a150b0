#include "fuzz/target.h"
#include "net/erpnext/customers.h"
#include "net/erpnext/dispatch.h"
#include "net/erpnext/site.h"
#include "wire/local/payload.h"

using namespace targo;
using namespace targo::net;
using namespace Qt::StringLiterals;
using targo::test::bytesOf;
using targo::test::demand;

namespace {

template <class Record>
void eachComesBack(const Result<std::vector<Record>> &rows, Result<Record> (*read)(const QByteArray &))
{
    if (!rows)
        return;
    for (const Record &record : *rows) {
        demand(!record.id.isEmpty(), "a name");
        const auto again = read(wire::local::toText(record));
        demand(again && *again == record, "what is stored is what was read");
    }
}

} // namespace

// The body of a good answer, through every endpoint that reads records, and on to the cache's own form.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Reply reply{.status = 200, .body = bytesOf(data, size)};
    static const QTimeZone site("America/Toronto"); // slow to make
    if (const auto jobs = erpnext::jobsAfter({}, 500, site).decode(reply)) {
        for (const JobRecord &record : *jobs) {
            demand(!record.job.id.isEmpty(), "a name");
            demand(record.job.minutes >= 0, "no time below nothing");
            const auto job = wire::local::jobFromText(wire::local::toText(record.job));
            demand(job && *job == record.job, "the stored job is the job");
            const auto details = wire::local::detailsFromText(wire::local::toText(record.details));
            demand(details && *details == record.details, "the stored details are the details");
        }
    }
    eachComesBack(erpnext::techniciansAfter({}, 500).decode(reply), &wire::local::technicianFromText);
    eachComesBack(erpnext::tagsAfter({}, 500).decode(reply), &wire::local::tagFromText);
    eachComesBack(erpnext::customersAfter({}, 500).decode(reply), &wire::local::customerFromText);
    eachComesBack(erpnext::locationsAfter({}, 500).decode(reply), &wire::local::locationFromText);
    const auto one = erpnext::job(JobId(u"DJ-1"_s), site).decode(reply);
    demand(!one || one->job.id == JobId(u"DJ-1"_s), "the job that was asked for");
    erpnext::allNames(u"Dispatch Job"_s).decode(reply);
    erpnext::loggedUser().decode(reply);
    erpnext::ownRoles().decode(reply);
    erpnext::count(u"Dispatch Job"_s).decode(reply);
    erpnext::ping().decode(reply);
    return 0;
}
