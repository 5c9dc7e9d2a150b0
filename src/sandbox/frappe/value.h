#pragma once

#include <nlohmann/json.hpp>

#include <QString>

#include <string>
#include <string_view>

// How Frappe reads loosely typed values. Text is UTF-8 throughout the engine; QString only at its edges.
namespace targo::sandbox::frappe {

using Json = nlohmann::ordered_json;

Json parsed(std::string_view text);                       // discarded() when it is no JSON
std::string dumped(const Json &value);                    // compact, never throws on broken UTF-8
std::string dumpedLikePython(const Json &value);          // ", " and ": " between, non-ASCII escaped

std::string textOf(const Json &value);                    // as Python's cstr: "" for null
std::string textAt(const Json &object, const char *key);  // "" when absent or null
qint64 integerOf(const Json &value);                      // as cint: commas make it 0, no error
double realOf(const Json &value);                         // as flt: commas are dropped, no error
bool truth(const Json &value);
bool isEmpty(const Json &value);                          // null or ""
double roundedToNine(double value);                       // what a numeric(21,9) column keeps

std::string utf8(const QString &text);
QString fromUtf8(std::string_view text);

std::string_view trimmed(std::string_view text);
std::string folded(std::string_view text, bool accentsToo); // for comparing without case

} // namespace targo::sandbox::frappe
