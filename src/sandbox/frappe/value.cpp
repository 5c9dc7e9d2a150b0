#include "sandbox/frappe/value.h"

#include <charconv>
#include <cmath>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

Json parsed(std::string_view text)
{
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

std::string dumped(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

namespace {

void appendLikePython(const Json &value, std::string &out)
{
    if (value.is_object()) {
        out += '{';
        for (bool first = true; const auto &[key, member] : value.items()) {
            out += std::exchange(first, false) ? "" : ", ";
            out += Json(key).dump(-1, ' ', true, Json::error_handler_t::replace) + ": ";
            appendLikePython(member, out);
        }
        out += '}';
    } else if (value.is_array()) {
        out += '[';
        for (bool first = true; const auto &member : value) {
            out += std::exchange(first, false) ? "" : ", ";
            appendLikePython(member, out);
        }
        out += ']';
    } else {
        out += value.dump(-1, ' ', true, Json::error_handler_t::replace);
    }
}

} // namespace

std::string dumpedLikePython(const Json &value)
{
    std::string out;
    appendLikePython(value, out);
    return out;
}

std::string textOf(const Json &value)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_null())
        return {};
    if (value.is_boolean())
        return value.get<bool>() ? "True" : "False";
    return dumped(value);
}

std::string textAt(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found == object.end() ? std::string() : textOf(*found);
}

double realOf(const Json &value)
{
    if (value.is_number())
        return value.get<double>();
    if (value.is_boolean())
        return value.get<bool>() ? 1.0 : 0.0;
    if (!value.is_string())
        return 0.0;
    // The trap of erpnext.md 7.4: a French decimal comma vanishes, so "1,5" becomes 15.
    std::string text(trimmed(value.get_ref<const std::string &>()));
    std::erase(text, ',');
    double number = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && std::isfinite(number) ? number : 0.0;
}

qint64 integerOf(const Json &value)
{
    if (value.is_number_integer())
        return value.get<qint64>();
    if (value.is_string() && value.get_ref<const std::string &>().contains(','))
        return 0;
    const double number = realOf(value);
    return std::abs(number) < 9e18 ? static_cast<qint64>(number) : 0;
}

bool truth(const Json &value)
{
    if (value.is_string()) {
        const std::string &text = value.get_ref<const std::string &>();
        return !text.empty() && text != "0" && text != "false" && text != "False";
    }
    if (value.is_number() || value.is_boolean())
        return realOf(value) != 0.0;
    return !value.empty();
}

bool isEmpty(const Json &value)
{
    return value.is_null() || (value.is_string() && value.get_ref<const std::string &>().empty());
}

double roundedToNine(double value)
{
    return std::abs(value) < 1e9 ? std::round(value * 1e9) / 1e9 : value;
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = text.find_first_not_of(blanks);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::string folded(std::string_view text, bool accentsToo)
{
    QString folding = fromUtf8(text).toCaseFolded();
    if (accentsToo) {
        folding = folding.normalized(QString::NormalizationForm_D);
        folding.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    }
    return utf8(folding);
}

} // namespace targo::sandbox::frappe
