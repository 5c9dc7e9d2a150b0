#include "store/db/database.h"
#include "store/db/transaction.h"

#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace targo::store;
using namespace Qt::StringLiterals;

namespace {

constexpr auto safety = Database::Safety::Precious;

Result<std::unique_ptr<Database>> opened(const QString &path, const Key &key)
{
    return Database::open(path, key, safety, outboxMigrations());
}

QString codeOf(const auto &result) { return result ? u"opened"_s : result.error().code; }

void cut(const QString &path, qint64 size)
{
    QFile file(path);
    QVERIFY(file.resize(size));
}

QStringList schemaOf(Sql &sql)
{
    QStringList lines;
    const auto add = [&](const Row &row) { lines += row.text(0) + u" "_s + row.text(1) + u" "_s + row.text(2).simplified(); };
    const Done read = sql.each(u"SELECT type, name, sql FROM sqlite_master ORDER BY type, name"_s, {}, add);
    return read ? lines : QStringList{u"unreadable"_s};
}

} // namespace

class tst_Database : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); m_path = m_folder->filePath(u"outbox.db"_s); }

    void whatReachesTheDiskIsNotReadable();
    void keepsWhatWasWritten();
    void tellsWhatIsWrongWithAFile_data();
    void tellsWhatIsWrongWithAFile();
    void leavesAFileThatItRefusesAsItIs();
    void setsAsideUnderAFreeName();
    void migratingStepByStepGivesTheSchemaOfANewFile();
    void refusesAFileOfALaterProgram();
    void aTransactionThatIsNotCommittedHasDoneNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Key m_key = Key::random();
};

void tst_Database::whatReachesTheDiskIsNotReadable()
{
    {
        auto database = opened(m_path, m_key);
        QVERIFY2(database, qPrintable(codeOf(database)));
        QVERIFY((*database)->sql().run(u"CREATE TABLE secret (words TEXT)"_s));
        QVERIFY((*database)->sql().run(u"INSERT INTO secret VALUES ('chien dans la cour')"_s));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > 4096);
    QVERIFY(!bytes.startsWith("SQLite format 3"));
    QVERIFY(!bytes.contains("chien dans la cour"));
    QVERIFY(!bytes.contains("secret"));
}

void tst_Database::keepsWhatWasWritten()
{
    {
        auto database = opened(m_path, m_key);
        QVERIFY(database);
        QVERIFY((*database)->sql().run(u"CREATE TABLE kept (words TEXT)"_s));
        QVERIFY((*database)->sql().run(u"INSERT INTO kept VALUES (?)"_s, {u"é à 1 % '"_s}));
    }
    auto database = opened(m_path, m_key);
    QVERIFY(database);
    QCOMPARE((*database)->sql().value(u"SELECT words FROM kept"_s)->toString(), u"é à 1 % '"_s);
}

void tst_Database::tellsWhatIsWrongWithAFile_data()
{
    QTest::addColumn<std::function<void(const QString &)>>("harm");
    QTest::addColumn<QString>("code");
    using Harm = std::function<void(const QString &)>;

    QTest::newRow("nothing") << Harm([](const QString &) { }) << u"opened"_s;
    QTest::newRow("empty") << Harm([](const QString &path) { cut(path, 0); }) << u"Damaged"_s;
    QTest::newRow("ten bytes") << Harm([](const QString &path) { cut(path, 10); }) << u"Damaged"_s;
    QTest::newRow("half of the first page") << Harm([](const QString &path) { cut(path, 2048); }) << u"Damaged"_s;
    QTest::newRow("first page only") << Harm([](const QString &path) { cut(path, 4096); }) << u"Damaged"_s;
    QTest::newRow("noise in a later page") << Harm([](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 2 * 4096);
        file.seek(4096 + 100);
        file.write(QByteArray(2000, 'x'));
    }) << u"Damaged"_s;
    QTest::newRow("noise in the first page") << Harm([](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(100);
        file.write(QByteArray(2000, 'x'));
    }) << u"Damaged"_s;
    QTest::newRow("plain text") << Harm([](const QString &path) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("SQLite format 3" + QByteArray(5000, '\0'));
    }) << u"NotEncrypted"_s;
}

void tst_Database::tellsWhatIsWrongWithAFile()
{
    QFETCH(std::function<void(const QString &)>, harm);
    QFETCH(QString, code);
    QVERIFY(opened(m_path, m_key));
    harm(m_path);
    QCOMPARE(codeOf(opened(m_path, m_key)), code);
}

void tst_Database::leavesAFileThatItRefusesAsItIs()
{
    QVERIFY(opened(m_path, m_key));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    QCOMPARE(codeOf(opened(m_path, Key::random())), u"WrongKey"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
    file.close();
    QCOMPARE(codeOf(opened(m_path, m_key)), u"opened"_s);
}

void tst_Database::setsAsideUnderAFreeName()
{
    QVERIFY(opened(m_path, m_key));
    const auto first = Database::setAside(m_path);
    QVERIFY(first);
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(codeOf(opened(*first, m_key)), u"opened"_s);
    QVERIFY(opened(m_path, m_key));
    const auto second = Database::setAside(m_path);
    QVERIFY(second);
    QVERIFY(*second != *first);
    QVERIFY(QFile::exists(*first) && QFile::exists(*second));
}

void tst_Database::migratingStepByStepGivesTheSchemaOfANewFile()
{
    for (const auto all : {cacheMigrations(), outboxMigrations()}) {
        auto fresh = Database::inMemory(all);
        QVERIFY(fresh);
        for (size_t had = 1; had < all.size(); ++had) {
            auto old = Database::inMemory(all.first(had));
            QVERIFY(old);
            QVERIFY(migrate((*old)->sql(), all));
            QCOMPARE(schemaOf((*old)->sql()), schemaOf((*fresh)->sql()));
        }
    }
}

void tst_Database::refusesAFileOfALaterProgram()
{
    {
        auto database = opened(m_path, m_key);
        QVERIFY(database);
        QVERIFY((*database)->sql().run(u"PRAGMA user_version = 9999"_s));
    }
    QCOMPARE(codeOf(opened(m_path, m_key)), u"NewerVersion"_s);
}

void tst_Database::aTransactionThatIsNotCommittedHasDoneNothing()
{
    auto database = Database::inMemory(outboxMigrations());
    QVERIFY(database);
    Sql &sql = (*database)->sql();
    QVERIFY(sql.run(u"CREATE TABLE t (x INTEGER)"_s));
    {
        Transaction transaction(sql);
        QVERIFY(sql.run(u"INSERT INTO t VALUES (1)"_s));
    }
    QCOMPARE(sql.value(u"SELECT count(*) FROM t"_s)->toInt(), 0);
    {
        Transaction transaction(sql);
        QVERIFY(sql.run(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(transaction.commit());
    }
    QCOMPARE(sql.value(u"SELECT count(*) FROM t"_s)->toInt(), 1);
}

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
