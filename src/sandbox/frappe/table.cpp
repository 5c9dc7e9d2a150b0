#include "sandbox/frappe/table.h"

#include "sandbox/frappe/schema.h"

#include <algorithm>
#include <cstring>

namespace targo::sandbox::frappe {

namespace {

constexpr int nameColumn = 0;
constexpr int modifiedColumn = 3;

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Table::Table(const DocType &type, const Schema &schema, Journal &journal) : type_(&type), schema_(schema), journal_(journal) { }

void Table::openSection(const QByteArray &section, quint32 count)
{
    clear();
    section_ = section;
    sectionCount_ = count;
}

quint32 Table::sectionTo(QIODevice &file) const
{
    unfold();
    quint32 count = 0;
    for (const QByteArray &row : rows_) {
        if (row.isNull())
            continue;
        const auto size = static_cast<quint32>(row.size());
        file.write(reinterpret_cast<const char *>(&size), sizeof size);
        file.write(row);
        ++count;
    }
    return count;
}

void Table::unfold() const
{
    if (section_.isNull())
        return;
    const QByteArray section = std::exchange(section_, {});
    rows_.reserve(sectionCount_);
    byName_.reserve(sectionCount_);
    const char *at = section.constData(), *end = at + section.size();
    while (at + sizeof(quint32) <= end) {
        quint32 size = 0;
        std::memcpy(&size, at, sizeof size);
        at += sizeof size;
        if (size > static_cast<size_t>(end - at))
            break;
        rows_.push_back(QByteArray::fromRawData(at, size));
        byName_.emplace(textCell(rows_.back(), nameColumn), static_cast<quint32>(rows_.size() - 1));
        at += size;
    }
    alive_ = static_cast<qsizetype>(rows_.size());
}

qint64 Table::slotOf(std::string_view name) const
{
    unfold();
    const auto found = byName_.find(name);
    return found == byName_.end() ? -1 : qint64(found->second);
}

const QByteArray *Table::row(std::string_view name) const
{
    const qint64 slot = slotOf(name);
    return slot < 0 ? nullptr : &rows_[static_cast<size_t>(slot)];
}

Json Table::document(std::string_view name) const
{
    const QByteArray *found = row(name);
    return found ? unpacked(*found, *type_, schema_) : Json(nullptr);
}

bool Table::before(quint32 a, quint32 b) const
{
    const auto left = textCell(rows_[a], modifiedColumn), right = textCell(rows_[b], modifiedColumn);
    return left != right ? left < right : textCell(rows_[a], nameColumn) < textCell(rows_[b], nameColumn);
}

const Table::Order &Table::byChange() const
{
    unfold();
    if (!orderKnown_) {
        byChange_.clear();
        byChange_.reserve(static_cast<size_t>(alive_));
        for (quint32 slot = 0; slot < rows_.size(); ++slot) {
            if (!rows_[slot].isNull())
                byChange_.push_back(slot);
        }
        const auto less = [this](quint32 a, quint32 b) { return before(a, b); };
        if (!std::ranges::is_sorted(byChange_, less))
            std::ranges::sort(byChange_, less);
        orderKnown_ = true;
    }
    return byChange_;
}

Table::Order::const_iterator Table::firstNotBelow(std::string_view modified) const
{
    return std::ranges::partition_point(byChange(), [&](quint32 slot) { return textCell(rows_[slot], modifiedColumn) < modified; });
}

Table::Order::const_iterator Table::firstAbove(std::string_view modified) const
{
    return std::ranges::partition_point(byChange(), [&](quint32 slot) { return textCell(rows_[slot], modifiedColumn) <= modified; });
}

void Table::place(quint32 slot)
{
    if (!orderKnown_)
        return;
    const auto less = [this](quint32 a, quint32 b) { return before(a, b); };
    byChange_.insert(std::ranges::lower_bound(byChange_, slot, less), slot);
}

void Table::unplace(quint32 slot)
{
    if (!orderKnown_)
        return;
    const auto less = [this](quint32 a, quint32 b) { return before(a, b); };
    const auto at = std::ranges::lower_bound(byChange_, slot, less);
    if (at != byChange_.end() && *at == slot)
        byChange_.erase(at);
}

void Table::noteUnique(const QByteArray &row, bool present)
{
    for (auto &[column, holders] : unique_) {
        const auto value = textCell(row, column);
        if (value.empty())
            continue;
        if (present)
            holders.insert(bytes(value), bytes(textCell(row, nameColumn)));
        else
            holders.remove(bytes(value));
    }
}

void Table::replaceRow(quint32 slot, QByteArray row)
{
    QByteArray &held = rows_[slot];
    if (!held.isNull()) {
        unplace(slot);
        noteUnique(held, false);
        byName_.erase(textCell(held, nameColumn));
        --alive_;
    }
    held = std::move(row);
    if (!held.isNull()) {
        byName_.emplace(textCell(held, nameColumn), slot);
        noteUnique(held, true);
        place(slot);
        ++alive_;
    }
}

void Table::putRow(QByteArray row)
{
    const qint64 known = slotOf(textCell(row, nameColumn));
    if (known < 0)
        rows_.emplace_back();
    replaceRow(known < 0 ? quint32(rows_.size() - 1) : quint32(known), std::move(row));
}

void Table::put(const Json &document)
{
    const qint64 known = slotOf(textAt(document, "name"));
    touched_.insert(textAt(document, "name"));
    // Tags, comments and assignments are no part of a document as read, and must outlive a save of it.
    Json whole = document;
    for (int i = type_->endOfFields(); known >= 0 && !type_->isTable && i < static_cast<int>(type_->columns.size()); ++i) {
        const std::string &column = type_->columns[static_cast<size_t>(i)].name;
        if (!whole.contains(column))
            whole[column] = cellOf(rows_[static_cast<size_t>(known)], i).json();
    }
    QByteArray row = packed(whole, *type_, schema_);
    if (known < 0) {
        const auto slot = quint32(rows_.size());
        journal_.note([this, slot] { replaceRow(slot, {}); });
    } else {
        const auto slot = quint32(known);
        journal_.note([this, slot, held = rows_[slot]] { replaceRow(slot, held); });
    }
    putRow(std::move(row));
}

void Table::setColumn(std::string_view name, int column, const Json &value)
{
    const qint64 slot = slotOf(name);
    if (slot < 0 || column < 0)
        return;
    Json document = unpacked(rows_[static_cast<size_t>(slot)], *type_, schema_);
    document[type_->columns[static_cast<size_t>(column)].name] = value;
    put(document);
}

void Table::remove(std::string_view name)
{
    const qint64 known = slotOf(name);
    if (known < 0)
        return;
    const auto slot = quint32(known);
    touched_.emplace(name);
    journal_.note([this, slot, held = rows_[slot]] { replaceRow(slot, held); });
    replaceRow(slot, {});
}

void Table::clear()
{
    section_.clear();
    touched_.clear();
    rows_.clear();
    byName_.clear();
    byChange_.clear();
    unique_.clear();
    orderKnown_ = false;
    alive_ = 0;
}

std::string Table::holderOf(int column, std::string_view value, std::string_view exceptName) const
{
    unfold();
    auto known = unique_.find(column);
    if (known == unique_.end()) {
        known = unique_.emplace(column, QHash<QByteArray, QByteArray>()).first;
        for (const QByteArray &row : rows_) {
            if (const auto held = row.isNull() ? std::string_view() : textCell(row, column); !held.empty())
                known->second.insert(bytes(held), bytes(textCell(row, nameColumn)));
        }
    }
    const QByteArray holder = known->second.value(bytes(value));
    return holder == bytes(exceptName) ? std::string() : holder.toStdString();
}

} // namespace targo::sandbox::frappe
