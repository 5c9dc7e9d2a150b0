#include "wire/erpnext/job.h"
#include "wire/json.h"
#include "wire/local/payload.h"

#include "support/builders/builders.h"

#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace targo::wire::local;

class tst_Payload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIntentComesBack_data();
    void everyIntentComesBack();
    void everyFieldOfAChangeComesBack();
    void recordsComeBack();
    void emptyRecordsComeBack();
    void detailsComeBack();
    void unknownOptionsComeBack();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void readsWhatTheFirstVersionWrote();
};

void tst_Payload::everyIntentComesBack_data()
{
    QTest::addColumn<Intent>("intent");
    const JobId job(u"DJ-1"_s);
    QTest::newRow("assign") << Intent(AssignJob{job, TechnicianId(u"DT/é 2"_s), day("2026-05-25"), time("09:30")});
    QTest::newRow("unassign") << Intent(UnassignJob{job});
    QTest::newRow("reschedule") << Intent(RescheduleJob{job, day("2026-05-25"), time("09:30")});
    QTest::newRow("resize") << Intent(ResizeJob{job, 90, {}});
    QTest::newRow("resize at the left end") << Intent(ResizeJob{job, 90, wall("2026-05-25", "09:15")});
    QTest::newRow("status") << Intent(SetJobStatus{job, JobStatus::OnHold});
    QTest::newRow("unknown status") << Intent(SetJobStatus{job, Choice<JobStatus>::unknown(u"paused"_s)});
    QTest::newRow("edit") << Intent(EditJob{job, {{Field::Subject, u"Prise \"TV\"\n"_s}, {Field::Technician, FieldValue()}}});
    QTest::newRow("edit with what was seen") << Intent(EditJob{job, {{Field::Minutes, qint64(90)}}, {{Field::Minutes, qint64(60)}}});
    QTest::newRow("create") << Intent(CreateJob{newLocalJob(), {{Field::Subject, u"Épissure"_s}, {Field::Position, Coordinate{45.5, -73.75}}}});
    QTest::newRow("delete") << Intent(DeleteJob{job});
    QTest::newRow("note") << Intent(AddNote{job, u"Chien.\nSonner < 2 fois"_s});
    QTest::newRow("publish") << Intent(PublishJob{job, true});
    QTest::newRow("publish without a word") << Intent(PublishJob{job});
    QTest::newRow("withdraw") << Intent(UnpublishJob{job, u"Le client reporte"_s});
    QTest::newRow("take a publication back") << Intent(UnpublishJob{job});
    QTest::newRow("absence") << Intent(SetAbsence{TechnicianId(u"DT-2"_s), Absence{u"Vacances"_s, day("2026-05-25"), day("2026-05-29")}});
    QTest::newRow("back at work") << Intent(SetAbsence{TechnicianId(u"DT-2"_s), {}});
    QTest::newRow("rows") << Intent(EditJob{job, {{Field::Checklist, std::vector{ChecklistItem{u"Photo"_s, true, false, {}, {u"a1b2"_s}}}},
        {Field::Assistants, std::vector{Assistant{TechnicianId(u"DT-2"_s), 30}}}, {Field::RequiredSkills, std::vector{Skill{TagId(u"Fibre"_s), 3, true}}},
        {Field::Equipment, std::vector{JobEquipment{u"EQP-1"_s, u"ONT"_s, {}, {}, u"Installer"_s, true}}},
        {Field::Materials, std::vector{JobMaterial{u"CABLE"_s, u"Câble"_s, 12.5, u"m"_s}}}}});
    QTest::newRow("batch") << Intent(Batch{{UnassignJob{job}, AddNote{JobId(u"DJ-2"_s), u"x"_s}}});
    QTest::newRow("edit of nothing") << Intent(EditJob{job, {}});
}

void tst_Payload::everyIntentComesBack()
{
    QFETCH(Intent, intent);
    const auto read = intentFromText(toText(intent));
    QVERIFY(read);
    QVERIFY(*read == intent);
}

void tst_Payload::everyFieldOfAChangeComesBack()
{
    const Changes changes{
        {Field::Subject, u""_s}, {Field::Type, u"Installation"_s}, {Field::Status, u"open"_s}, {Field::Priority, FieldValue()},
        {Field::Technician, u"DT-1"_s}, {Field::Date, day("2026-05-25")}, {Field::Start, QTime(9, 30, 15, 250)},
        {Field::Minutes, qint64(90)}, {Field::TravelMinutes, qint64(0)}, {Field::RouteOrder, qint64(-1)}, {Field::Published, false},
    };
    const auto read = changesFromText(toText(changes));
    QVERIFY(read);
    QVERIFY(*read == changes);
}

void tst_Payload::recordsComeBack()
{
    Job job = aJob("DJ-1").on("DT-1").at("09:00").lasting(95).needing("Fibre", 3).forCustomer("Ferme & Fils").draft();
    job.position = Coordinate{45.166312, -73.67831};
    job.assistants = {{TechnicianId(u"DT-2"_s), 30, u"échelle"_s}};
    job.modified = u"2026-05-21 14:40:36.018522"_s;
    QCOMPARE(jobFromText(toText(job)).value_or(Job{}), job);

    Technician technician = aTechnician("DT-1").holding("Fibre", 4).absent("2026-05-01", "2026-05-09");
    technician.extraShifts = {{u"x1"_s, u"FREQ=DAILY"_s, {time("22:00"), time("06:00")}, day("2026-05-01"), {}, u"Nuit"_s}};
    technician.home = Coordinate{45.1, -74.2};
    technician.weeklyHours[6] = {{time("08:00"), time("12:00")}, {time("13:00"), time("17:00")}};
    QCOMPARE(technicianFromText(toText(technician)).value_or(Technician{}), technician);

    const Tag tag{TagId(u"TV/IPTV & co #1?"_s), TagCategory::Service, u"#43A047"_s, u"d"_s, u"m"_s};
    QCOMPARE(tagFromText(toText(tag)).value_or(Tag{}), tag);

    const Customer customer{CustomerId(u"CUST-1"_s), u"Ferme"_s, u"450-555-0101"_s, true, true, u"m"_s};
    QCOMPARE(customerFromText(toText(customer)).value_or(Customer{}), customer);

    const Location location{LocationId(u"LOC-1"_s), CustomerId(u"CUST-1"_s), u"Ferme"_s, u"120, rang"_s, u"Howick"_s, u"J0S 1G0"_s,
                            Coordinate{45.2, -73.8}, u"Guy"_s, u"450-555-0102"_s, u"Chien"_s, u"m"_s};
    QCOMPARE(locationFromText(toText(location)).value_or(Location{}), location);
}

void tst_Payload::emptyRecordsComeBack()
{
    QCOMPARE(jobFromText(toText(Job{})).value(), Job{});
    QCOMPARE(technicianFromText(toText(Technician{})).value(), Technician{});
    QCOMPARE(tagFromText(toText(Tag{})).value(), Tag{});
    QCOMPARE(customerFromText(toText(Customer{})).value(), Customer{});
    QCOMPARE(locationFromText(toText(Location{})).value(), Location{});
    QCOMPARE(detailsFromText(toText(JobDetails{})).value(), JobDetails{});
}

void tst_Payload::detailsComeBack()
{
    const JobDetails details{
        .description = u"<p>Tirer</p>"_s, .issue = u"ISS-1"_s, .completionNotes = u"ok"_s, .cancelReason = u"non"_s,
        .checklist = {{u"Photo"_s, true, false, u"n"_s}},
        .equipment = {{u"EQP-1"_s, u"ONT"_s, u"RCMG"_s, u"A4:2B"_s, u"Installer"_s, true, u"n"_s}},
        .materials = {{u"CABLE"_s, u"Câble"_s, 37.5, u"m"_s}},
        .photos = {{u"/private/files/avant.jpg"_s, u"Avant"_s, u"Avant"_s, QDateTime::fromString(u"2026-05-22T18:00:00.000Z"_s, Qt::ISODateWithMs)}},
        .enRouteAt = QDateTime::fromString(u"2026-05-22T17:29:25.120Z"_s, Qt::ISODateWithMs),
        .completedAt = QDateTime::fromString(u"2026-11-01T05:30:00.000Z"_s, Qt::ISODateWithMs),
        .publishedBy = u"sup@targo.example"_s, .signedBy = u"Client"_s,
        .signedAt = QDateTime::fromString(u"2026-11-01T05:31:00.000Z"_s, Qt::ISODateWithMs),
        .actualMinutes = 95, .recurrence = u"FREQ=WEEKLY;BYDAY=MO"_s, .subscription = u"SUB-1"_s, .invoice = u"SINV-1"_s,
        .dependsOn = u"DJ-1"_s, .partOf = u"DJ-2"_s,
    };
    QCOMPARE(detailsFromText(toText(details)).value_or(JobDetails{}), details);
}

void tst_Payload::unknownOptionsComeBack()
{
    Technician technician = aTechnician("DT-1");
    technician.status = Choice<TechnicianStatus>::unknown(u"En pause"_s);
    QCOMPARE(technicianFromText(toText(technician)).value_or(Technician{}), technician);
}

void tst_Payload::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"v":1,"do":"assi)");
    QTest::newRow("no version") << QByteArray(R"({"do":"unassign","job":"DJ-1"})");
    QTest::newRow("a newer version") << QByteArray(R"({"v":99,"do":"unassign","job":"DJ-1"})");
    QTest::newRow("unknown verb") << QByteArray(R"({"v":1,"do":"teleport","job":"DJ-1"})");
    QTest::newRow("unknown field") << QByteArray(R"({"v":1,"do":"edit","job":"DJ-1","changes":{"colour":"red"}})");
    QTest::newRow("broken date") << QByteArray(R"({"v":1,"do":"reschedule","job":"DJ-1","date":"mardi","start":"09:30:00.000"})");
    QTest::newRow("array") << QByteArray("[1]");
}

void tst_Payload::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, text);
    const auto read = intentFromText(text);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Error::Kind::BadAnswer);
}

// What a program of the first version left on disk; these texts are never edited.
void tst_Payload::readsWhatTheFirstVersionWrote()
{
    const Intent assign = AssignJob{JobId(u"DJ-1"_s), TechnicianId(u"DT-2"_s), day("2026-05-25"), time("09:30")};
    const QByteArray text = R"({"date":"2026-05-25","do":"assign","job":"DJ-1","start":"09:30:00.000","technician":"DT-2","v":1})";
    QVERIFY(intentFromText(text) == assign);
    QVERIFY(actFromText(text) == actsOf(assign).front());
    QVERIFY(changesFromText(R"({"changes":{"date":{"day":"2026-05-25"},"minutes":90,"published":true,"start":{"hour":"09:30:00.000"},"technician":null},"v":1})")
            == (Changes{{Field::Date, day("2026-05-25")}, {Field::Minutes, qint64(90)}, {Field::Published, true},
                           {Field::Start, time("09:30")}, {Field::Technician, FieldValue()}}));
}

QTEST_GUILESS_MAIN(tst_Payload)
#include "tst_payload.moc"
