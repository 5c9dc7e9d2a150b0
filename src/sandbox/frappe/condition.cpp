#include "sandbox/frappe/condition.h"

#include "sandbox/frappe/timespan.h"

#include <charconv>

namespace targo::sandbox::frappe {

namespace {

bool isNumeric(FieldKind kind)
{
    return kind == FieldKind::Integer || kind == FieldKind::Real || kind == FieldKind::Check;
}

std::string zeroOf(FieldKind kind)
{
    return kind == FieldKind::Date ? "0001-01-01" : kind == FieldKind::Datetime ? "0001-01-01 00:00:00"
        : kind == FieldKind::Time  ? "00:00:00" : "";
}

// SQL's LIKE: % any run, _ any one character; both texts are already folded if they must be.
bool isLike(std::string_view text, std::string_view pattern)
{
    size_t t = 0, p = 0, starAt = std::string_view::npos, textAtStar = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '%') {
            starAt = p++;
            textAtStar = t;
        } else if (p < pattern.size() && (pattern[p] == '_' || pattern[p] == text[t])) {
            const bool any = pattern[p] == '_';
            ++p;
            ++t;
            while (any && t < text.size() && (static_cast<unsigned char>(text[t]) & 0xc0) == 0x80)
                ++t; // the rest of the character
        } else if (starAt != std::string_view::npos) {
            p = starAt + 1;
            t = ++textAtStar;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('%', p) == std::string_view::npos;
}

} // namespace

Verdict Condition::take(const Call &call, const Json &value)
{
    const bool postgreSql = call.core.onPostgreSql();
    if (isNumeric(kind_)) {
        if (value.is_string()) {
            const std::string_view text = trimmed(value.get_ref<const std::string &>());
            double number = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (postgreSql && (error != std::errc() || end != text.data() + text.size()))
                return refused(Refusal::database("InvalidTextRepresentation",
                    "invalid input syntax for type " + std::string(kind_ == FieldKind::Real ? "numeric" : "integer") + ": \"" + std::string(text) + "\""));
            numbers_.push_back(error == std::errc() ? number : 0.0);
        } else {
            numbers_.push_back(realOf(value));
        }
        numeric_ = true;
        return {};
    }
    std::string text = textOf(value);
    const bool dated = kind_ == FieldKind::Date || kind_ == FieldKind::Datetime || kind_ == FieldKind::Time;
    if (dated) {
        const auto read = kind_ == FieldKind::Date ? dateText(text) : kind_ == FieldKind::Time ? timeText(text) : datetimeText(text);
        if (!read && postgreSql) {
            const char *name = kind_ == FieldKind::Date ? "date" : kind_ == FieldKind::Time ? "time" : "timestamp";
            if (looksLikeDate(text))
                return refused(Refusal::database("DatetimeFieldOverflow", "date/time field value out of range: \"" + text + "\""));
            return refused(Refusal::database("InvalidDatetimeFormat", "invalid input syntax for type " + std::string(name) + ": \"" + text + "\""));
        }
        text = read.value_or("\x7f"); // MariaDB: no error and no row
    } else if (postgreSql && (value.is_number() || value.is_boolean())) {
        return refused(Refusal::database("UndefinedFunction", "operator does not exist: character varying = integer"));
    }
    texts_.push_back(foldCase_ ? folded(text, foldAccents_) : text);
    return {};
}

Outcome<Condition> Condition::prepare(const Call &call, ColumnRef column, std::string operation, const Json &given)
{
    Condition condition;
    condition.column_ = column;
    condition.kind_ = column.field().kind;
    std::ranges::transform(operation, operation.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
    condition.operation_ = operation = operation == "==" ? "=" : operation == "<>" ? "!=" : operation;
    const bool postgreSql = call.core.onPostgreSql();
    const bool typed = column.field().isTyped();
    const bool like = operation == "like" || operation == "not like";
    // ILIKE for "like" only; "not like" stays case-sensitive there. MariaDB's collation folds everything.
    condition.foldCase_ = postgreSql ? operation == "like" : !typed;
    condition.foldAccents_ = !postgreSql;
    condition.nullIsZero_ = call.version == 1 && (operation == "!=" || operation == "<" || operation == "not in" || operation == "not like");

    Json value = given;
    if (operation == "timespan")
        return condition.prepareTimespan(call, textOf(value)).transform([&] { return condition; });
    if (operation == "is") {
        condition.nullTest_ = true;
        const bool wantsSet = folded(textOf(value), false) == "set";
        condition.operation_ = wantsSet ? "!=" : "=";
        if (typed && postgreSql) // the server compares with '' here
            TARGO_CHECK(condition.take(call, Json("")));
        return condition;
    }
    if ((operation == "=" || operation == "!=") && value.is_null()) {
        condition.nullTest_ = true;
        return condition;
    }
    if (like && typed && postgreSql)
        return refused(Refusal::database("UndefinedFunction", "operator does not exist: " + column.field().type + " ~~* unknown"));
    if (operation == "in" || operation == "not in") {
        if (value.is_string()) {
            Json list = Json::array();
            for (const QString &part : fromUtf8(textOf(value)).split(u','))
                list.push_back(utf8(part.trimmed()));
            value = std::move(list);
        }
        condition.numeric_ = isNumeric(condition.kind_);
        for (const Json &one : value.is_array() ? value : Json::array({value})) {
            if (!one.is_null())
                TARGO_CHECK(condition.take(call, one));
        }
        return condition;
    }
    if (operation == "between") {
        if (!value.is_array() || value.size() != 2)
            return refused(Refusal::validation("between needs two values"));
        Json from = value[0], to = value[1];
        // A plain date as the end of a range of times means the whole of that day.
        if (condition.kind_ == FieldKind::Datetime && textOf(to).size() == 10)
            to = textOf(to) + " 23:59:59.999999";
        TARGO_CHECK(condition.take(call, from));
        TARGO_CHECK(condition.take(call, to));
        return condition;
    }
    static const QSet<QByteArray> known{"=", "!=", "<", ">", "<=", ">=", "like", "not like"};
    if (!known.contains(QByteArray::fromStdString(operation)))
        return refused(Refusal::validation("Operator must be one of =, !=, >, <, >=, <=, like, not like, in, not in, is, between, timespan"));
    if (value.is_array())
        return refused(Refusal::python("TypeError", "unhashable type: 'list'"));
    TARGO_CHECK(condition.take(call, value.is_null() ? Json("") : value));
    return condition;
}

Verdict Condition::prepareTimespan(const Call &call, const std::string &name)
{
    const auto span = timespan(name, call.core.stamps.today());
    if (!span)
        return refused(Refusal::validation(name + " is not a timespan"));
    operation_ = "between";
    const bool withTime = kind_ == FieldKind::Datetime;
    texts_ = {span->first + (withTime ? " 00:00:00" : ""), span->second + (withTime ? " 23:59:59.999999" : "")};
    return {};
}

bool Condition::holdsNumber(double number) const
{
    const std::string &op = operation_;
    if (op == "in" || op == "not in")
        return std::ranges::contains(numbers_, number) == (op == "in");
    if (op == "between")
        return number >= numbers_[0] && number <= numbers_[1];
    const double other = numbers_.empty() ? 0.0 : numbers_[0];
    if (op == "=")
        return number == other;
    if (op == "!=")
        return number != other;
    return op == "<" ? number < other : op == ">" ? number > other : op == "<=" ? number <= other : op == ">=" ? number >= other : false;
}

bool Condition::holdsText(std::string_view text) const
{
    std::string foldedText;
    if (foldCase_)
        text = foldedText = folded(text, foldAccents_);
    const std::string &op = operation_;
    if (op == "in" || op == "not in")
        return std::ranges::contains(texts_, text) == (op == "in");
    if (op == "between")
        return text >= texts_[0] && text <= texts_[1];
    const std::string &other = texts_[0];
    if (op == "like" || op == "not like")
        return isLike(text, other) == (op == "like");
    if (op == "=")
        return text == other;
    if (op == "!=")
        return text != other;
    return op == "<" ? text < other : op == ">" ? text > other : op == "<=" ? text <= other : op == ">=" ? text >= other : false;
}

bool Condition::holds(const Cell &cell) const
{
    if (nullTest_) {
        const bool empty = cell.isNull() || (cell.kind == Cell::Kind::Text && cell.text.empty());
        return empty == (operation_ == "=");
    }
    if (cell.isNull()) {
        const bool zeroText = operation_ == "=" && !texts_.empty() && texts_[0].empty() && column_.type;
        if (!nullIsZero_ && !zeroText)
            return false;
        return numeric_ ? holdsNumber(0.0) : holdsText(zeroOf(kind_));
    }
    if (numeric_)
        return holdsNumber(cell.kind == Cell::Kind::Real ? cell.real : static_cast<double>(cell.integer));
    if (cell.kind == Cell::Kind::Text || cell.kind == Cell::Kind::Native)
        return holdsText(cell.text);
    return holdsText(textOf(cell.json()));
}

} // namespace targo::sandbox::frappe
