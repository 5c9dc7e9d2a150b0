#pragma once

#include "sandbox/frappe/doctype.h"

#include <QByteArray>

#include <optional>

namespace targo::sandbox::frappe {

// A value inside a packed row; text points into the row and lives as long as it.
struct Cell
{
    enum class Kind { Null, Integer, Real, Text, Native } kind = Kind::Null;
    qint64 integer = 0;
    double real = 0.0;
    std::string_view text; // Native: JSON text of an object or array
    Json json() const;
    bool isNull() const { return kind == Kind::Null; }
};

// A document as one run of bytes: a company's quarter of a million tickets would not fit in memory as JSON objects.
// Columns come in the DocType's order, then each table's rows, packed the same way.
class Schema;
QByteArray packed(const Json &document, const DocType &type, const Schema &schema);
Json unpacked(const QByteArray &row, const DocType &type, const Schema &schema); // all columns but the list-only ones
Cell cellOf(const QByteArray &row, int column);
std::string_view textCell(const QByteArray &row, int column); // "" for null
std::vector<QByteArray> childRows(const QByteArray &row, const DocType &type, std::string_view table); // views into row

} // namespace targo::sandbox::frappe
