#include "wire/local/format.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

Json text(const QString &value)
{
    return value.isEmpty() ? Json(nullptr) : Json(utf8(value));
}

Json day(const std::optional<QDate> &value)
{
    return value && value->isValid() ? Json(utf8(value->toString(Qt::ISODate))) : Json(nullptr);
}

Json hour(const std::optional<QTime> &value)
{
    return value && value->isValid() ? Json(utf8(value->toString(Qt::ISODateWithMs))) : Json(nullptr);
}

Json instant(const std::optional<QDateTime> &value)
{
    return value && value->isValid() ? Json(utf8(value->toUTC().toString(Qt::ISODateWithMs))) : Json(nullptr);
}

Json place(const std::optional<Coordinate> &value)
{
    return value ? Json::array({value->latitude, value->longitude}) : Json(nullptr);
}

std::optional<QTime> hourIn(const Fields &fields, const char *key)
{
    const QString stored = fields.text(key);
    if (stored.isEmpty())
        return std::nullopt;
    const QTime time = QTime::fromString(stored, Qt::ISODateWithMs);
    if (time.isValid())
        return time;
    fields.complain(key, u"not a time"_s);
    return std::nullopt;
}

std::optional<QDateTime> instantIn(const Fields &fields, const char *key)
{
    const QString stored = fields.text(key);
    if (stored.isEmpty())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(stored, Qt::ISODateWithMs);
    if (time.isValid())
        return time.toUTC();
    fields.complain(key, u"not an instant"_s);
    return std::nullopt;
}

QByteArray versioned(Json payload)
{
    payload["v"] = version;
    return textOf(payload);
}

Result<Json> unversioned(const QByteArray &text)
{
    auto payload = parsed(text);
    if (!payload || !payload->is_object())
        return failure(Error::Kind::BadAnswer, u"not a payload"_s);
    const auto written = payload->find("v");
    if (written == payload->end() || !written->is_number_integer())
        return failure(Error::Kind::BadAnswer, u"a payload without version"_s);
    if (*written < 1 || *written > version)
        return failure(Error::Kind::BadAnswer, u"a payload of a newer program"_s);
    return *std::move(payload);
}

} // namespace targo::wire::local
