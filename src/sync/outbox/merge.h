#pragma once

#include "store/records.h"

#include <span>

namespace targo::sync {

// Several waiting changes of one job, in order, as the one request they become.
JobChanges combined(std::span<const store::OutboxRow> rows);

enum class Verdict {
    Done,  // the server holds all we want: nothing is left to send
    Send,  // what we change there is as it was when the person changed it
    Clash, // someone else gave a field we change another value
};

// Field by field, against the version the server holds now: other fields than ours never clash.
Verdict verdictOn(const Job &server, std::span<const store::OutboxRow> rows);

} // namespace targo::sync
