#include "domain/dispatch/jobfields.h"
#include "wire/erpnext/customer.h"
#include "wire/erpnext/job.h"
#include "wire/erpnext/technician.h"
#include "wire/erpnext/writing.h"

#include <QDir>
#include <QTest>

using namespace targo;
using namespace targo::wire;
using namespace targo::wire::erpnext;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone site("America/Toronto");

JobRecord job(const char *json, QStringList *oddities = nullptr)
{
    QStringList issues;
    const auto record = jobFromJson(*parsed(json), site, issues);
    if (oddities)
        *oddities = issues;
    return record.value_or(JobRecord{});
}

Technician technician(const QByteArray &json, QStringList *oddities = nullptr)
{
    QStringList issues;
    const auto record = technicianFromJson(*parsed(json), issues);
    if (oddities)
        *oddities = issues;
    return record.value_or(Technician{});
}

Json recording(const QString &name)
{
    QFile file(QStringLiteral(TARGO_FIXTURES) + u"/recordings/erpnext/postgresql/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", qPrintable(file.fileName()));
    return parsed(file.readAll()).value().at("response").at("body").at("data");
}

} // namespace

class tst_ErpNextRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARecordedJobWithItsChildren();
    void readsBothVersionsOfOneDocumentAlike();
    void missingFieldsAreEmptyValues();
    void keepsModifiedToTheLastDigit_data();
    void keepsModifiedToTheLastDigit();
    void keepsUnknownOptions();
    void tellsOddFieldsAndReadsTheRest();
    void aRecordWithoutNameIsNone();
    void readsEchoesLikeWhatIsStored();
    void writesUpdates();
    void durationsSurviveTheTripThroughHours();
    void readsWeeklySchedules_data();
    void readsWeeklySchedules();
    void readsExtraShifts_data();
    void readsExtraShifts();
    void readsARecordedTechnician();
    void readsAbsences();
    void readsCustomers();
    void readsLocations();
};

void tst_ErpNextRecords::readsARecordedJobWithItsChildren()
{
    QStringList issues;
    const auto record = jobFromJson(recording(u"031-get-v1-full.json"_s), site, issues);
    QVERIFY(record);
    QCOMPARE(issues, QStringList());
    QCOMPARE(record->job.id, JobId(u"DJ-00001"_s));
    QCOMPARE(record->job.type, JobType::Installation);
    QCOMPARE(record->job.status, JobStatus::Assigned);
    QCOMPARE(record->job.priority, JobPriority::High);
    QCOMPARE(record->job.technician, TechnicianId(u"DT-00001"_s));
    QCOMPARE(record->job.date, QDate(2026, 11, 23));
    QCOMPARE(record->job.start, QTime(8, 30));
    QCOMPARE(record->job.minutes, 150);
    QVERIFY(record->job.published);
    QCOMPARE(record->job.position, (Coordinate{45.166312, -73.67831}));
    QCOMPARE(record->job.assistants.size(), size_t(1));
    QCOMPARE(record->job.assistants[0].minutes, 90);
    QCOMPARE(record->job.requiredSkills.size(), size_t(2));
    QCOMPARE(record->job.requiredSkills[0], (Skill{TagId(u"Fibre"_s), 3, true}));
    QCOMPARE(record->details.equipment.size(), size_t(1));
    QCOMPARE(record->details.materials.at(0).quantity, 37.5);
    QVERIFY(!record->details.checklist.empty());
}

void tst_ErpNextRecords::readsBothVersionsOfOneDocumentAlike()
{
    QStringList issues;
    const auto v1 = jobFromJson(recording(u"030-get-v1-sparse.json"_s), site, issues);
    const auto v2 = jobFromJson(recording(u"032-get-v2-sparse.json"_s), site, issues);
    QVERIFY(v1 && v2);
    QCOMPARE(*v1, *v2);
    QVERIFY(issues.isEmpty());
}

void tst_ErpNextRecords::missingFieldsAreEmptyValues()
{
    const Job sparse = job(R"({"name":"DJ-1","latitude":0.0,"longitude":0.0,"duration_h":0.0})").job;
    QVERIFY(!sparse.technician && !sparse.customer && !sparse.date && !sparse.start && !sparse.position);
    QCOMPARE(sparse.minutes, 0);
    QCOMPARE(sparse, job(R"({"name":"DJ-1","assigned_technician":null,"customer":"","scheduled_date":null,"start_time":"",
                             "latitude":null,"duration_h":null,"assistants":null,"required_tags":[]})").job);
}

void tst_ErpNextRecords::keepsModifiedToTheLastDigit_data()
{
    QTest::addColumn<QString>("modified");
    for (const char *text : {"2026-05-21 14:40:36.018522", "2026-05-21 14:40:36.018", "2026-05-21 14:40:36"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void tst_ErpNextRecords::keepsModifiedToTheLastDigit()
{
    QFETCH(QString, modified);
    QStringList issues;
    const auto record = jobFromJson(Json{{"name", "DJ-1"}, {"modified", utf8(modified)}}, site, issues);
    QCOMPARE(record->job.modified, modified);
    const auto body = parsed(updateBody({}, record->job.modified, {}));
    QCOMPARE(textFrom(body->at("modified").get<std::string>()), modified);
}

void tst_ErpNextRecords::keepsUnknownOptions()
{
    const Job read = job(R"({"name":"DJ-1","status":"paused","job_type":"Sondage","priority":""})").job;
    QCOMPARE(read.status, JobStatus::Unknown);
    QCOMPARE(keyOf(read.status), u"paused"_s);
    QCOMPARE(keyOf(read.type), u"Sondage"_s);
    QCOMPARE(keyOf(read.priority), QString());
}

void tst_ErpNextRecords::tellsOddFieldsAndReadsTheRest()
{
    QStringList issues;
    const Job read = job(R"({"name":"DJ-1","subject":"Prise","scheduled_date":"demain","start_time":"25:00","duration_h":"deux",
                             "latitude":145.2,"longitude":-73.1,"travel_minutes":1e12,"assistants":[7,{"note":"x"},{"technician":"DT-1"}],
                             "required_tags":[{"tag":"TV","level":9}],"checklist":"none"})", &issues).job;
    QCOMPARE(read.subject, u"Prise"_s);
    QVERIFY(!read.date && !read.start && !read.position);
    QCOMPARE(read.assistants.size(), size_t(1));
    QCOMPARE(read.requiredSkills.at(0).level, 5);
    for (const auto field : {"scheduled_date"_L1, "start_time"_L1, "duration_h"_L1, "latitude"_L1, "travel_minutes"_L1,
                             "assistants"_L1, "level"_L1, "checklist"_L1})
        QVERIFY2(!issues.filter(field).isEmpty(), field.data());
}

void tst_ErpNextRecords::aRecordWithoutNameIsNone()
{
    QStringList issues;
    for (const char *json : {"{}", R"({"name":null})", R"({"name":""})", "[]", "7", "null", R"("DJ-1")"})
        QVERIFY2(!jobFromJson(*parsed(json), site, issues) && !technicianFromJson(*parsed(json), issues)
                     && !tagFromJson(*parsed(json), issues) && !customerFromJson(*parsed(json), issues)
                     && !locationFromJson(*parsed(json), issues), json);
}

void tst_ErpNextRecords::readsEchoesLikeWhatIsStored()
{
    QStringList issues;
    const auto echo = jobFromJson(recording(u"043-create-children.json"_s), site, issues);
    const auto stored = jobFromJson(recording(u"044-create-children-reread.json"_s), site, issues);
    QVERIFY(echo && stored);
    QCOMPARE(echo->job, stored->job);
    QCOMPARE(echo->details, stored->details);
}

void tst_ErpNextRecords::writesUpdates()
{
    const Changes changes{
        {Field::Technician, u"DT-00003"_s}, {Field::Date, QDate(2026, 5, 25)}, {Field::Start, QTime(8, 30)},
        {Field::Minutes, qint64(90)}, {Field::Published, true}, {Field::Status, u"assigned"_s},
    };
    QCOMPARE(updateBody(changes, u"2026-05-21 14:40:36.018522"_s, {}),
             QByteArray(R"({"assigned_technician":"DT-00003","duration_h":1.5,"is_published":1,"modified":"2026-05-21 14:40:36.018522",)"
                        R"("scheduled_date":"2026-05-25","start_time":"08:30:00","status":"assigned"})"));
    QCOMPARE(updateBody({{Field::Technician, FieldValue()}, {Field::Date, FieldValue()}, {Field::Published, false}}, u"m"_s, {}),
             QByteArray(R"({"assigned_technician":null,"is_published":0,"modified":"m","scheduled_date":null})"));
}

void tst_ErpNextRecords::durationsSurviveTheTripThroughHours()
{
    for (qint64 minutes = 0; minutes <= 24 * 60; ++minutes) {
        auto body = parsed(updateBody({{Field::Minutes, minutes}}, u"m"_s, {}));
        (*body)["name"] = "DJ-1";
        QStringList issues;
        QCOMPARE(jobFromJson(*body, site, issues)->job.minutes, int(minutes));
    }
}

void tst_ErpNextRecords::readsWeeklySchedules_data()
{
    QTest::addColumn<QByteArray>("schedule"); // as it stands in the document
    QTest::addColumn<QString>("monday");
    QTest::addColumn<bool>("odd");
    const auto row = [](const char *name, const char *schedule, const char *monday, bool odd = false) {
        QTest::newRow(name) << QByteArray(schedule) << QString::fromUtf8(monday) << odd;
    };
    row("one stretch, as text", R"("{\"mon\":{\"start\":\"08:00\",\"end\":\"17:00\"}}")", "08:00-17:00");
    row("one stretch, as object", R"({"mon":{"start":"8:00","end":"17:00:00"}})", "08:00-17:00");
    row("several stretches", R"({"mon":[{"start":"13:00","end":"17:00"},{"start":"08:00","end":"12:00"}]})", "08:00-12:00 13:00-17:00");
    row("pairs", R"({"mon":[["08:00","12:00"],["12:30","16:30"]]})", "08:00-12:00 12:30-16:30");
    row("a single pair", R"({"mon":["08:00","12:00"]})", "08:00-12:00");
    row("over midnight", R"({"mon":{"start":"22:00","end":"06:00"}})", "22:00-06:00");
    row("to midnight", R"({"mon":{"start":"16:00","end":"24:00"}})", "16:00-00:00");
    row("day off", R"({"mon":null,"tue":{"start":"08:00","end":"17:00"}})", "");
    row("empty list", R"({"mon":[]})", "");
    row("empty text", R"("")", "");
    row("null", "null", "");
    row("unreadable hours", R"({"mon":{"start":"matin","end":"17:00"}})", "", true);
    row("half a pair", R"({"mon":[["08:00"]]})", "", true);
    row("not by day", R"([["08:00","12:00"]])", "", true);
    row("not JSON", R"("{mon")", "", true);
}

void tst_ErpNextRecords::readsWeeklySchedules()
{
    QFETCH(QByteArray, schedule);
    QFETCH(QString, monday);
    QFETCH(bool, odd);
    QStringList issues;
    const Technician read = technician(R"({"name":"DT-1","weekly_schedule":)" + schedule + "}", &issues);
    QStringList hours;
    for (const DayInterval &interval : read.weeklyHours[0])
        hours += interval.start.toString(u"HH:mm"_s) + u'-' + interval.end.toString(u"HH:mm"_s);
    QCOMPARE(hours.join(u' '), monday);
    QCOMPARE(!issues.isEmpty(), odd);
}

void tst_ErpNextRecords::readsExtraShifts_data()
{
    QTest::addColumn<QByteArray>("shifts");
    QTest::addColumn<ExtraShift>("first");
    const ExtraShift guard{u"x1"_s, u"FREQ=WEEKLY;BYDAY=SA"_s, {QTime(9, 0), QTime(12, 0)}, QDate(2026, 5, 1), {}, u"Garde"_s};
    QTest::newRow("wrapped") << QByteArray(R"({"shifts":[{"id":"x1","rrule":"FREQ=WEEKLY;BYDAY=SA","start":"09:00","end":"12:00","from":"2026-05-01","until":null,"label":"Garde"}]})") << guard;
    QTest::newRow("bare") << QByteArray(R"([{"id":"x1","rrule":"FREQ=WEEKLY;BYDAY=SA","start":"9:00","end":"12:00","from":"2026-05-01","label":"Garde"}])") << guard;
    QTest::newRow("text") << QByteArray(R"("[{\"id\":\"x1\",\"rrule\":\"FREQ=WEEKLY;BYDAY=SA\",\"start\":\"9:00\",\"end\":\"12:00\",\"from\":\"2026-05-01\",\"label\":\"Garde\"}]")") << guard;
    QTest::newRow("the hub's form") << QByteArray(R"([{"date":"2026-05-30","start":"08:00","end":"12:00","note":"Samedi"}])")
                                    << ExtraShift{{}, {}, {QTime(8, 0), QTime(12, 0)}, QDate(2026, 5, 30), QDate(2026, 5, 30), u"Samedi"_s};
}

void tst_ErpNextRecords::readsExtraShifts()
{
    QFETCH(QByteArray, shifts);
    QFETCH(ExtraShift, first);
    QStringList issues;
    const Technician read = technician(R"({"name":"DT-1","extra_shifts":)" + shifts + "}", &issues);
    QCOMPARE(read.extraShifts.size(), size_t(1));
    QVERIFY(read.extraShifts[0] == first);
    QVERIFY(issues.isEmpty());
}

void tst_ErpNextRecords::readsARecordedTechnician()
{
    QStringList issues;
    const auto read = technicianFromJson(recording(u"033-get-technician.json"_s), issues);
    QVERIFY(read);
    QCOMPARE(issues, QStringList());
    QVERIFY(!read->fullName.isEmpty());
    QVERIFY(!read->weeklyHours[0].empty());
    QVERIFY(read->weeklyHours[6].empty());
    QVERIFY(!read->skills.empty());
    QVERIFY(!read->home);
}

void tst_ErpNextRecords::readsAbsences()
{
    QStringList issues;
    const auto away = technician(R"({"name":"DT-1","absence_reason":"Vacances","absence_from":"2026-07-01","absence_until":"2026-07-14"})");
    QVERIFY(away.absence == Absence({u"Vacances"_s, QDate(2026, 7, 1), QDate(2026, 7, 14)}));
    QVERIFY(!technician(R"({"name":"DT-1","absence_from":"2026-07-01"})").absence->until);
    QVERIFY(!technician(R"({"name":"DT-1","absence_until":"2026-07-14"})", &issues).absence);
    QCOMPARE(issues.size(), 1);
}

void tst_ErpNextRecords::readsCustomers()
{
    QStringList issues;
    const auto read = [&](const char *json) { return customerFromJson(*parsed(json), issues).value_or(Customer{}); };
    const Customer farm = read(R"({"name":"CUST-1","customer_name":"Ferme Lafleur & Fils","mobile_no":"450-555-0123","is_commercial":1,"disabled":0})");
    QCOMPARE(farm.name, u"Ferme Lafleur & Fils"_s);
    QCOMPARE(farm.phone, u"450-555-0123"_s);
    QVERIFY(farm.commercial && !farm.disabled);
    QVERIFY(read(R"({"name":"CUST-1","customer_type":"Company"})").commercial);
    QVERIFY(!read(R"({"name":"CUST-1","customer_type":"Individual"})").commercial);
    QVERIFY(!read(R"({"name":"CUST-1","customer_type":"Company","is_commercial":0})").commercial);
    QCOMPARE(read(R"({"name":"Jeanne Roy"})").name, u"Jeanne Roy"_s);
}

void tst_ErpNextRecords::readsLocations()
{
    QStringList issues;
    const auto read = locationFromJson(*parsed(R"({"name":"LOC-00001","customer":"CUST-1","address_line":"120, rang Saint-Joseph","unit":"app. 3",
        "city":"Sainte-Clotilde","postal_code":"J0L 1W0","latitude":"45.166312","longitude":-73.67831,"access_notes":"Chien."})"), issues);
    QVERIFY(read);
    QCOMPARE(read->addressLine, u"120, rang Saint-Joseph, app. 3"_s);
    QCOMPARE(read->position, (Coordinate{45.166312, -73.67831}));
    QCOMPARE(read->customer, CustomerId(u"CUST-1"_s));
}

QTEST_GUILESS_MAIN(tst_ErpNextRecords)
#include "tst_erpnextrecords.moc"
