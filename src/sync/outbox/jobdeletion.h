#pragma once

#include "net/erpnext/writing.h"
#include "sync/outbox/delivery.h"

namespace targo::sync {

// A DELETE cannot carry `modified`: the job is read first, and what a colleague has changed in it meanwhile is shown
// to the person instead of being deleted with it.
class JobDeletion final : public Delivery
{
public:
    using Delivery::Delivery;

private:
    void start() override;
    void decide(const JobRecord &held);
    void gone();
    JobId id() const { return *jobOf(rows().front().change.act); }
};

} // namespace targo::sync
