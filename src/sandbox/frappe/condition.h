#pragma once

#include "sandbox/frappe/call.h"
#include "sandbox/frappe/columnref.h"

namespace targo::sandbox::frappe {

// One comparison of a list's filters, prepared once and asked for every row.
class Condition
{
public:
    // Refuses what the database would refuse: text for a date, numbers for text (erpnext.md 14).
    static Outcome<Condition> prepare(const Call &call, ColumnRef column, std::string operation, const Json &value);

    bool holds(const Cell &cell) const;
    const ColumnRef &column() const { return column_; }

    // For choosing rows without looking at all of them.
    const std::string &operation() const { return operation_; }
    const std::vector<std::string> &texts() const { return texts_; }
    bool isNullTest() const { return nullTest_; }

private:
    Verdict take(const Call &call, const Json &value);
    bool holdsNumber(double number) const;
    bool holdsText(std::string_view text) const;
    Verdict prepareTimespan(const Call &call, const std::string &name);

    ColumnRef column_;
    std::string operation_;      // lower case; "between" has two values, "in" any number
    FieldKind kind_ = FieldKind::Text;
    std::vector<std::string> texts_;
    std::vector<double> numbers_;
    bool numeric_ = false;
    bool nullTest_ = false;      // "=" or "!=" null, "is"
    bool nullIsZero_ = false;    // v1 treats empty as the type's zero for some operators
    bool foldCase_ = false, foldAccents_ = false;
};

} // namespace targo::sandbox::frappe
