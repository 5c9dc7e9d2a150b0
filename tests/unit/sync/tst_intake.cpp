#include "sync/intake.h"
#include "unit/sync/desk.h"

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

class tst_Intake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageReadBeforeOurDeletionBringsNothingBack();
};

void tst_Intake::aPageReadBeforeOurDeletionBringsNothingBack()
{
    QTemporaryDir folder;
    store::Store store;
    QVERIFY(waited(store.open({.folder = folder.path(), .key = store::Key::random()})));
    sync::BoardReplica replica(store);
    sync::Intake intake(store, replica);
    JobRecord page{.job = aJob("DJ-7").on("DT-0").at("09:00").job()};
    page.job.modified = u"2026-05-21 14:40:36.018522"_s;
    const auto arrives = [&] { return waited(intake.take({.jobs = {page}}, store::Origin::Page)).has_value(); };
    const auto kept = [&] { return waited(store.loadBoard())->jobs.size(); };

    // Given a job on the board that we delete
    QVERIFY(arrives());
    QVERIFY(replica.job(page.job.id));
    QVERIFY(waited(intake.finish({.deletedJobs = {page.job.id}})));

    // When a page arrives that was read before
    QVERIFY(arrives());

    // Then it stays away, here and in the cache
    QVERIFY(!replica.job(page.job.id));
    QCOMPARE(kept(), 0u);

    // When it was restored at the server since
    page.job.modified = u"2026-05-21 14:41:00.000000"_s;
    QVERIFY(arrives());

    // Then it is back
    QVERIFY(replica.job(page.job.id));
    QCOMPARE(kept(), 1u);
}

QTEST_GUILESS_MAIN(tst_Intake)
#include "tst_intake.moc"
