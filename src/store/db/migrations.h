#pragma once

#include "store/db/sql.h"

#include <span>

namespace targo::store {

// One step of a file's schema. Append only: a shipped entry is never edited, and spells out its old names itself.
struct Migration
{
    int version;
    const char *statement;
};

std::span<const Migration> cacheMigrations();
std::span<const Migration> outboxMigrations();

// Brings a file from its own version (PRAGMA user_version) to the newest, in one transaction. Storage with code
// NewerVersion when a later program has written it.
Done migrate(Sql &sql, std::span<const Migration> steps);

} // namespace targo::store
