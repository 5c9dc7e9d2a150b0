#include "sync/outbox/jobdeletion.h"

#include "base/failpoint.h"

namespace targo::sync {

using Held = net::erpnext::Document<JobRecord>;

void JobDeletion::start()
{
    TARGO_FAILPOINT("deletion.look");
    erp().run(net::erpnext::jobDocument(id(), context().site)).then(this, [this](const Result<Held> &held) {
        if (held)
            decide(held->record);
        else if (held.error().kind == Error::Kind::NotFound)
            gone();
        else
            fail(held.error(), false);
    });
}

void JobDeletion::decide(const JobRecord &held)
{
    const Changes &seen = rows().front().change.base;
    Changes theirs = valuesIn(held, seen);
    std::erase_if(theirs, [&](const auto &value) { return seen.at(value.first) == value.second; });
    if (!theirs.empty())
        return end(Clash{theirs, held.job.modifiedBy, held.job.modified});
    send(held.job.modified, [this] {
        TARGO_FAILPOINT("deletion.delete");
        erp().run(net::erpnext::deleteJob(id())).then(this, [this](const Result<bool> &answer) {
            if (answer || answer.error().kind == Error::Kind::NotFound)
                gone();
            else
                fail(answer.error(), true);
        });
    });
}

void JobDeletion::gone()
{
    TARGO_FAILPOINT("deletion.gone");
    end(store::Outcome{.deletedJobs = {id()}, .entries = entries()});
}

} // namespace targo::sync
