#pragma once

#include "sandbox/frappe/condition.h"

namespace targo::sandbox::frappe {

// Conditions joined by "and" or "or".
struct ConditionTree
{
    bool any = false;                  // or
    std::vector<Condition> conditions;
    std::vector<ConditionTree> groups;
    bool isEmpty() const { return conditions.empty() && groups.empty(); }
};

struct Selection
{
    enum class What { Column, Rows, Function } what = What::Column;
    std::string key;                   // in the reply
    ColumnRef column;                  // Column; also a function's first argument
    const Field *table = nullptr;      // Rows: child rows nested in the reply
    std::vector<Selection> inner;      // Rows: their columns; Function: arguments
    std::string function;              // upper case
    Json constant;                     // a function's argument that is no column
    bool hidden = false;               // above the caller's level or of a DocType they may not read: left out
};

struct Ordering
{
    ColumnRef column;
    bool ascending = true;
};

// What a list asks for, checked against the DocType and the caller's rights.
struct Query
{
    const DocType *type = nullptr;
    std::string parentType;            // when a child DocType is listed
    std::vector<Selection> fields;
    ConditionTree filters;
    ConditionTree anyOf;               // or_filters
    std::vector<Ordering> order;
    std::vector<ColumnRef> groupBy;
    std::vector<std::string> expand;
    qint64 start = 0;
    qint64 length = 20;                // below 0: all
    bool asObjects = true;
    bool hasFunctions() const;
};

// Reads a list's arguments from call.form, in the way of v1 or v2 by call.version.
Outcome<Query> readQuery(Call &call, const DocType &type);
Outcome<ConditionTree> readFilters(Call &call, const DocType &type, const Json &filters, bool any);

} // namespace targo::sandbox::frappe
