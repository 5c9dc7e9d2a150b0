#include "wire/fields.h"

#include <cmath>

namespace targo::wire {

using namespace Qt::StringLiterals;

namespace {

QString shortened(const Json &value)
{
    const QString text = QString::fromUtf8(textOf(value));
    return text.size() > 40 ? text.left(40) + u'…' : text;
}

std::optional<int> digits(QStringView text, qsizetype least, qsizetype most)
{
    if (text.size() < least || text.size() > most)
        return std::nullopt;
    int value = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<QDate> dateFromText(QStringView text)
{
    const QDate date = QDate::fromString(text.toString(), Qt::ISODate);
    return text.size() == 10 && date.isValid() ? std::optional(date) : std::nullopt;
}

bool atDaySeparator(const QString &text)
{
    return text.size() > 11 && (text[10] == u' ' || text[10] == u'T');
}

} // namespace

std::optional<QTime> timeFromText(QStringView text)
{
    const auto dot = text.indexOf(u'.');
    if (dot >= 0 && !digits(text.sliced(dot + 1), 1, 9))
        return std::nullopt;
    const auto parts = text.first(dot >= 0 ? dot : text.size()).split(u':');
    if (parts.size() < 2 || parts.size() > 3 || (dot >= 0 && parts.size() != 3))
        return std::nullopt;
    const auto hour = digits(parts[0], 1, 2);
    const auto minute = digits(parts[1], 2, 2);
    const auto second = parts.size() == 3 ? digits(parts[2], 2, 2) : std::optional(0);
    if (!hour || !minute || !second || !QTime::isValid(*hour, *minute, *second))
        return std::nullopt;
    return QTime(*hour, *minute, *second);
}

Fields::Fields(const Json &object, QStringList &issues)
    : m_object(object), m_issues(issues)
{
}

void Fields::complain(const char *key, const QString &what) const
{
    m_issues += QString::fromUtf8(key) + u": "_s + what;
}

const Json *Fields::find(const char *key) const
{
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

QString Fields::text(const char *key) const
{
    const Json *value = find(key);
    if (!value)
        return {};
    if (const auto *text = value->get_ptr<const std::string *>())
        return textFrom(*text);
    if (value->is_number())
        return QString::fromUtf8(textOf(*value));
    complain(key, u"not a text: "_s + shortened(*value));
    return {};
}

std::optional<double> Fields::readNumber(const char *key) const
{
    const Json *value = find(key);
    if (!value)
        return std::nullopt;
    if (value->is_number())
        return value->get<double>();
    if (value->is_boolean())
        return value->get<bool>() ? 1.0 : 0.0;
    if (const auto *text = value->get_ptr<const std::string *>()) {
        const QString trimmed = textFrom(*text).trimmed();
        if (trimmed.isEmpty())
            return std::nullopt;
        bool ok = false;
        const double number = trimmed.toDouble(&ok);
        if (ok && std::isfinite(number))
            return number;
    }
    complain(key, u"not a number: "_s + shortened(*value));
    return std::nullopt;
}

double Fields::number(const char *key) const
{
    return readNumber(key).value_or(0);
}

int Fields::whole(const char *key) const
{
    const double value = number(key);
    if (std::abs(value) < 2'000'000'000)
        return int(std::lround(value));
    complain(key, u"out of range"_s);
    return 0;
}

bool Fields::check(const char *key) const
{
    return number(key) != 0;
}

int Fields::minutesFromHours(const char *key) const
{
    const double hours = number(key);
    if (hours >= 0 && hours < 1'000'000)
        return int(std::lround(hours * 60));
    complain(key, u"not a duration: %1"_s.arg(hours));
    return 0;
}

std::optional<QDate> Fields::date(const char *key) const
{
    const QString value = text(key);
    if (value.isEmpty())
        return std::nullopt;
    auto date = dateFromText(atDaySeparator(value) ? QStringView(value).first(10) : QStringView(value));
    if (!date)
        complain(key, u"not a date: "_s + value.left(40));
    return date;
}

std::optional<QTime> Fields::time(const char *key) const
{
    const QString value = text(key);
    if (value.isEmpty())
        return std::nullopt;
    auto time = timeFromText(value);
    if (!time)
        complain(key, u"not a time of day: "_s + value.left(40));
    return time;
}

std::optional<QDateTime> Fields::instant(const char *key, const QTimeZone &site) const
{
    const QString value = text(key);
    if (value.isEmpty())
        return std::nullopt;
    if (atDaySeparator(value)) {
        const QStringView clock = QStringView(value).sliced(11);
        const auto date = dateFromText(QStringView(value).first(10));
        if (const auto time = timeFromText(clock); date && time)
            return QDateTime(*date, *time, site).toUTC();
        if (clock.contains(u'Z') || clock.contains(u'+') || clock.contains(u'-')) {
            const QDateTime zoned = QDateTime::fromString(value, Qt::ISODateWithMs);
            if (zoned.isValid())
                return zoned.toUTC();
        }
    }
    complain(key, u"not a date and time: "_s + value.left(40));
    return std::nullopt;
}

std::optional<Coordinate> Fields::position(const char *latitude, const char *longitude) const
{
    const Coordinate place{number(latitude), number(longitude)};
    if (place == Coordinate{})
        return std::nullopt;
    if (std::abs(place.latitude) > 90 || std::abs(place.longitude) > 180) {
        complain(latitude, u"not a position: %1, %2"_s.arg(place.latitude).arg(place.longitude));
        return std::nullopt;
    }
    return place;
}

std::optional<Json> Fields::structure(const char *key) const
{
    const Json *value = find(key);
    if (!value)
        return std::nullopt;
    if (value->is_structured())
        return *value;
    if (const auto *text = value->get_ptr<const std::string *>()) {
        if (textFrom(*text).trimmed().isEmpty())
            return std::nullopt;
        auto inner = parsed(QByteArrayView(text->data(), qsizetype(text->size())));
        if (inner && inner->is_null())
            return std::nullopt;
        if (inner && inner->is_structured())
            return inner;
    }
    complain(key, u"not JSON: "_s + shortened(*value));
    return std::nullopt;
}

std::vector<const Json *> Fields::rows(const char *key) const
{
    std::vector<const Json *> found;
    const Json *value = find(key);
    if (!value)
        return found;
    if (!value->is_array()) {
        complain(key, u"not a table: "_s + shortened(*value));
        return found;
    }
    for (const Json &row : *value) {
        if (row.is_object())
            found.push_back(&row);
        else
            complain(key, u"not a row: "_s + shortened(row));
    }
    return found;
}

} // namespace targo::wire
