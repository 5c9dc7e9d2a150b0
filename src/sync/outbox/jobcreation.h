#pragma once

#include "net/erpnext/writing.h"
#include "sync/outbox/delivery.h"

namespace targo::sync {

// A POST with a key of ours that the server keeps unique. Whenever an earlier one may have arrived, the key is looked
// for before anything is sent again.
class JobCreation final : public Delivery
{
public:
    using Delivery::Delivery;

private:
    void start() override;
    void lookForKey(bool mayCreate);
    void adopt(const JobId &named);
    void post();
    JobId local() const { return *jobOf(rows().front().change.act); }
};

} // namespace targo::sync
