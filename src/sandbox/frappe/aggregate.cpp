// The grouping half of lists: functions in fields, group_by.
#include "sandbox/frappe/lister.h"

namespace targo::sandbox::frappe {

namespace {

bool isAggregate(const Selection &selection)
{
    static const QSet<QByteArray> names{"COUNT", "SUM", "AVG", "MIN", "MAX"};
    return selection.what == Selection::What::Function
        && (names.contains(QByteArray::fromStdString(selection.function)) || std::ranges::any_of(selection.inner, isAggregate));
}

bool less(const Json &a, const Json &b)
{
    return a.is_number() && b.is_number() ? a.get<double>() < b.get<double>() : textOf(a) < textOf(b);
}

Json arithmetic(const std::string &function, double a, double b)
{
    if (function == "ADD")
        return a + b;
    if (function == "SUB")
        return a - b;
    if (function == "MUL")
        return a * b;
    return b == 0.0 ? Json(nullptr) : Json(a / b);
}

} // namespace

Json Lister::aggregate(const Selection &selection, const std::vector<JoinedRow> &rows) const
{
    if (selection.what == Selection::What::Column)
        return rows.empty() ? Json(nullptr) : cellValue(selection.column, rows.front());
    const std::string &function = selection.function;
    if (function == "CONSTANT")
        return selection.constant;
    if (function == "NOW")
        return core_.stamps.next();
    const Selection none{.what = Selection::What::Function, .function = "CONSTANT"};
    const auto argument = [&](size_t at) -> const Selection & { return at < selection.inner.size() ? selection.inner[at] : none; };
    if (function == "COUNT" || function == "SUM" || function == "AVG" || function == "MIN" || function == "MAX") {
        qint64 count = 0;
        double sum = 0;
        bool whole = true;
        Json least, most;
        for (const JoinedRow &row : rows) {
            const Json value = aggregate(argument(0), {row});
            if (value.is_null())
                continue;
            ++count;
            sum += realOf(value);
            whole = whole && value.is_number_integer();
            least = least.is_null() || less(value, least) ? value : least;
            most = most.is_null() || less(most, value) ? value : most;
        }
        if (function == "COUNT")
            return selection.inner.empty() || argument(0).constant == "*" ? Json(rows.size()) : Json(count);
        if (count == 0)
            return nullptr;
        if (function == "SUM")
            return whole ? Json(static_cast<qint64>(sum)) : Json(roundedToNine(sum));
        if (function == "AVG")
            return sum / static_cast<double>(count);
        return function == "MIN" ? least : most;
    }
    const Json first = aggregate(argument(0), rows);
    if (function == "ABS")
        return first.is_number_integer() ? Json(std::abs(first.get<qint64>())) : Json(std::abs(realOf(first)));
    if (function == "IFNULL")
        return first.is_null() ? aggregate(argument(1), rows) : first;
    if (function == "CONCAT") {
        std::string text;
        for (const Selection &part : selection.inner)
            text += textOf(aggregate(part, rows));
        return text;
    }
    if (function == "ADD" || function == "SUB" || function == "MUL" || function == "DIV")
        return arithmetic(function, realOf(first), realOf(aggregate(argument(1), rows)));
    const std::string date = textOf(first);
    if (date.size() < 10)
        return nullptr;
    if (function == "YEAR")
        return integerOf(Json(date.substr(0, 4)));
    const qint64 month = integerOf(Json(date.substr(5, 2)));
    return function == "MONTH" ? month : (month - 1) / 3 + 1;
}

Outcome<Json> Lister::aggregated()
{
    const bool grouping = !query_.groupBy.empty() || std::ranges::any_of(query_.fields, isAggregate);
    for (const Selection &selection : grouping ? query_.fields : std::vector<Selection>()) {
        const bool grouped = selection.what != Selection::What::Column || std::ranges::any_of(query_.groupBy, [&](const ColumnRef &by) {
            return by.type == selection.column.type && by.column == selection.column.column;
        });
        if (!grouped && core_.onPostgreSql())
            return refused(Refusal::database("GroupingError", "column \"" + selection.key + "\" must appear in the GROUP BY clause"));
    }
    std::vector<std::pair<std::string, std::vector<JoinedRow>>> groups;
    QHash<QByteArray, size_t> known;
    eachMatch([&](const JoinedRow &row) {
        std::string key = grouping ? std::string() : std::to_string(groups.size());
        for (const ColumnRef &by : query_.groupBy)
            key += dumped(row.cell(by, *query_.type, core_).json()) + '\1';
        const QByteArray id = QByteArray::fromStdString(key);
        if (!known.contains(id)) {
            known.insert(id, groups.size());
            groups.emplace_back(key, std::vector<JoinedRow>());
        }
        groups[known.value(id)].second.push_back(row);
        return true;
    });
    if (groups.empty() && query_.groupBy.empty() && grouping)
        groups.emplace_back();
    Json rows = Json::array();
    for (size_t i = static_cast<size_t>(query_.start); i < groups.size(); ++i) {
        if (query_.length >= 0 && static_cast<qint64>(rows.size()) == query_.length) {
            hasMore_ = true;
            break;
        }
        Json row = query_.asObjects ? Json::object() : Json::array();
        for (const Selection &selection : query_.fields) {
            if (selection.hidden)
                continue;
            Json value = aggregate(selection, groups[i].second);
            if (query_.asObjects)
                row[selection.key] = std::move(value);
            else
                row.push_back(std::move(value));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace targo::sandbox::frappe
