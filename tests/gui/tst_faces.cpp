#include "gui/boardstory.h"

#include "desk/calendar/techniciancalendar.h"
#include "desk/list/joblistmodel.h"
#include "desk/list/joblistview.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMenu>
#include <QRandomGenerator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The other faces of the board: the same jobs as a list, and one technician's days with the hours downwards.
class tst_Faces : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void theListHasTheBoardsJobs();
    void theListIsSorted();
    void whatIsChosenIsChosenEverywhere();
    void keysActOnTheChosenRows();
    void theListFollowsTheBoard();
    void theListModelHoldsUnderChange();
    void theCalendarShowsOneTechnician();
    void theCalendarChoosesAndOpens();
    void aJobIsDraggedInTheCalendar();
    void keysMoveInTheCalendar();
    void jobsAtTheSameTimeLieSideBySide();
    void theFaceComesBack();

private:
    JobListView &list() const { return *m_window->findChild<JobListView *>(); }
    CalendarCanvas &calendar() const { return *m_window->findChild<CalendarCanvas *>(); }
    void showFace(int face) const { m_window->findChild<QAction *>(u"faceAction%1"_s.arg(face))->trigger(); }
    QStringList column(int at) const
    {
        QStringList texts;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            texts.append(list().model()->index(row, at).data().toString());
        return texts;
    }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, modifiers, list().visualRect(list().model()->index(row, 1)).center());
    }
    QStringList chosen() const
    {
        QStringList ids;
        for (const JobId &id : timeline().selected())
            ids.append(id.text());
        return ids;
    }
    void dragInCalendar(QPoint from, QPoint to) const
    {
        QWidget *canvas = calendar().viewport();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (const QPoint &at : {from + (to - from) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(canvas, &move);
        }
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    }
};

void tst_Faces::theListHasTheBoardsJobs()
{
    showFace(1);
    QVERIFY(list().isVisible());
    QVERIFY(!timeline().isVisible());
    QCOMPARE(column(JobListModel::StartColumn), QStringList({u"8:00"_s, u"9:00"_s, u"10:37"_s, u"13:00"_s}));
    QCOMPARE(column(JobListModel::TechnicianColumn), QStringList({u"Anne"_s, u"Luc"_s, u"Marie"_s, u"Luc"_s}));
    m_board->put(aJob("DJ-7").on("Luc").at("14:00").lasting(60).named(u"Ferme Côté"_s));
    QVERIFY2(column(JobListModel::ConcernColumn)[3].contains(u"Overlaps Ferme Côté"_s), qPrintable(column(JobListModel::ConcernColumn)[3]));
    find<QLineEdit>("searchEdit")->setText(u"cote"_s);
    QCOMPARE(column(JobListModel::CustomerColumn), QStringList({u"Ferme Côté"_s})); // a list has no use for what does not match
    find<QLineEdit>("searchEdit")->clear();
    m_window->showDate(day("2026-03-05"));
    QCOMPARE(list().model()->rowCount(), 0);
}

void tst_Faces::theListIsSorted()
{
    showFace(1);
    list().sortByColumn(JobListModel::DurationColumn, Qt::DescendingOrder);
    QCOMPARE(column(JobListModel::DurationColumn).first(), u"2 h"_s);
    list().sortByColumn(JobListModel::TechnicianColumn, Qt::AscendingOrder);
    QCOMPARE(column(JobListModel::TechnicianColumn), QStringList({u"Anne"_s, u"Luc"_s, u"Luc"_s, u"Marie"_s}));
}

void tst_Faces::whatIsChosenIsChosenEverywhere()
{
    select("DJ-3");
    showFace(1);
    QCOMPARE(list().currentIndex().data().toString(), column(JobListModel::DayColumn)[2]);
    QCOMPARE(list().selectionModel()->selectedRows().size(), 1);
    clickRow(1);
    clickRow(3, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s}));
    showFace(0);
    QVERIFY(timeline().isVisible());
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s}));
    QVERIFY(timeline().isSelected(JobId(u"DJ-2"_s)));
}

void tst_Faces::keysActOnTheChosenRows()
{
    showFace(1);
    list().setFocus();
    clickRow(1);
    QTest::keyClick(&list(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    QTest::keyClick(&list(), Qt::Key_Delete);
    QCOMPARE(plan("DJ-1"), u"– 09:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"– 10:37 60"_s);
    QCOMPARE(list().model()->rowCount(), 2);
    QVERIFY(timeline().isSelected(JobId(u"DJ-1"_s)) && timeline().isSelected(JobId(u"DJ-3"_s)));
    QTest::keyClick(&list(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list().model()->rowCount(), 4);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    QCOMPARE(list().selectionModel()->selectedRows().size(), 2); // as it was
    clickRow(3);
    QTest::keyClick(&list(), Qt::Key_Return);
    QCOMPARE(find<JobDialog>("jobDialog")->job(), JobId(u"DJ-2"_s));
}

void tst_Faces::theListFollowsTheBoard()
{
    showFace(1);
    clickRow(1); // DJ-1
    m_board->put(aJob("DJ-1").on("Marie").at("16:00").lasting(60)); // a colleague moves it
    QCOMPARE(column(JobListModel::StartColumn), QStringList({u"8:00"_s, u"10:37"_s, u"13:00"_s, u"16:00"_s}));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s}));
    QCOMPARE(list().selectionModel()->selectedRows().value(0).row(), 3);
}

void tst_Faces::theListModelHoldsUnderChange()
{
    JobListModel model(timeline().model());
    model.setWatching(true);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const quint32 seed = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const char *people[] = {"Anne", "Luc", "Marie", "Simon"};
    for (int round = 0; round < 200; ++round) {
        Job job = aJob("DJ-" + QByteArray::number(random.bounded(30))).on(people[random.bounded(4)]).lasting(30);
        job.start = QTime(8, 0).addSecs(900 * random.bounded(30));
        if (random.bounded(5) == 0)
            job.technician.reset();
        m_board->put(job);
        int bars = 0;
        for (const TimelineLane &lane : timeline().model().lanes()) {
            for (const TimelineBar &bar : lane.bars)
                QCOMPARE(model.idAt(bars++), bar.id);
        }
        QCOMPARE(model.rowCount(), bars);
    }
}

void tst_Faces::theCalendarShowsOneTechnician()
{
    find<QAction>("weekAction")->trigger();
    m_board->put(aJob("DJ-8").on("Luc").dated("2026-03-04").at("10:00").lasting(90));
    select("DJ-1");
    showFace(2);
    QVERIFY(calendar().isVisible());
    QCOMPARE(find<QComboBox>("calendarTechnicianBox")->currentText(), u"Luc"_s);
    const QRect first = calendar().rectOf(JobId(u"DJ-1"_s));
    QVERIFY(std::abs(first.top() - calendar().pointFor(wall("2026-03-02", "09:00")).y()) <= 2);
    QVERIFY(std::abs(first.bottom() - calendar().pointFor(wall("2026-03-02", "10:00")).y()) <= 3);
    const QRect later = calendar().rectOf(JobId(u"DJ-8"_s));
    QVERIFY(later.contains(calendar().pointFor(wall("2026-03-04", "10:45"))));
    QVERIFY(calendar().rectOf(JobId(u"DJ-3"_s)).isNull()); // Marie's
    auto *people = find<QComboBox>("calendarTechnicianBox");
    people->setCurrentIndex(people->findText(u"Marie"_s));
    Q_EMIT people->activated(people->currentIndex());
    QVERIFY(!calendar().rectOf(JobId(u"DJ-3"_s)).isNull());
    QVERIFY(calendar().rectOf(JobId(u"DJ-1"_s)).isNull());
}

void tst_Faces::theCalendarChoosesAndOpens()
{
    select("DJ-1");
    showFace(2);
    QTest::mouseClick(calendar().viewport(), Qt::LeftButton, {}, calendar().rectOf(JobId(u"DJ-2"_s)).center());
    QCOMPARE(chosen(), QStringList({u"DJ-2"_s}));
    QTest::mouseClick(calendar().viewport(), Qt::LeftButton, Qt::ControlModifier, calendar().rectOf(JobId(u"DJ-1"_s)).center());
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s}));
    QTest::mouseDClick(calendar().viewport(), Qt::LeftButton, {}, calendar().rectOf(JobId(u"DJ-2"_s)).center());
    QCOMPARE(find<JobDialog>("jobDialog")->job(), JobId(u"DJ-2"_s));
}

void tst_Faces::aJobIsDraggedInTheCalendar()
{
    find<QAction>("weekAction")->trigger();
    select("DJ-1");
    showFace(2);
    dragInCalendar(calendar().pointFor(wall("2026-03-02", "09:30")), calendar().pointFor(wall("2026-03-04", "11:32")));
    QCOMPARE(plan("DJ-1"), u"Luc 11:00 60"_s);
    QCOMPARE(job("DJ-1").date, day("2026-03-04"));
    QCOMPARE(m_intents->submitted.size(), 1u);
    const QPoint tremor = calendar().rectOf(JobId(u"DJ-2"_s)).center();
    dragInCalendar(tremor, tremor + QPoint(1, 1));
    QCOMPARE(m_intents->submitted.size(), 1u);
}

void tst_Faces::keysMoveInTheCalendar()
{
    find<QAction>("weekAction")->trigger();
    m_board->put(aJob("DJ-8").on("Luc").dated("2026-03-04").at("13:30").lasting(90));
    select("DJ-1");
    showFace(2);
    QTRY_VERIFY(calendar().hasFocus());
    QTest::keyClick(&calendar(), Qt::Key_Down);
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    QTest::keyClick(&calendar(), Qt::Key_Right);
    QCOMPARE(timeline().current(), JobId(u"DJ-8"_s));
    QTest::keyClick(&calendar(), Qt::Key_Left);
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s)); // nearest in hour
    QVERIFY(QAccessible::queryAccessibleInterface(&calendar())->text(QAccessible::Description).contains(u"DJ-2"_s));
    QTest::keyClick(&calendar(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(plan("DJ-2"), u"Luc 13:15 120"_s);
    QTest::keyClick(&calendar(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(job("DJ-2").date, day("2026-03-03"));
    QTest::keyClick(&calendar(), Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(plan("DJ-2"), u"Luc 13:15 105"_s);
    QTest::keyClick(&calendar(), Qt::Key_Delete);
    QCOMPARE(plan("DJ-2"), u"– 13:15 105"_s);
}

void tst_Faces::jobsAtTheSameTimeLieSideBySide()
{
    m_board->put(aJob("DJ-8").on("Luc").at("09:30").lasting(60));
    select("DJ-1");
    showFace(2);
    const QRect one = calendar().rectOf(JobId(u"DJ-1"_s));
    const QRect other = calendar().rectOf(JobId(u"DJ-8"_s));
    QVERIFY(!one.intersects(other));
    QVERIFY(one.right() < other.left());
}

void tst_Faces::theFaceComesBack()
{
    showFace(1);
    m_window->close();
    m_window.reset();
    open();
    QVERIFY(list().isVisible());
    QVERIFY(find<QAction>("faceAction1")->isChecked());
    QCOMPARE(list().model()->rowCount(), 4);
}

QTEST_MAIN(tst_Faces)
#include "tst_faces.moc"
