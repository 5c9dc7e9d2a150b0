#include "wire/erpnext/schedule.h"

#include <algorithm>

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

// "24:00" is midnight at the day's end; as an end, 00:00 means the same (an end before its start crosses midnight).
std::optional<QTime> endTime(const QString &text)
{
    if (text == "24:00"_L1 || text == "24:00:00"_L1)
        return QTime(0, 0);
    return timeFromText(text);
}

std::optional<DayInterval> interval(const QString &start, const QString &end)
{
    const auto from = timeFromText(start);
    const auto to = endTime(end);
    if (!from || !to)
        return std::nullopt;
    return DayInterval{*from, *to};
}

QString textAt(const Json &list, size_t index)
{
    const auto *text = list.at(index).get_ptr<const std::string *>();
    return text ? textFrom(*text) : QString();
}

std::optional<DayInterval> intervalFrom(const Json &value)
{
    if (value.is_object()) {
        QStringList ignored;
        const Fields fields(value, ignored);
        return interval(fields.text("start"), fields.text("end"));
    }
    if (value.is_array() && value.size() == 2)
        return interval(textAt(value, 0), textAt(value, 1));
    return std::nullopt;
}

bool isPairOfTexts(const Json &value)
{
    return value.is_array() && value.size() == 2 && value[0].is_string() && value[1].is_string();
}

} // namespace

std::array<std::vector<DayInterval>, 7> weeklyHoursIn(const Fields &document, const char *key, QStringList &issues)
{
    std::array<std::vector<DayInterval>, 7> week = {};
    const auto schedule = document.structure(key);
    if (!schedule)
        return week;
    if (!schedule->is_object()) {
        document.complain(key, u"not an object by day"_s);
        return week;
    }
    const Fields byDay(*schedule, issues);
    for (size_t day = 0; day < days.size(); ++day) {
        const Json *hours = byDay.find(days[day]);
        if (!hours)
            continue;
        const bool several = hours->is_array() && !isPairOfTexts(*hours);
        const Json stretches = several ? *hours : Json::array({*hours});
        for (const Json &stretch : stretches) {
            if (const auto read = intervalFrom(stretch))
                week[day].push_back(*read);
            else
                document.complain(key, u"hours of %1 cannot be read"_s.arg(QLatin1StringView(days[day])));
        }
        std::ranges::sort(week[day], {}, &DayInterval::start);
    }
    return week;
}

std::vector<ExtraShift> extraShiftsIn(const Fields &document, const char *key, QStringList &issues)
{
    std::vector<ExtraShift> shifts;
    const auto content = document.structure(key);
    if (!content)
        return shifts;
    const Json wrapped = content->is_array() ? Json{{"shifts", *content}} : *content;
    for (const Json *row : Fields(wrapped, issues).rows("shifts")) {
        const Fields fields(*row, issues);
        const auto hours = interval(fields.text("start"), fields.text("end"));
        if (!hours) {
            document.complain(key, u"a shift whose hours cannot be read"_s);
            continue;
        }
        // The hub's own form names a single "date" and a "note" (hub.md 3.2).
        const auto single = fields.date("date");
        shifts.push_back({
            .id = fields.text("id"),
            .rrule = fields.text("rrule"),
            .hours = *hours,
            .from = single ? single : fields.date("from"),
            .until = single ? single : fields.date("until"),
            .label = fields.has("label") ? fields.text("label") : fields.text("note"),
        });
    }
    return shifts;
}

} // namespace targo::wire::erpnext
