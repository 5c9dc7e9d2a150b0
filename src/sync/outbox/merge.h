#pragma once

#include "store/records.h"

#include <span>

namespace targo::sync {

// Several waiting changes of one record, in order, as the one request they become.
Changes combined(std::span<const store::OutboxRow> rows);

enum class Verdict {
    Done,  // the server holds all we want: nothing is left to send
    Send,  // what we change there is as it was when the person changed it
    Clash, // someone else gave a field we change another value
};

// Field by field, against what the server holds now in the fields we change: other fields never clash. `lastByUs`: whoever
// wrote the record last was this person, so that it may be a change of ours whose answer was lost.
Verdict verdictOn(const Changes &held, bool lastByUs, std::span<const store::OutboxRow> rows);

} // namespace targo::sync
