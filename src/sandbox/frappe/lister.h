#pragma once

#include "sandbox/frappe/query.h"

#include <functional>

namespace targo::sandbox::frappe {

// Runs a query over the documents.
class Lister
{
public:
    Lister(Call &call, const Query &query) : call_(call), core_(call.core), query_(query) { }

    Outcome<Json> rows();          // the page asked for
    qint64 count();                // of all rows that match
    bool hasMore() const { return hasMore_; } // after rows()

private:
    using Visit = std::function<bool(const JoinedRow &)>;
    void eachMatch(const Visit &visit); // in an order that serves the query; visit returns false to stop
    bool join(const QByteArray &own, const Visit &visit);
    bool holds(const ConditionTree &tree, const JoinedRow &row) const;
    bool matches(const JoinedRow &row) const;
    bool orderedByChange() const;
    const Condition *boundOn(std::string_view column, std::initializer_list<std::string_view> operations) const;
    std::vector<JoinedRow> page();
    Json shown(const JoinedRow &row) const;
    Json value(const Selection &selection, const JoinedRow &row) const;
    Json cellValue(const ColumnRef &column, const JoinedRow &row) const;
    Outcome<Json> aggregated();
    Json aggregate(const Selection &selection, const std::vector<JoinedRow> &rows) const;
    std::vector<const Field *> joinedTables() const;

    Call &call_;
    Core &core_;
    const Query &query_;
    bool hasMore_ = false;
    std::vector<const Field *> joins_;
};

} // namespace targo::sandbox::frappe
