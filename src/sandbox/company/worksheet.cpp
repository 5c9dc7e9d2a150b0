#include "sandbox/company/worksheet.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

constexpr int driveAhead = 25; // minutes before the start when a technician sets out

std::string seconds(const QDateTime &local)
{
    return utf8(local.toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace

Worksheet::Worksheet(std::uint64_t seed, const QList<Technician> &crew, const QList<Home> &homes, const QList<Person> &office,
                     const QDateTime &localNow)
    : m_dice(seed, "worksheet"), m_crew(crew), m_homes(homes), m_office(office), m_now(localNow)
{
}

QDateTime Worksheet::at(QDate day, int minutes) const
{
    return QDateTime(day, QTime(minutes / 60, minutes % 60), m_now.timeZone());
}

void Worksheet::write(const QList<Visit> &visits, const Records &records, const DocumentSink &sink)
{
    QList<Visit> ordered = visits;
    // Scheduled work first, by time; what nobody has yet was called in last.
    std::ranges::stable_sort(ordered, {}, [](const Visit &visit) {
        return std::tuple(visit.technician < 0, visit.technician < 0 ? QDate() : visit.date, visit.start, visit.technician);
    });
    int number = 0;
    for (const Visit &visit : std::as_const(ordered)) {
        const Progress progress = progressOf(visit);
        // Called in some days before, always before now.
        const QDateTime latest = std::min(m_now, visit.technician < 0 ? m_now : at(visit.date, 7 * 60));
        const QDateTime created = latest.addSecs(-m_dice.between(600, visit.technician < 0 ? 2 * 86400 : 6 * 86400));
        const QDateTime touched = progress.completed.isValid() ? progress.completed
            : progress.started.isValid()                       ? progress.started
            : progress.enRoute.isValid()                       ? progress.enRoute
                                                               : created;
        const QString owner = m_office[m_dice.chance(0.6) ? 0 : 1].user.name;
        const Records::Stamp stamp{.owner = owner, .creation = naive(created, m_dice.below(1'000'000)),
                                   .modified = naive(touched, m_dice.below(1'000'000)), .modifiedBy = owner};
        const Json fields = fieldsOf(visit, progress);
        sink(u"Dispatch Job"_s, records.complete(u"Dispatch Job"_s, Records::serial(u"DJ-"_s, ++number), fields,
                                                 {stamp.owner, stamp.creation, std::max(stamp.creation, stamp.modified), stamp.modifiedBy}, m_dice));
    }
}

Worksheet::Progress Worksheet::progressOf(const Visit &visit)
{
    if (visit.technician < 0)
        return {.status = "open"};
    const QDateTime start = at(visit.date, visit.start);
    const QDateTime end = start.addSecs(visit.minutes * 60);
    if (end <= m_now && visit.date < m_now.date() && m_dice.chance(0.04))
        return {.status = "cancelled"};
    Progress progress;
    if (start.addSecs(-driveAhead * 60) <= m_now) {
        progress.status = "en_route";
        progress.enRoute = start.addSecs(-60 * std::min(driveAhead, std::max(5, visit.travel)));
        progress.enRoute = std::min(progress.enRoute, m_now);
    }
    if (start <= m_now) {
        progress.status = "in_progress";
        progress.started = std::min(start.addSecs(60 * m_dice.between(0, 6)), m_now);
    }
    if (end <= m_now) {
        progress.status = "completed";
        progress.completed = std::min(end.addSecs(60 * m_dice.between(-8, 8)), m_now);
    }
    return progress;
}

Json Worksheet::fieldsOf(const Visit &visit, const Progress &progress)
{
    const Home &home = m_homes[visit.home];
    const bool assigned = visit.technician >= 0;
    // Tomorrow is mostly settled; the days after are still being planned.
    const qint64 ahead = assigned ? m_now.date().daysTo(visit.date) : 0;
    const bool published = assigned && (ahead <= 0 || m_dice.chance(ahead == 1 ? 0.8 : ahead < 5 ? 0.5 : 0.0));
    const bool urgent = std::ranges::any_of(urgentKinds(), [&](const WorkKind &kind) { return &kind == visit.kind; });
    Json fields{{"subject", utf8(visit.kind->subject)},
                {"job_type", utf8(visit.kind->jobType)},
                {"status", progress.status},
                {"priority", urgent ? "urgent" : m_dice.chance(0.2) ? "high" : m_dice.chance(0.15) ? "low" : "medium"},
                {"description", utf8(visit.kind->description)},
                {"customer", utf8(home.customer)},
                {"service_location", utf8(home.location)},
                {"service_subscription", home.subscription.isEmpty() ? Json(nullptr) : Json(utf8(home.subscription))},
                {"address_text", utf8(home.place.addressLine + u'\n' + home.place.city)},
                {"latitude", home.place.latitude},
                {"longitude", home.place.longitude},
                {"assigned_technician", assigned ? Json(utf8(m_crew[visit.technician].name)) : Json(nullptr)},
                {"scheduled_date", visit.date.isValid() ? Json(utf8(visit.date.toString(Qt::ISODate))) : Json(nullptr)},
                {"start_time", visit.start >= 0 ? Json(utf8(QTime(visit.start / 60, visit.start % 60).toString(u"HH:mm:ss"_s))) : Json(nullptr)},
                {"duration_h", visit.minutes / 60.0},
                {"is_published", published ? 1 : 0},
                {"offer_status", "none"},
                {"route_order", visit.order},
                {"travel_minutes", visit.travel},
                {"client_uuid", utf8(m_dice.uuid())}};
    if (published) {
        fields["published_on"] = seconds(std::min(m_now, at(visit.date, 7 * 60)).addDays(-1));
        fields["published_by"] = utf8(m_office[1].user.name);
    }
    if (!assigned)
        addWish(fields, visit);
    addProgress(fields, visit, progress);
    addChildren(fields, visit, progress);
    return fields;
}

// When the customer would like it: people write this into the subject and the description.
void Worksheet::addWish(Json &fields, const Visit &visit)
{
    static const QStringList windows{u"avant 12 h"_s, u"13 h – 17 h"_s, u"cette semaine"_s, u"8 h – 10 h"_s, u"après 15 h"_s};
    if (fields["priority"] == "urgent") {
        fields["subject"] = utf8(visit.kind->subject + u" – urgent"_s);
        fields["description"] = utf8(visit.kind->description + u"<p><b>Promis aujourd'hui</b>, avant 17 h.</p>"_s);
        return;
    }
    if (!m_dice.chance(0.75))
        return;
    const QString window = m_dice.pick(windows);
    fields["subject"] = utf8(visit.kind->subject + u" – "_s + window);
    fields["description"] = utf8(visit.kind->description + u"<p>Fenêtre demandée : "_s + window + u".</p>"_s);
}

void Worksheet::addProgress(Json &fields, const Visit &visit, const Progress &progress)
{
    if (progress.enRoute.isValid())
        fields["en_route_at"] = seconds(progress.enRoute);
    if (progress.started.isValid()) {
        fields["arrived_at"] = seconds(progress.started);
        fields["started_at"] = seconds(progress.started);
    }
    if (progress.completed.isValid()) {
        fields["completed_at"] = seconds(progress.completed);
        fields["actual_duration_h"] = std::round(static_cast<double>(progress.started.secsTo(progress.completed)) / 36.0) / 100.0;
        fields["signed_by"] = utf8(m_homes[visit.home].customerName);
        fields["completion_notes"] = utf8(visit.kind->jobType == u"Reparation" ? u"Réparé, service confirmé."_s : u"Terminé, client satisfait."_s);
    }
    if (QByteArrayView(progress.status) == "cancelled")
        fields["cancel_reason"] = "Client absent";
}

void Worksheet::addChildren(Json &fields, const Visit &visit, const Progress &progress)
{
    const bool done = progress.completed.isValid();
    Json tags = Json::array(), assistants = Json::array(), checklist = Json::array(), materials = Json::array(), equipment = Json::array();
    for (const NeededSkill &skill : visit.skills)
        tags.push_back(Json{{"tag", utf8(skill.tag)}, {"level", skill.level}, {"required", skill.required ? 1 : 0}});
    for (const Assistant &assistant : visit.assistants) {
        const Technician &who = m_crew[assistant.technician];
        assistants.push_back(Json{{"technician", utf8(who.name)}, {"technician_name", utf8(who.fullName)},
                                  {"duration_h", assistant.minutes / 60.0}, {"is_pinned", 0}, {"note", "Travail à deux"}});
    }
    for (const QString &label : visit.kind->checklist) {
        Json row{{"label", utf8(label)}, {"required", 1}, {"done", done ? 1 : 0}};
        if (done)
            row["done_at"] = seconds(progress.completed);
        checklist.push_back(row);
    }
    for (const UsedMaterial &used : visit.kind->materials) {
        const auto item = std::ranges::find(stockItems(), used.itemCode, &StockItem::code);
        materials.push_back(Json{{"item_code", utf8(item->code)}, {"item_name", utf8(item->name)}, {"qty", used.quantity},
                                 {"uom", utf8(item->unit)}, {"rate", item->rate}, {"billable", 0}});
    }
    const Home &home = m_homes[visit.home];
    if (!visit.kind->equipmentAction.isEmpty() && !home.equipment.isEmpty()) {
        equipment.push_back(Json{{"equipment", utf8(home.equipment)}, {"equipment_type", "ONT"}, {"serial_number", utf8(home.serialNumber)},
                                 {"mac_address", utf8(home.macAddress)}, {"action", utf8(visit.kind->equipmentAction)}, {"done", done ? 1 : 0}});
    }
    fields["required_tags"] = tags;
    fields["assistants"] = assistants;
    fields["checklist"] = checklist;
    fields["materials_used"] = materials;
    fields["equipment_items"] = equipment;
}

} // namespace targo::sandbox::company
