#include "gui/boardstory.h"

#include "desk/shell/toast.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What the board answers when something was done, or was not possible, and where it says so.
class tst_Answers : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void takingARunningJobAwaySaysWhoIsOnIt();
    void movingARunningJobSaysWhoIsOnIt();
    void aKeyThatCannotActSaysWhy_data();
    void aKeyThatCannotActSaysWhy();
    void aDeletedJobIsCalledAJobAndNamed();
    void aRefusedUndoCallsOneselfYou();
    void theCountOfMatchesFollowsTheBoard();
    void theToastLiesOnNothing_data();
    void theToastLiesOnNothing();
    void aLongSentenceCanBeReadWhole();
    void theUrgencyIsSeenInASmallWindow();
    void aDurationIsWrittenAsPeopleSayIt();
    void aDurationIsTypedAsPeopleLike_data();
    void aDurationIsTypedAsPeopleLike();
    void keysHaveTheirFrenchNames();

private:
    JobDialog &openDialog()
    {
        select("DJ-2");
        QTest::keyClick(&timeline(), Qt::Key_Return);
        return *find<JobDialog>("jobDialog");
    }
};

void tst_Answers::takingARunningJobAwaySaysWhoIsOnIt()
{
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").lasting(60).being(JobStatus::InProgress));
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QVERIFY(!job("DJ-1").technician); // it is allowed
    QVERIFY2(toast().contains(u"Luc has begun it"_s), qPrintable(toast()));
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);

    select("DJ-2"); // nobody has begun this one
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QVERIFY(!toast().contains(u"Luc"_s));
}

void tst_Answers::movingARunningJobSaysWhoIsOnIt()
{
    m_board->put(aJob("DJ-2").on("Luc").at("13:00").lasting(120).being(JobStatus::EnRoute));
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(job("DJ-2").technician, TechnicianId(u"Anne"_s));
    QVERIFY2(toast().contains(u"Luc is on the way"_s), qPrintable(toast()));
    QVERIFY(find<QPushButton>("toastUndoButton")->isVisible());
}

void tst_Answers::aKeyThatCannotActSaysWhy_data()
{
    QTest::addColumn<bool>("published");
    QTest::addColumn<JobStatus>("status");
    QTest::addColumn<QKeyCombination>("key");
    QTest::addColumn<QString>("why");
    QTest::newRow("taking finished work off") << true << JobStatus::Completed << QKeyCombination(Qt::Key_Delete) << u"over"_s;
    QTest::newRow("assigning cancelled work") << true << JobStatus::Cancelled << QKeyCombination(Qt::Key_A) << u"over"_s;
    QTest::newRow("deleting what is published") << true << JobStatus::Assigned << QKeyCombination(Qt::SHIFT, Qt::Key_Delete) << u"published"_s;
}

void tst_Answers::aKeyThatCannotActSaysWhy()
{
    QFETCH(const bool, published);
    QFETCH(const JobStatus, status);
    QFETCH(const QKeyCombination, key);
    QFETCH(const QString, why);
    Job held = aJob("DJ-1").on("Luc").at("09:00").being(status);
    held.published = published;
    m_board->put(held);
    select("DJ-1");
    QTest::keyClick(&timeline(), key.key(), key.keyboardModifiers());
    QVERIFY(m_intents->submitted.empty());
    QVERIFY2(toast().startsWith(u"⚠"_s) && toast().contains(why), qPrintable(toast()));
}

void tst_Answers::aDeletedJobIsCalledAJobAndNamed()
{
    Job draft = aJob("DJ-1").on("Luc").at("09:00").named(u"Ferme Côté"_s);
    draft.published = false;
    m_board->put(draft);
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(!m_board->job(draft.id));
    QVERIFY2(toast().contains(u"Job deleted: Ferme Côté · DJ-1"_s), qPrintable(toast()));

    // Gone from the board it keeps its name where it waits to be sent, and in what the undo says of it
    const DeleteJob gone{draft.id};
    const Changes before{{Field::Subject, u"Ferme Côté"_s}};
    m_board->setPending({{.entry = 3, .act = gone, .submittedAt = m_clock.now(), .base = before}});
    find<QAction>("pendingAction")->trigger();
    QCOMPARE(find<PendingChangesDialog>("pendingChangesDialog")->findChild<QTableView *>()->model()->index(0, 0).data().toString(), u"Ferme Côté · DJ-1"_s);
    m_intents->past = {{1, m_clock.now(), gone, {{gone, {}, before, 3}}, PastIntent::State::Stands, {}}};
    find<QAction>("undoAction")->trigger();
    QVERIFY2(toast().contains(u"Ferme Côté"_s), qPrintable(toast()));
}

void tst_Answers::aRefusedUndoCallsOneselfYou()
{
    SyncState state = m_sync->state();
    state.userName = u"marie@targo.example"_s;
    m_sync->set(state);
    for (const auto &[author, said] : {std::pair(u"marie@targo.example"_s, u"you have changed it"_s), std::pair(u"luc@targo.example"_s, u"luc@targo.example has"_s)}) {
        select("DJ-1");
        m_intents->failNext(Error{.kind = Error::Kind::Rejected, .message = author, .code = u"ChangedSince"_s});
        QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY2(toast().contains(said), qPrintable(toast()));
    }
}

void tst_Answers::theCountOfMatchesFollowsTheBoard()
{
    auto *search = find<QLineEdit>("searchEdit");
    QTest::keyClicks(search, u"Bellavance"_s);
    const auto count = [&] { return find<QLabel>("matchesLabel")->text(); };
    QCOMPARE(count(), u"1 job(s)"_s);
    m_board->remove(JobId(u"DJ-20"_s));
    QTRY_COMPARE(count(), u"0 job(s)"_s);
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").named(u"Bellavance fils"_s));
    QTRY_COMPARE(count(), u"1 job(s)"_s);
}

void tst_Answers::theToastLiesOnNothing_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1680, 1020);
    QTest::newRow("small") << QSize(1100, 700);
}

void tst_Answers::theToastLiesOnNothing()
{
    QFETCH(const QSize, size);
    m_window->resize(size);
    for (int i = 30; i < 50; ++i) // a full list
        m_board->put(aJob(qPrintable(u"DJ-%1"_s.arg(i))).unassigned().withoutDate());
    QCoreApplication::processEvents();
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    const auto *said = m_window->findChild<Toast *>();
    QVERIFY(said->isVisible());
    const auto placed = [&](const QWidget *widget) { return QRect(widget->mapTo(m_window.get(), QPoint()), widget->size()); };
    for (const QWidget *other : {static_cast<const QWidget *>(&timeline()), static_cast<const QWidget *>(&panel())})
        QVERIFY2(!placed(said).intersects(placed(other)), qPrintable(other->objectName()));
    const auto *head = find<UnassignedPanel>("unassignedPanel");
    for (const char *name : {"unassignedCountLabel", "newJobActionButton"})
        QVERIFY2(!placed(said).intersects(placed(head->findChild<QWidget *>(QString::fromUtf8(name)))), name);
}

void tst_Answers::aLongSentenceCanBeReadWhole()
{
    m_window->resize(1100, 700);
    QCoreApplication::processEvents();
    const QString text = u"Nathalie Bernier de la Grande Ferme du Rang Double"_s.repeated(4);
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").named(text));
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(toast().contains(text));
    QVERIFY(find<QLabel>("toastLabel")->toolTip().contains(text));
    QVERIFY(find<QLabel>("toastLabel")->text().contains(u"…"_s));
}

void tst_Answers::theUrgencyIsSeenInASmallWindow()
{
    Job urgent = aJob("DJ-20").unassigned().withoutHour().lasting(90).needing("Fibre", 2);
    urgent.priority = JobPriority::Urgent;
    m_board->put(urgent);
    m_window->resize(1100, 700);
    QCoreApplication::processEvents();
    QHeaderView &head = *panel().horizontalHeader();
    const int last = UnassignedModel::StateColumn;
    QVERIFY(head.sectionViewportPosition(last) + 150 <= panel().viewport()->width());
    QVERIFY(!panel().horizontalScrollBar()->isVisible());

    // A column that the person has made wider stays so where there is room
    m_window->resize(1680, 1000);
    QCoreApplication::processEvents();
    head.resizeSection(UnassignedModel::CustomerColumn, 300);
    m_window->resize(1700, 1000);
    QCoreApplication::processEvents();
    QCOMPARE(head.sectionSize(UnassignedModel::CustomerColumn), 300);
}

void tst_Answers::aDurationIsWrittenAsPeopleSayIt()
{
    m_board->put(aJob("DJ-2").on("Luc").at("13:00").lasting(105));
    QCOMPARE(openDialog().findChild<QSpinBox *>(u"minutesBox"_s)->text(), u"1 h 45"_s);
}

void tst_Answers::aDurationIsTypedAsPeopleLike_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minutes");
    for (const auto &[typed, minutes] : {std::pair("105", 105), {"1050", 1050}, {"1 h 45", 105}, {"1h45", 105}, {"1:45", 105}, {"2 h", 120}, {"45 min", 45}, {"3 j", 4320}})
        QTest::newRow(typed) << QString::fromUtf8(typed) << minutes;
}

void tst_Answers::aDurationIsTypedAsPeopleLike()
{
    QFETCH(const QString, typed);
    QFETCH(const int, minutes);
    auto &dialog = openDialog();
    auto *box = dialog.findChild<QSpinBox *>(u"minutesBox"_s);
    box->selectAll();
    QTest::keyClicks(box, typed);
    QCOMPARE(box->value(), minutes);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    QCOMPARE(job("DJ-2").minutes, minutes);
}

void tst_Answers::keysHaveTheirFrenchNames()
{
    QTranslator french;
    QVERIFY(french.load(u":/i18n/targo_fr_CA.qm"_s));
    QCoreApplication::installTranslator(&french);
    const QString pending = find<QAction>("pendingAction")->shortcut().toString(QKeySequence::NativeText);
    const QString unassign = find<QAction>("unassignAction")->shortcut().toString(QKeySequence::NativeText);
    QCoreApplication::removeTranslator(&french);
    QCOMPARE(pending, u"Ctrl+Maj+W"_s);
    QCOMPARE(unassign, u"Suppr"_s);
}

QTEST_MAIN(tst_Answers)
#include "tst_answers.moc"
