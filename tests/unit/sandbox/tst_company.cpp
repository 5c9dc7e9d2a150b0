#include "sandbox/company/company.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

namespace {

using Documents = QMap<QString, QList<Json>>;

Json docTypes()
{
    QFile file(u":/sandbox/doctypes.json"_s);
    return file.open(QIODevice::ReadOnly) ? parsedObject(file.readAll()) : Json();
}

Documents founded(std::uint64_t seed, const QString &now)
{
    Documents documents;
    company::writeCompany({.seed = seed, .now = QDateTime::fromString(now, Qt::ISODate)}, docTypes(),
                          [&](const QString &docType, const Json &document) { documents[docType].append(document); }, [](const QString &, const QByteArray &) { });
    return documents;
}

struct Stay
{
    QString job;
    QDateTime begin;
    QDateTime end;
};

int minutes(const QString &clock)
{
    const QTime time = QTime::fromString(clock.first(5), u"HH:mm"_s);
    return time.hour() * 60 + time.minute();
}

// The shifts of a technician on a day, read from the document as a client reads them.
QList<QPair<int, int>> shiftsOf(const Json &technician, QDate day)
{
    static const std::array<const char *, 8> keys{"", "mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    static const std::array<const char *, 8> rule{"", "MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    QList<QPair<int, int>> shifts;
    const auto number = static_cast<std::size_t>(day.dayOfWeek());
    const Json week = parsedObject(bytesAt(technician, "weekly_schedule"));
    if (week.contains(keys[number]))
        shifts.emplaceBack(minutes(textAt(week[keys[number]], "start")), minutes(textAt(week[keys[number]], "end")));
    const Json extra = parsedObject(bytesAt(technician, "extra_shifts"));
    for (const Json &shift : extra.is_object() ? extra["shifts"] : Json::array()) {
        if (bytesAt(shift, "rrule").contains(rule[number]))
            shifts.emplaceBack(minutes(textAt(shift, "start")), minutes(textAt(shift, "end")));
    }
    return shifts;
}

} // namespace

class CompanyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(docTypes().contains("Dispatch Job")); }

    void oneSeedGivesOneCompany()
    {
        const QString now = u"2026-05-20T14:42:00Z"_s;
        QVERIFY(founded(42, now) == founded(42, now));
        QVERIFY(founded(42, now) != founded(43, now));
    }

    void hasTheSizeOfASmallCompany()
    {
        const Documents all = founded(42, u"2026-05-20T14:42:00Z"_s);
        QCOMPARE(all[u"Dispatch Technician"_s].size(), 12);
        QCOMPARE_GE(all[u"Dispatch Job"_s].size(), 100);
        QCOMPARE_LE(all[u"Dispatch Job"_s].size(), 145);
        const auto unassigned = std::ranges::count_if(all[u"Dispatch Job"_s], [](const Json &job) { return job["assigned_technician"].is_null(); });
        QCOMPARE(unassigned, 14);
        const auto absent = std::ranges::count_if(all[u"Dispatch Technician"_s], [](const Json &one) { return !one["absence_from"].is_null(); });
        QCOMPARE(absent, 1);
    }

    // Everything below is checked for several seeds and moments; the row's name says which.
    void isPlausible_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<QString>("now");
        const QStringList moments{u"2026-05-20T14:42:00Z"_s, u"2026-05-18T10:00:00Z"_s, u"2026-11-21T15:00:00Z"_s,
                                  u"2026-12-31T23:50:00Z"_s, u"2026-03-08T06:30:00Z"_s};
        for (int seed = 1; seed <= 4; ++seed) {
            for (const QString &now : moments)
                QTest::addRow("seed %d at %s", seed, qPrintable(now)) << seed << now;
        }
    }
    void isPlausible()
    {
        QFETCH(int, seed);
        QFETCH(QString, now);
        const Documents all = founded(static_cast<std::uint64_t>(seed), now);
        nobodyIsInTwoPlaces(all);
        workLiesInsideShifts(all);
        requiredSkillsAreHeld(all);
        statesFitTheTime(all, QDateTime::fromString(now, Qt::ISODate));
        linksLeadSomewhere(all);
        inventedNumbersAndRealPlaces(all);
        namesAndStampsAreInOrder(all, QDateTime::fromString(now, Qt::ISODate));
    }

private:
    static void nobodyIsInTwoPlaces(const Documents &all)
    {
        QMap<QString, QList<Stay>> lanes;
        for (const Json &job : all[u"Dispatch Job"_s]) {
            if (textAt(job, "start_time").isEmpty() || textAt(job, "status") == "cancelled"_L1)
                continue;
            const QDateTime begin(QDate::fromString(textAt(job, "scheduled_date"), Qt::ISODate), QTime::fromString(textAt(job, "start_time"), u"HH:mm:ss"_s));
            const auto stay = [&](const Json &hours) { return Stay{textAt(job, "name"), begin, begin.addSecs(static_cast<qint64>(hours.get<double>() * 3600))}; };
            lanes[textAt(job, "assigned_technician")].append(stay(job["duration_h"]));
            for (const Json &assistant : job["assistants"])
                lanes[textAt(assistant, "technician")].append(stay(assistant["duration_h"]));
        }
        for (const auto [technician, stays] : lanes.asKeyValueRange()) {
            for (qsizetype i = 0; i < stays.size(); ++i) {
                for (qsizetype j = i + 1; j < stays.size(); ++j)
                    QVERIFY2(stays[i].end <= stays[j].begin || stays[j].end <= stays[i].begin, qPrintable(technician + u' ' + stays[i].job + u' ' + stays[j].job));
            }
        }
    }

    static void workLiesInsideShifts(const Documents &all)
    {
        QMap<QString, Json> crew;
        for (const Json &technician : all[u"Dispatch Technician"_s])
            crew[textAt(technician, "name")] = technician;
        for (const Json &job : all[u"Dispatch Job"_s]) {
            if (textAt(job, "start_time").isEmpty())
                continue;
            const QDate day = QDate::fromString(textAt(job, "scheduled_date"), Qt::ISODate);
            const Json technician = crew[textAt(job, "assigned_technician")];
            const int begin = minutes(textAt(job, "start_time"));
            const int end = begin + static_cast<int>(job["duration_h"].get<double>() * 60);
            const auto shifts = shiftsOf(technician, day);
            QVERIFY2(std::ranges::any_of(shifts, [&](const auto &shift) { return shift.first <= begin && end <= shift.second; }), qPrintable(textAt(job, "name")));
            if (!technician["absence_from"].is_null())
                QVERIFY(day < QDate::fromString(textAt(technician, "absence_from"), Qt::ISODate) || day > QDate::fromString(textAt(technician, "absence_until"), Qt::ISODate));
        }
    }

    static void requiredSkillsAreHeld(const Documents &all)
    {
        QMap<QString, QMap<QString, int>> levels;
        for (const Json &technician : all[u"Dispatch Technician"_s]) {
            for (const Json &tag : technician["tags"])
                levels[textAt(technician, "name")][textAt(tag, "tag")] = tag["level"].get<int>();
        }
        for (const Json &job : all[u"Dispatch Job"_s]) {
            for (const Json &tag : job["required_tags"]) {
                QVERIFY(tag["level"] >= 1 && tag["level"] <= 5);
                if (!job["assigned_technician"].is_null() && tag["required"] == 1)
                    QVERIFY(levels[textAt(job, "assigned_technician")].value(textAt(tag, "tag")) >= tag["level"].get<int>());
            }
        }
    }

    static void statesFitTheTime(const Documents &all, const QDateTime &now)
    {
        const QDateTime local = now.toTimeZone(QTimeZone("America/Toronto"));
        for (const Json &job : all[u"Dispatch Job"_s]) {
            const QString status = textAt(job, "status");
            if (job["assigned_technician"].is_null()) {
                QCOMPARE(status, u"open"_s);
                QCOMPARE(job["is_published"], 0);
                continue;
            }
            const QDateTime begin(QDate::fromString(textAt(job, "scheduled_date"), Qt::ISODate), QTime::fromString(textAt(job, "start_time"), u"HH:mm:ss"_s), local.timeZone());
            const QDateTime end = begin.addSecs(static_cast<qint64>(job["duration_h"].get<double>() * 3600));
            if (end <= local)
                QVERIFY(status == "completed"_L1 || status == "cancelled"_L1);
            else if (begin <= local)
                QCOMPARE(status, u"in_progress"_s);
            else
                QVERIFY(status == "assigned"_L1 || status == "en_route"_L1);
        }
    }

    static void linksLeadSomewhere(const Documents &all)
    {
        QMap<QString, QSet<QString>> names;
        for (const auto [docType, documents] : all.asKeyValueRange()) {
            for (const Json &document : documents)
                names[docType].insert(textAt(document, "name"));
        }
        const auto leads = [&](const Json &document, const char *field, const QString &docType) {
            return document[field].is_null() || names[docType].contains(textAt(document, field));
        };
        for (const Json &job : all[u"Dispatch Job"_s]) {
            QVERIFY(leads(job, "customer", u"Customer"_s));
            QVERIFY(leads(job, "service_location", u"Service Location"_s));
            QVERIFY(leads(job, "service_subscription", u"Service Subscription"_s));
            QVERIFY(leads(job, "assigned_technician", u"Dispatch Technician"_s));
            for (const Json &tag : job["required_tags"])
                QVERIFY(leads(tag, "tag", u"Dispatch Tag"_s));
            for (const Json &item : job["materials_used"])
                QVERIFY(leads(item, "item_code", u"Item"_s));
            for (const Json &unit : job["equipment_items"])
                QVERIFY(leads(unit, "equipment", u"Service Equipment"_s));
        }
    }

    static void inventedNumbersAndRealPlaces(const Documents &all)
    {
        static const QRegularExpression invented(u"^\\+1(450|514)55501\\d\\d$"_s);
        for (const Json &customer : all[u"Customer"_s])
            QVERIFY(invented.match(textAt(customer, "mobile_no")).hasMatch());
        for (const Json &technician : all[u"Dispatch Technician"_s])
            QVERIFY(invented.match(textAt(technician, "phone")).hasMatch());
        for (const QString &docType : {u"Service Location"_s, u"Dispatch Job"_s}) {
            for (const Json &document : all[docType]) {
                const double latitude = document["latitude"].get<double>();
                const double longitude = document["longitude"].get<double>();
                QVERIFY(latitude > 45.0 && latitude < 45.45);
                QVERIFY(longitude > -74.6 && longitude < -73.3);
            }
        }
    }

    static void namesAndStampsAreInOrder(const Documents &all, const QDateTime &now)
    {
        const QString local = company::naive(now.toTimeZone(QTimeZone("America/Toronto")), 999'999);
        for (const auto [docType, documents] : all.asKeyValueRange()) {
            QSet<QString> names, uuids;
            for (const Json &document : documents) {
                names.insert(textAt(document, "name"));
                QVERIFY(textAt(document, "creation") <= textAt(document, "modified"));
                QVERIFY2(textAt(document, "modified") <= local, qPrintable(textAt(document, "name")));
                if (document.contains("client_uuid"))
                    uuids.insert(textAt(document, "client_uuid"));
            }
            QCOMPARE(names.size(), documents.size());
            QVERIFY(uuids.isEmpty() || uuids.size() == documents.size());
        }
    }
};

QTEST_GUILESS_MAIN(CompanyTest)
#include "tst_company.moc"
