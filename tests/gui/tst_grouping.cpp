#include "gui/boardstory.h"

#include "desk/board/boardlooks.h"
#include "desk/board/lanesdialog.h"
#include "desk/timeline/axispainter.h"

#include <QMenu>
#include <QScrollBar>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Lanes in groups, in another order, hidden; what stands out; views kept by name. All of it comes back.
class tst_Grouping : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void lanesAreGroupedFromTheMenu();
    void aHeadFoldsByMouseAndByKey();
    void theHeadStaysWhileItsLanesScrollBy();
    void aDragCrossesAHead();
    void aLaneIsHiddenAndShownAgain();
    void aLaneMovesUpAndDown();
    void theDialogArrangesTheBoard();
    void whatIsOutOfSightIsSaid();
    void aViewIsSavedUsedAndDeleted();
    void everythingComesBack();

private:
    QStringList lanes() const
    {
        QStringList names;
        for (const TimelineLane &lane : timeline().model().lanes())
            names.append(lane.name);
        return names;
    }
    LanesDialog &openDialog()
    {
        find<QAction>("lanesAction")->trigger();
        return *find<LanesDialog>("lanesDialog");
    }
    static void check(QListWidget *list, const QString &text, bool on)
    {
        const auto items = list->findItems(text, Qt::MatchExactly);
        if (items.size() == 1)
            items.front()->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        else
            qFatal("no such item");
    }
    void choose(const char *technician) const { QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, QPoint(40, at(technician, "09:00").y())); }
};

void tst_Grouping::init()
{
    setUp();
    m_board->addTag("Fibre").addTag("Ouest", TagCategory::Region).addTag("Est", TagCategory::Region);
    m_board->add(aTechnician("Anne").holding("Est", 1)).add(aTechnician("Luc").holding("Ouest", 1));
    m_board->put(Technician(aTechnician("Marie").holding("Fibre", 3).holding("Est", 1)));
}

void tst_Grouping::lanesAreGroupedFromTheMenu()
{
    find<QAction>("groupingAction2")->trigger();
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Luc"_s, u"Simon"_s}));
    // Heads and lanes lie below each other, none over another.
    int y = AxisPainter::height;
    for (int head = 0; head < 3; ++head) {
        QCOMPARE(timeline().groupRect(head).top(), y);
        y = timeline().groupRect(head).bottom() + 1;
        for (int lane = timeline().model().heads()[size_t(head)].before; lane < 4 && (head == 2 || lane < timeline().model().heads()[size_t(head) + 1].before); ++lane) {
            QCOMPARE(timeline().laneRect(lane).top(), y);
            y = timeline().laneRect(lane).bottom() + 1;
        }
    }
    QVERIFY(find<QAction>("groupingAction2")->isChecked());
    find<QAction>("groupingAction0")->trigger();
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Luc"_s, u"Marie"_s, u"Simon"_s}));
}

void tst_Grouping::aHeadFoldsByMouseAndByKey()
{
    find<QAction>("groupingAction2")->trigger();
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, timeline().groupRect(0).center());
    QCOMPARE(lanes(), QStringList({u"Luc"_s, u"Simon"_s}));
    QVERIFY(timeline().current().isEmpty());
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, timeline().groupRect(0).center());
    QCOMPARE(lanes().size(), 4);
    select("DJ-3"); // Marie's
    QTest::keyClick(&timeline(), Qt::Key_G);
    QCOMPARE(lanes(), QStringList({u"Luc"_s, u"Simon"_s}));
    QTest::keyClick(&timeline(), Qt::Key_G, Qt::ShiftModifier);
    QCOMPARE(lanes().size(), 4);
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s)); // as it was
    QTest::keyClick(&timeline(), Qt::Key_G, Qt::ShiftModifier);
    QCOMPARE(lanes().size(), 0);
    QTest::keyClick(&timeline(), Qt::Key_G, Qt::ShiftModifier);
    QCOMPARE(lanes().size(), 4);
}

void tst_Grouping::theHeadStaysWhileItsLanesScrollBy()
{
    for (int i = 0; i < 12; ++i)
        m_board->add(aTechnician("T-" + QByteArray::number(10 + i)).holding("Ouest", 1));
    m_board->put(Technician(aTechnician("T-30").holding("Ouest", 1)));
    find<QAction>("groupingAction2")->trigger();
    const int ouest = 1;
    QScrollBar &bar = *timeline().verticalScrollBar();
    bar.setValue(timeline().groupRect(ouest).top() - AxisPainter::height + 100);
    QCOMPARE(timeline().groupRect(ouest).top(), AxisPainter::height);
    const QImage before = timeline().viewport()->grab(timeline().groupRect(ouest)).toImage();
    bar.setValue(bar.value() + 37);
    QCOMPARE(timeline().groupRect(ouest).top(), AxisPainter::height);
    QCOMPARE(timeline().viewport()->grab(timeline().groupRect(ouest)).toImage(), before);
    // Clicked there, it folds.
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, timeline().groupRect(ouest).center());
    QVERIFY(timeline().model().heads()[ouest].folded);
}

void tst_Grouping::aDragCrossesAHead()
{
    find<QAction>("groupingAction2")->trigger();
    const QPoint grip = at("Marie", "11:00");
    drag(grip, QPoint(grip.x(), at("Luc", "11:00").y()));
    QCOMPARE(plan("DJ-3"), u"Luc 10:37 60"_s);
    // Over a head itself, it goes to the lane below.
    const QPoint back = at("Luc", "13:30");
    drag(back, QPoint(back.x(), timeline().groupRect(0).center().y()));
    QCOMPARE(plan("DJ-2"), u"Anne 13:00 120"_s);
}

void tst_Grouping::aLaneIsHiddenAndShownAgain()
{
    choose("Luc");
    QTest::keyClick(&timeline(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Simon"_s}));
    QVERIFY2(peopleWords(timeline().model()).contains(u"1 hidden"_s), qPrintable(peopleWords(timeline().model())));
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Marie"_s)); // the keys go on from here
    QTest::keyClick(&timeline(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lanes().size(), 4);
    QVERIFY(!find<QAction>("showAllLanesAction")->isEnabled());
}

void tst_Grouping::whatIsOutOfSightIsSaid()
{
    auto *strip = find<QFrame>("filterStrip");
    auto *said = find<QLabel>("filterStripLabel");
    m_board->put(aJob("DJ-60").ofType(JobType::Repair).job());
    m_board->put(aJob("DJ-61").ofType(JobType::Removal).job());
    const int toPlan = panel().model()->rowCount();
    QVERIFY(!strip->isVisible());
    // When repairs alone are to stand out, and Luc's lane goes
    choose("Luc");
    QTest::keyClick(&timeline(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    timeline().model().setJobFilter({.types = {JobType::Repair}});
    // Then a line above the board says so, and the list of work to plan has repairs only
    QVERIFY(strip->isVisible());
    QCOMPARE(said->text(), u"Only these stand out: Repair. 1 technician(s) hidden."_s);
    QVERIFY(panel().model()->rowCount() < toPlan);
    QVERIFY(panel().model()->rowCount() > 0);
    // And one click, or the key, shows everything again
    QVERIFY(find<QAction>("showAllLanesAction")->isEnabled());
    QTest::mouseClick(find<QPushButton>("clearFilterButton"), Qt::LeftButton);
    QVERIFY(!strip->isVisible());
    QCOMPARE(panel().model()->rowCount(), toPlan);
    QCOMPARE(lanes().size(), 4);
}

void tst_Grouping::aLaneMovesUpAndDown()
{
    choose("Marie");
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Luc"_s, u"Simon"_s}));
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier); // no further
    QCOMPARE(lanes(), QStringList({u"Marie"_s, u"Anne"_s, u"Luc"_s, u"Simon"_s}));
    find<QAction>("laneDownAction")->trigger();
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Luc"_s, u"Simon"_s}));
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Marie"_s));
}

void tst_Grouping::theDialogArrangesTheBoard()
{
    LanesDialog &dialog = openDialog();
    auto *people = dialog.findChild<QListWidget *>(u"laneList"_s);
    auto *types = dialog.findChild<QListWidget *>(u"laneTypeList"_s);
    check(people, u"Simon"_s, false);
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Luc"_s, u"Marie"_s}));
    people->setCurrentRow(2);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"laneUpButton"_s), Qt::LeftButton);
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s, u"Luc"_s}));
    QCOMPARE(people->currentItem()->text(), u"Marie"_s);
    check(dialog.findChild<QListWidget *>(u"laneTagList"_s), u"Ouest"_s, true);
    QCOMPARE(lanes(), QStringList({u"Luc"_s}));
    m_board->put(aJob("DJ-2").on("Luc").at("13:00").ofType(JobType::Repair));
    check(types, types->item(1)->text(), true);
    QVERIFY(timeline().model().bar(JobId(u"DJ-2"_s))->matches);
    QVERIFY(!timeline().model().bar(JobId(u"DJ-1"_s))->matches);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"showAllButton"_s), Qt::LeftButton);
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Luc"_s, u"Marie"_s, u"Simon"_s}));
    QCOMPARE(people->item(3)->checkState(), Qt::Checked); // the dialog follows the board
    QVERIFY(timeline().model().bar(JobId(u"DJ-1"_s))->matches);
    dialog.close();
}

void tst_Grouping::aViewIsSavedUsedAndDeleted()
{
    find<QAction>("weekAction")->trigger();
    find<QAction>("groupingAction2")->trigger();
    LanesDialog &dialog = openDialog();
    auto *name = dialog.findChild<QComboBox *>(u"lookNameBox"_s);
    auto *save = dialog.findChild<QPushButton *>(u"saveLookButton"_s);
    QVERIFY(!save->isEnabled());
    name->setEditText(u"Garde & Est"_s);
    find<QLineEdit>("searchEdit")->setText(u"anne"_s);
    QTest::mouseClick(save, Qt::LeftButton);
    find<QLineEdit>("searchEdit")->clear();
    find<QAction>("dayAction")->trigger();
    find<QAction>("groupingAction0")->trigger();
    auto *menu = find<QMenu>("looksMenu");
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().front()->text(), u"Garde && Est"_s);
    menu->actions().front()->trigger();
    QCOMPARE(timeline().span(), TimelineView::Span::Week);
    QCOMPARE(timeline().model().days(), 7);
    QCOMPARE(timeline().model().heads().size(), 3u);
    QVERIFY(find<QAction>("weekAction")->isChecked());
    QCOMPARE(find<QLineEdit>("searchEdit")->text(), u"anne"_s);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"removeLookButton"_s), Qt::LeftButton);
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->actions().front()->isEnabled()); // says that there is none
    dialog.close();
}

void tst_Grouping::everythingComesBack()
{
    find<QAction>("groupingAction2")->trigger();
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, timeline().groupRect(1).center());
    choose("Simon");
    find<QAction>("hideLaneAction")->trigger();
    timeline().model().setJobFilter({.states = {JobStatus::Completed}});
    find<QLineEdit>("searchEdit")->setText(u"ferme côté"_s);
    const LaneArrangement before = timeline().model().arrangement();
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s}));
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(timeline().model().arrangement(), before);
    QCOMPARE(lanes(), QStringList({u"Anne"_s, u"Marie"_s}));
    QVERIFY(find<QAction>("groupingAction2")->isChecked());
    QVERIFY(!timeline().model().bar(JobId(u"DJ-3"_s))->matches);
    QCOMPARE(find<QLineEdit>("searchEdit")->text(), u"ferme côté"_s);
    QCOMPARE(timeline().model().matchCount(), 0);
}

QTEST_MAIN(tst_Grouping)
#include "tst_grouping.moc"
