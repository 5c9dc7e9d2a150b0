#include "sandbox/sandbox.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

// What outlives a run, and how a run ends.
class SandboxStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRestartContinuesTheDay()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"state.json"_s);
        const QDateTime now = QDateTime::fromString(u"2026-05-20T14:42:00Z"_s, Qt::ISODate);
        Json before;
        {
            Sandbox sandbox({.seed = 7, .now = now, .stateFile = file});
            sandbox.site().update(u"Dispatch Job"_s, u"DJ-00100"_s, {{"start_time", "05:45:00"}}, u"Administrator"_s);
            before = sandbox.site().document(u"Dispatch Job"_s, u"DJ-00100"_s);
            sandbox.save();
        }
        Sandbox again({.seed = 7, .now = now, .stateFile = file});
        QVERIFY(again.site().document(u"Dispatch Job"_s, u"DJ-00100"_s) == before);
        const Json next = again.site().insert(u"Dispatch Job"_s, {{"subject", "Essai"}}, u"Administrator"_s);
        QVERIFY2(!next.contains("exc_type"), next.dump().c_str());
        QVERIFY(textAt(next, "modified") > textAt(before, "modified"));
    }

    // Stamps only rise: a clock that was set back would tell another time than they do.
    void aContinuedDayNeverGoesBackBehindWhatWasWritten()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"state.json"_s);
        const QDateTime quarter = QDateTime::fromString(u"2026-05-20T14:15:00Z"_s, Qt::ISODate), later = quarter.addSecs(12 * 60);
        {
            Sandbox sandbox({.now = later, .stateFile = file});
            sandbox.site().update(u"Dispatch Job"_s, u"DJ-00100"_s, {{"start_time", "05:45:00"}}, u"Administrator"_s);
            sandbox.save();
        }
        Sandbox again({.now = quarter, .stateFile = file});
        const QDateTime told = QDateTime::fromString(textAt(again.readyLine(), "now"), Qt::ISODateWithMs);
        QVERIFY(told >= later);
        const Json next = again.site().insert(u"Dispatch Job"_s, {{"subject", "Essai"}}, u"Administrator"_s);
        const QDateTime stamped = QDateTime::fromString(textAt(next, "modified").first(19), u"yyyy-MM-dd HH:mm:ss"_s);
        const qint64 apart = QDateTime(stamped.date(), stamped.time(), QTimeZone("America/Toronto")).secsTo(told);
        QVERIFY2(std::abs(apart) <= 60, qPrintable(QString::number(apart)));
    }

    void aDamagedFileIsNoReasonNotToStart()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"state.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"site\":");
        file.close();
        Sandbox sandbox({.stateFile = file.fileName()});
        QCOMPARE(sandbox.site().names(u"Dispatch Technician"_s).size(), 12);
    }

    void printsOneLineAndEndsWithItsClient()
    {
        QProcess program;
        program.start(QStringLiteral(TARGO_SANDBOX_PROGRAM), {u"--with-client"_s});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 30'000);
        const Json line = parsedObject(program.readLine());
        QCOMPARE(line["ready"], true);
        QVERIFY(textAt(line, "url").startsWith(u"http://127.0.0.1:"_s));
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY(program.readAllStandardOutput().isEmpty());
    }

    void endsCleanlyOnATermination()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"state.json"_s);
        QProcess program;
        program.start(QStringLiteral(TARGO_SANDBOX_PROGRAM), {u"--state"_s, file});
        QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), 30'000);
        program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(SandboxStateTest)
#include "tst_sandboxstate.moc"
