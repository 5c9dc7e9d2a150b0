#include "gui/boardstory.h"

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Several jobs at once: chosen, moved, resized, taken off and undone, by mouse and by keyboard.
class tst_Selection : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void controlClickToggles();
    void shiftClickTakesTheRange();
    void aBandOverEmptyGround();
    void aBandIsGivenUpWithEscape();
    void selectAllOfTheLaneThenAllShown();
    void spaceTogglesAndShiftArrowsExtend();
    void theSelectionOutlivesAReload();
    void theBoardSaysHowMany();
    void theSearchNarrowsWhatIsTaken();
    void severalAreDraggedTogether();
    void atTheEdgeTheyKeepTheirLanes();
    void eachIsJudgedWhereItWouldLand();
    void keysMoveAll();
    void keysResizeAll();
    void deleteTakesAllOffWithOneUndo();
    void overWorkStays();
    void aClickOnOneOfSeveralChoosesItAlone();
    void theStateIsSetOnAll();

private:
    QStringList chosen() const
    {
        QStringList ids;
        for (const JobId &id : timeline().selected())
            ids.append(id.text());
        return ids;
    }
    void choose(std::initializer_list<const char *> jobs) const
    {
        for (const char *each : jobs)
            QTest::mouseClick(timeline().viewport(), Qt::LeftButton, each == *jobs.begin() ? Qt::NoModifier : Qt::ControlModifier, middleOf(each));
    }
    QString told() const { return QAccessible::queryAccessibleInterface(&timeline())->text(QAccessible::Description); }
};

void tst_Selection::controlClickToggles()
{
    select("DJ-1");
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("DJ-3"));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s));
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("DJ-1"));
    QCOMPARE(chosen(), QStringList({u"DJ-3"_s}));
    QVERIFY(m_intents->submitted.empty());
}

void tst_Selection::shiftClickTakesTheRange()
{
    m_board->put(aJob("DJ-5").on("Luc").at("11:00").lasting(30));
    m_board->put(aJob("DJ-6").on("Luc").at("15:30").lasting(30));
    select("DJ-1");
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf("DJ-2"));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-5"_s, u"DJ-2"_s}));
    // Again from the same beginning.
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf("DJ-5"));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-5"_s}));
    // On another lane: all that lies between.
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ShiftModifier, middleOf("DJ-3"));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-5"_s, u"DJ-3"_s}));
}

void tst_Selection::aBandOverEmptyGround()
{
    drag(at("Luc", "08:20"), at("Marie", "12:00"));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    QVERIFY(m_intents->submitted.empty());
    QVERIFY(!timeline().isDragging());
    // More of it with Ctrl.
    QTest::mousePress(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, at("Luc", "12:30"));
    QMouseEvent move(QEvent::MouseMove, at("Luc", "13:30"), timeline().viewport()->mapToGlobal(at("Luc", "13:30")), Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
    QApplication::sendEvent(timeline().viewport(), &move);
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, at("Luc", "13:30"));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s, u"DJ-3"_s}));
    // A click on empty ground clears.
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at("Luc", "11:30"));
    QCOMPARE(chosen(), QStringList());
    QVERIFY(timeline().current().isEmpty());
}

void tst_Selection::aBandIsGivenUpWithEscape()
{
    drag(at("Luc", "08:20"), at("Marie", "12:00"), {}, false);
    const QColor inside = timeline().viewport()->grab().toImage().pixelColor(at("Luc", "08:40"));
    QVERIFY(inside != Palette::light().lane());
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCOMPARE(timeline().viewport()->grab().toImage().pixelColor(at("Luc", "08:40")), Palette::light().lane());
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "12:00"));
    QCOMPARE(chosen(), QStringList());
}

void tst_Selection::selectAllOfTheLaneThenAllShown()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s}));
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-4"_s, u"DJ-1"_s, u"DJ-2"_s, u"DJ-3"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCOMPARE(chosen(), QStringList());
    // With a technician chosen, it is about that lane.
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, QPoint(60, at("Marie", "09:00").y()));
    find<QAction>("selectMoreAction")->trigger();
    QCOMPARE(chosen(), QStringList({u"DJ-3"_s}));
}

void tst_Selection::spaceTogglesAndShiftArrowsExtend()
{
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::ControlModifier); // only the focus goes there
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Space);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Left);
    QTest::keyClick(&timeline(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Left); // without a modifier, one alone
    QCOMPARE(chosen().size(), 0);               // its technician: DJ-3 is the first of the lane
}

void tst_Selection::theSelectionOutlivesAReload()
{
    choose({"DJ-1", "DJ-3"});
    Q_EMIT m_board->boardReplaced();
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    m_board->put(aJob("DJ-3").on("Anne").at("11:00")); // a colleague moves it
    QCOMPARE(chosen(), QStringList({u"DJ-3"_s, u"DJ-1"_s}));
    m_window->showDate(day("2026-03-03"));
    QCOMPARE(chosen(), QStringList());
    QTest::keyClick(&timeline(), Qt::Key_Delete); // nothing that cannot be seen is touched
    QVERIFY(m_intents->submitted.empty());
    m_window->showDate(day("2026-03-02"));
    QCOMPARE(chosen(), QStringList({u"DJ-3"_s, u"DJ-1"_s}));
}

void tst_Selection::theBoardSaysHowMany()
{
    select("DJ-1");
    QCOMPARE(timeline().selectionWords(), QString());
    choose({"DJ-1", "DJ-2", "DJ-3"});
    QCOMPARE(timeline().selectionWords(), u"3 job(s) · 4 h"_s);
    QVERIFY2(told().contains(u"3 job(s) · 4 h"_s), qPrintable(told()));
    QVERIFY(told().contains(u"Marie"_s)); // the one that has the focus
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").lasting(90));
    QCOMPARE(timeline().selectionWords(), u"3 job(s) · 4 h 30"_s);
}

void tst_Selection::theSearchNarrowsWhatIsTaken()
{
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").lasting(60).named(u"École Centrale"_s));
    find<QLineEdit>("searchEdit")->setText(u"ecole"_s);
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s}));
}

void tst_Selection::severalAreDraggedTogether()
{
    choose({"DJ-1", "DJ-3"});
    const QPoint grip = at("Luc", "09:30");
    drag(grip, QPoint(at("Luc", "10:30").x(), at("Marie", "10:30").y()), {}, false);
    QVERIFY(timeline().isDragging());
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, QPoint(at("Luc", "10:30").x(), at("Marie", "10:30").y()));
    QCOMPARE(plan("DJ-1"), u"Marie 10:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"Simon 11:37 60"_s); // an hour later and a lane below, to the minute
    QCOMPARE(m_intents->submitted.size(), 1u);
    QVERIFY2(toast().contains(u"2 job(s) moved"_s), qPrintable(toast()));
    QVERIFY2(toast().contains(u"absent"_s), qPrintable(toast())); // Simon is
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:37 60"_s);
}

void tst_Selection::atTheEdgeTheyKeepTheirLanes()
{
    choose({"DJ-1", "DJ-3"});
    drag(at("Marie", "11:00"), QPoint(at("Marie", "11:00").x(), at("Simon", "11:00").y()));
    QCOMPARE(plan("DJ-1"), u"Marie 09:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"Simon 10:37 60"_s);
    const QPoint grip = middleOf("DJ-1"); // two lanes down would leave the board below
    drag(grip, QPoint(grip.x(), at("Simon", "10:00").y()));
    QCOMPARE(plan("DJ-1"), u"Marie 09:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"Simon 10:37 60"_s);
    QCOMPARE(m_intents->submitted.size(), 1u);
}

void tst_Selection::eachIsJudgedWhereItWouldLand()
{
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").lasting(60).needing("Fibre", 2));
    choose({"DJ-1", "DJ-3"});
    const QPoint spot = at("Simon", "16:50");
    const QPoint grip = at("Luc", "09:30");
    drag(grip, QPoint(grip.x(), at("Marie", "09:30").y()), {}, false);
    const QImage image = timeline().viewport()->grab().toImage();
    const QPoint beside(0, 26); // below the words of the lane
    QCOMPARE(image.pixelColor(at("Anne", "16:30") + beside), Palette::light().lane());    // nothing comes here
    QCOMPARE(image.pixelColor(at("Marie", "16:30") + beside), Palette::light().lane());   // has the skill
    QVERIFY(image.pixelColor(spot + beside) != Palette::light().lane());                  // is absent
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, grip);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-3"_s})); // given up, and nothing else
    // Two that would lie on each other are told so, two that move along are not in each other's way.
    choose({"DJ-1", "DJ-2"});
    drag(at("Luc", "13:30"), at("Luc", "16:46"));
    QCOMPARE(plan("DJ-1"), u"Luc 12:15 60"_s); // where DJ-2 was
    QVERIFY2(!toast().contains(u"overlap"_s), qPrintable(toast()));
    QVERIFY2(toast().contains(u"outside hours"_s), qPrintable(toast()));
}

void tst_Selection::keysMoveAll()
{
    choose({"DJ-1", "DJ-3"});
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:15 60"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:52 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Anne 09:15 60"_s);
    QCOMPARE(plan("DJ-3"), u"Luc 10:52 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::AltModifier); // there is no lane above
    QCOMPARE(plan("DJ-1"), u"Anne 09:15 60"_s);
    QCOMPARE(m_intents->submitted.size(), 2u);
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:37 60"_s);
}

void tst_Selection::keysResizeAll()
{
    choose({"DJ-1", "DJ-3"});
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 75"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:37 75"_s);
    QCOMPARE(m_intents->submitted.size(), 1u);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&timeline(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 15"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:37 15"_s);
}

void tst_Selection::deleteTakesAllOffWithOneUndo()
{
    choose({"DJ-1", "DJ-2", "DJ-3"});
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QCOMPARE(plan("DJ-1"), u"– 09:00 60"_s);
    QCOMPARE(plan("DJ-3"), u"– 10:37 60"_s);
    QCOMPARE(m_intents->submitted.size(), 1u);
    QVERIFY2(toast().contains(u"3 job(s) unassigned"_s), qPrintable(toast()));
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QCOMPARE(plan("DJ-2"), u"Luc 13:00 120"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:37 60"_s);
    QCOMPARE(chosen(), QStringList({u"DJ-1"_s, u"DJ-2"_s, u"DJ-3"_s})); // as they were
}

void tst_Selection::overWorkStays()
{
    choose({"DJ-4", "DJ-1"});
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(plan("DJ-4"), u"Anne 08:00 60"_s);
    QCOMPARE(plan("DJ-1"), u"Luc 09:15 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QCOMPARE(plan("DJ-4"), u"Anne 08:00 60"_s);
    QCOMPARE(plan("DJ-1"), u"– 09:15 60"_s);
    QVERIFY2(toast().contains(u"1 job(s) are over and stay"_s), qPrintable(toast()));
}

void tst_Selection::aClickOnOneOfSeveralChoosesItAlone()
{
    choose({"DJ-1", "DJ-2", "DJ-3"});
    QTest::mouseClick(timeline().viewport(), Qt::RightButton, {}, middleOf("DJ-2")); // a menu is about all of them
    QCOMPARE(chosen().size(), 3);
    select("DJ-2");
    QCOMPARE(chosen(), QStringList({u"DJ-2"_s}));
}

void tst_Selection::theStateIsSetOnAll()
{
    choose({"DJ-1", "DJ-3"});
    find<QAction>(qPrintable(u"statusAction%1"_s.arg(int(JobStatus::OnHold))))->trigger();
    QCOMPARE(job("DJ-1").status, JobStatus::OnHold);
    QCOMPARE(job("DJ-3").status, JobStatus::OnHold);
    QCOMPARE(m_intents->submitted.size(), 1u);
}

QTEST_MAIN(tst_Selection)
#include "tst_selection.moc"
