#include "sandbox/frappe/naming.h"

namespace targo::sandbox::frappe {

quint64 Naming::random()
{
    // splitmix64: small, and its state is one number to keep
    quint64 z = (state_ += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::string Naming::hash()
{
    constexpr std::string_view digits = "abcdefghijklmnopqrstuv0123456789";
    std::string name;
    for (quint64 bits = random(); name.size() < 10; bits >>= 5)
        name += digits[bits & 31];
    return name;
}

std::string Naming::hexName()
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string name;
    for (quint64 bits = random(); name.size() < 10; bits >>= 4)
        name += digits[bits & 15];
    return name;
}

std::string Naming::nextOfSeries(std::string pattern, const std::string &year)
{
    if (!pattern.contains('#'))
        pattern += pattern.ends_with('.') ? "#####" : ".#####";
    std::string prefix;
    size_t width = 0;
    for (size_t at = 0; at <= pattern.size();) {
        const size_t dot = std::min(pattern.find('.', at), pattern.size());
        const std::string part = pattern.substr(at, dot - at);
        if (part == "YYYY")
            prefix += year;
        else if (part == "YY")
            prefix += year.substr(2);
        else if (part.starts_with('#'))
            width = part.size();
        else
            prefix += part;
        at = dot + 1;
    }
    std::string number = std::to_string(++counters_[prefix]);
    return prefix + std::string(width > number.size() ? width - number.size() : 0, '0') + number;
}

void Naming::learn(const DocType &type, std::string_view name)
{
    if (!type.autoname.contains('#') && !type.autoname.starts_with("naming_series"))
        return;
    const size_t end = name.find_last_not_of("0123456789");
    const std::string_view digits = name.substr(end == std::string_view::npos ? 0 : end + 1);
    if (digits.empty() || digits.size() > 15)
        return;
    qint64 &counter = counters_[std::string(name.substr(0, name.size() - digits.size()))];
    counter = std::max<qint64>(counter, QByteArray(digits.data(), qsizetype(digits.size())).toLongLong());
}

Outcome<std::string> Naming::nameFor(const DocType &type, const Json &document, const std::string &year)
{
    const std::string &rule = type.autoname;
    if (rule.starts_with("field:")) {
        const std::string fieldName = rule.substr(6);
        const std::string name(trimmed(textAt(document, fieldName.c_str())));
        if (name.empty()) {
            const Field *field = type.field(fieldName);
            return refused(Refusal::validation((field ? field->label : fieldName) + " is required"));
        }
        return name;
    }
    if (rule.starts_with("naming_series")) {
        const std::string series = textAt(document, "naming_series");
        return series.empty() ? refused(Refusal::validation("Please set the series to be used."))
                              : Outcome<std::string>(nextOfSeries(series, year));
    }
    if (rule == "Prompt" || rule == "prompt") {
        const std::string name(trimmed(textAt(document, "name")));
        return name.empty() ? refused(Refusal::validation("Please set the document name")) : Outcome<std::string>(name);
    }
    // "format:" names are put together from fields, as the scripts of Contact and Address do it.
    if (rule.starts_with("format:")) {
        std::string name = rule.substr(7);
        for (size_t open; (open = name.find('{')) != std::string::npos;) {
            const size_t close = name.find('}', open);
            if (close == std::string::npos)
                break;
            const std::string key = name.substr(open + 1, close - open - 1);
            const std::string value = key.starts_with('#') ? nextOfSeries(name.substr(0, open) + "." + key, year)
                                                           : textAt(document, key.c_str());
            if (key.starts_with('#'))
                return value;
            name.replace(open, close - open + 1, value);
        }
        return name;
    }
    if (rule == "hex")
        return hexName();
    if (rule.empty() || rule == "hash" || rule == "UUID")
        return hash();
    return nextOfSeries(rule, year);
}

} // namespace targo::sandbox::frappe
