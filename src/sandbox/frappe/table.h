#pragma once

#include "sandbox/frappe/journal.h"
#include "sandbox/frappe/row.h"

#include <QHash>
#include <QIODevice>

#include <map>
#include <set>
#include <unordered_map>

namespace targo::sandbox::frappe {

// The documents of one DocType. By name through a hash; by (modified, name) through a sorted index, so that a pull
// by keyset costs a page and not a sort of everything. Both are built at first use.
class Table
{
public:
    Table(const DocType &type, const Schema &schema, Journal &journal);

    qsizetype count() const { unfold(); return alive_; }
    bool contains(std::string_view name) const { return slotOf(name) >= 0; }
    const QByteArray *row(std::string_view name) const; // null when there is none
    Json document(std::string_view name) const;        // null when there is none
    void put(const Json &document);                    // inserts, or replaces the one of that name
    void putRow(QByteArray row);                       // as packed for this DocType; not in the journal
    void setColumn(std::string_view name, int column, const Json &value); // without a trace on modified
    void remove(std::string_view name);
    void clear();

    // Rows as sectionTo() wrote them, kept as they lie in memory (a mapped file) until somebody asks for one.
    void openSection(const QByteArray &section, quint32 count);
    quint32 sectionTo(QIODevice &file) const;       // the number of rows written
    // Names written or removed through put, setColumn and remove; what load() brought is not among them.
    const std::set<std::string> &touched() const { return touched_; }

    // The name of another document that holds this value in a unique column; empty when none.
    std::string holderOf(int column, std::string_view value, std::string_view exceptName) const;

    // Calls visit(row) until it returns false.
    template <class Visit> void inOrderOfCreation(Visit &&visit) const
    {
        unfold();
        for (const QByteArray &row : rows_) {
            if (!row.isNull() && !visit(row))
                return;
        }
    }
    // Ascending from the first row whose modified is not below `from`, or descending from the last not above `to`.
    template <class Visit> void inOrderOfChange(bool ascending, std::string_view from, std::string_view to, Visit &&visit) const
    {
        const std::vector<quint32> &order = byChange();
        if (ascending) {
            for (auto at = firstNotBelow(from); at != order.end(); ++at) {
                if (!visit(rows_[*at]))
                    return;
            }
        } else {
            for (auto at = to.empty() ? order.end() : firstAbove(to); at != order.begin();) {
                if (!visit(rows_[*--at]))
                    return;
            }
        }
    }

private:
    using Order = std::vector<quint32>;
    void unfold() const; // the opened section into rows
    qint64 slotOf(std::string_view name) const;
    const Order &byChange() const;
    Order::const_iterator firstNotBelow(std::string_view modified) const;
    Order::const_iterator firstAbove(std::string_view modified) const;
    bool before(quint32 a, quint32 b) const;
    void place(quint32 slot);
    void unplace(quint32 slot);
    void replaceRow(quint32 slot, QByteArray row);
    void noteUnique(const QByteArray &row, bool present);

    const DocType *type_;
    const Schema &schema_;
    Journal &journal_;
    mutable std::vector<QByteArray> rows_; // in order of creation; null where one was deleted
    mutable qsizetype alive_ = 0;
    mutable QByteArray section_;   // not yet unfolded
    quint32 sectionCount_ = 0;
    std::set<std::string> touched_;
    mutable std::unordered_map<std::string_view, quint32> byName_; // keys point into the rows
    mutable Order byChange_;
    mutable bool orderKnown_ = false;
    mutable std::map<int, QHash<QByteArray, QByteArray>> unique_; // column → value → name; filled at the first question
};

} // namespace targo::sandbox::frappe
