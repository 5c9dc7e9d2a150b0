#include "sync/outbox/jobcreation.h"

#include "base/failpoint.h"
#include "sync/outbox/merge.h"

namespace targo::sync {

using Held = net::erpnext::Document<JobRecord>;

void JobCreation::start()
{
    if (const auto named = intake().replica().namedLike(local()))
        adopt(*named); // a pull has brought it
    else if (rows().front().change.attempts > 0)
        lookForKey(true);
    else
        post();
}

void JobCreation::lookForKey(bool mayCreate)
{
    TARGO_FAILPOINT("creation.look");
    erp().run(net::erpnext::jobWithKey(clientKeyOf(local()))).then(this, [this, mayCreate](const Result<std::optional<JobId>> &found) {
        if (!found)
            fail(found.error(), false);
        else if (*found)
            adopt(**found);
        else if (mayCreate)
            post();
        else // refused as a duplicate, and yet not there for us: only a person can find out
            fail({.kind = Error::Kind::Duplicate}, true);
    });
}

// What was changed since it was created goes on as an update of the job under its name.
void JobCreation::adopt(const JobId &named)
{
    TARGO_FAILPOINT("creation.adopt");
    erp().run(net::erpnext::jobDocument(named, context().site)).then(this, [this](const Result<Held> &held) {
        if (!held)
            return fail(held.error(), false);
        end(store::Outcome{.records = {.jobs = {held->record}}, .entries = {rows().front().change.entry},
                           .named = store::Renaming{local(), held->record.job.id}});
    });
}

void JobCreation::post()
{
    send({}, [this] {
        TARGO_FAILPOINT("creation.post");
        erp().run(net::erpnext::createJob(combined(rows()), clientKeyOf(local()), context().site)).then(this, [this](const Result<Held> &answer) {
            TARGO_FAILPOINT("creation.answered");
            if (answer)
                return end(store::Outcome{.records = {.jobs = {answer->record}}, .entries = entries(),
                                          .named = store::Renaming{local(), answer->record.job.id}});
            if (answer.error().kind == Error::Kind::Duplicate)
                return lookForKey(false);
            fail(answer.error(), true);
        });
    });
}

} // namespace targo::sync
