#include "base/failpoint.h"
#include "scenario/workday.h"
#include "store/db/sql.h"
#include "support/slowdown.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The program is killed at each of its failpoints while a dispatcher and a colleague work, and started again. What it
// had accepted reaches the server, once, and what the colleague did stays.
class tst_Killed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothing_is_lost_and_nothing_doubled_data();
    void nothing_is_lost_and_nothing_doubled();
    void every_place_was_reached();

#ifdef TARGO_FAILPOINTS
private:
    using Deed = Workday::Deed;
    struct Kill { QString point; int time = 1; };

    Kill nextKill();
    QStringList neverReached() const;
    void bringAbout(const Kill &kill);              // the circumstances in which its place is passed
    void lives(const Kill &kill);                   // one run of the program
    void works(ProbeProcess &program, const QString &point);
    void finishes(ProbeProcess &program, const QString &point);
    bool comesToRest();                             // a run that nobody kills
    void makesWorkOfItsOwn();
    void checkPromises(const char *when);
    bool harmPageOf(const QString &file, const QString &table);

    SandboxCompany m_company;
    ConnectionSettings m_connection;
    QTemporaryDir m_folder{QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm/targo-XXXXXX"_s : QDir::tempPath() + u"/targo-XXXXXX"_s};
    QString m_data;                                 // where the program keeps its files
    Promises m_promises;
    QRandomGenerator m_random;
    Workday m_workday{m_company, m_promises, m_random};
    QStringList m_round;                            // points still to be visited in this round
    std::map<QString, int> m_reached;               // how often the program died there
    std::map<QString, int> m_passed;                // how often a life comes past it, as far as is known
    int m_rounds = 0;
    int m_kills = 0;
    QElapsedTimer m_clock;
#endif
};

#ifndef TARGO_FAILPOINTS

void tst_Killed::initTestCase() { QSKIP("a release has no failpoints"); }
void tst_Killed::nothing_is_lost_and_nothing_doubled_data() { }
void tst_Killed::nothing_is_lost_and_nothing_doubled() { }
void tst_Killed::every_place_was_reached() { }

#else

namespace {

// The thread sanitizer looks for races: for it, coming past every point is enough.
constexpr int shortRun = test::slowdown > 1 ? 80 : 200;

bool isLong() { return !qEnvironmentVariableIsEmpty("TARGO_LONG_TESTS"); }

QStringList everyPoint()
{
    QStringList points;
    for (const std::string_view name : failpoint::names)
        points << QString::fromLatin1(name.data(), qsizetype(name.size()));
    return points;
}

bool isOneOf(const QString &point, std::initializer_list<QLatin1String> prefixes)
{
    return std::ranges::any_of(prefixes, [&](QLatin1String prefix) { return point.startsWith(prefix); });
}

bool needsAFirstStart(const QString &point) { return isOneOf(point, {"database.create"_L1, "migrate"_L1, "names.compare"_L1}); }
bool needsADamagedOutbox(const QString &point) { return isOneOf(point, {"salvage"_L1, "set-aside"_L1}); }
bool needsAClash(const QString &point) { return isOneOf(point, {"update.look"_L1, "outbox.parking"_L1, "outbox.kept"_L1, "intent.retry"_L1, "intent.discard"_L1}); }
bool needsADeletion(const QString &point) { return isOneOf(point, {"deletion"_L1}); }
bool needsAForeignDeletion(const QString &point) { return isOneOf(point, {"intake.remov"_L1, "names.ask-one"_L1}); }

// Costs several lives: in the short run each is brought about once.
bool isCostly(const QString &point)
{
    return needsAFirstStart(point) || needsADamagedOutbox(point)
        || isOneOf(point, {"doubt"_L1, "creation.look"_L1, "creation.adopt"_L1, "note.look"_L1, "outbox.later"_L1, "outbox.line-lost"_L1});
}

// What must be done before the program goes online, so that the place is passed.
std::optional<Workday::Deed> deedFor(const QString &point)
{
    using enum Workday::Deed;
    if (needsAClash(point))
        return Clash;
    if (point == "intent.turn"_L1)
        return ResizeAndUndo;
    if (isOneOf(point, {"creation"_L1, "finish.renamed"_L1}))
        return Create;
    if (needsADeletion(point))
        return Delete;
    if (isOneOf(point, {"note"_L1}))
        return Note;
    if (isOneOf(point, {"doubt"_L1, "outbox"_L1, "update"_L1, "intent"_L1, "finish"_L1, "intake.finished"_L1}))
        return Resize;
    return std::nullopt;
}

} // namespace

void tst_Killed::initTestCase()
{
    const quint32 seed = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo("TARGO_SEED=%u", seed);
    m_random.seed(seed);
    m_data = m_folder.filePath(u"data"_s);
    QVERIFY(m_company.start());
    m_connection = m_company.signInAs(u"dispatcher"_s);

    ProbeProcess program(m_connection, m_data, {});
    QVERIFY(program.isOk(settle));
    QVERIFY(m_workday.begin(program));
    QVERIFY(program.quit());
    m_clock.start();
}

tst_Killed::Kill tst_Killed::nextKill()
{
    if (m_round.isEmpty()) {
        ++m_rounds;
        m_round = everyPoint();
        if (m_rounds > 1 && !isLong())
            m_round.removeIf([this](const QString &point) { return isCostly(point) && m_reached.contains(point); });
        std::shuffle(m_round.begin(), m_round.end(), m_random);
    }
    const QString point = m_round.takeLast();
    // In the first round at the first passing, so that each is reached for certain; later as far on as the program
    // was seen to come. Doubt is noted once in a life, and a line is lost for good when nobody signs in again.
    const bool isFirst = m_rounds == 1 || isOneOf(point, {"doubt"_L1, "outbox.line-lost"_L1});
    return {.point = point, .time = isFirst ? 1 : 1 + int(m_random.bounded(m_passed[point] + 1))};
}

QStringList tst_Killed::neverReached() const
{
    QStringList never = everyPoint();
    never.removeIf([this](const QString &point) { return m_reached.contains(point); });
    return never;
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
    if (needsAFirstStart(kill.point)) {
        QVERIFY(comesToRest());
        QVERIFY(QDir(m_data).removeRecursively());
    } else if (needsADamagedOutbox(kill.point)) { // with unsent changes in the file
        QVERIFY(comesToRest());
        const int before = m_promises.acceptedCount();
        ProbeProcess program(m_connection, m_data, {});
        QVERIFY(program.isOk(settle) && program.isOk({{"do", "offline"}}));
        while (m_promises.acceptedCount() == before)
            QVERIFY(m_workday.does(program, Deed::Resize));
        QVERIFY(program.quit());
        QVERIFY(harmPageOf(u"outbox.db"_s, u"history"_s)); // whose rows nobody was promised
        if (kill.point == "salvage.swap-found"_L1)
            lives({.point = u"salvage.between-names"_s});
    } else if (kill.point == "doubt.noted"_L1) {
        QVERIFY(comesToRest());
        QVERIFY(harmPageOf(u"cache.db"_s, u"job_details"_s));
    } else if (kill.point == "creation.look"_L1) { // the disk knows that it may have been sent, and it was not
        lives({.point = u"creation.post"_s});
    } else if (kill.point == "creation.adopt"_L1) { // it was, and nobody has heard the answer
        lives({.point = u"creation.answered"_s});
    } else if (kill.point == "note.look"_L1) {
        lives({.point = u"note.post"_s});
    } else if (needsADeletion(kill.point) || needsAForeignDeletion(kill.point)) {
        makesWorkOfItsOwn();
    } else if (kill.point == "outbox.later"_L1) {
        QVERIFY(m_company.control(u"fault"_s, {{"match", "PUT /api/resource/"}, {"status", 503}}));
    } else if (kill.point == "outbox.line-lost"_L1) {
        QVERIFY(m_company.control(u"fault"_s, {{"match", "PUT /api/resource/"}, {"status", 401}}));
    }
}

void tst_Killed::makesWorkOfItsOwn()
{
    if (m_workday.hasWorkOfItsOwn())
        return;
    ProbeProcess program(m_connection, m_data, {});
    QVERIFY(program.isOk(settle));
    QVERIFY(m_workday.does(program, Deed::Create));
    QVERIFY(program.isOk(settle));
    checkPromises("after making work");
    QVERIFY(m_workday.hasWorkOfItsOwn());
    QVERIFY(program.quit());
}

void tst_Killed::works(ProbeProcess &program, const QString &point)
{
    if (!program.isOk({{"do", "offline"}}))
        return;
    if (const auto deed = deedFor(point); deed && !m_workday.does(program, *deed))
        return;
    if (m_random.bounded(5) == 0 && !m_workday.does(program, Deed::Clash))
        return;
    for (int more = int(m_random.bounded(3)); more > 0; --more) {
        if (!m_workday.doesSomething(program))
            return;
    }
    if (needsAForeignDeletion(point) && !m_workday.does(program, Deed::ColleagueDeletes))
        return;
    if (program.isOk({{"do", "online"}}))
        finishes(program, point);
}

void tst_Killed::finishes(ProbeProcess &program, const QString &point)
{
    if (isOneOf(point, {"live"_L1}) && !m_workday.does(program, Deed::ColleagueEdits))
        return;
    if (m_random.bounded(2) == 0 && !m_workday.doesSomething(program))
        return;
    if (!program.isOk(settle))
        return;
    if (m_workday.isUndecided()) {
        const auto choice = point == "intent.retry"_L1 ? Workday::Choice::Mine : point == "intent.discard"_L1 ? Workday::Choice::Theirs : Workday::Choice::Any;
        if (!m_workday.decides(program, choice) || !program.isOk(settle))
            return;
    }
    checkPromises("after work");
}

void tst_Killed::lives(const Kill &kill)
{
    ProbeProcess program(m_connection, m_data, u"%1:%2"_s.arg(kill.point).arg(kill.time));
    if (program.isOk(settle)) {
        checkPromises("after a start");
        works(program, kill.point);
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
    if (!program.isOk(settle) || !m_workday.decides(program, Workday::Choice::Any) || !program.isOk(settle)) {
        const auto outbox = program.say({{"do", "outbox"}});
        qWarning("does not settle: %s", outbox ? outbox->dump().c_str() : "no answer");
        return false;
    }
    checkPromises("at rest");
    const QStringList differences = m_workday.differences(program);
    if (!differences.isEmpty())
        qWarning("%s", qPrintable(differences.join(u"; "_s)));
    const auto outbox = program.say({{"do", "outbox"}});
    return differences.isEmpty() && outbox && (*outbox)["changes"].empty() && program.quit();
}

void tst_Killed::checkPromises(const char *when)
{
    const QStringList broken = m_promises.brokenOn(m_company);
    QVERIFY2(broken.isEmpty(), qPrintable(QLatin1String(when) + u": "_s + broken.join(u"; "_s)));
}

// In pieces, because one function of a test may not take longer than five minutes.
void tst_Killed::nothing_is_lost_and_nothing_doubled_data()
{
    QTest::addColumn<int>("wanted");
    for (int wanted = 20; wanted <= (isLong() ? 1'000 : shortRun); wanted += 20)
        QTest::addRow("%d kills", wanted) << wanted;
}

void tst_Killed::nothing_is_lost_and_nothing_doubled()
{
    QFETCH(int, wanted);
    while (m_kills < wanted) {
        const Kill kill = nextKill();
        bringAbout(kill);
        if (!QTest::currentTestFailed())
            lives(kill);
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(u"killed %1 times, last asked for %2:%3"_s.arg(m_kills).arg(kill.point).arg(kill.time)));
    }
    QVERIFY(comesToRest());
}

void tst_Killed::every_place_was_reached()
{
    for (int tries = 0; tries < 5; ++tries) {
        for (const QString &point : neverReached()) {
            const Kill kill{.point = point, .time = 1};
            bringAbout(kill);
            lives(kill);
        }
    }
    const QStringList never = neverReached();
    qInfo("%d kills at %zu points in %lld s; %d changes accepted, 0 lost, 0 doubled", m_kills, m_reached.size(), m_clock.elapsed() / 1000, m_promises.acceptedCount());
    QVERIFY2(never.isEmpty(), qPrintable(u"never reached: "_s + never.join(u", "_s)));
}

#endif

QTEST_GUILESS_MAIN(tst_Killed)
#include "tst_killed.moc"
