#include "wire/hub/event.h"
#include "wire/hub/health.h"

#include <QTest>

using namespace targo;
using namespace targo::wire::hub;
using namespace Qt::StringLiterals;

class tst_HubEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEnvelopesAndBareValues_data();
    void readsEnvelopesAndBareValues();
    void keepsWhoAndWhy();
    void refusesWhatIsNoJson();
    void readsHealthOfAnyForm();
};

void tst_HubEvent::readsEnvelopesAndBareValues_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("told"); // type docType names modified
    const auto row = [](const char *name, const char *type, const char *data, const char *told) {
        QTest::newRow(name) << QString::fromUtf8(type) << QString::fromUtf8(data) << QString::fromUtf8(told);
    };
    row("envelope", "job.assigned", R"({"topic":"dispatch","type":"job.assigned","data":{"name":"DJ-00042","technician":"DT-00007","version":9}})", "job.assigned|Dispatch Job|DJ-00042|");
    row("bare", "job.updated", R"({"doctype":"Dispatch Job","name":"DJ-1","modified":"2026-05-21 14:40:36.018522"})", "job.updated|Dispatch Job|DJ-1|2026-05-21 14:40:36.018522");
    row("several", "jobs.published", R"({"names":["DJ-1","DJ-2"],"publish_batch":"pub-1"})", "jobs.published|Dispatch Job|DJ-1,DJ-2|");
    row("technician", "tech.updated", R"({"name":"DT-1"})", "tech.updated|Dispatch Technician|DT-1|");
    row("absence", "absence.created", R"({"data":{"name":"abs-1","technician":"DT-1"}})", "absence.created|Dispatch Technician|DT-1|");
    row("type only inside", "message", R"({"type":"job.deleted","topic":"dispatch","data":{"name":"DJ-1"}})", "job.deleted|Dispatch Job|DJ-1|");
    row("resync", "resync", R"({"reason":"epoch_changed","topics":["dispatch"]})", "resync|||");
    row("odd values", "job.updated", R"({"data":{"name":null,"names":[7,"DJ-3"]}})", "job.updated|Dispatch Job|DJ-3|");
    row("no object", "hello", "[]", "hello|||");
}

void tst_HubEvent::readsEnvelopesAndBareValues()
{
    QFETCH(QString, type);
    QFETCH(QString, data);
    QFETCH(QString, told);
    const auto event = eventFromText(type, data);
    QVERIFY(event);
    QCOMPARE(QStringList({event->type, event->docType, event->names.join(u','), event->modified}).join(u'|'), told);
}

void tst_HubEvent::keepsWhoAndWhy()
{
    const auto event = eventFromText(u"job.updated"_s, uR"({"topic":"dispatch","actor":"marie@targo.example","origin_request_id":"7f0c","data":{"name":"DJ-1"}})"_s);
    QCOMPARE(event->topic, u"dispatch"_s);
    QCOMPARE(event->actor, u"marie@targo.example"_s);
    QCOMPARE(event->originRequestId, u"7f0c"_s);
}

void tst_HubEvent::refusesWhatIsNoJson()
{
    QCOMPARE(eventFromText(u"job.updated"_s, u"{oops"_s).error().kind, Error::Kind::BadAnswer);
}

void tst_HubEvent::readsHealthOfAnyForm()
{
    const auto full = healthFromText(R"({"status":"degraded","version":"2026.5.22","features":{"oktopus":false,"vision":true},"upstreams":[]})");
    QCOMPARE(full->status, u"degraded"_s);
    QCOMPARE(full->version, u"2026.5.22"_s);
    QCOMPARE(full->features.value(u"oktopus"_s, true), false);
    QCOMPARE(healthFromText(R"({"ok":true})")->status, u"ok"_s);
    QVERIFY(healthFromText(R"({"status":"ok"})")->features.isEmpty());
    QVERIFY(!healthFromText("<html>"));
    QVERIFY(!healthFromText("[]"));
}

QTEST_GUILESS_MAIN(tst_HubEvent)
#include "tst_hubevent.moc"
