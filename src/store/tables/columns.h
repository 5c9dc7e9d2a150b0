#pragma once

#include "base/id.h"
#include "domain/coordinate.h"
#include "store/db/sql.h"

// How values of the domain stand in columns.
namespace targo::store {

inline QVariant orNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

template <class Tag>
QVariant orNull(const std::optional<Id<Tag>> &id) { return id ? QVariant(id->text()) : QVariant(); }

// QtSql binds a null QString as NULL, which a NOT NULL column refuses.
inline QVariant notNull(const QString &text) { return text.isNull() ? QVariant(QStringLiteral("")) : QVariant(text); }

inline QVariant latitudeOf(const std::optional<Coordinate> &at) { return at ? QVariant(at->latitude) : QVariant(); }
inline QVariant longitudeOf(const std::optional<Coordinate> &at) { return at ? QVariant(at->longitude) : QVariant(); }

inline QVariant orNull(const std::optional<QDateTime> &time) { return time ? QVariant(time->toMSecsSinceEpoch()) : QVariant(); }

inline std::optional<QDateTime> timeOrNothing(const Row &row, int column)
{
    const auto msecs = row.maybeNumber(column);
    return msecs ? std::optional(QDateTime::fromMSecsSinceEpoch(*msecs, QTimeZone::UTC)) : std::nullopt;
}

template <class IdType>
std::optional<IdType> idOrNothing(const Row &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(IdType(row.text(column)));
}

// Latitude in `column`, longitude in the next.
inline std::optional<Coordinate> positionOrNothing(const Row &row, int column)
{
    if (row.isNull(column) || row.isNull(column + 1))
        return std::nullopt;
    return Coordinate{row.real(column), row.real(column + 1)};
}

inline Done discarded(const auto &result)
{
    return result ? Done() : Done(std::unexpected(result.error()));
}

} // namespace targo::store
