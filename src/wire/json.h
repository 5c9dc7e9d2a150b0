#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <nlohmann/json.hpp>

#include <optional>

namespace targo::wire {

using Json = nlohmann::json;

// Documents of ours nest five levels; whatever nests deeper than this is an attack or a mistake, and copying or
// printing it would recurse once a level.
inline constexpr int deepestNesting = 64;

// Nothing when the text is not JSON, not UTF-8, or nests too deep. Never throws.
std::optional<Json> parsed(QByteArrayView text);

// Compact UTF-8. Never throws: text that is not UTF-8 gets replacement characters.
QByteArray textOf(const Json &value);

std::string utf8(const QString &text);
QString textFrom(const std::string &utf8Text);

} // namespace targo::wire
