#pragma once

// Named places where a test may stop the program dead, as a power cut would. Where TARGO_FAILPOINTS is not defined,
// as in every release, nothing of this exists.
#ifdef TARGO_FAILPOINTS

#include <array>
#include <cstddef>
#include <string_view>

namespace targo::failpoint {

// Every place there is. A test kills the program at each and fails when one is never reached.
inline constexpr std::array<std::string_view, 68> names{
    "database.create.begun",
    "database.create.first-written",
    "database.create.before-fingerprint",
    "database.create.done",
    "database.open.unlocked",
    "database.open.before-check",
    "database.open.done",
    "database.close",
    "checkpoint.begun",
    "checkpoint.done",
    "migrate.begun",
    "migrate.step-done",
    "migrate.before-commit",
    "migrate.done",
    "transaction.begun",
    "transaction.before-commit",
    "transaction.committed",
    "set-aside.begun",
    "set-aside.renamed",
    "set-aside.companion-renamed",
    "set-aside.done",
    "salvage.begun",
    "salvage.rows-copied",
    "salvage.written",
    "salvage.between-names",
    "salvage.done",
    "salvage.swap-found",
    "doubt.noted",
    "intent.before-keep",
    "intent.kept",
    "intent.turn",
    "intent.retry",
    "intent.discard",
    "outbox.taken",
    "outbox.before-noted",
    "outbox.noted",
    "outbox.answered",
    "outbox.finished",
    "outbox.parking",
    "outbox.later",
    "outbox.line-lost",
    "outbox.kept",
    "update.look",
    "update.put",
    "creation.look",
    "creation.adopt",
    "creation.post",
    "creation.answered",
    "deletion.look",
    "deletion.delete",
    "deletion.gone",
    "note.look",
    "note.post",
    "intake.taken",
    "intake.removing",
    "intake.removed",
    "intake.finished",
    "finish.records-kept",
    "finish.renamed",
    "pull.page-arrived",
    "pull.page-stored",
    "pull.kind-done",
    "pull.round-done",
    "names.compare",
    "names.ask-one",
    "live.event",
    "live.read",
    "live.stored",
};

// A name that is not in the list does not compile.
consteval std::size_t indexOf(std::string_view name)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return i;
    }
    throw "the failpoint is missing in the list of names";
}

// Kills the process with SIGKILL when the environment says TARGO_FAILPOINT=name or name:n and this is the n-th time.
// TARGO_FAILPOINT_TRACE=file: adds the name to that file the first time. Any thread.
void reached(std::size_t point);

} // namespace targo::failpoint

#define TARGO_FAILPOINT(name) ::targo::failpoint::reached(::targo::failpoint::indexOf(name))

#else

#define TARGO_FAILPOINT(name) static_cast<void>(0)

#endif
