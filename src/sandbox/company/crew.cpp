#include "sandbox/company/crew.h"

#include "sandbox/company/people.h"

#include <array>

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

constexpr Span early{7 * 60, 15 * 60 + 30};
constexpr Span usual{8 * 60, 16 * 60 + 30};
constexpr Span late{9 * 60, 17 * 60 + 30};
constexpr Span longDay{7 * 60 + 30, 17 * 60 + 30};
constexpr Span morning{8 * 60, 12 * 60};
constexpr Span afternoon{12 * 60 + 30, 16 * 60 + 30};

void fill(QMap<int, Span> &week, int first, int last, Span span)
{
    for (int day = first; day <= last; ++day)
        week[day] = span;
}

// The pattern repeats every dozen, so a small company already shows each kind of week.
void giveWeek(Technician &technician, int index)
{
    switch (index % 12) {
    case 2: case 9: fill(technician.week, 1, 5, early); break;
    case 4: fill(technician.week, 1, 5, late); break;
    case 6: fill(technician.week, 1, 4, longDay); break;
    case 7: case 11: fill(technician.week, 2, 6, usual); break;
    case 3: case 10: // a split day: the second half is an extra shift, as the weekly schedule holds one span a day
        fill(technician.week, 1, 5, morning);
        fill(technician.extra, 1, 5, afternoon);
        technician.extraLabel = u"Après-midi"_s;
        break;
    default: fill(technician.week, 1, 5, usual); break;
    }
    if (index % 12 == 1) {
        technician.extra[6] = {9 * 60, 12 * 60};
        technician.extraLabel = u"Garde"_s;
    }
    if (index % 12 == 8) {
        technician.extra[7] = {10 * 60, 14 * 60};
        technician.extraLabel = u"Garde"_s;
    }
}

void giveSkills(Technician &technician, int index, Dice &dice)
{
    technician.skills[u"Fibre"_s] = index % 3 == 0 ? dice.between(4, 5) : dice.between(2, 4);
    technician.skills[u"TV"_s] = dice.between(1, 4);
    if (dice.chance(0.6))
        technician.skills[u"Téléphonie"_s] = dice.between(1, 4);
    if (index % 2 == 0 || dice.chance(0.4))
        technician.skills[u"Réseau"_s] = dice.between(2, 5);
    if (index % 3 == 0)
        technician.skills[u"Épissure"_s] = dice.between(3, 5);
    if (index % 2 == 1 || dice.chance(0.4))
        technician.skills[u"Échelle"_s] = dice.between(1, 3);
}

std::string clock(int minutes)
{
    return utf8(QTime(minutes / 60, minutes % 60).toString(u"HH:mm"_s));
}

std::string scheduleText(const Technician &technician)
{
    static const std::array<const char *, 8> days{"", "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    Json week = Json::object();
    for (const auto [day, span] : technician.week.asKeyValueRange())
        week[days[static_cast<std::size_t>(day)]] = Json{{"start", clock(span.begin)}, {"end", clock(span.end)}};
    return week.dump();
}

Json extraText(const Technician &technician, QDate today)
{
    static const std::array<const char *, 8> days{"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    if (technician.extra.isEmpty())
        return nullptr;
    std::string byDay;
    for (const int day : technician.extra.keys())
        byDay += (byDay.empty() ? "" : ",") + std::string(days[static_cast<std::size_t>(day)]);
    const Span span = technician.extra.first();
    const QDate from(today.year() - 1, 1, 1);
    const Json shift{{"id", "x1"}, {"rrule", "FREQ=WEEKLY;BYDAY=" + byDay}, {"start", clock(span.begin)}, {"end", clock(span.end)},
                     {"from", utf8(from.toString(Qt::ISODate))}, {"until", nullptr}, {"label", utf8(technician.extraLabel)}};
    return Json{{"shifts", Json::array({shift})}}.dump();
}

} // namespace

const QList<Skill> &skills()
{
    static const QList<Skill> all{
        {u"Fibre"_s, u"#2490EF"_s, u"Branchement et mesure optique"_s}, {u"TV"_s, u"#8E24AA"_s, u"Décodeurs et télévision IP"_s},
        {u"Téléphonie"_s, u"#00897B"_s, u"Lignes et adaptateurs"_s},    {u"Réseau"_s, u"#546E7A"_s, u"Armoires, commutateurs, OLT"_s},
        {u"Épissure"_s, u"#F4511E"_s, u"Épissure par fusion"_s},        {u"Échelle"_s, u"#C0A000"_s, u"Travail en hauteur"_s}};
    return all;
}

QList<Span> Technician::shifts(QDate day) const
{
    if (isAbsent(day))
        return {};
    QList<Span> spans;
    if (const auto regular = week.constFind(day.dayOfWeek()); regular != week.cend())
        spans += *regular;
    if (const auto more = extra.constFind(day.dayOfWeek()); more != extra.cend())
        spans += *more;
    return spans;
}

QList<Technician> inventCrew(std::uint64_t seed, int count, QDate today)
{
    Dice dice(seed, "crew");
    QList<Technician> crew;
    QStringList taken;
    for (int i = 0; i < count; ++i) {
        Technician technician;
        technician.name = Records::serial(u"DT-"_s, i + 1);
        do {
            technician.fullName = someFirstName(dice) + u' ' + someLastName(dice);
        } while (taken.contains(technician.fullName));
        taken += technician.fullName;
        technician.home = somewhere(dice);
        giveWeek(technician, i);
        giveSkills(technician, i, dice);
        if (i % 12 == 5) {
            technician.absentFrom = today.addDays(-1);
            technician.absentUntil = today.addDays(2);
        }
        crew.append(technician);
    }
    return crew;
}

void writeTags(const Records &records, const Records::Stamp &stamp, std::uint64_t seed, const DocumentSink &sink)
{
    Dice dice(seed, "tags");
    const auto write = [&](const QString &label, const char *category, const QString &colour, const QString &description) {
        const Json fields{{"label", utf8(label)}, {"category", category}, {"color", utf8(colour)},
                          {"description", utf8(description)}, {"client_uuid", utf8(dice.uuid())}};
        sink(u"Dispatch Tag"_s, records.complete(u"Dispatch Tag"_s, label, fields, stamp, dice));
    };
    for (const Skill &skill : skills())
        write(skill.label, "Skill", skill.colour, skill.description);
    for (const QString &county : counties())
        write(county, "Region", u"#90A4AE"_s, u"MRC"_s);
    write(u"Affaires"_s, "Service", u"#3949AB"_s, u"Client commercial"_s);
}

void writeCrew(const QList<Technician> &crew, const Records &records, const Records::Stamp &stamp, std::uint64_t seed, QDate today, const DocumentSink &sink)
{
    static const QStringList colours{u"#1E88E5"_s, u"#8E24AA"_s, u"#00897B"_s, u"#F4511E"_s, u"#6D4C41"_s, u"#3949AB"_s,
                                     u"#546E7A"_s, u"#C0CA33"_s, u"#00ACC1"_s, u"#D81B60"_s, u"#7CB342"_s, u"#FB8C00"_s};
    Dice dice(seed, "crew documents");
    for (int i = 0; i < crew.size(); ++i) {
        const Technician &technician = crew[i];
        Json tags = Json::array();
        for (const Skill &skill : skills()) {
            if (technician.skills.contains(skill.label))
                tags.push_back(Json{{"tag", utf8(skill.label)}, {"level", technician.skills[skill.label]}, {"required", 0}});
        }
        tags.push_back(Json{{"tag", utf8(technician.home.county)}, {"level", 1}, {"required", 0}});
        const bool absent = technician.absentFrom.isValid();
        Json fields{{"full_name", utf8(technician.fullName)},
                    {"phone", utf8(somePhone(dice))},
                    {"email", utf8(mailFor(technician.fullName, u"targo.example"_s))},
                    {"status", absent ? "Hors ligne" : "Disponible"},
                    {"color", utf8(colours[i % colours.size()])},
                    {"traccar_device_id", std::to_string(i + 1)},
                    {"latitude", technician.home.latitude},
                    {"longitude", technician.home.longitude},
                    {"weekly_schedule", scheduleText(technician)},
                    {"extra_shifts", extraText(technician, today)},
                    {"home_latitude", technician.home.latitude},
                    {"home_longitude", technician.home.longitude},
                    {"max_jobs_per_day", dice.between(5, 7)},
                    {"client_uuid", utf8(dice.uuid())},
                    {"tags", tags}};
        if (absent) {
            fields["absence_reason"] = "Maladie";
            fields["absence_from"] = utf8(technician.absentFrom.toString(Qt::ISODate));
            fields["absence_until"] = utf8(technician.absentUntil.toString(Qt::ISODate));
        }
        sink(u"Dispatch Technician"_s, records.complete(u"Dispatch Technician"_s, technician.name, fields, stamp, dice));
    }
}

} // namespace targo::sandbox::company
