#include "base/failpoint.h"
#include "scenario/probeprocess.h"
#include "scenario/promises.h"
#include "store/db/sql.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The program is killed at each of its failpoints while a dispatcher works, and started again. What it had accepted
// reaches the server, once.
class tst_Killed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothing_is_lost_and_nothing_doubled();

#ifdef TARGO_FAILPOINTS
private:
    struct Kill { QString point; int time = 1; };

    Kill nextKill();
    void bringAbout(const Kill &kill);              // the circumstances in which its place is passed
    void lives(const Kill &kill);                   // one run of the program
    void works(ProbeProcess &program, bool online);
    bool comesToRest();                             // a run that nobody kills
    void checkPromises(const char *when);
    bool harmPageOf(const QString &file, const QString &table);

    SandboxCompany m_company;
    ConnectionSettings m_connection;
    QTemporaryDir m_folder;
    QString m_data;                                 // where the program keeps its files
    Promises m_promises;
    QStringList m_jobs;
    QRandomGenerator m_random;
    QStringList m_round;                            // points still to be visited in this round
    std::map<QString, int> m_reached;               // how often the program died there
    std::map<QString, int> m_passed;                // how often a life comes past it, as far as is known
    int m_rounds = 0;
    int m_kills = 0;
    int m_asked = 0;
#endif
};

#ifndef TARGO_FAILPOINTS

void tst_Killed::initTestCase() { QSKIP("a release has no failpoints"); }
void tst_Killed::nothing_is_lost_and_nothing_doubled() { }

#else

void tst_Killed::initTestCase()
{
    const quint32 seed = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("TARGO_SEED=%u", seed);
    m_random.seed(seed);
    m_data = m_folder.filePath(u"data"_s);
    QVERIFY(m_company.start());
    m_connection = m_company.signInAs(u"dispatcher"_s);

    ProbeProcess program(m_connection, m_data, {});
    QVERIFY(program.isOk({{"do", "settle"}}));
    const auto board = program.say({{"do", "board"}, {"from", "2026-05-26"}, {"to", "2026-06-05"}});
    QVERIFY(board && board->value("ok", false));
    for (const Json &job : (*board)["jobs"]) {
        if (job["technician"].is_null() || m_jobs.size() == 12)
            continue;
        m_jobs << QString::fromStdString(job["job"].get<std::string>());
        m_promises.begin(m_jobs.back(), job["minutes"].get<int>());
    }
    QVERIFY(m_jobs.size() > 5);
    QVERIFY(program.quit());
}

tst_Killed::Kill tst_Killed::nextKill()
{
    if (m_round.isEmpty()) {
        ++m_rounds;
        for (const std::string_view name : failpoint::names)
            m_round << QString::fromLatin1(name.data(), qsizetype(name.size()));
        std::shuffle(m_round.begin(), m_round.end(), m_random);
    }
    const QString point = m_round.takeLast();
    // In the first round at the first passing, so that each is reached for certain; later as far on as the program
    // was seen to come. Doubt is noted once in a life.
    const bool isFirst = m_rounds == 1 || point == "doubt.noted"_L1;
    return {.point = point, .time = isFirst ? 1 : 1 + int(m_random.bounded(m_passed[point] + 1))};
}

bool tst_Killed::harmPageOf(const QString &file, const QString &table)
{
    const QString path = QDir(m_data).filePath(file);
    qint64 page = 0;
    {
        store::Sql sql(u"harm"_s);
        const QString key = QString::fromLatin1(probeKey(m_connection).toHex());
        if (!sql.open(path) || !sql.run(u"PRAGMA key = \"x'%1'\""_s.arg(key)))
            return false;
        const auto root = sql.value(u"SELECT rootpage FROM sqlite_master WHERE name = ?"_s, {table});
        page = root ? root->toLongLong() : 0;
    }
    QFile harmed(path);
    return page > 1 && harmed.open(QIODevice::ReadWrite) && harmed.seek((page - 1) * 4096 + 50) && harmed.write(QByteArray(500, 'x')) == 500;
}

void tst_Killed::bringAbout(const Kill &kill)
{
    const auto is = [&](QLatin1String prefix) { return kill.point.startsWith(prefix); };
    if (is("database.create"_L1) || is("migrate"_L1)) { // a first start
        QVERIFY(comesToRest());
        QVERIFY(QDir(m_data).removeRecursively());
    } else if (is("salvage"_L1) || is("set-aside"_L1)) { // damage, with unsent changes in the file
        QVERIFY(comesToRest());
        const int before = m_promises.acceptedCount();
        ProbeProcess program(m_connection, m_data, {});
        QVERIFY(program.isOk({{"do", "settle"}}));
        while (m_promises.acceptedCount() == before)
            works(program, false);
        QVERIFY(program.quit());
        QVERIFY(harmPageOf(u"outbox.db"_s, u"history"_s)); // whose rows nobody was promised
        if (kill.point == "salvage.swap-found"_L1)
            lives({.point = u"salvage.between-names"_s});
    } else if (is("doubt"_L1)) {
        QVERIFY(comesToRest());
        QVERIFY(harmPageOf(u"cache.db"_s, u"job_details"_s));
    }
}

void tst_Killed::works(ProbeProcess &program, bool online)
{
    if (!online && !program.isOk({{"do", "offline"}}))
        return;
    const int acts = 1 + int(m_random.bounded(3));
    for (int act = 0; act < acts; ++act) {
        const QString job = m_jobs[m_random.bounded(m_jobs.size())];
        const bool wasCertain = m_promises.isCertain(job);
        const int before = m_promises.minutesOf(job);
        const int minutes = 30 + 3 * (++m_asked % 140);
        if (minutes == before)
            continue;
        m_promises.asked(job, minutes);
        const auto reply = program.say({{"do", "resize"}, {"job", job.toStdString()}, {"minutes", minutes}});
        if (!reply)
            return;
        if (!reply->value("ok", false)) { // not known yet, or a disk that failed
            m_promises.refused(job, minutes);
            continue;
        }
        m_promises.accepted(job, minutes);
        if (!wasCertain || m_random.bounded(4) != 0)
            continue;
        m_promises.asked(job, before);
        const auto undone = program.say({{"do", "undo"}});
        if (!undone)
            return;
        if (undone->value("ok", false))
            m_promises.accepted(job, before);
        else
            m_promises.refused(job, before);
    }
}

void tst_Killed::lives(const Kill &kill)
{
    ProbeProcess program(m_connection, m_data, u"%1:%2"_s.arg(kill.point).arg(kill.time));
    if (program.isOk({{"do", "settle"}})) {
        checkPromises("after a start");
        works(program, false);
        if (program.isOk({{"do", "online"}})) {
            works(program, true);
            if (kill.point == "doubt.noted"_L1) // a refused write waits half a minute: enough seen
                std::ignore = program.say({{"do", "settle"}, {"seconds", 1}});
            else if (program.isOk({{"do", "settle"}}))
                checkPromises("after work");
        }
    }
    program.quit();
    if (!program.wasKilled()) {
        m_passed[kill.point] = std::max(0, kill.time - 2);
        return;
    }
    m_passed[kill.point] = std::max(m_passed[kill.point], kill.time);
    ++m_kills;
    ++m_reached[kill.point];
}

bool tst_Killed::comesToRest()
{
    ProbeProcess program(m_connection, m_data, {});
    if (!program.isOk({{"do", "settle"}}))
        return false;
    checkPromises("at rest");
    const auto outbox = program.say({{"do", "outbox"}});
    return outbox && (*outbox)["changes"].empty() && program.quit();
}

void tst_Killed::checkPromises(const char *when)
{
    const QStringList broken = m_promises.brokenOn(m_company);
    QVERIFY2(broken.isEmpty(), qPrintable(QLatin1String(when) + u": "_s + broken.join(u"; "_s)));
}

void tst_Killed::nothing_is_lost_and_nothing_doubled()
{
    const bool isLong = !qEnvironmentVariableIsEmpty("TARGO_LONG_TESTS");
    const int wanted = isLong ? 1'000 : 200;
    constexpr qint64 shortRun = 60'000; // ms; a run that is out of time is not a failure once every point was reached
    QElapsedTimer clock;
    clock.start();
    while (m_kills < wanted && (isLong || m_rounds <= 1 || clock.elapsed() < shortRun)) {
        const Kill kill = nextKill();
        bringAbout(kill);
        if (!QTest::currentTestFailed())
            lives(kill);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"killed %1 times, last asked for %2:%3"_s.arg(m_kills).arg(kill.point).arg(kill.time)));
    }
    QVERIFY(comesToRest());
    QStringList never;
    for (const std::string_view name : failpoint::names) {
        const QString point = QString::fromLatin1(name.data(), qsizetype(name.size()));
        if (!m_reached.contains(point))
            never << point;
    }
    qInfo("%d kills at %zu points in %lld s; %d changes accepted, 0 lost, 0 doubled", m_kills, m_reached.size(), clock.elapsed() / 1000, m_promises.acceptedCount());
    QVERIFY2(never.isEmpty(), qPrintable(u"never reached: "_s + never.join(u", "_s)));
}

#endif

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_killed.moc"
