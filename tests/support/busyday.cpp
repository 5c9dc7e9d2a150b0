#include "support/busyday.h"

namespace targo::test {

namespace {

struct Visit
{
    const char *technician; // null: to plan
    const char *who;
    const char *city;
    const char *start; // null: no hour
    int minutes;
    JobType type;
    JobStatus status;
    bool published = true;
    JobPriority priority = JobPriority::Medium;
    const char *date = "2026-11-23";
    const char *tag = "Fibre";
    int level = 2;
};

using enum JobType;
using S = JobStatus;

const Visit visits[] = {
    {"DT-1", "Jean Bouchard", "Huntingdon", "08:00", 90, Installation, S::Completed},
    {"DT-1", "Dépanneur Viau", "Godmanchester", "09:55", 65, Repair, S::InProgress},
    {"DT-1", "Nathalie Primeau", "Saint-Anicet", "13:00", 120, Installation, S::EnRoute},
    {"DT-1", "Armoire AR-14", "Dundee", "15:25", 65, Maintenance, S::Assigned, false},
    {"DT-2", "Chantal Roy", "Ormstown", "08:00", 120, Installation, S::Completed},
    {"DT-2", "OLT Ormstown", "Ormstown", "10:25", 60, Maintenance, S::InProgress},
    {"DT-2", "Serge Lemieux", "Howick", "14:00", 90, Repair, S::Assigned},
    {"DT-3", "Luc Patenaude", "Hemmingford", "08:30", 90, Removal, S::Completed},
    {"DT-3", "Résidence du Verger", "Franklin", "10:15", 105, Installation, S::InProgress},
    {"DT-3", "Diane Hébert", "Havelock", "12:35", 120, Installation, S::Assigned},
    {"DT-3", "Mario Faubert", "Saint-Chrysostome", "15:00", 90, Repair, S::Assigned},
    {"DT-4", "Épissure câble 48F", "Valleyfield", "09:00", 180, Maintenance, S::InProgress},
    {"DT-4", "École Centrale", "Sainte-Martine", "13:30", 90, Repair, S::Assigned},
    {"DT-6", "Robert Girard", "Mercier", "08:00", 60, Repair, S::Completed},
    {"DT-6", "Lise Fontaine", "Châteauguay", "09:30", 120, Installation, S::InProgress},
    {"DT-6", "Michel Dorais", "Saint-Rémi", "13:00", 90, Installation, S::Assigned, false},
    {"DT-6", "Boulangerie Paré", "Napierville", "14:55", 85, Installation, S::Assigned, false},
    {"DT-7", "Relève NOC", "Huntingdon", "08:00", 180, Maintenance, S::InProgress},
    {"DT-7", "Camping du Lac", "Saint-Anicet", "13:00", 90, Repair, S::Assigned},
    {"DT-7", "Ferme Rang Double", "Elgin", nullptr, 60, Repair, S::Assigned},
    {"DT-8", "Yves Laberge", "Elgin", "08:30", 120, Removal, S::Completed},
    {"DT-8", "Carole Stuart", "Hinchinbrooke", "13:00", 120, Installation, S::Assigned},
    {"DT-8", "Atelier Marchand", "Athelstan", "14:00", 75, Repair, S::OnHold},
    {"DT-9", "Quai Saint-Zotique", "Valleyfield", "10:00", 120, Repair, S::Assigned},
    {"DT-1", "Ferme des Ormes", "Ormstown", "09:00", 120, Installation, S::Assigned, true, JobPriority::Medium, "2026-11-24"},
    {"DT-2", "Garage Vinet", "Howick", "13:00", 90, Repair, S::Assigned, true, JobPriority::Medium, "2026-11-24"},
    {"DT-3", "Clinique du Sud", "Ormstown", "08:00", 180, Maintenance, S::Assigned, true, JobPriority::Medium, "2026-11-25"},
    {"DT-4", "Denis Brault", "Franklin", "10:00", 60, Removal, S::Assigned, false, JobPriority::Medium, "2026-11-26"},
    {"DT-6", "Verger Nadeau", "Franklin", "08:30", 120, Installation, S::Assigned, false, JobPriority::Medium, "2026-11-27"},
    {"DT-6", "Coop Sainte-Martine", "Sainte-Martine", "13:00", 90, Repair, S::Assigned, true, JobPriority::Medium, "2026-11-25"},
    {"DT-7", "Claire Rémillard", "Howick", "09:00", 90, Installation, S::Assigned, true, JobPriority::Medium, "2026-11-24"},
    {nullptr, "Ferme Bellavance", "Saint-Anicet", "11:00", 90, Repair, S::Open, true, JobPriority::Urgent, "2026-11-23", "Fibre", 3},
    {nullptr, "Sylvie Marcoux", "Ormstown", nullptr, 120, Installation, S::Open, true, JobPriority::High, "2026-11-23"},
    {nullptr, "Garage Legault inc.", "Huntingdon", nullptr, 60, Maintenance, S::Open, true, JobPriority::Medium, "2026-11-19", "Réseau", 2},
    {nullptr, "Paul Quesnel", "Franklin", nullptr, 30, Removal, S::Open, true, JobPriority::Low, nullptr, nullptr},
    {nullptr, "Marché de la Gare", "Hemmingford", "13:00", 120, Installation, S::Open, true, JobPriority::Medium, "2026-11-24", "TV", 1},
};

void addPeople(FakeBoard &board)
{
    const std::tuple<const char *, const char *, const char *, std::vector<std::pair<const char *, int>>> people[] = {
        {"DT-1", "Luc Gagnon", "#1E88E5", {{"Fibre", 4}, {"TV", 2}, {"Échelle", 1}}},
        {"DT-2", "Marie Deschamps", "#8E24AA", {{"Fibre", 3}, {"Réseau", 3}}},
        {"DT-3", "Karim Benali", "#00897B", {{"Fibre", 2}, {"TV", 4}}},
        {"DT-4", "Annie Lefebvre", "#F4511E", {{"Fibre", 5}, {"Épissure", 4}}},
        {"DT-5", "Simon Tessier", "#6D4C41", {{"Fibre", 3}, {"Téléphonie", 3}}},
        {"DT-6", "Julie Caron", "#3949AB", {{"Fibre", 3}, {"TV", 3}}},
        {"DT-7", "Mathieu Roy", "#546E7A", {{"Réseau", 4}, {"Fibre", 3}}},
        {"DT-8", "Geneviève Dubé", "#C0CA33", {{"Fibre", 2}, {"TV", 2}}},
        {"DT-9", "Olivier Payette", "#00ACC1", {{"Fibre", 4}, {"Épissure", 3}}},
    };
    for (const auto &[id, name, color, skills] : people) {
        aTechnician builder(id);
        builder.named(QString::fromUtf8(name));
        for (const auto &[tag, level] : skills)
            builder.holding(tag, level);
        if (QLatin1StringView(id) == "DT-5"_L1)
            builder.absent("2026-11-23", "2026-11-24", "Maladie");
        Technician technician = builder;
        technician.color = QString::fromUtf8(color);
        if (technician.id.text() == "DT-2"_L1) { // a lunch hour is a gap, not a grey block
            for (size_t weekday = 0; weekday < 5; ++weekday)
                technician.weeklyHours[weekday] = {{.start = time("08:00"), .end = time("12:00")}, {.start = time("12:30"), .end = time("16:30")}};
        }
        board.add(technician);
    }
}

} // namespace

QDateTime busyDayNow() { return QDateTime(day("2026-11-23"), time("10:42"), QTimeZone("America/Toronto")).toUTC(); }

void fillBusyDay(FakeBoard &board)
{
    addPeople(board);
    int number = 1001;
    for (const Visit &visit : visits) {
        const QString id = u"DJ-%1"_s.arg(number);
        Customer customer{.id = CustomerId(u"C-%1"_s.arg(number)), .name = QString::fromUtf8(visit.who), .phone = u"450-555-01%1"_s.arg(number % 100, 2, 10, '0'_L1)};
        Location location{.id = LocationId(u"LOC-%1"_s.arg(number)), .customer = customer.id, .addressLine = u"%1, rang Sixième"_s.arg(number), .city = QString::fromUtf8(visit.city),
                          .contactName = customer.name, .accessNotes = u"Chien dans la cour, sonner à la porte de côté."_s};
        board.add(customer).add(location);
        Job job = aJob(qPrintable(id));
        job.subject = QString::fromUtf8(visit.type == Repair ? "Internet coupé" : visit.type == Installation ? "Installation fibre et télé" : "Travaux réseau");
        job.customer = customer.id;
        job.location = location.id;
        job.type = visit.type;
        job.status = visit.status;
        job.priority = visit.priority;
        job.minutes = visit.minutes;
        job.published = visit.published;
        job.date = visit.date ? std::optional(day(visit.date)) : std::nullopt;
        job.start = visit.start ? std::optional(time(visit.start)) : std::nullopt;
        job.technician = visit.technician ? std::optional(TechnicianId(QString::fromUtf8(visit.technician))) : std::nullopt;
        if (visit.tag)
            job.requiredSkills = {{.tag = TagId(QString::fromUtf8(visit.tag)), .level = visit.level, .required = true}};
        board.add(job);
        JobDetails details;
        details.description = u"<p>Internet coupé depuis ce matin.<br>Signal optique faible à la borne.</p>"_s;
        details.checklist = {{u"Mesurer le signal"_s, true, true, u"−22 dBm"_s}, {u"Photo de la borne"_s, true, false, {}}, {u"Nettoyer le connecteur"_s, false, false, {}}};
        details.equipment = {{{}, u"ONT"_s, u"TPLG0A1B2C3D"_s, {}, u"Remplacer"_s, false, {}}};
        details.materials = {{u"CABLE-DROP"_s, u"Câble de branchement"_s, 45, u"m"_s}};
        board.setDetails(job.id, details);
        ++number;
    }
}

} // namespace targo::test
