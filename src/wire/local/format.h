#pragma once

#include "base/result.h"
#include "domain/dispatch/changes.h"
#include "wire/fields.h"

namespace targo::wire::local {

// Shared by the codecs of this folder. Times of day keep their milliseconds, instants are ISO 8601 UTC.
// Raised when an older reader could not read what is written. 2: creating, deleting, notes, absences, rows.
inline constexpr int version = 2;

Json text(const QString &value);  // "" becomes null
Json day(const std::optional<QDate> &value);
Json hour(const std::optional<QTime> &value);
Json instant(const std::optional<QDateTime> &value);
Json place(const std::optional<Coordinate> &value);

template <class Id>
Json idOf(const std::optional<Id> &id)
{
    return id ? text(id->text()) : Json(nullptr);
}

// The exact counterparts. Anything unexpected is told in the reader's issues, and makes the payload unreadable.
std::optional<QTime> hourIn(const Fields &fields, const char *key);
std::optional<QDateTime> instantIn(const Fields &fields, const char *key);

Json changesToJson(const Changes &changes);
Changes changesFromJson(const Json &json, QStringList &issues);

// Wraps a payload with its version, and takes it out again.
QByteArray versioned(Json payload);
Result<Json> unversioned(const QByteArray &text);

// Strict where the wire's reader is tolerant: what we wrote ourselves has no oddities.
template <class T, class Read>
Result<T> decoded(const QByteArray &stored, Read read)
{
    const auto payload = unversioned(stored);
    if (!payload)
        return std::unexpected(payload.error());
    QStringList issues;
    std::optional<T> value = read(*payload, issues);
    if (!value || !issues.isEmpty())
        return failure(Error::Kind::BadAnswer, issues.join(u'\n'));
    return *std::move(value);
}

} // namespace targo::wire::local
