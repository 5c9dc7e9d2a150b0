#include "wire/choices.h"
#include "wire/local/payload.h"
#include "wire/local/sharedparts.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

namespace {

Json intervalOf(const DayInterval &hours)
{
    return Json::array({hour(hours.start), hour(hours.end)});
}

DayInterval intervalIn(const Json &stored, QStringList &issues)
{
    const bool pair = stored.is_array() && stored.size() == 2;
    const Json named{{"start", pair ? stored[0] : Json()}, {"end", pair ? stored[1] : Json()}};
    const Fields fields(named, issues);
    const auto start = hourIn(fields, "start");
    const auto end = hourIn(fields, "end");
    if (!start || !end)
        issues += u"hours that cannot be read"_s;
    return {start.value_or(QTime()), end.value_or(QTime())};
}

Json weekOf(const Technician &technician)
{
    Json week = Json::array();
    for (const auto &hours : technician.weeklyHours) {
        Json day = Json::array();
        for (const DayInterval &interval : hours)
            day.push_back(intervalOf(interval));
        week.push_back(std::move(day));
    }
    return week;
}

std::array<std::vector<DayInterval>, 7> weekIn(const Fields &fields, QStringList &issues)
{
    std::array<std::vector<DayInterval>, 7> week = {};
    const Json *stored = fields.find("week");
    if (!stored || !stored->is_array() || stored->size() != week.size()) {
        fields.complain("week", u"not seven days"_s);
        return week;
    }
    for (size_t day = 0; day < week.size(); ++day) {
        for (const Json &interval : (*stored)[day])
            week[day].push_back(intervalIn(interval, issues));
    }
    return week;
}

Json shiftsOf(const Technician &technician)
{
    Json list = Json::array();
    for (const ExtraShift &shift : technician.extraShifts) {
        list.push_back(Json{{"id", text(shift.id)}, {"rrule", text(shift.rrule)}, {"hours", intervalOf(shift.hours)},
                            {"from", day(shift.from)}, {"until", day(shift.until)}, {"label", text(shift.label)}});
    }
    return list;
}

std::vector<ExtraShift> shiftsIn(const Fields &fields, QStringList &issues)
{
    std::vector<ExtraShift> shifts;
    for (const Json *row : fields.rows("shifts")) {
        const Fields shift(*row, issues);
        const Json *hours = shift.find("hours");
        shifts.push_back({shift.text("id"), shift.text("rrule"), intervalIn(hours ? *hours : Json(), issues),
                          shift.date("from"), shift.date("until"), shift.text("label")});
    }
    return shifts;
}

std::optional<Technician> fromJson(const Json &json, QStringList &issues)
{
    const Fields fields(json, issues);
    return Technician{
        .id = TechnicianId(fields.text("id")),
        .fullName = fields.text("fullName"),
        .phone = fields.text("phone"),
        .email = fields.text("email"),
        .status = technicianStatusFromKey(fields.text("status")),
        .color = fields.text("color"),
        .skills = listIn<Skill>(fields, "skills", issues),
        .weeklyHours = weekIn(fields, issues),
        .extraShifts = shiftsIn(fields, issues),
        .absence = absenceIn(fields, "absence", issues),
        .home = placeIn(fields, "home"),
        .gpsDevice = fields.text("gpsDevice"),
        .maxJobsPerDay = fields.whole("maxJobsPerDay"),
        .disabled = fields.check("disabled"),
        .modified = fields.text("modified"),
        .modifiedBy = fields.text("modifiedBy"),
    };
}

} // namespace

QByteArray toText(const Technician &technician)
{
    return versioned(Json{
        {"id", text(technician.id.text())},
        {"fullName", text(technician.fullName)},
        {"phone", text(technician.phone)},
        {"email", text(technician.email)},
        {"status", text(keyOf(technician.status))},
        {"color", text(technician.color)},
        {"skills", listOf(technician.skills)},
        {"week", weekOf(technician)},
        {"shifts", shiftsOf(technician)},
        {"absence", absenceOf(technician.absence)},
        {"home", place(technician.home)},
        {"gpsDevice", text(technician.gpsDevice)},
        {"maxJobsPerDay", technician.maxJobsPerDay},
        {"disabled", technician.disabled},
        {"modified", text(technician.modified)},
        {"modifiedBy", text(technician.modifiedBy)},
    });
}

Result<Technician> technicianFromText(const QByteArray &text)
{
    return decoded<Technician>(text, fromJson);
}

} // namespace targo::wire::local
