#include "bench/world.h"

#include "support/builders/builders.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace targo::bench {

using namespace targo::test;

namespace {

constexpr quint32 seed = 42;
const char *const firstNames[] = {"Anne", "Luc", "Marie", "Simon", "Élise", "Yves", "Noémie", "Hugo", "Jade", "Rémi", "Odile", "Théo"};
const char *const lastNames[] = {"Bellavance", "Quenneville", "Laberge", "Tessier", "Montpetit", "Leduc", "Primeau", "Dagenais", "Faubert",
                                 "Hébert", "Trépanier", "Carrière", "Daoust", "Sauvé", "Gendron", "Brunet"};
const char *const towns[] = {"Huntingdon", "Ormstown", "Saint-Anicet", "Hemmingford", "Howick", "Saint-Chrysostome", "Franklin", "Mercier"};

QString numbered(const char *prefix, int number, int digits) { return QStringLiteral("%1-%2").arg(QLatin1StringView(prefix)).arg(number, digits, 10, QLatin1Char('0')); }

template <size_t Count>
QString one(const char *const (&of)[Count], QRandomGenerator &dice) { return QString::fromUtf8(of[dice.bounded(quint32(Count))]); }

JobStatus statusFrom(const QString &text)
{
    const QHash<QString, JobStatus> known{{u"open"_s, JobStatus::Open}, {u"assigned"_s, JobStatus::Assigned}, {u"en_route"_s, JobStatus::EnRoute},
        {u"in_progress"_s, JobStatus::InProgress}, {u"on_hold"_s, JobStatus::OnHold}, {u"completed"_s, JobStatus::Completed}, {u"cancelled"_s, JobStatus::Cancelled}};
    return known.value(text.toLower().replace(u' ', u'_').replace(u'-', u'_'), JobStatus::Unknown);
}

} // namespace

World generatedWorld(int technicians, int jobs, QDate monday)
{
    QRandomGenerator dice(seed);
    World world{.size = QStringLiteral("%1x%2").arg(technicians).arg(jobs), .monday = monday, .records = {}};
    for (int number = 0; number < technicians; ++number)
        world.records.technicians.push_back(aTechnician(qPrintable(numbered("DT", number, 5)))
                                                .named(one(firstNames, dice) + u' ' + one(lastNames, dice)).holding("Fibre", 1 + int(dice.bounded(5))));
    const int customers = std::max(1, jobs / 3);
    for (int number = 0; number < customers; ++number) {
        world.records.customers.push_back({.id = CustomerId(numbered("C", number, 6)), .name = one(firstNames, dice) + u' ' + one(lastNames, dice)});
        world.records.locations.push_back({.id = LocationId(numbered("LOC", number, 5)), .customer = world.records.customers.back().id, .city = one(towns, dice)});
    }
    constexpr JobType types[] = {JobType::Installation, JobType::Repair, JobType::Maintenance, JobType::Removal, JobType::Other};
    for (int number = 0; number < jobs; ++number) {
        Job job = aJob(qPrintable(numbered("DJ", number, 6))).on(qPrintable(numbered("DT", number % technicians, 5))).lasting(30 + 15 * int(dice.bounded(6)))
                      .ofType(types[dice.bounded(5)]);
        job.date = monday.addDays(dice.bounded(7));
        job.start = QTime(7, 0).addSecs(900 * int(dice.bounded(38)));
        const int customer = int(dice.bounded(customers));
        job.customer = world.records.customers[size_t(customer)].id;
        job.location = world.records.locations[size_t(customer)].id;
        job.published = dice.bounded(5) > 0;
        if (dice.bounded(6) == 0)
            job.status = JobStatus::Completed;
        world.records.jobs.push_back({job, {}});
    }
    return world;
}

std::expected<World, QString> worldFromFile(const QString &path, QDate monday)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(QStringLiteral("%1: %2").arg(path, file.errorString()));
    QJsonParseError trouble;
    const QJsonObject timeline = QJsonDocument::fromJson(file.readAll(), &trouble).object();
    if (trouble.error != QJsonParseError::NoError)
        return std::unexpected(QStringLiteral("%1: %2").arg(path, trouble.errorString()));
    World world{.size = {}, .monday = monday, .records = {}};
    for (const QJsonValue &value : timeline[u"technicians"].toArray())
        world.records.technicians.push_back(aTechnician(qPrintable(value[u"id"].toVariant().toString())).named(value[u"name"].toString()));
    QDate earliest;
    for (const QJsonValue &value : timeline[u"jobs"].toArray()) {
        const QDateTime start = QDateTime::fromString(value[u"start"].toString(), Qt::ISODate);
        const QDateTime end = QDateTime::fromString(value[u"end"].toString(), Qt::ISODate);
        Job job = aJob(qPrintable(value[u"id"].toVariant().toString())).named(value[u"title"].toString()).lasting(start.isValid() ? int(start.secsTo(end) / 60) : 0);
        job.status.value = statusFrom(value[u"status"].toString());
        job.status.unknownText = value[u"status"].toString();
        if (const QString technician = value[u"technician"].toVariant().toString(); !technician.isEmpty())
            job.technician = TechnicianId(technician);
        job.date = start.isValid() ? std::optional(start.date()) : std::nullopt;
        job.start = start.isValid() ? std::optional(start.time()) : std::nullopt;
        if (start.isValid() && (!earliest.isValid() || start.date() < earliest))
            earliest = start.date();
        world.records.jobs.push_back({job, {}});
    }
    if (!earliest.isValid())
        return std::unexpected(QStringLiteral("%1: no job with a start").arg(path));
    const qint64 moved = earliest.addDays(1 - earliest.dayOfWeek()).daysTo(monday);
    for (JobRecord &record : world.records.jobs)
        record.job.date = record.job.date ? std::optional(record.job.date->addDays(moved)) : std::nullopt;
    world.size = QStringLiteral("%1x%2").arg(world.records.technicians.size()).arg(world.records.jobs.size());
    return world;
}

} // namespace targo::bench
