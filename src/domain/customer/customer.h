#pragma once

#include "domain/coordinate.h"
#include "domain/ids.h"

#include <optional>

namespace targo {

// The fields of a Customer that the board needs.
struct Customer
{
    CustomerId id;
    QString name;
    QString phone; // as the server holds it, in any form
    bool commercial = false;
    bool disabled = false;
    QString modified;

    bool operator==(const Customer &) const = default;
};

// The fields of a Service Location that the board needs (erpnext.md 16.1).
struct Location
{
    LocationId id;
    std::optional<CustomerId> customer;
    QString label;
    QString addressLine;
    QString city;
    QString postalCode;
    std::optional<Coordinate> position;
    QString contactName;
    QString contactPhone;
    QString accessNotes; // dog, gate code, parking
    QString modified;

    bool operator==(const Location &) const = default;
};

} // namespace targo
