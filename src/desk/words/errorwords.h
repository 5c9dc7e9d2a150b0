#pragma once

#include "base/error.h"
#include "domain/dispatch/publication.h"
#include "domain/ports/rights.h"
#include "domain/ports/syncstatus.h"

namespace targo::desk::words {

// What happened, for a person, with the server's own words where they help.
QString of(const Error &error);
QString of(Error::Kind kind);
QString of(SkipReason reason); // why a job is left out of a publication

QString of(SyncState::Link link);
// "Loading jobs: 420 of 1,200 (5 of 5)".
QString of(const SyncState::Loading &loading);
// "The server no longer has 120 of the 500 jobs known here."
QString of(const SyncState::Vanished &vanished);
// What an account may not read, and what to do about it.
QString ofWithheld(const std::vector<SyncState::Loading::Records> &withheld);

// 10 digits of the North American plan as 450 555-0142; anything else as it came.
QString phone(const QString &raw);

// Server text that may hold HTML, as plain text.
QString plain(const QString &serverText);

// Plain text for a tool tip, which would otherwise guess by itself whether it is HTML.
QString toolTip(const QString &text);
// Plain text for an entry of a menu, where a single “&” would be taken for a key.
QString menuText(QString text);

} // namespace targo::desk::words
