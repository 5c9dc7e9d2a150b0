#include "gui/boardstory.h"

#include "desk/board/boardwindows.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSplitter>
#include <QWindow>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Two screens side by side: the board on the left one, the work to plan and the jobs on the right.
class tst_OwnWindows : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void thePanelGoesToTheOtherScreenAndBack();
    void theButtonOfItsHeadDoesTheSame();
    void closingItsWindowBringsThePanelBack();
    void aJobIsDraggedFromScreenToScreen();
    void overItsOwnWindowAJobIsNotOverTheBoard();
    void aBarIsDroppedOnTheOtherScreen();
    void theKeysAreTheSameThere();
    void whatIsLookedForComesForward();
    void aQuestionStandsWhereItWasAsked();
    void itComesBackWhereItWas();
    void aScreenThatIsGone();
    void itGoesWithTheBoard();
    void whatIsSaidHasAPlace();

    void theBoardGoesToTheOtherScreenAndBack();
    void whatIsDraggedGoesToTheBoardWhereItIs();
    void theBoardComesBackToItsScreen();

    void aJobStandsAlone();
    void jobsOpenWhereTheLastOneWas();
    void aJobMadeSmallComesUpAgain();

private:
    UnassignedPanel &toPlan() const { return *m_window->findChild<UnassignedPanel *>(); }
    QWidget *panelWindow() const { return find<QWidget>("panelWindow"); }
    void takeOut() const { QTest::keyClick(&timeline(), Qt::Key_F9); }
    void reopen();
    static void put(QWidget &window, const QRect &where); // and waits until the system has done it
    int screenOf(const QWidget &window) const { return int(QGuiApplication::screens().indexOf(QGuiApplication::screenAt(window.geometry().center()))); }
    void moveHeld(QWidget *from, QPoint global) const;
    QPoint rowOf(const char *job) const; // in the panel's list, on the screen
    JobDialog *openedJob(const char *id) const;
};

void tst_OwnWindows::init()
{
    setUp();
    m_window->move(20, 40);
    QCOMPARE(QGuiApplication::screens().size(), 2);
    QCOMPARE(screenOf(*m_window), 0);
    timeline().setFocus();
}

void tst_OwnWindows::reopen()
{
    QVERIFY(m_window->close());
    m_window.reset();
    m_window = std::make_unique<MainWindow>(DeskPorts{*m_board, *m_intents, *m_sync, m_prompt, m_clock, QTimeZone("America/Toronto"), *m_settings,
                                                      nullptr, &m_notes, &m_rights, &m_hub});
    m_window->show();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QCoreApplication::processEvents();
}

void tst_OwnWindows::put(QWidget &window, const QRect &where)
{
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    window.setGeometry(where);
    QCoreApplication::processEvents();
    QTRY_COMPARE(window.geometry(), where);
}

void tst_OwnWindows::moveHeld(QWidget *from, QPoint global) const
{
    QMouseEvent move(QEvent::MouseMove, from->mapFromGlobal(global), global, Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(from, &move);
}

QPoint tst_OwnWindows::rowOf(const char *job) const
{
    for (int row = 0; row < panel().model()->rowCount(); ++row) {
        const QModelIndex index = panel().model()->index(row, 0);
        if (index.data().toString().contains(QString::fromUtf8(job)))
            return panel().viewport()->mapToGlobal(panel().visualRect(index).center());
    }
    return {};
}

JobDialog *tst_OwnWindows::openedJob(const char *id) const
{
    for (JobDialog *dialog : m_window->findChildren<JobDialog *>()) {
        if (dialog->isVisible() && dialog->job() == JobId(QString::fromUtf8(id)))
            return dialog;
    }
    return nullptr;
}

void tst_OwnWindows::thePanelGoesToTheOtherScreenAndBack()
{
    const QList<int> sizes = find<QSplitter>("boardSplitter")->sizes();
    const int height = timeline().height();
    QVERIFY(!panelWindow() && !find<QAction>("panelWindowAction")->isChecked());
    takeOut();
    QVERIFY(panelWindow() && panelWindow()->isWindow() && panelWindow()->isVisible());
    QCOMPARE(screenOf(*panelWindow()), 1);
    QVERIFY(panelWindow()->windowTitle().startsWith(u"To plan"_s));
    QVERIFY(toPlan().isVisible() && toPlan().window() == panelWindow());
    QTRY_COMPARE(QApplication::activeWindow(), panelWindow());
    QVERIFY(panel().hasFocus());
    QTRY_VERIFY(timeline().height() > height + 50); // the board has the room
    QVERIFY(find<QAction>("panelWindowAction")->isChecked());
    QVERIFY(find<QMenu>("viewMenu")->actions().contains(find<QAction>("panelWindowAction")));
    QVERIFY(!panelWindow()->windowHandle()->transientParent()); // nothing keeps it above the board

    QTest::keyClick(&panel(), Qt::Key_F9);
    QVERIFY(toPlan().window() == m_window.get() && toPlan().isVisible());
    QTRY_COMPARE(find<QSplitter>("boardSplitter")->sizes(), sizes);
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QVERIFY(panel().hasFocus());
    QTRY_VERIFY(!panelWindow());
}

void tst_OwnWindows::theButtonOfItsHeadDoesTheSame()
{
    auto *button = find<QToolButton>("panelWindowButton");
    QCOMPARE(button->accessibleName(), u"In its own window"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(toPlan().window(), panelWindow());
    QCOMPARE(button->accessibleName(), u"Back under the board"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(toPlan().window(), m_window.get());
    QCOMPARE(button->accessibleName(), u"In its own window"_s);
}

void tst_OwnWindows::closingItsWindowBringsThePanelBack()
{
    takeOut();
    panelWindow()->close();
    QCOMPARE(toPlan().window(), m_window.get());
    QVERIFY(toPlan().isVisible() && m_window->isVisible());
    QVERIFY(!find<QAction>("panelWindowAction")->isChecked());
}

void tst_OwnWindows::aJobIsDraggedFromScreenToScreen()
{
    takeOut();
    QWidget *list = panel().viewport();
    const QPoint from = rowOf("DJ-20");
    const QPoint to = timeline().viewport()->mapToGlobal(at("Marie", "14:00"));
    QVERIFY(from.x() > 1600 && to.x() < 1600); // from one screen to the other
    QTest::mousePress(list, Qt::LeftButton, {}, list->mapFromGlobal(from));
    moveHeld(list, from + QPoint(-30, 0));
    QVERIFY(!timeline().isDragging());
    moveHeld(list, to + QPoint(-40, 0));
    moveHeld(list, to);
    QVERIFY(timeline().isDragging());
    QTest::mouseRelease(list, Qt::LeftButton, {}, list->mapFromGlobal(to));
    QVERIFY(!timeline().isDragging());
    QCOMPARE(plan("DJ-20"), u"Marie 14:00 90"_s);
    QTRY_COMPARE(panel().model()->rowCount(), 1);
}

void tst_OwnWindows::overItsOwnWindowAJobIsNotOverTheBoard()
{
    takeOut();
    put(*panelWindow(), QRect(m_window->pos() + QPoint(250, 150), QSize(600, 300)));
    QCoreApplication::processEvents();
    QWidget *list = panel().viewport();
    const QPoint from = rowOf("DJ-20"), to = from + QPoint(120, 30);
    QVERIFY(timeline().viewport()->rect().contains(timeline().viewport()->mapFromGlobal(to))); // it lies over the board
    QTest::mousePress(list, Qt::LeftButton, {}, list->mapFromGlobal(from));
    moveHeld(list, to);
    QVERIFY(!timeline().isDragging());
    const QPoint beside = timeline().viewport()->mapToGlobal(QPoint(timeline().viewport()->width() - 30, timeline().laneRect(2).center().y()));
    QVERIFY(!panelWindow()->frameGeometry().contains(beside));
    moveHeld(list, beside);
    QVERIFY(timeline().isDragging());
    moveHeld(list, to); // back: it is not in the board's hands any more
    QVERIFY(!timeline().isDragging());
    QTest::mouseRelease(list, Qt::LeftButton, {}, list->mapFromGlobal(to));
    QVERIFY(m_intents->submitted.empty());
}

void tst_OwnWindows::aBarIsDroppedOnTheOtherScreen()
{
    takeOut();
    QWidget *canvas = timeline().viewport();
    const QPoint to = panelWindow()->mapToGlobal(panelWindow()->rect().center());
    QTest::mousePress(canvas, Qt::LeftButton, {}, middleOf("DJ-2"));
    moveHeld(canvas, canvas->mapToGlobal(middleOf("DJ-2") + QPoint(30, 4)));
    moveHeld(canvas, to);
    QVERIFY(!panel().styleSheet().isEmpty()); // it says that it takes the job
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->mapFromGlobal(to));
    QVERIFY(!job("DJ-2").technician);
    QTRY_COMPARE(panel().model()->rowCount(), 3);
    QVERIFY(panel().styleSheet().isEmpty());
}

void tst_OwnWindows::theKeysAreTheSameThere()
{
    takeOut();
    QTRY_COMPARE(QApplication::activeWindow(), panelWindow());
    QTest::mouseClick(panel().viewport(), Qt::LeftButton, {}, panel().viewport()->mapFromGlobal(rowOf("DJ-20")));
    QTest::keyClick(&panel(), Qt::Key_A);
    auto *assign = find<AssignDialog>("assignDialog");
    QVERIFY(assign && assign->isVisible());
    assign->reject();
    activate(*panelWindow());
    QTest::keyClick(&panel(), Qt::Key_Delete);
    QVERIFY2(toast().contains(u"Nobody has this job yet."_s), qPrintable(toast())); // why not is said from here, too
    QTest::keyClick(&panel(), Qt::Key_W);
    QCOMPARE(timeline().span(), TimelineView::Span::Week);
    QTest::keyClick(&panel(), Qt::Key_Return);
    QVERIFY(openedJob("DJ-20"));
    openedJob("DJ-20")->reject();
    activate(*panelWindow());
    QTest::keyClick(&panel(), Qt::Key_F, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QVERIFY(find<QLineEdit>("searchEdit")->hasFocus());
}

void tst_OwnWindows::whatIsLookedForComesForward()
{
    takeOut();
    activate(*m_window);
    m_window->findChild<BoardPage *>()->goTo(JobId(u"DJ-20"_s));
    QTRY_COMPARE(QApplication::activeWindow(), panelWindow());
    QVERIFY(panel().hasFocus());
    QVERIFY(panel().currentIndex().siblingAtColumn(0).data().toString().contains(u"DJ-20"_s));
}

void tst_OwnWindows::aQuestionStandsWhereItWasAsked()
{
    takeOut();
    QTRY_COMPARE(QApplication::activeWindow(), panelWindow());
    QTest::mouseClick(panel().viewport(), Qt::LeftButton, {}, panel().viewport()->mapFromGlobal(rowOf("DJ-20")));
    QTest::keyClick(&panel(), Qt::Key_N);
    auto *note = find<QDialog>("noteDialog");
    QVERIFY(note && note->isVisible());
    QCOMPARE(note->parentWidget(), panelWindow());
    auto *text = note->findChild<QPlainTextEdit *>();
    text->setPlainText(u"Chien dans la cour"_s);
    find<QAction>("panelWindowAction")->trigger(); // from the menu of the board
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
    note = find<QDialog>("noteDialog");
    QVERIFY(note && note->isVisible());
    QCOMPARE(note->parentWidget(), m_window.get());
    QCOMPARE(note->findChild<QPlainTextEdit *>()->toPlainText(), u"Chien dans la cour"_s);
}

void tst_OwnWindows::itComesBackWhereItWas()
{
    takeOut();
    put(*panelWindow(), {1777, 222, 1010, 444});
    reopen();
    QVERIFY(panelWindow() && panelWindow()->isVisible());
    QCOMPARE(panelWindow()->geometry(), QRect(1777, 222, 1010, 444));
    QVERIFY(find<QAction>("panelWindowAction")->isChecked());
    QCOMPARE(toPlan().window(), panelWindow());
    QVERIFY(timeline().hasFocus()); // the board has the keys

    QTest::keyClick(&timeline(), Qt::Key_F9);
    takeOut(); // in and out again: the same place
    QCOMPARE(panelWindow()->geometry(), QRect(1777, 222, 1010, 444));
    QTest::keyClick(&panel(), Qt::Key_F9);
    const QList<int> sizes = find<QSplitter>("boardSplitter")->sizes();
    reopen();
    QVERIFY(!panelWindow());
    QCOMPARE(toPlan().window(), m_window.get());
    QCOMPARE(find<QSplitter>("boardSplitter")->sizes(), sizes);
}

void tst_OwnWindows::aScreenThatIsGone()
{
    takeOut();
    put(*panelWindow(), {6000, 3000, 900, 400}); // a third screen, which is unplugged over night
    m_window->findChild<BoardPage *>()->openJob(JobId(u"DJ-1"_s));
    put(*openedJob("DJ-1"), {7000, -3000, 800, 700});
    reopen();
    QTRY_VERIFY(openedJob("DJ-1"));
    for (const QWidget *window : {panelWindow(), static_cast<QWidget *>(openedJob("DJ-1"))}) {
        QVERIFY2(screenOf(*window) >= 0, qPrintable(u"%1 %2"_s.arg(window->x()).arg(window->y())));
        QVERIFY(QGuiApplication::screens()[screenOf(*window)]->availableGeometry().contains(window->geometry()));
    }
}

void tst_OwnWindows::itGoesWithTheBoard()
{
    takeOut();
    SyncState state = m_sync->state();
    state.firstLoadNeeded = true;
    state.loading = SyncState::Loading();
    m_sync->set(state); // the cover stands over the board
    QVERIFY(!panelWindow()->isVisible());
    state.firstLoadNeeded = false;
    state.loading.reset();
    m_sync->set(state);
    QVERIFY(panelWindow()->isVisible());
    m_window->close();
    QVERIFY(!panelWindow()->isVisible());
}

void tst_OwnWindows::whatIsSaidHasAPlace()
{
    takeOut();
    activate(*m_window);
    select("DJ-1");
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(!toast().isEmpty());
    const QWidget *said = find<QWidget>("toast");
    QVERIFY(m_window->rect().contains(QRect(said->mapTo(m_window.get(), QPoint()), said->size())));
}

void tst_OwnWindows::theBoardGoesToTheOtherScreenAndBack()
{
    const QList<int> sizes = find<QSplitter>("boardSplitter")->sizes();
    QTest::keyClick(&timeline(), Qt::Key_F9, Qt::ShiftModifier);
    auto *own = find<QWidget>("boardWindow");
    QVERIFY(own && own->isVisible() && timeline().window() == own);
    QCOMPARE(screenOf(*own), 1);
    QVERIFY(own->windowTitle().startsWith(u"Board"_s));
    QTRY_COMPARE(QApplication::activeWindow(), own);
    QVERIFY(timeline().hasFocus());
    QVERIFY(toPlan().isVisible() && toPlan().window() == m_window.get());

    // Its keys went with it, those of the menu as well.
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:15 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_W);
    QCOMPARE(timeline().span(), TimelineView::Span::Week);
    QTest::keyClick(&timeline(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->findChild<BoardPage *>()->face(), BoardPage::Face::List);
    QTest::keyClick(find<QWidget>("jobListView"), Qt::Key_1, Qt::ControlModifier);

    // Two halves need no third window.
    find<QAction>("panelWindowAction")->trigger();
    QVERIFY(timeline().window() == m_window.get() && toPlan().window() == panelWindow());
    QVERIFY(!find<QAction>("boardWindowAction")->isChecked() && find<QAction>("panelWindowAction")->isChecked());
    panelWindow()->close();
    QTRY_COMPARE(find<QSplitter>("boardSplitter")->sizes(), sizes);
    QCOMPARE(find<QSplitter>("boardSplitter")->indexOf(&toPlan()), 1); // below, as ever
}

void tst_OwnWindows::whatIsDraggedGoesToTheBoardWhereItIs()
{
    find<QAction>("boardWindowAction")->trigger();
    QWidget *list = panel().viewport();
    const QPoint from = rowOf("DJ-20");
    const QPoint to = timeline().viewport()->mapToGlobal(at("Marie", "14:00"));
    QVERIFY(from.x() < 1600 && to.x() > 1600);
    QTest::mousePress(list, Qt::LeftButton, {}, list->mapFromGlobal(from));
    moveHeld(list, from + QPoint(30, 0));
    moveHeld(list, to);
    QVERIFY(timeline().isDragging());
    QTest::mouseRelease(list, Qt::LeftButton, {}, list->mapFromGlobal(to));
    QCOMPARE(plan("DJ-20"), u"Marie 14:00 90"_s);

    QWidget *canvas = timeline().viewport();
    const QPoint back = list->mapToGlobal(list->rect().center());
    QTest::mousePress(canvas, Qt::LeftButton, {}, middleOf("DJ-20"));
    moveHeld(canvas, canvas->mapToGlobal(middleOf("DJ-20") + QPoint(30, 4)));
    moveHeld(canvas, back);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->mapFromGlobal(back));
    QVERIFY(!job("DJ-20").technician);
}

void tst_OwnWindows::theBoardComesBackToItsScreen()
{
    find<QAction>("boardWindowAction")->trigger();
    put(*find<QWidget>("boardWindow"), {1800, 100, 1200, 700});
    reopen();
    QCOMPARE(timeline().window(), find<QWidget>("boardWindow"));
    QCOMPARE(find<QWidget>("boardWindow")->geometry(), QRect(1800, 100, 1200, 700));
    QVERIFY(find<QAction>("boardWindowAction")->isChecked());
    select("DJ-1"); // it is alive
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s));
    find<QWidget>("boardWindow")->close();
    QCOMPARE(timeline().window(), m_window.get());
    QVERIFY(m_window->isVisible() && timeline().isVisible());
}

void tst_OwnWindows::aJobStandsAlone()
{
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    JobDialog *dialog = openedJob("DJ-1");
    QVERIFY(dialog);
    QCOMPARE(dialog->windowType(), Qt::Window);
    QVERIFY(dialog->windowFlags() & Qt::WindowMinimizeButtonHint);
    QVERIFY(!dialog->windowHandle()->transientParent());
    QVERIFY(!dialog->isModal());
    QVERIFY(!dialog->windowTitle().isEmpty()); // its entry in the task bar
    activate(*m_window); // it lies behind, and is still there
    QVERIFY(dialog->isVisible());
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    QVERIFY(openedJob("DJ-1") && openedJob("DJ-2"));
    QTest::keyClick(openedJob("DJ-2"), Qt::Key_Escape);
    QVERIFY(!openedJob("DJ-2"));
}

void tst_OwnWindows::jobsOpenWhereTheLastOneWas()
{
    BoardPage *board = m_window->findChild<BoardPage *>();
    board->openJob(JobId(u"DJ-1"_s));
    put(*openedJob("DJ-1"), {1700, 80, 830, 720});
    openedJob("DJ-1")->reject();
    QTRY_VERIFY(!openedJob("DJ-1"));
    board->openJob(JobId(u"DJ-2"_s));
    QCOMPARE(openedJob("DJ-2")->geometry(), QRect(1700, 80, 830, 720));
    board->openJob(JobId(u"DJ-3"_s)); // not exactly upon it
    QCOMPARE(openedJob("DJ-3")->size(), QSize(830, 720));
    QVERIFY((openedJob("DJ-3")->pos() - openedJob("DJ-2")->pos()).manhattanLength() > 20);
    reopen();
    QTRY_VERIFY(openedJob("DJ-2"));
    QCOMPARE(openedJob("DJ-2")->geometry(), QRect(1700, 80, 830, 720));
}

void tst_OwnWindows::aJobMadeSmallComesUpAgain()
{
    BoardPage *board = m_window->findChild<BoardPage *>();
    board->openJob(JobId(u"DJ-1"_s));
    JobDialog *dialog = openedJob("DJ-1");
    dialog->showMinimized();
    QTRY_VERIFY(dialog->isMinimized());
    board->openJob(JobId(u"DJ-1"_s));
    QTRY_VERIFY(!dialog->isMinimized());
    QVERIFY(dialog->isVisible());
}

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QIODevice::WriteOnly))
        return 1;
    screens.write(R"({"synchronousWindowSystemEvents": false, "windowFrameMargins": false, "screens": [
        {"name": "left", "x": 0, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "right", "x": 1600, "y": 0, "width": 1600, "height": 1000, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication application(argc, argv);
    tst_OwnWindows test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ownwindows.moc"
