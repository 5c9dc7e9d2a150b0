#include "sandbox/hub/shifts.h"

#include <QTime>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

const char *const weekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

int minuteOf(const QString &text)
{
    const QStringList parts = text.split(u':');
    return parts.size() < 2 ? -1 : parts[0].toInt() * 60 + parts[1].toInt();
}

void add(std::vector<Stretch> &hours, QDate day, const QString &start, const QString &end)
{
    const int from = minuteOf(start), to = minuteOf(end);
    if (from < 0 || to < 0)
        return;
    const qint64 midnight = day.toJulianDay() * 1440;
    hours.push_back({midnight + from, midnight + to + (to <= from ? 1440 : 0)});
}

// The document holds JSON inside a text.
Json contentOf(const Json &technician, const char *field)
{
    const auto found = technician.find(field);
    if (found == technician.end() || found->is_null())
        return {};
    return found->is_string() ? Json::parse(found->get<std::string>(), nullptr, false) : *found;
}

bool fallsOn(const QString &rule, QDate day)
{
    static const QStringList names{u"MO"_s, u"TU"_s, u"WE"_s, u"TH"_s, u"FR"_s, u"SA"_s, u"SU"_s};
    if (rule.contains(u"FREQ=DAILY"))
        return true;
    for (const QString &part : rule.split(u';')) {
        if (part.startsWith(u"BYDAY="))
            return part.sliced(6).split(u',').contains(names[day.dayOfWeek() - 1]);
    }
    return false;
}

} // namespace

std::vector<Stretch> hoursOn(const Json &technician, QDate day)
{
    std::vector<Stretch> hours;
    const Json week = contentOf(technician, "weekly_schedule");
    if (const auto own = week.is_object() ? week.find(weekdays[day.dayOfWeek() - 1]) : week.end(); own != week.end()) {
        if (own->is_object())
            add(hours, day, textAt(*own, "start"), textAt(*own, "end"));
        for (const Json &pair : own->is_array() ? *own : Json::array()) {
            if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
                add(hours, day, QString::fromStdString(pair[0].get<std::string>()), QString::fromStdString(pair[1].get<std::string>()));
        }
    }
    const Json extra = contentOf(technician, "extra_shifts");
    const Json shifts = extra.is_array() ? extra : extra.is_object() ? extra.value("shifts", Json::array()) : Json::array();
    const QString date = day.toString(Qt::ISODate);
    for (const Json &shift : shifts) {
        const QString from = textAt(shift, "from"), until = textAt(shift, "until"), rule = textAt(shift, "rrule");
        if ((!from.isEmpty() && date < from) || (!until.isEmpty() && date > until))
            continue;
        if (rule.isEmpty() ? date == from : fallsOn(rule, day))
            add(hours, day, textAt(shift, "start"), textAt(shift, "end"));
    }
    return hours;
}

} // namespace targo::sandbox::hub
