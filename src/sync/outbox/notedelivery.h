#pragma once

#include "net/erpnext/writing.h"
#include "sync/outbox/delivery.h"

namespace targo::sync {

// A note has no key on the server. Whenever an earlier try may have arrived, the job's notes are read first and one
// with these words by this person counts as ours.
class NoteDelivery final : public Delivery
{
public:
    using Delivery::Delivery;

private:
    void start() override;
    void post();
    const AddNote &note() const { return std::get<AddNote>(rows().front().change.act); }
};

// A server that was still at work on a lost request has written it or given up by then: gunicorn ends a request after
// 120 s.
inline constexpr std::chrono::seconds afterLostNote{150};

} // namespace targo::sync
