#pragma once

#include "sandbox/addresses/addressbook.h"
#include "sandbox/http/json.h"

namespace targo::sandbox::addresses {

// The hub's GET /api/address (hub.md 9.8). Whoever asks is signed in already.
HttpReply searchAnswer(AddressBook &book, const HttpRequest &request);

// Nominatim's /search and /reverse under /nominatim (hub.md 10.3), for a company that sets an instance of its own.
HttpReply nominatimAnswer(AddressBook &book, const HttpRequest &request);

} // namespace targo::sandbox::addresses
