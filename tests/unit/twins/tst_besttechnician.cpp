#include "domain/dispatch/slotsuggestion.h"
#include "sandbox/hub/besttech.h"
#include "sandbox/hub/slotsearch.h"
#include "support/slowdown.h"
#include "wire/erpnext/job.h"
#include "wire/erpnext/technician.h"

#include <QRandomGenerator>
#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;
using Document = sandbox::Json;

constexpr unsigned companies = 10'000 / test::slowdown;

// The rule of hub.md 3.4, twice: ours, which works offline, and the sandbox's own, which shares no line with it. Given
// the same documents they say the same. TARGO_SEED plays one seed again.
class tst_BestTechnician : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheContractsOrder();
    void saysWhyTheOthersCannot();
    void bothSayTheSame();
    void suggestsFreeTimesWithLittleRoad();
    void bothSuggestTheSame();
};

namespace {

const QTimeZone site("America/Toronto");

wire::Json plain(const Document &document) { return wire::Json(document); } // ours keeps no order of keys

std::string reasonOf(const Objection &objection)
{
    switch (objection.kind) {
    case Objection::Kind::Disabled: return "inactive";
    case Objection::Kind::Absent: return "absent";
    case Objection::Kind::OutsideHours: return "outside_shift";
    case Objection::Kind::Overlap: return "overlap:" + objection.other.text().toStdString();
    case Objection::Kind::SkillMissing:
        return "skill:" + objection.tag.text().toStdString() + ' ' + std::to_string(objection.levelHeld) + '<' + std::to_string(objection.levelNeeded);
    }
    return {};
}

// The documents as our program reads them.
struct Board
{
    Board(const Document &job, const QList<Document> &technicians, const QList<Document> &jobs)
    {
        QStringList issues;
        wanted = wire::erpnext::jobFromJson(plain(job), site, issues)->job;
        for (const Document &technician : technicians)
            people.push_back(*wire::erpnext::technicianFromJson(plain(technician), issues));
        for (const Document &other : jobs)
            others.push_back(wire::erpnext::jobFromJson(plain(other), site, issues)->job);
        if (!issues.isEmpty())
            qFatal("%s", qPrintable(issues.join(u'\n')));
        for (const Technician &technician : people)
            pointers.push_back(&technician);
    }

    std::vector<const Job *> laneOf(const TechnicianId &id) const
    {
        std::vector<const Job *> lane;
        for (const Job &other : others) {
            if (other.technician == id)
                lane.push_back(&other);
        }
        return lane;
    }

    Job wanted;
    std::vector<Technician> people;
    std::vector<Job> others;
    std::vector<const Technician *> pointers;
};

Document orNull(const std::optional<int> &minutes) { return minutes ? Document(*minutes) : Document(nullptr); }

Document oursSuggested(const Document &job, const QList<Document> &technicians, const QList<Document> &jobs, WallTime earliest, int limit)
{
    const Board board(job, technicians, jobs);
    Document suggested = Document::array();
    for (const SlotSuggestion &found : suggestSlots(board.wanted, QDate(2026, 5, 24), QDate(2026, 5, 26), earliest, board.pointers,
                                                    [&](const TechnicianId &id) { return board.laneOf(id); }, limit)) {
        Document reasons = Document::array();
        for (const JobId &near : found.near)
            reasons.push_back("near " + near.text().toStdString());
        const auto clock = [](WallTime time) { return time.time().toString(u"HH:mm"_s).toStdString(); };
        suggested.push_back(Document{{"technician", found.technician.text().toStdString()}, {"date", found.slot.from.date().toString(Qt::ISODate).toStdString()},
                                     {"start_time", clock(found.slot.from)}, {"end_time", clock(found.slot.to)}, {"score", found.score() / 100.0},
                                     {"travel_min_before", orNull(found.travelBefore)}, {"travel_min_after", orNull(found.travelAfter)}, {"reasons", reasons}});
    }
    return Document{{"slots", suggested}};
}

// Our answer in the hub's form.
Document ours(const Document &job, const QList<Document> &technicians, const QList<Document> &jobs)
{
    const Board board(job, technicians, jobs);
    const Job &wanted = board.wanted;
    const TechnicianRanking ranking = rankTechnicians(wanted, *wanted.span(), board.pointers, [&](const TechnicianId &id) { return board.laneOf(id); });
    Document candidates = Document::array(), rejected = Document::array();
    for (const auto &found : ranking.candidates) {
        candidates.push_back(Document{{"technician", found.technician.text().toStdString()}, {"surplus", found.surplus}, {"optional_met", found.optionalMet},
                                      {"load_min", found.loadMinutes}, {"travel_min", orNull(found.travelMinutes)},
                                      {"slot", {{"date", wanted.date->toString(Qt::ISODate).toStdString()}, {"start_time", wanted.start->toString(u"HH:mm"_s).toStdString()}}}});
    }
    for (const auto &[technician, objections] : ranking.rejected) {
        Document reasons = Document::array();
        for (const Objection &objection : objections)
            reasons.push_back(reasonOf(objection));
        rejected.push_back(Document{{"technician", technician.text().toStdString()}, {"reasons", reasons}});
    }
    return Document{{"candidates", candidates}, {"rejected", rejected}};
}

Document technician(const char *name, const char *fullName, int fibre, int telephony = 0)
{
    Document tags = Document::array();
    if (fibre > 0)
        tags.push_back({{"tag", "Fibre"}, {"level", fibre}});
    if (telephony > 0)
        tags.push_back({{"tag", "Telephonie"}, {"level", telephony}});
    return {{"name", name}, {"full_name", fullName}, {"status", "Disponible"}, {"disabled", 0}, {"tags", tags},
            {"weekly_schedule", R"({"mon":[["08:00","12:00"],["12:30","16:30"]]})"}, {"home_latitude", 45.1}, {"home_longitude", -74.3}};
}

Document job(const char *name, const char *technician, const char *start, double hours)
{
    return {{"name", name}, {"assigned_technician", technician ? Document(technician) : Document(nullptr)}, {"status", "assigned"}, {"subject", "Essai"},
            {"scheduled_date", "2026-05-25"}, {"start_time", start}, {"duration_h", hours}, {"latitude", 45.2}, {"longitude", -74.2}, {"required_tags", Document::array()}};
}

QStringList namesIn(const Document &rows)
{
    QStringList names;
    for (const Document &row : rows)
        names << QString::fromStdString(row.value("technician", ""));
    return names;
}

// A small company with everything that makes the rule branch.
class RandomCompany
{
public:
    explicit RandomCompany(quint32 seed) : m_random(seed) { }

    int below(int bound) { return int(m_random.bounded(bound)); }
    bool chance(int percent) { return below(100) < percent; }

    Document tags(bool onJob)
    {
        Document tags = Document::array();
        for (const char *name : {"Fibre", "Telephonie", "Cuivre"}) {
            if (!chance(onJob ? 45 : 75))
                continue;
            Document tag{{"tag", name}, {"level", 1 + below(onJob ? 3 : 5)}};
            if (onJob)
                tag["required"] = chance(60) ? 1 : 0;
            tags.push_back(tag);
        }
        return tags;
    }

    std::string clock(int quarters) const
    {
        return QTime(quarters / 4 % 24, quarters % 4 * 15).toString(u"HH:mm:ss"_s).toStdString();
    }

    Document technician(int number)
    {
        Document week = Document::object();
        for (const char *day : {"sun", "mon", "tue", "wed"}) {
            const int start = 24 + below(16), end = start + 8 + below(40);
            if (chance(50))
                week[day] = {{"start", clock(start)}, {"end", clock(end)}};
            else if (chance(60))
                week[day] = Document::array({Document::array({clock(start), clock(start + 12)}), Document::array({clock(start + (chance(50) ? 12 : 14)), clock(start + 34)})});
        }
        Document shifts = Document::array();
        if (chance(30))
            shifts.push_back({{"id", "a"}, {"rrule", "FREQ=WEEKLY;BYDAY=MO,TU"}, {"start", clock(64 + below(12))}, {"end", clock(below(24))}, {"from", "2026-05-04"}});
        if (chance(20))
            shifts.push_back({{"id", "b"}, {"rrule", ""}, {"start", clock(16 + below(16))}, {"end", clock(40 + below(40))}, {"from", "2026-05-25"}, {"until", "2026-05-25"}});
        Document made{{"name", "DT-" + std::to_string(10 + number)}, {"full_name", std::string("Personne ") + char('A' + below(5))},
                      {"status", chance(5) ? "Inactif" : "Disponible"}, {"disabled", chance(5) ? 1 : 0}, {"tags", tags(false)},
                      {"weekly_schedule", week.dump()}, {"extra_shifts", Document{{"shifts", shifts}}.dump()}};
        if (chance(85)) {
            made["home_latitude"] = 45.0 + below(400) / 1000.0;
            made["home_longitude"] = -74.5 + below(800) / 1000.0;
        }
        if (chance(12)) {
            made["absence_from"] = chance(50) ? "2026-05-25" : "2026-05-20";
            made["absence_until"] = chance(30) ? Document(nullptr) : Document(chance(50) ? "2026-05-25" : "2026-05-24");
            made["absence_reason"] = "Maladie";
        }
        return made;
    }

    Document job(int number, int technicians)
    {
        static const char *const states[] = {"assigned", "assigned", "in_progress", "completed", "cancelled"};
        static const char *const days[] = {"2026-05-24", "2026-05-25", "2026-05-25", "2026-05-25", "2026-05-26"};
        Document made{{"name", "DJ-" + std::to_string(100 + number)}, {"subject", "Essai"}, {"status", states[below(5)]}, {"scheduled_date", days[below(5)]},
                      {"assigned_technician", "DT-" + std::to_string(10 + below(technicians))}, {"duration_h", below(20) / 4.0}, {"required_tags", Document::array()}};
        made["start_time"] = chance(10) ? Document(nullptr) : Document(clock(20 + below(76)));
        if (chance(80)) {
            made["latitude"] = 45.0 + below(400) / 1000.0;
            made["longitude"] = -74.5 + below(800) / 1000.0;
        }
        return made;
    }

private:
    QRandomGenerator m_random;
};

} // namespace

void tst_BestTechnician::followsTheContractsOrder()
{
    Document wanted = job("DJ-1", nullptr, "09:00:00", 1);
    wanted["required_tags"] = {{{"tag", "Fibre"}, {"level", 3}, {"required", 1}}, {{"tag", "Telephonie"}, {"level", 2}, {"required", 0}}};
    // The least skilled first, then who meets the wish, then who has less to do, then who is nearer, then by name
    QList<Document> people{technician("DT-1", "Expert", 5), technician("DT-2", "Beatrice", 3), technician("DT-3", "Adele", 3), technician("DT-4", "Wish", 3, 2),
                           technician("DT-5", "Busy", 3), technician("DT-6", "Near", 3), technician("DT-7", "Nowhere", 3)};
    people[5]["home_latitude"] = 45.19;
    people[6]["home_latitude"] = 0.0;
    people[6]["home_longitude"] = 0.0;
    const QList<Document> jobs{job("DJ-2", "DT-5", "13:00:00", 1), wanted};
    const QStringList order{u"DT-4"_s, u"DT-6"_s, u"DT-3"_s, u"DT-2"_s, u"DT-7"_s, u"DT-5"_s, u"DT-1"_s};
    QCOMPARE(namesIn(ours(wanted, people, jobs)["candidates"]), order);
    QCOMPARE(namesIn(sandbox::hub::bestTech(wanted, people, jobs)["candidates"]), order);
}

void tst_BestTechnician::saysWhyTheOthersCannot()
{
    Document wanted = job("DJ-1", nullptr, "11:30:00", 1.5);
    wanted["required_tags"] = {{{"tag", "Fibre"}, {"level", 3}, {"required", 1}}};
    QList<Document> people{technician("DT-1", "Novice", 2), technician("DT-2", "Malade", 4), technician("DT-3", "Parti", 5), technician("DT-4", "Pris", 4)};
    people[1]["absence_from"] = "2026-05-25";
    people[2]["disabled"] = 1;
    people[3]["weekly_schedule"] = R"({"mon":{"start":"08:00","end":"17:00"}})";
    const QList<Document> jobs{job("DJ-9", "DT-4", "12:00:00", 1), wanted};
    const Document expected{{{"technician", "DT-2"}, {"reasons", {"absent", "outside_shift"}}},
                            {{"technician", "DT-1"}, {"reasons", {"skill:Fibre 2<3", "outside_shift"}}}, // over lunch
                            {{"technician", "DT-3"}, {"reasons", {"inactive"}}},
                            {{"technician", "DT-4"}, {"reasons", {"overlap:DJ-9"}}}};
    QCOMPARE(ours(wanted, people, jobs)["rejected"], expected);
    QCOMPARE(sandbox::hub::bestTech(wanted, people, jobs)["rejected"], expected);
}

void tst_BestTechnician::bothSayTheSame()
{
    const quint32 first = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("seed %u", first);
    unsigned candidates = 0, rejected = 0, ties = 0;
    for (quint32 i = 0; i < companies; ++i) {
        RandomCompany company(first + i);
        QList<Document> people, jobs;
        const int count = 2 + company.below(6);
        for (int number = 0; number < count; ++number)
            people.append(company.technician(number));
        for (int number = 0; number < 10; ++number)
            jobs.append(company.job(number, count));
        Document wanted = company.job(50, count);
        wanted["scheduled_date"] = "2026-05-25";
        wanted["start_time"] = company.clock(24 + company.below(64));
        wanted["required_tags"] = company.tags(true);
        jobs.append(wanted);
        const Document mine = ours(wanted, people, jobs), theirs = sandbox::hub::bestTech(wanted, people, jobs);
        if (mine != theirs)
            QFAIL(qPrintable(u"TARGO_SEED=%1\n%2\n%3\n%4\n%5"_s.arg(first + i).arg(QString::fromStdString(mine.dump()), QString::fromStdString(theirs.dump()),
                                                                                             QString::fromStdString(wanted.dump()), QString::fromStdString(Document(people).dump()))));
        candidates += unsigned(mine["candidates"].size());
        rejected += unsigned(mine["rejected"].size());
        ties += mine["candidates"].size() > 1 && mine["candidates"][0]["surplus"] == mine["candidates"][1]["surplus"] ? 1 : 0;
    }
    // Every branch was met, not only one answer over and over
    QVERIFY(candidates > companies / 2 && rejected > companies / 2 && ties > companies / 20);
    qInfo("%u candidates, %u rejected, %u decided by more than the surplus", candidates, rejected, ties);
}

void tst_BestTechnician::suggestsFreeTimesWithLittleRoad()
{
    // Two jobs of Anne's, with an hour and a half between them, 35 minutes from the first and next door to the second
    Document first = job("DJ-2", "DT-1", "08:00:00", 1), second = job("DJ-3", "DT-1", "11:00:00", 1);
    first["latitude"] = 44.97;
    const Document wanted = job("DJ-1", nullptr, "09:00:00", 1);
    Document anne = technician("DT-1", "Anne", 3);
    anne["weekly_schedule"] = R"({"mon":{"start":"08:00","end":"12:00"}})";
    const WallTime earliest(QDate(2026, 5, 24), QTime(0, 0));
    const Document found = oursSuggested(wanted, {anne}, {first, second, wanted}, earliest, 10);
    QCOMPARE(found["slots"].size(), 2u);
    QCOMPARE(found["slots"][0]["start_time"], "09:45"); // 9:30 would be on the road
    QCOMPARE(found["slots"][1]["start_time"], "10:00"); // and then the second begins
    QCOMPARE(found["slots"][0]["reasons"], (Document{"near DJ-3"}));
    QCOMPARE(oursSuggested(wanted, {anne}, {first, second, wanted}, WallTime(QDate(2026, 5, 25), QTime(9, 50)), 10)["slots"].size(), 1u);
    QCOMPARE(oursSuggested(wanted, {anne}, {first, second, wanted}, earliest, 1)["slots"].size(), 1u);
}

void tst_BestTechnician::bothSuggestTheSame()
{
    const quint32 first = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("seed %u", first);
    size_t suggestions = 0;
    for (quint32 i = 0; i < companies / 10; ++i) {
        RandomCompany company(first + i);
        QList<Document> people, jobs;
        const int count = 2 + company.below(3);
        for (int number = 0; number < count; ++number)
            people.append(company.technician(number));
        for (int number = 0; number < 10; ++number)
            jobs.append(company.job(number, count));
        Document wanted = company.job(50, count);
        wanted["required_tags"] = company.tags(true);
        jobs.append(wanted);
        const WallTime earliest(QDate(2026, 5, 24 + company.below(2)), QTime(company.below(24), 10));
        const int limit = company.chance(50) ? 10 : 1'000;
        const Document mine = oursSuggested(wanted, people, jobs, earliest, limit);
        const Document theirs = sandbox::hub::suggestSlots(wanted, {.from = QDate(2026, 5, 24), .to = QDate(2026, 5, 26), .earliest = earliest.minutes(), .limit = limit}, people, jobs);
        if (mine != theirs)
            QFAIL(qPrintable(u"TARGO_SEED=%1\n%2\n%3"_s.arg(first + i).arg(QString::fromStdString(mine.dump()), QString::fromStdString(theirs.dump()))));
        suggestions += mine["slots"].size();
    }
    QVERIFY(suggestions > companies / 2);
    qInfo("%zu suggestions", suggestions);
}

QTEST_GUILESS_MAIN(tst_BestTechnician)
#include "tst_besttechnician.moc"
