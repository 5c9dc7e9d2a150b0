#include "sandbox/http/json.h"

namespace targo::sandbox {

QByteArray dumped(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json listOf(const QStringList &texts)
{
    Json list = Json::array();
    for (const QString &text : texts)
        list.push_back(utf8(text));
    return list;
}

Json parsedObject(const QByteArray &bytes)
{
    Json value = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    return value.is_object() ? value : Json();
}

QByteArray bytesAt(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (found == object.end() || !found->is_string())
        return {};
    return QByteArray::fromStdString(found->get_ref<const std::string &>());
}

QString textAt(const Json &object, const char *key)
{
    return QString::fromUtf8(bytesAt(object, key));
}

qint64 numberAt(const Json &object, const char *key, qint64 fallback)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_number() ? found->get<qint64>() : fallback;
}

bool flagAt(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

HttpReply jsonReply(int status, const Json &body)
{
    return {.status = status, .headers = {{"Content-Type", "application/json; charset=utf-8"}}, .body = dumped(body)};
}

HttpReply hubError(int status, const char *code, const QString &message, Json details)
{
    return jsonReply(status, Json{{"error", utf8(message)}, {"code", code}, {"details", std::move(details)},
                                  {"request_id", nullptr}, {"retry_after_ms", nullptr}});
}

QString hubInstant(const QDateTime &instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace targo::sandbox
