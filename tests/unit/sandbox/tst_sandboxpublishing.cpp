#include "rawclient.h"

#include "sandbox/sandbox.h"

#include <QTest>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

// Publishing as the hub's contract has it (hub.md 3.3, 1.3, 1.5). It is Wednesday, 2026-05-20.
class SandboxPublishingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        sandbox = std::make_unique<Sandbox>(SandboxOptions{.now = QDateTime::fromString(u"2026-05-20T14:42:00Z"_s, Qt::ISODate)});
        QVERIFY(sandbox->listen(0));
        technician = sandbox->site().names(u"Dispatch Technician"_s).constFirst();
        sandbox->site().update(u"Dispatch Technician"_s, technician, {{"absence_from", "2026-06-10"}, {"absence_until", "2026-06-11"}, {"absence_reason", "Maladie"}}, office());
    }
    void cleanup() { sandbox.reset(); }

    void publishesNamedJobs()
    {
        const QString job = draft("2026-06-16", "09:00:00"), other = draft("2026-06-16", "11:00:00");
        const Json answer = ask("/dispatch/publish", {{"names", {job.toStdString(), other.toStdString()}}, {"notify", {"sms"}}});
        QCOMPARE(answer["published"], (Json{job.toStdString(), other.toStdString()}));
        QCOMPARE(answer["skipped"], Json::array());
        QCOMPARE(answer["dry_run"], false);
        QCOMPARE(answer["publish_batch"], "pub-20260520-01");
        QCOMPARE(answer["notifications"].size(), 1u);
        const Json &told = answer["notifications"][0];
        QCOMPARE(told["technician"], technician.toStdString());
        QCOMPARE(told["channel"], "sms");
        QCOMPARE(told["jobs"], 2);
        QVERIFY(told["link"].get<std::string>().starts_with("https://"));
        const Json document = sandbox->site().document(u"Dispatch Job"_s, job);
        QCOMPARE(document["is_published"], 1);
        const QString stamp = textAt(document, "published_on"); // the site's clock, which runs
        QVERIFY2(stamp.size() == 19 && stamp.startsWith(u"2026-05-20 10:"), qPrintable(stamp));
        QCOMPARE(document["published_by"], office().toStdString());
        QCOMPARE(ask("/dispatch/publish", {{"names", {job.toStdString()}}})["skipped"], (Json{{{"name", job.toStdString()}, {"reason", "already_published"}}}));
    }

    void aDryRunChangesNothing()
    {
        const QString job = draft("2026-06-16", "09:00:00");
        const Json before = sandbox->site().document(u"Dispatch Job"_s, job);
        const Json answer = ask("/dispatch/publish", {{"names", {job.toStdString()}}, {"notify", {"sms"}}, {"dry_run", true}});
        QCOMPARE(answer["dry_run"], true);
        QCOMPARE(answer["published"], (Json{job.toStdString()}));
        QCOMPARE(answer["notifications"].size(), 1u);
        QCOMPARE(sandbox->site().document(u"Dispatch Job"_s, job), before);
    }

    void leavesOutForTheContractsReasons()
    {
        const QString nobodys = draft("2026-06-16", "09:00:00", false), dayless = draft({}, {}), absent = draft("2026-06-10", "09:00:00"),
                      first = draft("2026-06-17", "09:00:00"), second = draft("2026-06-17", "09:45:00"), past = draft("2026-05-19", "05:00:00");
        Json names = Json::array();
        for (const QString &name : {nobodys, dayless, absent, first, second, past})
            names.push_back(name.toStdString());
        const Json answer = ask("/dispatch/publish", {{"names", names}});
        QCOMPARE(answer["published"], Json::array());
        std::vector<std::string> reasons;
        for (const Json &skipped : answer["skipped"])
            reasons.push_back(skipped["reason"]);
        QCOMPARE(reasons, (std::vector<std::string>{"unassigned", "no_date", "technician_absent", "overlap", "overlap", "in_past"}));
    }

    void aPeriodTakesWhatStandsInIt()
    {
        const QString in = draft("2026-06-16", "09:00:00"), out = draft("2026-06-18", "09:00:00"), nobodys = draft("2026-06-16", "12:00:00", false);
        const Json answer = ask("/dispatch/publish", {{"from", "2026-06-15"}, {"to", "2026-06-17"}, {"names", nullptr}});
        QCOMPARE(answer["published"], (Json{in.toStdString()}));
        QCOMPARE(answer["skipped"], (Json{{{"name", nobodys.toStdString()}, {"reason", "unassigned"}}}));
        const Json other = ask("/dispatch/publish", {{"from", "2026-06-15"}, {"to", "2026-06-30"}, {"technicians", {"DT-99999"}}});
        QCOMPARE(other["published"], Json::array());
        QCOMPARE(sandbox->site().document(u"Dispatch Job"_s, out)["is_published"], 0);
    }

    void movedWorkIsPublishedAgain()
    {
        const QString job = draft("2026-06-16", "09:00:00");
        ask("/dispatch/publish", {{"names", {job.toStdString()}}});
        sandbox->site().update(u"Dispatch Job"_s, job, {{"start_time", "10:00:00"}}, office());
        QCOMPARE(ask("/dispatch/publish", {{"names", {job.toStdString()}}, {"dry_run", true}})["published"].size(), 1u);
        sandbox->site().update(u"Dispatch Job"_s, job, {{"start_time", "09:00:00"}}, office()); // and back
        QCOMPARE(ask("/dispatch/publish", {{"names", {job.toStdString()}}, {"dry_run", true}})["skipped"][0]["reason"], "already_published");
    }

    void withdrawsWithAReason()
    {
        const QString job = draft("2026-06-16", "09:00:00"), other = draft("2026-06-16", "11:00:00");
        ask("/dispatch/publish", {{"names", {job.toStdString()}}});
        QCOMPARE(ask("/dispatch/unpublish", {{"names", {job.toStdString()}}}, 400)["code"], "missing_field");
        const Json answer = ask("/dispatch/unpublish", {{"names", {job.toStdString(), other.toStdString()}}, {"reason", "Reporté"}});
        QCOMPARE(answer, (Json{{"unpublished", {job.toStdString()}}}));
        const Json document = sandbox->site().document(u"Dispatch Job"_s, job);
        QCOMPARE(document["is_published"], 0);
        QVERIFY(document["published_on"].is_null());
    }

    void refusesWhoMayNot()
    {
        const QString job = draft("2026-06-16", "09:00:00");
        for (const char *path : {"/dispatch/publish", "/dispatch/unpublish"}) {
            const Json refusal = ask(path, {{"names", {job.toStdString()}}, {"reason", "x"}}, 403, "csr");
            QCOMPARE(refusal["code"], "forbidden");
            QCOMPARE(refusal["details"]["capability"], "dispatch.publish");
        }
        QCOMPARE(sandbox->site().document(u"Dispatch Job"_s, job)["is_published"], 0);
        const auto rights = [&](const char *role) {
            RawClient client(port());
            client.send("GET", "/auth/me", {hubAs(role)});
            [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return client.isWhole(); });
            return parsedObject(client.body())["capabilities"];
        };
        QVERIFY(!std::ranges::contains(rights("csr"), Json("dispatch.publish")));
        QVERIFY(std::ranges::contains(rights("dispatcher"), Json("dispatch.publish")));
    }

    void refusesWhatMakesNoSense()
    {
        QCOMPARE(ask("/dispatch/publish", Json::object(), 400)["code"], "missing_field");
        QCOMPARE(ask("/dispatch/publish", {{"from", "2026-06-15"}}, 400)["code"], "missing_field");
        QCOMPARE(ask("/dispatch/publish", {{"from", "2026-06-15"}, {"to", "2026-06-16"}, {"names", {"DJ-1"}}}, 400)["code"], "bad_request");
        QVERIFY(ask("/dispatch/publish", {{"from", "hier"}, {"to", "2026-06-16"}}, 422)["details"]["fields"].contains("from"));
        QVERIFY(ask("/dispatch/publish", {{"from", "2026-06-17"}, {"to", "2026-06-16"}}, 422)["details"]["fields"].contains("to"));
        QCOMPARE(ask("/dispatch/publish", {{"names", {"DJ-99999"}}}, 404)["code"], "not_found");
        QCOMPARE(ask("/dispatch/elsewhere", Json::object(), 404)["code"], "not_found");
    }

    void oneKeyIsOneWrite()
    {
        const QString job = draft("2026-06-16", "09:00:00");
        const Json body{{"names", {job.toStdString()}}};
        const QByteArray key = "Idempotency-Key: 7f0c1a3e-7a0f-4b57-9a57-0f3c1b7f3f10";
        const Json first = ask("/dispatch/publish", body, 200, "dispatcher", key);
        QCOMPARE(first["published"].size(), 1u);
        QCOMPARE(ask("/dispatch/publish", body, 200, "dispatcher", key), first);
        QCOMPARE(m_replayed, "true");
        QCOMPARE(ask("/dispatch/publish", {{"names", Json::array()}}, 422, "dispatcher", key)["code"], "idempotency_key_reuse");
        // Another person's key is another key
        QCOMPARE(ask("/dispatch/publish", body, 200, "supervisor", key)["skipped"][0]["reason"], "already_published");
    }

    void othersHearOfIt()
    {
        const QString job = draft("2026-06-16", "09:00:00");
        RawClient stream(port());
        stream.send("GET", "/sse?topics=dispatch", {hubAs("supervisor")});
        QTRY_VERIFY(stream.received.contains("event: hello"));
        ask("/dispatch/publish", {{"names", {job.toStdString()}}});
        QTRY_VERIFY(stream.received.contains("event: jobs.published"));
        const QByteArray data = stream.received.sliced(stream.received.indexOf("event: jobs.published")).split('\n').at(1).sliced(6);
        const Json envelope = parsedObject(data);
        QCOMPARE(envelope["topic"], "dispatch");
        QCOMPARE(envelope["actor"], office().toStdString());
        QCOMPARE(envelope["data"], (Json{{"names", {job.toStdString()}}, {"publish_batch", "pub-20260520-01"}}));
    }

private:
    quint16 port() const { return static_cast<quint16>(sandbox->url().section(u':', -1).toUInt()); }
    QString office() const { return sandbox->office().constFirst().user.name; } // the dispatcher

    QByteArray hubAs(const char *role) const
    {
        for (const auto &person : sandbox->office()) {
            if (person.role == QLatin1StringView(role))
                return "Authorization: Bearer " + person.account.token;
        }
        return {};
    }

    QString draft(const char *date, const char *start, bool assigned = true)
    {
        const Json job{{"subject", "Brouillon"}, {"job_type", "Autre"}, {"status", assigned ? "assigned" : "open"}, {"duration_h", 1.0},
                       {"assigned_technician", assigned ? Json(technician.toStdString()) : Json(nullptr)},
                       {"scheduled_date", date ? Json(date) : Json(nullptr)}, {"start_time", start ? Json(start) : Json(nullptr)}, {"is_published", 0}};
        return textAt(sandbox->site().insert(u"Dispatch Job"_s, job, office()), "name");
    }

    Json ask(const QByteArray &path, const Json &body, int status = 200, const char *role = "dispatcher", const QByteArray &header = {})
    {
        RawClient client(port());
        client.send("POST", path, header.isEmpty() ? QByteArrayList{hubAs(role)} : QByteArrayList{hubAs(role), header}, dumped(body));
        if (!QTest::qWaitFor([&] { return client.isWhole(); }))
            return {};
        m_replayed = client.header("Idempotency-Replayed");
        return QTest::qCompare(client.status(), status, "status", "expected", __FILE__, __LINE__) ? parsedObject(client.body()) : Json();
    }

    std::unique_ptr<Sandbox> sandbox;
    QString technician;
    QByteArray m_replayed;
};

QTEST_GUILESS_MAIN(SandboxPublishingTest)
#include "tst_sandboxpublishing.moc"
