#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QFuture>

#include <optional>

namespace targo {

// What somebody left on a job for everybody to read. Plain text.
struct Note
{
    QString text;
    QString author = {};                  // a full name, or else the address
    std::optional<QDateTime> at = {};     // UTC

    bool operator==(const Note &) const = default;
};

// The notes on the server, which the replica does not keep. UI thread.
class NoteSource
{
public:
    virtual ~NoteSource() = default;
    // Newest first; none of a job that the server does not have yet. Offline without asking when the person works
    // offline.
    virtual QFuture<Result<std::vector<Note>>> notesOn(const JobId &job) = 0;
};

} // namespace targo
