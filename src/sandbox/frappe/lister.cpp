#include "sandbox/frappe/lister.h"

#include "sandbox/frappe/resourceroutes.h"

#include <algorithm>

namespace targo::sandbox::frappe {

namespace {

int compare(const Cell &a, const Cell &b, bool nullsLast)
{
    if (a.isNull() || b.isNull())
        return a.isNull() == b.isNull() ? 0 : a.isNull() == nullsLast ? 1 : -1;
    if (a.kind == Cell::Kind::Text && b.kind == Cell::Kind::Text)
        return a.text.compare(b.text);
    const auto number = [](const Cell &c) { return c.kind == Cell::Kind::Real ? c.real : static_cast<double>(c.integer); };
    return number(a) < number(b) ? -1 : number(a) > number(b) ? 1 : 0;
}

void collectTables(const ConditionTree &tree, std::vector<const Field *> &tables)
{
    for (const Condition &condition : tree.conditions) {
        if (condition.column().table)
            tables.push_back(condition.column().table);
    }
    for (const ConditionTree &group : tree.groups)
        collectTables(group, tables);
}

} // namespace

std::vector<const Field *> Lister::joinedTables() const
{
    std::vector<const Field *> tables;
    for (const Selection &selection : query_.fields) {
        if (selection.what == Selection::What::Column && selection.column.table && !selection.hidden)
            tables.push_back(selection.column.table);
    }
    for (const Ordering &ordering : query_.order) {
        if (ordering.column.table)
            tables.push_back(ordering.column.table);
    }
    collectTables(query_.filters, tables);
    collectTables(query_.anyOf, tables);
    std::ranges::sort(tables);
    tables.erase(std::ranges::unique(tables).begin(), tables.end());
    return tables;
}

bool Lister::holds(const ConditionTree &tree, const JoinedRow &row) const
{
    const auto one = [&](const Condition &condition) { return condition.holds(row.cell(condition.column(), *query_.type, core_)); };
    const auto group = [&](const ConditionTree &inner) { return holds(inner, row); };
    if (tree.isEmpty())
        return true;
    return tree.any ? std::ranges::any_of(tree.conditions, one) || std::ranges::any_of(tree.groups, group)
                    : std::ranges::all_of(tree.conditions, one) && std::ranges::all_of(tree.groups, group);
}

bool Lister::matches(const JoinedRow &row) const
{
    return holds(query_.filters, row) && holds(query_.anyOf, row);
}

// One joined row per child row, as a LEFT JOIN gives them.
bool Lister::join(const QByteArray &own, const Visit &visit)
{
    std::vector<JoinedRow> joined{{own, {}}};
    for (const Field *table : joins_) {
        std::vector<JoinedRow> wider;
        std::vector<QByteArray> children = childRows(own, *query_.type, table->name);
        if (children.empty())
            children.emplace_back();
        for (const JoinedRow &row : joined) {
            for (const QByteArray &child : children) {
                wider.push_back(row);
                wider.back().children.emplace_back(table, child);
            }
        }
        joined = std::move(wider);
    }
    return std::ranges::all_of(joined, [&](const JoinedRow &row) { return !matches(row) || visit(row); });
}

bool Lister::orderedByChange() const
{
    const auto &order = query_.order;
    const auto is = [&](size_t at, std::string_view name) {
        return !order[at].column.table && !order[at].column.link && order[at].column.field().name == name;
    };
    return !query_.type->isTable && !order.empty() && order.size() <= 2 && is(0, "modified")
        && (order.size() == 1 || (is(1, "name") && order[1].ascending == order[0].ascending));
}

const Condition *Lister::boundOn(std::string_view column, std::initializer_list<std::string_view> operations) const
{
    if (query_.filters.any)
        return nullptr;
    for (const Condition &condition : query_.filters.conditions) {
        if (!condition.column().table && !condition.column().link && !condition.isNullTest() && !condition.texts().empty()
            && condition.column().field().name == column && std::ranges::contains(operations, condition.operation()))
            return &condition;
    }
    return nullptr;
}

void Lister::eachMatch(const Visit &visit)
{
    joins_ = joinedTables();
    if (query_.type->isTable) {
        bool going = true;
        for (const Schema::Link &holder : core_.schema.holdersOf(query_.type->name)) {
            if (!query_.parentType.empty() && holder.type->name != query_.parentType)
                continue;
            core_.tableOf(*holder.type).inOrderOfCreation([&](const QByteArray &parent) {
                for (const QByteArray &row : childRows(parent, *holder.type, holder.table->name))
                    going = going && join(QByteArray(row.constData(), row.size()), visit);
                return going;
            });
        }
        return;
    }
    const Table &table = core_.tableOf(*query_.type);
    const auto take = [&](const QByteArray &row) { return join(row, visit); };
    // MariaDB compares names without case, which the hash cannot.
    if (const Condition *named = core_.onPostgreSql() ? boundOn("name", {"=", "in"}) : nullptr) {
        for (const std::string &name : named->texts()) {
            const QByteArray *row = table.row(name);
            if (row && !take(*row))
                return;
        }
        return;
    }
    const Condition *from = boundOn("modified", {">=", ">", "=", "between"});
    if (orderedByChange() || from) {
        const bool ascending = query_.order.empty() || query_.order[0].ascending;
        const Condition *to = ascending ? nullptr : boundOn("modified", {"<=", "<", "="});
        table.inOrderOfChange(ascending, ascending && from ? std::string_view(from->texts()[0]) : std::string_view(),
                              to ? std::string_view(to->texts()[0]) : std::string_view(), take);
        return;
    }
    table.inOrderOfCreation(take);
}

std::vector<JoinedRow> Lister::page()
{
    const qint64 end = query_.length < 0 ? std::numeric_limits<qint64>::max() : query_.start + query_.length;
    const bool inOrder = query_.order.empty() || (orderedByChange() && !(core_.onPostgreSql() && boundOn("name", {"=", "in"})));
    std::vector<JoinedRow> found;
    qint64 seen = 0;
    eachMatch([&](const JoinedRow &row) {
        ++seen;
        if (inOrder && seen <= query_.start)
            return true;
        if (inOrder && seen > end)
            return false;
        found.push_back(row);
        return true;
    });
    hasMore_ = seen > end;
    if (inOrder)
        return found;

    struct Keyed { std::vector<Cell> keys; size_t row; };
    std::vector<Keyed> keyed(found.size());
    for (size_t i = 0; i < found.size(); ++i) {
        keyed[i].row = i;
        for (const Ordering &ordering : query_.order)
            keyed[i].keys.push_back(found[i].cell(ordering.column, *query_.type, core_));
    }
    const auto before = [&](const Keyed &a, const Keyed &b) {
        for (size_t k = 0; k < query_.order.size(); ++k) {
            // PostgreSQL puts empty values last when ascending, MariaDB first.
            const int difference = compare(a.keys[k], b.keys[k], core_.onPostgreSql());
            if (difference != 0)
                return (difference < 0) == query_.order[k].ascending;
        }
        return a.row < b.row;
    };
    const size_t wanted = static_cast<size_t>(std::min<qint64>(end, static_cast<qint64>(keyed.size())));
    std::partial_sort(keyed.begin(), keyed.begin() + static_cast<qsizetype>(wanted), keyed.end(), before);
    std::vector<JoinedRow> page;
    for (size_t i = static_cast<size_t>(query_.start); i < wanted; ++i)
        page.push_back(found[keyed[i].row]);
    return page;
}

qint64 Lister::count()
{
    qint64 number = 0;
    std::string last;
    eachMatch([&](const JoinedRow &row) {
        // A document counts once, however many of its child rows match.
        const std::string_view name = textCell(row.own, 0);
        number += joins_.empty() || name != last ? 1 : 0;
        last = name;
        return true;
    });
    return number;
}

Json Lister::cellValue(const ColumnRef &column, const JoinedRow &row) const
{
    const Field &field = column.field();
    Json value = row.cell(column, *query_.type, core_).json();
    if (field.kind == FieldKind::Time && !core_.onPostgreSql() && value.is_string())
        return withoutLeadingZero(textOf(value));
    // A JSON column comes out of PostgreSQL as itself in lists, and as text everywhere else (erpnext.md 9.4).
    if (field.kind == FieldKind::Native && core_.onPostgreSql() && value.is_string()) {
        if (Json native = parsed(textOf(value)); !native.is_discarded())
            return native;
    }
    if (field.kind == FieldKind::Native && value.is_structured() && !core_.onPostgreSql())
        return dumped(value);
    return value;
}

Json Lister::value(const Selection &selection, const JoinedRow &row) const
{
    if (selection.what == Selection::What::Column)
        return cellValue(selection.column, row);
    if (selection.what == Selection::What::Function)
        return aggregate(selection, {row});
    Json rows = Json::array();
    for (const QByteArray &child : childRows(row.own, *query_.type, selection.table->name)) {
        Json object = Json::object();
        for (const Selection &inner : selection.inner) {
            if (!inner.hidden)
                object[inner.key] = cellValue(inner.column, JoinedRow{child, {}});
        }
        rows.push_back(std::move(object));
    }
    return rows;
}

Json Lister::shown(const JoinedRow &row) const
{
    Json object = query_.asObjects ? Json::object() : Json::array();
    for (const Selection &selection : query_.fields) {
        if (selection.hidden)
            continue;
        Json one = value(selection, row);
        if (std::ranges::contains(query_.expand, selection.key) && selection.column.type && selection.column.field().isLink()) {
            const DocType *target = core_.schema.find(selection.column.field().options);
            const Json linked = target ? core_.documentOf(target->name, textOf(one)) : Json(nullptr);
            if (!linked.is_null() && call_.permissions().may("read", *target, &linked))
                one = presented(call_, *target, linked);
        }
        if (query_.asObjects)
            object[selection.key] = std::move(one);
        else
            object.push_back(std::move(one));
    }
    return object;
}

Outcome<Json> Lister::rows()
{
    if (!query_.groupBy.empty() || query_.hasFunctions())
        return aggregated();
    Json rows = Json::array();
    for (const JoinedRow &row : page())
        rows.push_back(shown(row));
    return rows;
}

} // namespace targo::sandbox::frappe
