#include "databases/storedday.h"
#include "store/db/database.h"
#include "store/db/databasefiles.h"
#include "support/asordinaryuser.h"
#include "support/harms.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace targo::store;
using namespace targo::test;
using namespace Qt::StringLiterals;

namespace {

// The promise to a person, far above what it takes.
constexpr qint64 patience = 10'000; // ms

// Many more rows than the stored day, so that they fill pages of their own.
constexpr int manyChanges = 120;

OutboxRow manyth(int number)
{
    OutboxRow row = storedChanges().back();
    const JobId job(u"DJ-%1"_s.arg(number % 40));
    row.change.entry = 0;
    row.change.state = PendingState::Waiting;
    row.change.attempts = 0;
    row.change.act = ResizeJob{.job = job, .minutes = 30 + number};
    row.change.base = {{Field::Minutes, FieldValue(qint64(30))}};
    row.changes = {{Field::Minutes, FieldValue(qint64(30 + number))}};
    row.uuid = u"many %1"_s.arg(number);
    return row;
}

struct Start
{
    std::unique_ptr<Store> store = {};
    Result<std::vector<Notice>> opened = {};
    Result<Board> board = {};
    qint64 took = 0; // ms
};

} // namespace

class tst_Damage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void a_damaged_outbox_starts_and_offers_only_what_was_read_whole_data();
    void a_damaged_outbox_starts_and_offers_only_what_was_read_whole();
    void a_damaged_cache_is_begun_again_and_the_outbox_stays_data();
    void a_damaged_cache_is_begun_again_and_the_outbox_stays();
    void a_damaged_first_page_gives_up_its_rows_and_sends_none();
    void changes_around_a_damaged_page_wait_again();
    void a_change_whose_forerunner_is_unreadable_is_parked();
    void numbers_go_on_after_a_salvage();
    void a_log_that_is_lost_takes_no_change_with_it_data();
    void a_log_that_is_lost_takes_no_change_with_it();
    void another_key_is_told_also_without_the_fingerprint();
    void a_file_of_a_later_program_is_left_alone();
    void a_folder_that_may_not_be_written_is_told();
    void a_full_disk_is_told_and_loses_nothing();

private:
    Start start() const;
    QString file(const QString &name) const { return m_folder->filePath(name); }
    void harmed(const Harm &harm, const QString &name, quint32 seed);

    QTemporaryDir m_pattern;            // what every test starts from
    std::unique_ptr<QTemporaryDir> m_folder;
    std::map<QString, OutboxRow> m_truth; // every change ever stored, by uuid
    const quint32 m_seed = qEnvironmentVariableIsSet("TARGO_SEED") ? quint32(qEnvironmentVariableIntValue("TARGO_SEED")) : 20260302;
};

void tst_Damage::initTestCase()
{
    qInfo("seed %u (TARGO_SEED=%u repeats it)", m_seed, m_seed);
    Store store;
    QVERIFY(waited(store.open({.folder = m_pattern.path(), .key = storedDayKey()})));
    QVERIFY(storeTheDay(store));
    for (int number = 0; number < manyChanges; ++number)
        QVERIFY(waited(store.keep({.added = {{manyth(number)}}})));
    const auto board = waited(store.loadBoard());
    QVERIFY(board);
    for (const OutboxRow &row : board->outbox)
        m_truth.emplace(row.uuid, row);
    QCOMPARE(m_truth.size(), storedChanges().size() + manyChanges);
}

void tst_Damage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    for (const QString &name : QDir(m_pattern.path()).entryList(QDir::Files))
        QVERIFY(QFile::copy(m_pattern.filePath(name), file(name)));
}

Start tst_Damage::start() const
{
    Start start{.store = std::make_unique<Store>()};
    QElapsedTimer clock;
    clock.start();
    start.opened = waited(start.store->open({.folder = m_folder->path(), .key = storedDayKey()}));
    start.board = waited(start.store->loadBoard());
    start.took = clock.elapsed();
    return start;
}

void tst_Damage::harmed(const Harm &harm, const QString &name, quint32 seed)
{
    QRandomGenerator random(seed);
    harm.apply(file(name), random);
}

void tst_Damage::a_damaged_outbox_starts_and_offers_only_what_was_read_whole_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<quint32>("seed");
    addHarms(m_seed, 60);
}

void tst_Damage::a_damaged_outbox_starts_and_offers_only_what_was_read_whole()
{
    // Given an outbox that came to harm
    QFETCH(Harm, harm);
    QFETCH(quint32, seed);
    harmed(harm, u"outbox.db"_s, seed);

    // When the program starts
    const Start first = start();
    QVERIFY2(first.took < patience, qPrintable(QString::number(first.took)));
    if (!first.opened) {
        // Then it either names what is wrong with which file, and has touched nothing
        QCOMPARE(first.opened.error().kind, Error::Kind::Storage);
        QCOMPARE(first.opened.error().code, harm.mayRefuseWith);
        return;
    }
    // Or works, with nothing that was not stored just so
    QVERIFY(first.board);
    for (const OutboxRow &row : first.board->outbox) {
        const auto stored = m_truth.find(row.uuid);
        QVERIFY(stored != m_truth.end());
        QCOMPARE(row.change.entry, stored->second.change.entry);
        QVERIFY(row.change.act == stored->second.change.act);
        QVERIFY(row.changes == stored->second.changes && row.change.base == stored->second.change.base);
        QCOMPARE(row.baseModified, stored->second.baseModified);
    }
    // And says how many it could save and how many not, if any is missing
    const qsizetype missing = qsizetype(m_truth.size() - first.board->outbox.size());
    QVERIFY2(!first.opened->empty() || (!harm.isNoticed && missing == 0), qPrintable(QString::number(missing)));
    QVERIFY(first.opened->size() <= 1);
    if (!first.opened->empty()) {
        const Notice &notice = first.opened->front();
        QCOMPARE(notice.code, u"OutboxSetAside"_s);
        QVERIFY(QFile::exists(notice.file));
        QCOMPARE(qsizetype(notice.salvaged), qsizetype(first.board->outbox.size()));
        if (notice.lost)
            QCOMPARE(qsizetype(*notice.lost), missing);
        // Where anything is lost, nothing of that job goes out by itself.
        for (const OutboxRow &row : first.board->outbox) {
            const bool goesOut = row.change.state != PendingState::Parked;
            const bool lacksOne = std::ranges::any_of(m_truth, [&](const auto &entry) {
                return jobOf(entry.second.change.act) == jobOf(row.change.act)
                    && std::ranges::none_of(first.board->outbox, [&](const OutboxRow &other) { return other.uuid == entry.first; });
            });
            QVERIFY2(!(goesOut && lacksOne), qPrintable(row.uuid));
        }
    }
    QCOMPARE(qsizetype(first.board->jobs.size()), qsizetype(storedRecords().jobs.size())); // the cache is not drawn in

    // And takes new work, which is there at the next start
    OutboxRow later = manyth(0);
    later.uuid = u"later"_s;
    const auto kept = waited(first.store->keep({.added = {{later}}}));
    QVERIFY(kept);
    for (const auto &[uuid, row] : m_truth)
        QVERIFY(kept->entries.front() > row.change.entry || !first.opened->empty());
    const size_t held = first.board->outbox.size() + 1;
    const_cast<Start &>(first).store.reset();
    const Start second = start();
    QVERIFY(second.opened && second.board);
    QVERIFY(second.opened->empty());
    QCOMPARE(second.board->outbox.size(), held);
}

void tst_Damage::a_damaged_cache_is_begun_again_and_the_outbox_stays_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::addColumn<quint32>("seed");
    addHarms(m_seed + 1, 60);
}

void tst_Damage::a_damaged_cache_is_begun_again_and_the_outbox_stays()
{
    QFETCH(Harm, harm);
    QFETCH(quint32, seed);
    harmed(harm, u"cache.db"_s, seed);

    const Start first = start();
    QVERIFY2(first.took < patience, qPrintable(QString::number(first.took)));
    QVERIFY2(first.opened, qPrintable(first.opened ? QString() : first.opened.error().code));
    QVERIFY2(first.board, qPrintable(first.board ? QString() : first.board.error().code));
    QCOMPARE(first.board->outbox.size(), m_truth.size());
    // Either all of it is right, or all of it is fetched again.
    const size_t notices = first.opened->size() + first.board->notices.size();
    if (notices == 0) {
        QCOMPARE(cacheDifferences(*first.board, firstWithPictures), QStringList());
    } else {
        QCOMPARE(notices, size_t(1));
        QCOMPARE((first.opened->empty() ? first.board->notices : *first.opened).front().code, u"CacheReplaced"_s);
        QVERIFY(first.board->jobs.empty() && first.board->cursors.empty());
    }
}

void tst_Damage::a_damaged_first_page_gives_up_its_rows_and_sends_none()
{
    // Given an outbox whose first page, which says where everything is, cannot be read
    QFile harmedFile(file(u"outbox.db"_s));
    QVERIFY(harmedFile.open(QIODevice::ReadWrite));
    harmedFile.seek(1000);
    harmedFile.write(QByteArray(50, 'x'));
    harmedFile.close();
    // Then every change is there, waits for a person, and the notice counts them
    Start begun = start();
    QVERIFY(begun.opened && begun.board);
    QCOMPARE(begun.opened->size(), size_t(1));
    const Notice notice = begun.opened->front();
    QCOMPARE(notice.salvaged, int(m_truth.size()));
    QVERIFY(notice.lost == 0);
    QVERIFY(notice.toCheck > 0);
    for (const OutboxRow &row : begun.board->outbox) {
        QVERIFY(row.changes == m_truth.at(row.uuid).changes);
        QCOMPARE(row.change.state, PendingState::Parked);
    }
    // And nothing else is left behind than the damaged file under its new name
    begun.store.reset();
    const QStringList left = QDir(m_folder->path()).entryList({u"outbox.db*"_s}, QDir::Files, QDir::Name);
    QVERIFY2(std::ranges::none_of(left, [](const QString &name) { return name.contains("headed"_L1) || name.contains("model"_L1) || name.contains("salvaged"_L1); }),
             qPrintable(left.join(u' ')));
}

void tst_Damage::changes_around_a_damaged_page_wait_again()
{
    // Given an outbox of which one page of rows is damaged, but not the index
    const qint64 pages = QFileInfo(file(u"outbox.db"_s)).size() / 4096;
    std::optional<Notice> partly;
    for (qint64 page = 1; page < pages && !partly; ++page) {
        init();
        QFile harmedFile(file(u"outbox.db"_s));
        QVERIFY(harmedFile.open(QIODevice::ReadWrite));
        harmedFile.seek(page * 4096 + 1000);
        harmedFile.write(QByteArray(50, 'x'));
        harmedFile.close();
        const Start begun = start();
        QVERIFY(begun.opened && begun.board);
        const bool rowsAreLost = !begun.opened->empty() && begun.opened->front().lost.value_or(0) > 0;
        if (!rowsAreLost || begun.opened->front().salvaged == 0) // the root of the table takes all with it
            continue;
        // Then the rows of other pages are there, and those of untouched jobs wait as before
        partly = begun.opened->front();
        QVERIFY(partly->salvaged > 20);
        QCOMPARE(partly->salvaged + *partly->lost, int(m_truth.size()));
        QVERIFY(partly->toCheck > 0);
        const auto waiting = std::ranges::count_if(begun.board->outbox, [](const OutboxRow &row) { return row.change.state == PendingState::Waiting; });
        QVERIFY(waiting > 20);
    }
    QVERIFY(partly);
}

void tst_Damage::a_change_whose_forerunner_is_unreadable_is_parked()
{
    const qint64 pages = QFileInfo(file(u"outbox.db"_s)).size() / 4096;
    int parked = 0;
    for (qint64 page = 1; page < pages; ++page) {
        init();
        QRandomGenerator random(m_seed);
        zeroPage(file(u"outbox.db"_s), page);
        const Start begun = start();
        QVERIFY(begun.opened && begun.board);
        for (const OutboxRow &row : begun.board->outbox) {
            if (row.change.reason && row.change.reason->code == "OutboxSalvaged"_L1) {
                QCOMPARE(row.change.state, PendingState::Parked);
                ++parked;
            }
        }
    }
    QVERIFY(parked > 0);
}

void tst_Damage::numbers_go_on_after_a_salvage()
{
    // Given an outbox whose newest change was sent, and a damaged page elsewhere
    qint64 newest = 0;
    {
        const Start begun = start();
        newest = begun.board->outbox.back().change.entry;
        QVERIFY(waited(begun.store->keep({.gone = {newest}})));
    }
    const qint64 pages = QFileInfo(file(u"outbox.db"_s)).size() / 4096;
    zeroPage(file(u"outbox.db"_s), pages - 1);
    // When it was salvaged and a change is added
    const Start begun = start();
    QVERIFY(begun.opened);
    QCOMPARE(begun.opened->size(), size_t(1));
    // Then no number comes twice
    const auto kept = waited(begun.store->keep({.added = {{manyth(0)}}}));
    QVERIFY2(!kept, "the uuid is there already");
    OutboxRow later = manyth(0);
    later.uuid = u"later"_s;
    QVERIFY(waited(begun.store->keep({.added = {{later}}}))->entries.front() > newest);
}

void tst_Damage::a_log_that_is_lost_takes_no_change_with_it_data()
{
    QTest::addColumn<Harm>("harm");
    QTest::newRow("missing") << Harm{[](const QString &path, QRandomGenerator &) { QFile::remove(path + u"-wal"_s); }};
    QTest::newRow("noise") << Harm{[](const QString &path, QRandomGenerator &) {
        QFile log(path + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(QByteArray(9'000, 'x'));
    }};
}

void tst_Damage::a_log_that_is_lost_takes_no_change_with_it()
{
    QFETCH(Harm, harm);
    // Given changes made a moment ago by a program that is still running
    const Start running = start();
    QVERIFY(running.opened);
    constexpr size_t made = 20;
    for (size_t number = 0; number < made; ++number) {
        OutboxRow row = manyth(int(number));
        row.uuid = u"made %1"_s.arg(number);
        QVERIFY(waited(running.store->keep({.added = {{row}}})));
    }
    QVERIFY(QTest::qWaitFor([this] { return QFileInfo(file(u"outbox.db-wal"_s)).size() == 0; }, 5'000));

    // When its files are copied as a power cut leaves them, and the log comes to harm
    QTemporaryDir after;
    for (const QString &name : QDir(m_folder->path()).entryList({u"outbox.db*"_s}, QDir::Files))
        QVERIFY(QFile::copy(file(name), after.filePath(name)));
    QRandomGenerator random(m_seed);
    harm.apply(after.filePath(u"outbox.db"_s), random);

    // Then every change is there
    Store next;
    const auto opened = waited(next.open({.folder = after.path(), .key = storedDayKey()}));
    QVERIFY(opened);
    QVERIFY(opened->empty());
    QCOMPARE(waited(next.loadBoard())->outbox.size(), m_truth.size() + made);
}

void tst_Damage::another_key_is_told_also_without_the_fingerprint()
{
    for (const bool withFingerprint : {true, false}) {
        init();
        if (!withFingerprint)
            QVERIFY(QFile::remove(file(u"outbox.db.key"_s)));
        Store store;
        const auto opened = waited(store.open({.folder = m_folder->path(), .key = Key::random()}));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, u"WrongKey"_s);
        // Nothing was touched: with its own key all is there.
        const Start mine = start();
        QVERIFY(mine.opened && mine.opened->empty());
        QCOMPARE(mine.board->outbox.size(), m_truth.size());
        QVERIFY(DatabaseFiles::isKnownKey(file(u"outbox.db"_s), storedDayKey()));
    }
}

void tst_Damage::a_file_of_a_later_program_is_left_alone()
{
    {
        const auto database = Database::open(file(u"outbox.db"_s), storedDayKey(), Database::Safety::Precious, outboxMigrations());
        QVERIFY(database);
        QVERIFY((*database)->sql().run(u"PRAGMA user_version = 9999"_s));
    }
    const Start begun = start();
    QVERIFY(!begun.opened);
    QCOMPARE(begun.opened.error().code, u"NewerVersion"_s);
    QVERIFY(!begun.board);
}

void tst_Damage::a_folder_that_may_not_be_written_is_told()
{
    const AsOrdinaryUser user(m_folder->path());
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    // Given files that may not be written: told, and neither taken for damaged nor moved
    for (const QString &name : before)
        QVERIFY(QFile::setPermissions(file(name), QFile::ReadOwner));
    const Start locked = start();
    QVERIFY(!locked.opened);
    QCOMPARE(locked.opened.error().code, u"ReadOnly"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);

    // A folder of somebody else's, in which nothing can be made
    for (const QString &name : before)
        QVERIFY(QFile::setPermissions(file(name), QFile::ReadOwner | QFile::WriteOwner));
    const Start working = start();
    QVERIFY(working.opened && working.opened->empty());
    QCOMPARE(working.board->outbox.size(), m_truth.size());
    Store elsewhere;
    const auto opened = waited(elsewhere.open({.folder = u"/proc/targo"_s, .key = storedDayKey()}));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"ReadOnly"_s);
}

void tst_Damage::a_full_disk_is_told_and_loses_nothing()
{
    // Given an outbox that may not grow by more than a page
    {
        const auto database = Database::open(file(u"outbox.db"_s), storedDayKey(), Database::Safety::Precious, outboxMigrations());
        QVERIFY(database);
        Sql &sql = (*database)->sql();
        const int pages = sql.value(u"PRAGMA page_count"_s)->toInt();
        QVERIFY(sql.value(u"PRAGMA max_page_count = %1"_s.arg(pages + 1)));
        // When changes come in until the disk is full
        int taken = 0;
        Done last;
        while (last && taken < 1'000) {
            const auto added = sql.run(u"INSERT INTO history (entry, job, intent, inverse, undone, user, changes)"
                                       " VALUES (1, 'DJ-1', '{}', '{}', 0, 'full', '{}')"_s);
            last = added ? Done() : Done(std::unexpected(added.error()));
            taken += added.has_value();
        }
        // Then that is told as what it is, and what was taken before is there
        QVERIFY(!last);
        QCOMPARE(last.error().kind, Error::Kind::Storage);
        QCOMPARE(last.error().code, u"DiskFull"_s);
        QCOMPARE(sql.value(u"SELECT count(*) FROM history WHERE user = 'full'"_s)->toInt(), taken);
        QVERIFY(sql.run(u"DELETE FROM history WHERE user = 'full'"_s)); // room can still be made
    }
    const Start begun = start();
    QVERIFY(begun.opened && begun.opened->empty());
    QCOMPARE(begun.board->outbox.size(), m_truth.size());
    QCOMPARE(waited(begun.store->history())->size(), storedHistory().size());
}

QTEST_GUILESS_MAIN(tst_Damage)
#include "tst_damage.moc"
