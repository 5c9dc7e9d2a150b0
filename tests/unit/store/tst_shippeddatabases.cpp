#include "databases/storedday.h"
#include "store/db/sql.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace targo::store;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The files of every program ever shipped lie in tests/fixtures/databases; today's program must read them whole.
class tst_ShippedDatabases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void todays_schema_has_its_fixtures_data();
    void todays_schema_has_its_fixtures();
    void a_file_of_any_shipped_version_opens_with_all_it_held_data();
    void a_file_of_any_shipped_version_opens_with_all_it_held();
};

namespace {

QDir fixtures() { return QDir(QStringLiteral(TARGO_FIXTURES "/databases")); }

int versionIn(const QString &path)
{
    Sql sql(u"version"_s);
    const QString key = QString::fromLatin1(storedDayKey().bytes().toHex());
    if (!sql.open(path) || !sql.run(u"PRAGMA key = \"x'%1'\""_s.arg(key)))
        return -1;
    const auto version = sql.value(u"PRAGMA user_version"_s);
    return version ? version->toInt() : -1;
}

} // namespace

void tst_ShippedDatabases::todays_schema_has_its_fixtures_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("cache") << u"cache-v%1.db"_s.arg(cacheMigrations().back().version);
    QTest::newRow("outbox") << u"outbox-v%1.db"_s.arg(outboxMigrations().back().version);
}

void tst_ShippedDatabases::todays_schema_has_its_fixtures()
{
    QFETCH(QString, file);
    QVERIFY2(fixtures().exists(file), "a new schema version: build targo-databases, run it on tests/fixtures/databases, commit the files");
}

void tst_ShippedDatabases::a_file_of_any_shipped_version_opens_with_all_it_held_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = fixtures().entryList({u"*.db"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 2);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void tst_ShippedDatabases::a_file_of_any_shipped_version_opens_with_all_it_held()
{
    // Given a file as that program left it
    QFETCH(QString, file);
    static const QRegularExpression form(u"^(cache|outbox)-v(\\d+)\\.db$"_s);
    const auto named = form.match(file);
    QVERIFY(named.hasMatch());
    const QString part = named.captured(1);
    QTemporaryDir folder;
    const QString path = folder.filePath(part + u".db"_s);
    QVERIFY(QFile::copy(fixtures().filePath(file), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(versionIn(path), named.captured(2).toInt());

    // When today's program starts on it, and once more
    for (int start = 1; start <= 2; ++start) {
        Store store;
        const auto opened = waited(store.open({.folder = folder.path(), .key = storedDayKey()}));
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().code + u' ' + opened.error().message));
        QVERIFY(opened->empty());
        const auto board = waited(store.loadBoard());
        QVERIFY(board);

        // Then all is there
        const auto history = waited(store.history());
        QVERIFY(history);
        const int writtenBy = named.captured(2).toInt();
        QCOMPARE(part == "cache"_L1 ? cacheDifferences(*board, writtenBy) : outboxDifferences(*board, *history), QStringList());
        if (part == "outbox"_L1)
            continue;
        for (const JobRecord &record : storedRecords().jobs)
            QCOMPARE(waited(store.details(record.job.id))->description, record.details.description);
    }
    QCOMPARE(versionIn(path), part == "cache"_L1 ? cacheMigrations().back().version : outboxMigrations().back().version);
}

QTEST_GUILESS_MAIN(tst_ShippedDatabases)
#include "tst_shippeddatabases.moc"
