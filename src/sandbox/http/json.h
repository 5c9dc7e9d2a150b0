#pragma once

#include "sandbox/http/message.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace targo::sandbox {

using Json = nlohmann::ordered_json; // keys keep their order, so that equal seeds give equal bytes

// Text into JSON. nlohmann keeps UTF-8; Qt keeps UTF-16.
inline std::string utf8(const QString &text) { return text.toStdString(); }

Json listOf(const QStringList &texts);

// Compact JSON. A broken surrogate becomes U+FFFD instead of an exception.
QByteArray dumped(const Json &value);
// The parsed object, or an object-less null when the bytes are no JSON object.
Json parsedObject(const QByteArray &bytes);
// The member as text; empty when it is absent, null or of another type.
QString textAt(const Json &object, const char *key);
QByteArray bytesAt(const Json &object, const char *key);
// The member as a whole number; `fallback` when it is absent or no number.
qint64 numberAt(const Json &object, const char *key, qint64 fallback = 0);
bool flagAt(const Json &object, const char *key); // true only for JSON true

HttpReply jsonReply(int status, const Json &body);
// The hub's error envelope (hub.md 1.3).
HttpReply hubError(int status, const char *code, const QString &message, Json details = Json::object());

// An instant as the hub writes it: ISO 8601, UTC, milliseconds.
QString hubInstant(const QDateTime &instant);

} // namespace targo::sandbox
