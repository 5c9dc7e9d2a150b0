#include "store/store.h"

#include "support/builders/builders.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace targo;
using namespace targo::store;
using namespace targo::test;

namespace {

template <class T>
T waited(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

JobRecord record(const Job &job, const QString &description = {})
{
    JobRecord made{.job = job};
    made.details.description = description;
    return made;
}

Job fullJob()
{
    Job job = aJob("DJ-1").on("DT-1").at("09:30").lasting(90).needing("Fibre", 3).forCustomer("Marie & fils").named(u"L'été — «fibre»"_s);
    job.location = LocationId(u"LOC-1"_s);
    job.addressText = u"12, rang de l'Invention"_s;
    job.position = Coordinate{45.0891, -74.1742};
    job.assistants = {{.technician = TechnicianId(u"DT-2"_s), .minutes = 30, .note = u"échelle, 2 m"_s}, {.technician = TechnicianId(u"DT-3"_s)}};
    job.requiredSkills.push_back({.tag = TagId(u"Hauteur"_s), .level = 1, .required = false});
    job.type = Choice<JobType>::unknown(u"Audit"_s);
    job.travelMinutes = 15;
    job.routeOrder = 4;
    return job;
}

Job bareJob()
{
    Job job;
    job.id = JobId(u"DJ-2"_s);
    job.modified = u"2026-03-01 08:00:00"_s;
    return job;
}

PastIntent pastOf(const OutboxRow &row, const QString &user)
{
    return {.at = row.change.submittedAt, .intent = intentOf(row.change.act), .steps = {{row.change.act, row.changes, row.change.base}}, .user = user};
}

OutboxRow change(const Job &job, const char *start)
{
    const Act act = RescheduleJob{job.id, *job.date, time(start)};
    const Changes changes = changesOf(act, &job);
    return {.change = {.act = act, .submittedAt = QDateTime(day("2026-03-02"), time("12:00"), QTimeZone::UTC), .base = valuesIn(job, changes)},
            .uuid = QString::fromLatin1(start), .changes = changes, .baseModified = job.modified};
}

} // namespace

class tst_Store : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_store.reset(); }

    void everyRecordComesBackAsItWas();
    void sameVersionIsNotWrittenAgain();
    void onlyADirectReadMayGoBack();
    void rowsAndCursorMoveTogether();
    void removesByName();
    void outboxComesBackAsItWas();
    void sendingBecomesWaitingAtTheNextStart();
    void anEntryNumberIsNeverUsedTwice();
    void historyComesBackAsItWas();
    void aNewNameGoesIntoRowsAndHistory();
    void newActEndsWhatCouldBeDoneAgain();
    void damagedCacheIsReplacedAndTheOutboxStays();
    void cacheFoundDamagedWhileReadingIsReplaced();
    void damagedOutboxIsSetAsideAndTold();
    void wrongKeyTouchesNothing();
    void withoutKeyNothingIsWritten();
    void whatWasAcceptedIsOnDiskWhenTheStoreEnds();

private:
    void reopen();
    Board board() { return *waited(m_store->loadBoard()); }
    Result<Written> write(Records records, Origin origin = Origin::Page, std::optional<CursorRow> cursor = {})
    {
        return waited(m_store->write(std::move(records), origin, std::move(cursor)));
    }
    void harm(const QString &file);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::vector<Notice> m_notices;
    Key m_key = Key::random();
};

void tst_Store::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
}

void tst_Store::reopen()
{
    m_store.reset();
    m_store = std::make_unique<Store>();
    const auto opened = waited(m_store->open({.folder = m_folder->path(), .key = m_key}));
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().code + opened.error().message));
    m_notices = *opened;
}

void tst_Store::harm(const QString &name)
{
    m_store.reset();
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(64);
    file.write(QByteArray(3000, 'x'));
}

void tst_Store::everyRecordComesBackAsItWas()
{
    Technician technician = aTechnician("DT-1").named(u"Luc Île"_s).holding("Fibre", 4).absent("2026-03-09", "2026-03-13");
    technician.modified = u"2026-03-01 08:00:00.5"_s;
    const Tag tag{.id = TagId(u"Fibre"_s), .category = TagCategory::Skill, .color = u"#112233"_s, .modified = u"1"_s};
    const Customer customer{.id = CustomerId(u"C, 1"_s), .name = u"Ferme Côté"_s, .phone = u"450-555-0101"_s, .commercial = true, .modified = u"1"_s};
    Location location{.id = LocationId(u"LOC-1"_s), .customer = customer.id, .label = u"Maison"_s, .city = u"Howick"_s,
                      .position = Coordinate{45.18, -73.85}, .accessNotes = u"chien"_s, .modified = u"1"_s};
    const Location bareLocation{.id = LocationId(u"LOC-2"_s), .modified = u"1"_s};
    QVERIFY(write({.tags = {tag}, .technicians = {technician}, .customers = {customer}, .locations = {location, bareLocation},
                   .jobs = {record(fullJob(), u"<b>description</b>"_s), record(bareJob())}}));
    reopen();

    const Board loaded = board();
    QCOMPARE(loaded.jobs.size(), size_t(2));
    QVERIFY(loaded.jobs[0] == fullJob());
    QVERIFY(loaded.jobs[1] == bareJob());
    QVERIFY(loaded.technicians == std::vector{technician});
    QVERIFY(loaded.tags == std::vector{tag});
    QVERIFY(loaded.customers == std::vector{customer});
    QVERIFY((loaded.locations == std::vector{location, bareLocation}));
    QCOMPARE(waited(m_store->details(fullJob().id))->description, u"<b>description</b>"_s);
    QCOMPARE(waited(m_store->details(JobId(u"DJ-none"_s))).error().kind, Error::Kind::NotFound);
}

void tst_Store::sameVersionIsNotWrittenAgain()
{
    const Job job = aJob("DJ-1");
    QCOMPARE(write({.jobs = {record(job)}})->changed.jobs.size(), size_t(1));
    QCOMPARE(write({.jobs = {record(job)}})->changed.jobs.size(), size_t(0));
    const Job later = aJob("DJ-1").at("11:00").modified("2026-03-01 09:00:00");
    QCOMPARE(write({.jobs = {record(job), record(later)}})->changed.jobs.size(), size_t(1));
    QVERIFY(board().jobs == std::vector{later});
}

void tst_Store::onlyADirectReadMayGoBack()
{
    const Job later = aJob("DJ-1").modified("2026-11-01 01:50:00.000001");
    const Job older = aJob("DJ-1").at("15:00").modified("2026-11-01 01:10:00.000001");
    QVERIFY(write({.jobs = {record(later)}}));
    const auto page = write({.jobs = {record(older)}});
    QCOMPARE(page->changed.jobs.size(), size_t(0));
    QVERIFY(page->olderJobs == std::vector{older.id});
    QVERIFY(board().jobs == std::vector{later});
    QCOMPARE(write({.jobs = {record(older)}}, Origin::Direct)->changed.jobs.size(), size_t(1));
    QVERIFY(board().jobs == std::vector{older});
}

void tst_Store::rowsAndCursorMoveTogether()
{
    const CursorRow cursor{.kind = Kind::Job, .cursor = {.modified = u"2026-03-01 08:00:00.000001"_s, .name = u"DJ-1"_s},
                           .complete = true, .syncedAt = QDateTime::fromMSecsSinceEpoch(1'772'000'000'000, QTimeZone::UTC)};
    QVERIFY(write({.jobs = {record(aJob("DJ-1"))}}, Origin::Page, cursor));
    reopen();
    QVERIFY(board().cursors == std::vector{cursor});

    // A row the table refuses takes the whole page and the cursor with it.
    Job nameless = aJob("DJ-9");
    nameless.id = JobId();
    CursorRow further = cursor;
    further.cursor.name = u"DJ-9"_s;
    const auto refused = write({.jobs = {record(aJob("DJ-8")), record(nameless)}}, Origin::Page, further);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Storage);
    QVERIFY(board().cursors == std::vector{cursor});
    QCOMPARE(board().jobs.size(), size_t(1));
}

void tst_Store::removesByName()
{
    QVERIFY(write({.jobs = {record(aJob("DJ-1")), record(aJob("DJ-2"))}}));
    QVERIFY(waited(m_store->remove(Kind::Job, {u"DJ-1"_s, u"DJ-unknown"_s})));
    QCOMPARE(board().jobs.size(), size_t(1));
    QVERIFY(!waited(m_store->details(JobId(u"DJ-1"_s))));
    QCOMPARE(board().jobs.front().id, JobId(u"DJ-2"_s));
}

void tst_Store::outboxComesBackAsItWas()
{
    OutboxRow row = change(aJob("DJ-1"), "10:00");
    const auto kept = waited(m_store->keep({.added = {{row}}}));
    QVERIFY(kept);
    row.change.entry = kept->entries.front();
    row.change.state = PendingState::Parked;
    row.change.reason = Error{.kind = Error::Kind::Rejected, .message = u"Non"_s, .code = u"ValidationError"_s};
    row.change.attempts = 3;
    row.unclear = 2;
    row.change.theirs = {{Field::Start, time("11:00")}};
    row.change.theirAuthor = u"marie@targo.example"_s;
    row.change.theirModified = u"2026-03-02 09:12:44.000321"_s;
    row.change.nextTry = QDateTime::fromMSecsSinceEpoch(1'772'000'000'123, QTimeZone::UTC);
    QVERIFY(waited(m_store->update({row})));
    reopen();

    const auto loaded = board().outbox;
    QCOMPARE(loaded.size(), size_t(1));
    const OutboxRow &found = loaded.front();
    QCOMPARE(found.change.entry, row.change.entry);
    QVERIFY(found.change.act == row.change.act);
    QCOMPARE(found.change.state, PendingState::Parked);
    QVERIFY(found.change.reason == row.change.reason);
    QCOMPARE(found.change.attempts, 3);
    QVERIFY(found.change.base == row.change.base);
    QVERIFY(found.change.theirs == row.change.theirs);
    QCOMPARE(found.change.theirAuthor, row.change.theirAuthor);
    QCOMPARE(found.change.theirModified, row.change.theirModified);
    QCOMPARE(found.change.submittedAt, row.change.submittedAt);
    QVERIFY(found.changes == row.changes);
    QCOMPARE(found.unclear, 2);
    QCOMPARE(found.baseModified, row.baseModified);
    QVERIFY(found.change.nextTry == row.change.nextTry);
    QCOMPARE(found.uuid, row.uuid);
}

void tst_Store::sendingBecomesWaitingAtTheNextStart()
{
    OutboxRow row = change(aJob("DJ-1"), "10:00");
    row.change.entry = waited(m_store->keep({.added = {{row}}}))->entries.front();
    row.change.state = PendingState::Sending;
    row.change.attempts = 1;
    QVERIFY(waited(m_store->update({row})));
    reopen();
    QCOMPARE(board().outbox.front().change.state, PendingState::Waiting);
    QCOMPARE(board().outbox.front().change.attempts, 1);
}

void tst_Store::anEntryNumberIsNeverUsedTwice()
{
    const qint64 first = waited(m_store->keep({.added = {{change(aJob("DJ-1"), "10:00")}}}))->entries.front();
    QVERIFY(waited(m_store->keep({.gone = {first}})));
    reopen();
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "11:00")}}}))->entries.front() > first);
}

void tst_Store::historyComesBackAsItWas()
{
    const OutboxRow row = change(aJob("DJ-1"), "10:00");
    PastIntent past = pastOf(row, u"marie@targo.example"_s);
    const auto kept = waited(m_store->keep({.added = {{row}}, .past = past}));
    past.number = kept->number;
    past.steps.front().entry = kept->entries.front();
    past.state = PastIntent::State::Overtaken;
    past.overtakenBy = u"luc@targo.example"_s;
    QVERIFY(waited(m_store->keep({.gone = kept->entries, .past = past})));
    reopen();
    QCOMPARE(board().outbox.size(), size_t(0));
    QVERIFY(waited(m_store->history()) == std::vector{past});
}

void tst_Store::aNewNameGoesIntoRowsAndHistory()
{
    const JobId local = newLocalJob();
    const Changes fields{{Field::Subject, u"Épissure"_s}};
    const OutboxRow create{.change = {.act = CreateJob{local, fields}, .submittedAt = QDateTime::currentDateTimeUtc()}, .uuid = u"a"_s, .changes = fields};
    const Changes later{{Field::Minutes, qint64(60)}};
    const OutboxRow edit{.change = {.act = EditJob{local, later}, .submittedAt = create.change.submittedAt}, .uuid = u"b"_s, .changes = later};
    const auto kept = waited(m_store->keep({.added = {{create}}, .past = pastOf(create, u"a"_s)}));
    QVERIFY(waited(m_store->keep({.added = {{edit}}, .past = pastOf(edit, u"a"_s)})));

    const JobId named(u"DJ-00042"_s);
    QVERIFY(waited(m_store->finish({.entries = kept->entries, .named = Renaming{local, named}})));
    reopen();
    QCOMPARE(board().outbox.size(), size_t(1));
    QVERIFY(board().outbox.front().change.act == Act(EditJob{named, later}));
    const auto history = *waited(m_store->history());
    QCOMPARE(history.size(), size_t(2));
    for (const PastIntent &past : history)
        QCOMPARE(*jobOf(past.steps.front().act), named);
}

void tst_Store::newActEndsWhatCouldBeDoneAgain()
{
    const OutboxRow row = change(aJob("DJ-1"), "10:00");
    PastIntent past = pastOf(row, u"a"_s);
    past.state = PastIntent::State::Undone;
    QVERIFY(waited(m_store->keep({.added = {{row}}, .past = past})));
    past.user = u"b"_s;
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "10:15")}}, .past = past})));
    past.user = u"a"_s;
    past.state = PastIntent::State::Stands;
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "10:30")}}, .past = past, .setAsideUndoneOf = u"a"_s})));
    const auto history = *waited(m_store->history());
    QCOMPARE(history.size(), size_t(3)); // nothing that was done is ever forgotten
    QVERIFY(history[0].state == PastIntent::State::SetAside);
    QCOMPARE(history[1].user, u"b"_s); // another person's is not ours to end
    QVERIFY(history[1].state == PastIntent::State::Undone);
    QVERIFY(history[2].state == PastIntent::State::Stands);
}

void tst_Store::damagedCacheIsReplacedAndTheOutboxStays()
{
    QVERIFY(write({.jobs = {record(aJob("DJ-1"))}}));
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "10:00")}}})));
    harm(u"cache.db"_s);
    reopen();
    QCOMPARE(m_notices.size(), size_t(1));
    QCOMPARE(m_notices.front().code, u"CacheReplaced"_s);
    const Board loaded = board();
    QCOMPARE(loaded.jobs.size(), size_t(0));
    QCOMPARE(loaded.outbox.size(), size_t(1));
}

void tst_Store::cacheFoundDamagedWhileReadingIsReplaced()
{
    Records many;
    for (int i = 0; i < 500; ++i)
        many.jobs.push_back(record(aJob(qPrintable(u"DJ-%1"_s.arg(i)))));
    QVERIFY(write(many));
    m_store.reset();
    QFile file(m_folder->filePath(u"cache.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 30 * 4096);
    for (qint64 page = 12; page < 30; ++page) { // far from the schema
        file.seek(page * 4096 + 100);
        file.write(QByteArray(1000, 'x'));
    }
    file.close();
    reopen();
    const auto loaded = waited(m_store->loadBoard());
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message));
    QCOMPARE(loaded->jobs.size(), size_t(0));
    QCOMPARE(loaded->notices.size(), size_t(1));
    QCOMPARE(loaded->notices.front().code, u"CacheReplaced"_s);
    QVERIFY(write({.jobs = {record(aJob("DJ-1"))}}));
}

void tst_Store::damagedOutboxIsSetAsideAndTold()
{
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "10:00")}}})));
    harm(u"outbox.db"_s);
    reopen();
    QCOMPARE(m_notices.size(), size_t(1));
    QCOMPARE(m_notices.front().code, u"OutboxSetAside"_s);
    QVERIFY(QFile::exists(m_notices.front().file));
    const Board salvaged = board(); // what could be read, and a person decides whether it is sent
    QCOMPARE(salvaged.outbox.size(), size_t(1));
    QCOMPARE(salvaged.outbox.front().change.state, PendingState::Parked);
    QCOMPARE(m_notices.front().salvaged, 1);
    QCOMPARE(m_notices.front().toCheck, 1);
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "11:00")}}})));
}

void tst_Store::wrongKeyTouchesNothing()
{
    QVERIFY(write({.jobs = {record(aJob("DJ-1"))}}));
    m_store = std::make_unique<Store>();
    const auto opened = waited(m_store->open({.folder = m_folder->path(), .key = Key::random()}));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"WrongKey"_s);
    QVERIFY(!waited(m_store->loadBoard()));
    reopen();
    QVERIFY(m_notices.empty());
    QCOMPARE(board().jobs.size(), size_t(1));
}

void tst_Store::withoutKeyNothingIsWritten()
{
    QTemporaryDir folder;
    m_store = std::make_unique<Store>();
    QVERIFY(waited(m_store->open({.folder = folder.path(), .key = std::nullopt})));
    QVERIFY(!m_store->isOnDisk());
    QVERIFY(write({.jobs = {record(aJob("DJ-1"))}}));
    QVERIFY(waited(m_store->keep({.added = {{change(aJob("DJ-1"), "10:00")}}})));
    QCOMPARE(board().jobs.size(), size_t(1));
    QCOMPARE(board().outbox.size(), size_t(1));
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
}

void tst_Store::whatWasAcceptedIsOnDiskWhenTheStoreEnds()
{
    for (int i = 0; i < 20; ++i)
        m_store->keep({.added = {{change(aJob("DJ-1"), qPrintable(u"%1:00"_s.arg(i, 2, 10, QLatin1Char('0'))))}}});
    reopen();
    QCOMPARE(board().outbox.size(), size_t(20));
}

QTEST_GUILESS_MAIN(tst_Store)
#include "tst_store.moc"
