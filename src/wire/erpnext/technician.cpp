#include "wire/erpnext/technician.h"

#include "wire/choices.h"
#include "wire/erpnext/fieldnames.h"
#include "wire/erpnext/schedule.h"
#include "wire/erpnext/skills.h"

#include <QRegularExpression>

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

namespace {

QString colorIn(const Fields &fields, const char *key)
{
    static const QRegularExpression sixDigits(u"\\A#[0-9A-Fa-f]{6}\\z"_s);
    const QString color = fields.text(key).trimmed();
    if (color.isEmpty() || sixDigits.match(color).hasMatch())
        return color;
    fields.complain(key, u"not a colour: "_s + color.left(20));
    return {};
}

std::optional<Absence> absenceIn(const Fields &fields)
{
    using N = TechnicianNames;
    const auto from = fields.date(N::absenceFrom);
    const auto until = fields.date(N::absenceUntil);
    if (from)
        return Absence{fields.text(N::absenceReason), *from, until};
    if (until) // nobody can say since when, so nobody can say whether today is part of it
        fields.complain(N::absenceUntil, u"an end without a beginning"_s);
    return std::nullopt;
}

} // namespace

std::optional<Technician> technicianFromJson(const Json &document, QStringList &issues)
{
    using N = TechnicianNames;
    const Fields fields(document, issues);
    const auto id = fields.id<TechnicianId>(N::name);
    if (!id)
        return std::nullopt;

    Technician technician;
    technician.id = *id;
    technician.fullName = fields.text(N::fullName);
    technician.phone = fields.text(N::phone);
    technician.email = fields.text(N::email);
    technician.status = technicianStatusFromKey(fields.text(N::status));
    technician.color = colorIn(fields, N::color);
    technician.skills = skillsIn(fields, N::tags, issues);
    technician.weeklyHours = weeklyHoursIn(fields, N::weeklySchedule, issues);
    technician.extraShifts = extraShiftsIn(fields, N::extraShifts, issues);
    technician.absence = absenceIn(fields);
    technician.home = fields.position(N::homeLatitude, N::homeLongitude);
    technician.gpsDevice = fields.text(N::gpsDevice);
    technician.maxJobsPerDay = fields.whole(N::maxJobsPerDay);
    technician.disabled = fields.check(N::disabled);
    technician.modified = fields.text(N::modified);
    technician.modifiedBy = fields.text(N::modifiedBy);
    return technician;
}

std::optional<Tag> tagFromJson(const Json &document, QStringList &issues)
{
    using N = TagNames;
    const Fields fields(document, issues);
    const auto id = fields.id<TagId>(N::name);
    if (!id)
        return std::nullopt;
    return Tag{*id, tagCategoryFromKey(fields.text(N::category)), colorIn(fields, N::color), fields.text(N::description),
               fields.text(N::modified)};
}

} // namespace targo::wire::erpnext
