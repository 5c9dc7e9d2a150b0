#include "sandbox/frappe/formreader.h"
#include "sandbox/frappe/query.h"

#include <QRegularExpression>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

enum class Place { Fields, Filters, Order };

// An unknown name is refused differently by place and version (erpnext.md 5).
Refusal unknownColumn(const Call &call, const DocType &type, const std::string &name, Place place)
{
    if (name == "_seen" && call.core.onPostgreSql())
        return Refusal::database("UndefinedColumn", "column \"_seen\" does not exist");
    if (place == Place::Order || call.version == 2)
        return Refusal::thrown(403, "PermissionError", "You do not have permission to access field: " + strong(type.name + "." + name),
                               "Permission Error");
    return Refusal::thrown(417, "DataError", "Field not permitted in query: " + name);
}

// "`tabDispatch Job`.`name`" → {"Dispatch Job", "name"}; "customer.city" → {"customer", "city"}; "name" → {"", "name"}
std::pair<std::string, std::string> parts(std::string text)
{
    std::erase(text, '`');
    const size_t dot = text.rfind('.');
    if (dot == std::string::npos)
        return {"", std::string(trimmed(text))};
    std::string first = text.substr(0, dot);
    if (first.starts_with("tab") && first.size() > 3 && std::isupper(static_cast<unsigned char>(first[3])))
        first.erase(0, 3);
    return {first, text.substr(dot + 1)};
}

struct Found { ColumnRef column; bool hidden = false; };

Outcome<Found> findColumn(const Call &call, const DocType &type, const std::string &text, Place place)
{
    const auto [owner, name] = parts(text);
    Found found;
    found.column.type = &type;
    if (!owner.empty() && owner != type.name) {
        const auto table = std::ranges::find_if(type.tables, [&](const Field &t) { return t.name == owner || t.options == owner; });
        const Field *link = type.field(owner);
        if (table != type.tables.end())
            found.column.table = &*table;
        else if (link && link->isLink())
            found.column.link = link;
        else
            return refused(unknownColumn(call, type, text, place));
        found.column.type = call.core.schema.find(found.column.table ? found.column.table->options : link->options);
        if (!found.column.type) { // a link to a DocType this site does not have
            found.hidden = true;
            return found;
        }
        found.hidden = link && found.column.link && !call.permissions().may("read", *found.column.type);
    }
    found.column.column = found.column.type->columnOf(name);
    if (found.column.column < 0)
        return refused(unknownColumn(call, type, name, place));
    const bool listOnly = !found.column.type->isTable && found.column.column >= found.column.type->endOfFields();
    if (listOnly && place == Place::Fields && !call.core.onPostgreSql())
        found.hidden = true; // older 16 builds drop these when asked for by name
    if (!call.permissions().sees(*found.column.type, found.column.field()))
        found.hidden = true;
    return found;
}

Outcome<Selection> readFunction(const Call &call, const DocType &type, const Json &object);

Outcome<Selection> readArgument(const Call &call, const DocType &type, const Json &argument)
{
    if (argument.is_object())
        return readFunction(call, type, argument);
    Selection selection;
    if (argument.is_string() && argument != "*") {
        if (auto found = findColumn(call, type, textOf(argument), Place::Fields)) {
            selection.column = found->column;
            return selection;
        }
    }
    selection.what = Selection::What::Function;
    selection.function = "CONSTANT";
    selection.constant = argument;
    return selection;
}

Outcome<Selection> readFunction(const Call &call, const DocType &type, const Json &object)
{
    static const QSet<QByteArray> known{"COUNT", "SUM", "AVG", "MIN", "MAX", "ABS", "IFNULL", "CONCAT", "NOW", "MONTH", "QUARTER",
                                        "YEAR", "ADD", "SUB", "MUL", "DIV"};
    Selection selection{.what = Selection::What::Function};
    for (const auto &[key, value] : object.items()) {
        if (key == "as") {
            selection.key = textOf(value);
            continue;
        }
        selection.function = key;
        if (!known.contains(QByteArray::fromStdString(key)))
            return refused(Refusal::validation("Unsupported function or invalid field name: " + key));
        for (const Json &argument : value.is_array() ? value : Json::array({value})) {
            if (argument.is_null())
                continue;
            auto read = readArgument(call, type, argument);
            if (!read)
                return read;
            selection.inner.push_back(std::move(*read));
        }
    }
    if (selection.key.empty())
        selection.key = utf8(fromUtf8(selection.function).toLower());
    return selection;
}

Outcome<Selection> readRows(const Call &call, const DocType &type, const std::string &tableName, const Json &names)
{
    Selection selection{.what = Selection::What::Rows, .key = tableName, .table = type.table(tableName)};
    const DocType *childType = call.core.schema.find(selection.table->options);
    for (const Json &name : childType ? names : Json::array()) {
        if (name == "*") {
            for (int i = 0; i < static_cast<int>(childType->columns.size()); ++i)
                selection.inner.push_back({.key = childType->columns[static_cast<size_t>(i)].name, .column = {.type = childType, .column = i}});
            continue;
        }
        const auto found = findColumn(call, *childType, textOf(name), Place::Fields);
        if (!found)
            return refused(found.error());
        selection.inner.push_back({.key = textOf(name), .column = found->column, .hidden = found->hidden});
    }
    return selection;
}

Verdict readFields(const Call &call, const DocType &type, Json fields, std::vector<Selection> &out)
{
    if (fields.is_null())
        fields = Json::array({"name"});
    if (fields.is_string())
        fields = Json::array({fields});
    for (const Json &field : fields) {
        if (field.is_object()) {
            const std::string key = field.empty() ? std::string() : field.begin().key();
            auto read = type.table(key) ? readRows(call, type, key, field.begin().value()) : readFunction(call, type, field);
            if (!read)
                return refused(read.error());
            out.push_back(std::move(*read));
            continue;
        }
        std::string text = textOf(field);
        if (text.contains('(')) {
            if (!call.core.onPostgreSql())
                return refused(Refusal::thrown(403, "PermissionError", "Invalid field format for SELECT: " + text
                    + ". Field names must be simple, backticked, table-qualified, aliased, or '*'."));
            return refused(Refusal::validation("SQL functions are not allowed as strings in SELECT: " + text
                                               + ". Use dict syntax like {'COUNT': '*'} instead."));
        }
        if (text == "*") {
            const int end = type.isTable ? static_cast<int>(type.columns.size()) : type.endOfFields();
            for (int i = 0; i < end; ++i) {
                const Field &column = type.columns[static_cast<size_t>(i)];
                out.push_back({.key = column.name, .column = {.type = &type, .column = i}, .hidden = !call.permissions().sees(type, column)});
            }
            continue;
        }
        std::string alias;
        static const QRegularExpression as(u"^(.*\\S)\\s+as\\s+(\\S+)$"_s, QRegularExpression::CaseInsensitiveOption);
        if (const auto match = as.match(fromUtf8(text)); match.hasMatch()) {
            text = utf8(match.captured(1));
            alias = utf8(match.captured(2).remove(u'`'));
        }
        const auto found = findColumn(call, type, text, Place::Fields);
        if (!found) {
            if (call.version == 2 && !found.error().fromDatabase)
                continue; // v2 leaves an unknown name out
            return refused(found.error());
        }
        out.push_back({.key = alias.empty() ? parts(text).second : alias, .column = found->column, .hidden = found->hidden});
    }
    return {};
}

Verdict readOrder(const Call &call, const DocType &type, const std::string &text, std::vector<Ordering> &out)
{
    for (const QString &term : fromUtf8(text).split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = term.simplified().split(u' ');
        QString name = words.first();
        bool ascending = call.version == 1; // without a direction (erpnext.md 5)
        if (words.size() > 1 && (words.last().toLower() == u"asc" || words.last().toLower() == u"desc")) {
            ascending = words.last().toLower() == u"asc";
            name = words.sliced(0, words.size() - 1).join(u' ');
        }
        const auto found = findColumn(call, type, utf8(name), Place::Order);
        if (!found)
            return refused(found.error());
        if (found->hidden)
            return refused(unknownColumn(call, type, utf8(name), Place::Order));
        out.push_back({found->column, ascending});
    }
    return {};
}

Outcome<Condition> readCondition(Call &call, const DocType &type, const Json &item)
{
    std::string owner, name, operation = "=";
    Json value;
    if (item.size() == 2) {
        name = textOf(item[0]);
        value = item[1];
    } else if (item.size() == 3) {
        name = textOf(item[0]);
        operation = textOf(item[1]);
        value = item[2];
    } else if (item.size() >= 4) {
        owner = textOf(item[0]);
        name = textOf(item[1]);
        operation = textOf(item[2]);
        value = item[3];
    } else {
        return refused(Refusal::validation("Filter must have 4 values (doctype, fieldname, operator, value): " + dumped(item)));
    }
    const auto found = findColumn(call, type, owner.empty() || owner == type.name ? name : owner + "." + name, Place::Filters);
    if (!found)
        return refused(found.error());
    if (found->column.column < 0)
        return refused(unknownColumn(call, type, name, Place::Filters));
    return Condition::prepare(call, found->column, operation, value);
}

qint64 numberArgument(const Json &form, std::initializer_list<const char *> keys, qint64 fallback)
{
    for (const char *key : keys) {
        if (form.contains(key) && !isEmpty(form[key]))
            return integerOf(form[key]);
    }
    return fallback;
}

} // namespace

bool Query::hasFunctions() const
{
    return std::ranges::any_of(fields, [](const Selection &s) { return s.what == Selection::What::Function; });
}

Outcome<ConditionTree> readFilters(Call &call, const DocType &type, const Json &filters, bool any)
{
    ConditionTree tree{.any = any};
    if (filters.is_object()) {
        for (const auto &[key, value] : filters.items()) {
            const bool withOperator = value.is_array() && value.size() == 2 && value[0].is_string();
            auto condition = readCondition(call, type, withOperator ? Json::array({key, value[0], value[1]}) : Json::array({key, "=", value}));
            if (!condition)
                return refused(condition.error());
            tree.conditions.push_back(std::move(*condition));
        }
        return tree;
    }
    if (!filters.is_array())
        return tree;
    const bool single = !filters.empty() && filters[0].is_string() && filters.size() >= 3; // ["status","=","Open"]
    for (const Json &item : single ? Json::array({filters}) : filters) {
        if (item.is_string()) { // "and"/"or" between nested lists
            if (call.version == 1)
                return refused(Refusal::validation("Invalid filter: " + textOf(item)));
            tree.any = folded(textOf(item), false) == "or";
            continue;
        }
        if (item.is_array() && !item.empty() && item[0].is_array()) {
            if (call.version == 1)
                return refused(Refusal::validation("Nested filters are not supported"));
            auto group = readFilters(call, type, item, false);
            if (!group)
                return group;
            tree.groups.push_back(std::move(*group));
            continue;
        }
        if (item.is_object()) {
            auto group = readFilters(call, type, item, false);
            if (!group)
                return group;
            tree.groups.push_back(std::move(*group));
            continue;
        }
        auto condition = readCondition(call, type, item);
        if (!condition)
            return refused(condition.error());
        tree.conditions.push_back(std::move(*condition));
    }
    return tree;
}

Outcome<Query> readQuery(Call &call, const DocType &type)
{
    Query query{.type = &type};
    query.parentType = textAt(call.form, "parent");
    const auto fields = jsonArgument(call.form, "fields");
    // fieldname lists such as "name" come as plain text as well
    TARGO_CHECK(fields);
    const auto filters = jsonArgument(call.form, "filters");
    TARGO_CHECK(filters);
    const auto anyOf = call.version == 1 ? jsonArgument(call.form, "or_filters") : Outcome<Json>(Json(nullptr));
    TARGO_CHECK(anyOf);
    TARGO_CHECK(readFields(call, type, *fields, query.fields));
    auto tree = readFilters(call, type, *filters, false);
    TARGO_CHECK(tree);
    query.filters = std::move(*tree);
    if (call.permissions().onlyOwn("read", type)) {
        const auto own = Condition::prepare(call, {.type = &type, .column = type.columnOf(Permissions::ownerField(type))}, "=", Json(call.user()));
        TARGO_CHECK(own);
        if (query.filters.any)
            query.filters = ConditionTree{.groups = {query.filters}};
        query.filters.conditions.push_back(*own);
    }
    auto anyTree = readFilters(call, type, *anyOf, true);
    TARGO_CHECK(anyTree);
    query.anyOf = std::move(*anyTree);
    for (const QString &name : fromUtf8(textAt(call.form, "group_by")).split(u',', Qt::SkipEmptyParts)) {
        const auto found = findColumn(call, type, utf8(name.trimmed()), Place::Order);
        TARGO_CHECK(found);
        query.groupBy.push_back(found->column);
    }
    TARGO_CHECK(readOrder(call, type, textAt(call.form, "order_by"), query.order));
    const bool v1 = call.version == 1;
    query.start = numberArgument(call.form, v1 ? std::initializer_list<const char *>{"limit_start", "start"} : std::initializer_list<const char *>{"start"}, 0);
    query.length = numberArgument(call.form, v1 ? std::initializer_list<const char *>{"limit_page_length", "limit", "page_length"} : std::initializer_list<const char *>{"limit"}, 20);
    if (query.length < 0 || query.start < 0)
        return refused(Refusal::python("TypeError", "limit must be a non-negative integer"));
    if (v1 && query.length == 0)
        query.length = -1;
    query.asObjects = !v1 || !call.form.contains("as_dict") || truth(call.form["as_dict"]);
    if (const auto expand = jsonArgument(call.form, "expand"); v1 && expand && expand->is_array()) {
        for (const Json &name : *expand)
            query.expand.push_back(textOf(name));
    }
    return query;
}

} // namespace targo::sandbox::frappe
