#include "sandbox/frappe/row.h"

#include "sandbox/frappe/schema.h"

#include <bit>
#include <cstring>

namespace targo::sandbox::frappe {

namespace {

enum Tag : char { NullTag, IntegerTag, RealTag, TextTag, NativeTag };

void appendNumber(QByteArray &out, quint64 number)
{
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

quint64 takeNumber(const char *&at)
{
    quint64 number = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
}

void appendText(QByteArray &out, char tag, std::string_view text)
{
    out += tag;
    appendNumber(out, text.size());
    out.append(text.data(), static_cast<qsizetype>(text.size()));
}

void appendValue(QByteArray &out, const Json &value)
{
    if (value.is_null()) {
        out += char(NullTag);
    } else if (value.is_number_integer() || value.is_boolean()) {
        const qint64 number = integerOf(value);
        out += char(IntegerTag);
        appendNumber(out, (quint64(number) << 1) ^ quint64(number >> 63));
    } else if (value.is_number_float()) {
        out += char(RealTag);
        const auto bits = std::bit_cast<std::array<char, 8>>(value.get<double>());
        out.append(bits.data(), 8);
    } else if (value.is_string()) {
        appendText(out, TextTag, value.get_ref<const std::string &>());
    } else {
        appendText(out, NativeTag, dumped(value));
    }
}

Cell takeCell(const char *&at)
{
    Cell cell;
    switch (*at++) {
    case IntegerTag: {
        const quint64 raw = takeNumber(at);
        cell.kind = Cell::Kind::Integer;
        cell.integer = qint64(raw >> 1) ^ -qint64(raw & 1);
        break;
    }
    case RealTag: {
        std::array<char, 8> bits;
        std::memcpy(bits.data(), at, 8);
        at += 8;
        cell.kind = Cell::Kind::Real;
        cell.real = std::bit_cast<double>(bits);
        break;
    }
    case TextTag:
    case NativeTag: {
        cell.kind = at[-1] == TextTag ? Cell::Kind::Text : Cell::Kind::Native;
        const quint64 size = takeNumber(at);
        cell.text = std::string_view(at, size);
        at += size;
        break;
    }
    default:
        break;
    }
    return cell;
}

void appendRow(QByteArray &out, const Json &document, const DocType &type, const Schema &schema)
{
    for (const Field &column : type.columns) {
        const auto value = document.find(column.name);
        appendValue(out, value == document.end() ? Json(nullptr) : *value);
    }
    for (const Field &table : type.tables) {
        const DocType *childType = schema.find(table.options);
        const auto rows = document.find(table.name);
        const bool any = childType && rows != document.end() && rows->is_array();
        appendNumber(out, any ? rows->size() : 0);
        if (!any)
            continue;
        for (const Json &row : *rows) {
            QByteArray child;
            appendRow(child, row, *childType, schema);
            appendNumber(out, static_cast<quint64>(child.size()));
            out += child;
        }
    }
}

void skipCells(const char *&at, int count)
{
    while (count-- > 0)
        takeCell(at);
}

} // namespace

Json Cell::json() const
{
    switch (kind) {
    case Kind::Integer:
        return integer;
    case Kind::Real:
        return real;
    case Kind::Text:
        return std::string(text);
    case Kind::Native:
        return parsed(text);
    case Kind::Null:
        break;
    }
    return nullptr;
}

QByteArray packed(const Json &document, const DocType &type, const Schema &schema)
{
    QByteArray out;
    appendRow(out, document, type, schema);
    out.squeeze();
    return out;
}

Json unpacked(const QByteArray &row, const DocType &type, const Schema &schema)
{
    Json document = Json::object();
    const char *at = row.constData();
    for (int i = 0; i < static_cast<int>(type.columns.size()); ++i) {
        const Cell cell = takeCell(at);
        if (type.isTable || i < type.endOfFields())
            document[type.columns[static_cast<size_t>(i)].name] = cell.json();
    }
    document["doctype"] = type.name;
    for (const Field &table : type.tables) {
        Json &rows = document[table.name] = Json::array();
        const DocType *childType = schema.find(table.options);
        for (quint64 count = takeNumber(at); count > 0; --count) {
            const auto size = static_cast<qsizetype>(takeNumber(at));
            if (childType)
                rows.push_back(unpacked(QByteArray::fromRawData(at, size), *childType, schema));
            at += size;
        }
    }
    return document;
}

Cell cellOf(const QByteArray &row, int column)
{
    const char *at = row.constData();
    skipCells(at, column);
    return takeCell(at);
}

std::string_view textCell(const QByteArray &row, int column)
{
    const Cell cell = cellOf(row, column);
    return cell.kind == Cell::Kind::Text ? cell.text : std::string_view();
}

std::vector<QByteArray> childRows(const QByteArray &row, const DocType &type, std::string_view tableName)
{
    std::vector<QByteArray> rows;
    const char *at = row.constData();
    skipCells(at, static_cast<int>(type.columns.size()));
    for (const Field &table : type.tables) {
        for (quint64 count = takeNumber(at); count > 0; --count) {
            const auto size = static_cast<qsizetype>(takeNumber(at));
            if (table.name == tableName)
                rows.push_back(QByteArray::fromRawData(at, size));
            at += size;
        }
    }
    return rows;
}

} // namespace targo::sandbox::frappe
