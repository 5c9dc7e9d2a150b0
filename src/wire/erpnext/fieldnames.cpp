#include "wire/erpnext/fieldnames.h"

namespace targo::wire::erpnext {

namespace {

Json table(const char *name, std::initializer_list<const char *> fields)
{
    Json nested = Json::object();
    Json &list = nested[name] = Json::array();
    for (const char *field : fields)
        list.push_back(field);
    return nested;
}

Json list(std::initializer_list<const char *> fields)
{
    Json names = Json::array();
    for (const char *field : fields)
        names.push_back(field);
    return names;
}

} // namespace

Json jobListFields()
{
    using N = JobNames;
    Json fields = list({N::name, N::modified, N::modifiedBy, N::subject, N::type, N::status, N::priority, N::customer,
                        N::location, N::addressText, N::latitude, N::longitude, N::technician, N::date, N::start,
                        N::durationHours, N::travelMinutes, N::routeOrder, N::published, N::publishedOn, N::description, N::issue,
                        N::completionNotes, N::cancelReason, N::clientUuid, N::enRouteAt, N::arrivedAt, N::startedAt, N::completedAt,
                        N::publishedBy, N::signedBy, N::signedOn, N::actualHours, N::recurrenceRule, N::subscription, N::invoice,
                        N::dependsOn, N::parent}); // not the signature: a picture in every row
    using A = AssistantNames;
    fields.push_back(table(N::assistants, {Standard::name, A::technician, A::durationHours, A::note}));
    using T = TagLinkNames;
    fields.push_back(table(N::requiredTags, {Standard::name, T::tag, T::level, T::required}));
    using E = EquipmentNames;
    fields.push_back(table(N::equipment, {Standard::name, E::equipment, E::type, E::serialNumber, E::macAddress,
                                              E::action, E::done, E::notes}));
    using M = MaterialNames;
    fields.push_back(table(N::materials, {Standard::name, M::itemCode, M::itemName, M::quantity, M::unit}));
    using C = ChecklistNames;
    fields.push_back(table(N::checklist, {Standard::name, C::label, C::required, C::done, C::note}));
    using P = PhotoNames;
    fields.push_back(table(N::photos, {P::image, P::caption, P::category, P::takenAt}));
    return fields;
}

Json technicianListFields()
{
    using N = TechnicianNames;
    Json fields = list({N::name, N::modified, N::modifiedBy, N::fullName, N::phone, N::email, N::status, N::color, N::gpsDevice,
                        N::weeklySchedule, N::extraShifts, N::absenceReason, N::absenceFrom, N::absenceUntil,
                        N::homeLatitude, N::homeLongitude, N::maxJobsPerDay, N::disabled});
    using T = TagLinkNames;
    fields.push_back(table(N::tags, {T::tag, T::level, T::required}));
    return fields;
}

Json tagListFields()
{
    using N = TagNames;
    return list({N::name, N::modified, N::category, N::color, N::description});
}

Json customerListFields()
{
    return list({"*"});
}

Json locationListFields()
{
    using N = LocationNames;
    return list({N::name, N::modified, N::customer, N::label, N::addressLine, N::unit, N::city, N::postalCode, N::latitude,
                 N::longitude, N::contactName, N::contactPhone, N::accessNotes});
}

} // namespace targo::wire::erpnext
