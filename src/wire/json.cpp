#include "wire/json.h"

#include <QString>

namespace targo::wire {

namespace {

bool nestsTooDeep(QByteArrayView text)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepestNesting)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

std::optional<Json> parsed(QByteArrayView text)
{
    if (nestsTooDeep(text))
        return std::nullopt;
    Json value = Json::parse(text.begin(), text.end(), nullptr, false);
    if (value.is_discarded())
        return std::nullopt;
    return value;
}

QByteArray textOf(const Json &value)
{
    return QByteArray::fromStdString(value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string utf8(const QString &text)
{
    return text.toStdString();
}

QString textFrom(const std::string &utf8Text)
{
    return QString::fromStdString(utf8Text);
}

} // namespace targo::wire
