#include "gui/boardstory.h"

#include <QScrollBar>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Work on the board: every gesture by mouse and by keyboard, and the dialogs it opens.
class tst_Board : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void dragBetweenLanesAndInTime();
    void dragSnapsToQuartersAndAltToMinutes();
    void straightDownKeepsTheMinute();
    void resizeBothEnds();
    void escapeGivesTheDragUp();
    void aSmallTremorIsNoDrag();
    void finishedWorkDoesNotMove();
    void aColleagueMayChangeTheBoardUnderADrag();
    void dragFromThePanelToALane();
    void severalFromThePanelComeOneAfterTheOther();
    void severalAreAssignedFromTheKeyboard();
    void dragFromThePanelScrollsOnlyAtAnEdgeItComesTo();
    void dragABarOntoThePanel();
    void lanesSayWhyWhileDragging();
    void keysMoveTheFocus();
    void keysMoveTheJob();
    void deleteUnassignsAndTheToastTakesItBack();
    void undoAndRedo();
    void enterOpensTheJob();
    void theDialogSavesOnlyWhatChanged();
    void theOpenDialogKeepsBoth();
    void theDialogSettlesAConflict();
    void assignFromTheKeyboard();
    void aRefusalIsSaid();
};

void tst_Board::dragBetweenLanesAndInTime()
{
    const QPoint grip = at("Luc", "09:30");
    drag(grip, at("Marie", "11:30") + QPoint(3, 0));
    QCOMPARE(plan("DJ-1"), u"Marie 11:00 60"_s);
    QCOMPARE(m_intents->submitted.size(), 1u);
    QVERIFY(std::holds_alternative<AssignJob>(m_intents->submitted[0]));
    QVERIFY(toast().contains(u"Marie"_s));
}

void tst_Board::dragSnapsToQuartersAndAltToMinutes()
{
    const QPoint grip = at("Luc", "09:30");
    drag(grip, at("Luc", "10:36"));
    QCOMPARE(plan("DJ-1"), u"Luc 10:00 60"_s);
    QVERIFY(std::holds_alternative<RescheduleJob>(m_intents->submitted[0]));
    drag(at("Luc", "10:30"), at("Luc", "11:07"), Qt::AltModifier);
    const int minute = job("DJ-1").start->minute();
    QVERIFY2(minute >= 36 && minute <= 38, qPrintable(plan("DJ-1")));
}

void tst_Board::straightDownKeepsTheMinute()
{
    const QPoint grip = at("Marie", "11:00");
    drag(grip, QPoint(grip.x(), at("Anne", "11:00").y()));
    QCOMPARE(plan("DJ-3"), u"Anne 10:37 60"_s);
}

void tst_Board::resizeBothEnds()
{
    drag(at("Luc", "15:00") - QPoint(3, 0), at("Luc", "16:02"));
    QCOMPARE(plan("DJ-2"), u"Luc 13:00 180"_s);
    drag(at("Luc", "13:00") + QPoint(3, 0), at("Luc", "14:02"));
    QCOMPARE(plan("DJ-2"), u"Luc 14:00 120"_s);
    QCOMPARE(m_intents->submitted.size(), 2u);
    drag(at("Luc", "16:00") - QPoint(3, 0), at("Luc", "10:00"));
    QCOMPARE(plan("DJ-2"), u"Luc 14:00 15"_s);
}

void tst_Board::escapeGivesTheDragUp()
{
    drag(at("Luc", "09:30"), at("Marie", "11:30"), {}, false);
    QVERIFY(timeline().isDragging());
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QVERIFY(!timeline().isDragging());
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "11:30"));
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QVERIFY(m_intents->submitted.empty());
}

void tst_Board::aSmallTremorIsNoDrag()
{
    drag(at("Luc", "09:30"), at("Luc", "09:30") + QPoint(2, 1));
    drag(at("Luc", "09:30"), at("Luc", "09:30") + QPoint(5, 0));
    QVERIFY(m_intents->submitted.empty());
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s));
}

void tst_Board::finishedWorkDoesNotMove()
{
    drag(at("Anne", "08:30"), at("Marie", "14:00"));
    QVERIFY(m_intents->submitted.empty());
    select("DJ-4");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QVERIFY(m_intents->submitted.empty());
    QVERIFY(!toast().isEmpty());
}

void tst_Board::aColleagueMayChangeTheBoardUnderADrag()
{
    drag(at("Luc", "09:30"), at("Marie", "11:30"), {}, false);
    m_board->put(aJob("DJ-3").on("Marie").at("15:00"));
    QVERIFY(timeline().isDragging());
    m_board->remove(JobId(u"DJ-1"_s));
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "11:30"));
    QVERIFY(m_intents->submitted.empty());

    drag(at("Luc", "13:30"), at("Simon", "14:30"), {}, false);
    Technician gone = aTechnician("Simon");
    gone.disabled = true;
    m_board->add(gone);
    Q_EMIT m_board->techniciansChanged();
    QVERIFY(!timeline().isDragging());
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "11:30"));
    QVERIFY(m_intents->submitted.empty());
}

void tst_Board::dragFromThePanelToALane()
{
    QWidget *list = panel().viewport();
    const int row = panel().model()->index(0, 0).data().toString().contains(u"DJ-20"_s) ? 0 : 1;
    const QPoint from = panel().visualRect(panel().model()->index(row, 1)).center();
    const QPoint to = list->mapFromGlobal(timeline().viewport()->mapToGlobal(at("Marie", "14:17")));
    QTest::mousePress(list, Qt::LeftButton, {}, from);
    for (const QPoint &point : {from + QPoint(0, -12), (from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, list->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list, &move);
    }
    QVERIFY(timeline().isDragging());
    QTest::mouseRelease(list, Qt::LeftButton, {}, to);
    QCOMPARE(plan("DJ-20"), u"Marie 14:15 90"_s);
    QCOMPARE(panel().model()->rowCount(), 1);
    QVERIFY(!timeline().isDragging());
}

// Given two chosen rows, when the second is dragged to a lane, then it lands under the pointer and the other behind it.
void tst_Board::severalFromThePanelComeOneAfterTheOther()
{
    QWidget *list = panel().viewport();
    const int row = panel().model()->index(0, 0).data().toString().contains(u"DJ-20"_s) ? 0 : 1;
    const auto middle = [&](int of) { return panel().visualRect(panel().model()->index(of, 1)).center(); };
    QTest::mouseClick(list, Qt::LeftButton, {}, middle(1 - row));
    QTest::mouseClick(list, Qt::LeftButton, Qt::ControlModifier, middle(row));
    const QPoint to = list->mapFromGlobal(timeline().viewport()->mapToGlobal(at("Marie", "14:17")));
    QTest::mousePress(list, Qt::LeftButton, {}, middle(row));
    for (const QPoint &point : {middle(row) + QPoint(0, -12), (middle(row) + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, point, list->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list, &move);
    }
    QTest::mouseRelease(list, Qt::LeftButton, {}, to);
    QCOMPARE(plan("DJ-20"), u"Marie 14:15 90"_s);
    QCOMPARE(plan("DJ-21"), u"Marie 15:45 60"_s);
    QCOMPARE(m_intents->submitted.size(), 1u); // one act, one undo
    QCOMPARE(panel().model()->rowCount(), 0);
}

void tst_Board::severalAreAssignedFromTheKeyboard()
{
    panel().setFocus();
    QTest::keyClick(&panel(), Qt::Key_Home);
    QTest::keyClick(&panel(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&panel(), Qt::Key_A);
    auto *dialog = find<AssignDialog>("assignDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>(u"technicianList"_s);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(job("DJ-20").technician, job("DJ-21").technician);
    QVERIFY(job("DJ-20").span()->to == job("DJ-21").span()->from || job("DJ-21").span()->to == job("DJ-20").span()->from);
    QCOMPARE(m_intents->submitted.size(), 1u);
}

// Over the timeline's lower edge on the way up: that is no wish to scroll. Coming back to an edge is one.
void tst_Board::dragFromThePanelScrollsOnlyAtAnEdgeItComesTo()
{
    for (int number = 0; number < 20; ++number)
        m_board->add(aTechnician(qPrintable(u"T-%1"_s.arg(number, 2, 10, '0'_L1))));
    Q_EMIT m_board->techniciansChanged();
    find<QAction>("zoomInAction")->trigger();
    find<QAction>("zoomInAction")->trigger();
    QWidget *list = panel().viewport(), *canvas = timeline().viewport();
    const auto moveTo = [&](QPoint onCanvas) {
        const QPoint point = list->mapFromGlobal(canvas->mapToGlobal(onCanvas));
        QMouseEvent move(QEvent::MouseMove, point, list->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list, &move);
    };
    QScrollBar &down = *timeline().verticalScrollBar();
    QVERIFY(down.maximum() > 200);
    down.setValue(100);
    const QPoint middle = canvas->rect().center(), low(middle.x(), canvas->height() - 10);
    QTest::mousePress(list, Qt::LeftButton, {}, panel().visualRect(panel().model()->index(0, 1)).center());
    moveTo(low + QPoint(0, 30));
    moveTo(low);
    QVERIFY(timeline().isDragging());
    QTest::qWait(600); // more than twice the moment after which an edge scrolls
    moveTo(low - QPoint(8, 5));
    QTest::qWait(100);
    QCOMPARE(down.value(), 100);
    moveTo(middle);
    moveTo(low);
    QTRY_VERIFY(down.value() > 120);
    moveTo(middle);
    const int there = down.value();
    QTest::qWait(300);
    QCOMPARE(down.value(), there);
    QTest::keyClick(&panel(), Qt::Key_Escape);
    QTest::mouseRelease(list, Qt::LeftButton);
    QVERIFY(m_intents->submitted.empty());
}

void tst_Board::dragABarOntoThePanel()
{
    const QPoint to = timeline().viewport()->mapFromGlobal(panel().viewport()->mapToGlobal(QPoint(200, 20)));
    drag(at("Luc", "09:30"), to);
    QCOMPARE(plan("DJ-1"), u"– 09:00 60"_s);
    QCOMPARE(panel().model()->rowCount(), 3);
    drag(at("Luc", "13:30"), QPoint(at("Luc", "13:30").x(), -40));
    QCOMPARE(plan("DJ-2"), u"Luc 13:00 120"_s);
}

void tst_Board::lanesSayWhyWhileDragging()
{
    const QPoint spot = at("Luc", "11:30") - QPoint(0, 24); // above the thread between two jobs
    const QColor before = timeline().viewport()->grab().toImage().pixelColor(spot);
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").needing("Fibre", 2));
    drag(at("Luc", "09:30"), at("Marie", "14:30"), {}, false);
    const QImage image = timeline().viewport()->grab().toImage();
    QCOMPARE(before, Palette::light().panel);
    QCOMPARE(image.pixelColor(spot), Palette::light().refusal()); // Luc has no Fibre
    QVERIFY(image.pixelColor(at("Marie", "16:00")) == Palette::light().panel);
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCOMPARE(timeline().viewport()->grab().toImage().pixelColor(spot), Palette::light().panel);
}

void tst_Board::keysMoveTheFocus()
{
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QCOMPARE(timeline().current(), JobId(u"DJ-4"_s));
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s));
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    QTest::keyClick(&timeline(), Qt::Key_Home);
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s));
    QTest::keyClick(&timeline(), Qt::Key_End);
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s));
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QVERIFY(timeline().current().isEmpty());
}

void tst_Board::keysMoveTheJob()
{
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:15 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(&timeline(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 08:45 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Marie 08:45 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&timeline(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Anne 08:45 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(plan("DJ-1"), u"Anne 08:45 75"_s);
    QTest::keyClick(&timeline(), Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(plan("DJ-1"), u"Anne 08:45 60"_s);
}

void tst_Board::deleteUnassignsAndTheToastTakesItBack()
{
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QCOMPARE(plan("DJ-1"), u"– 09:00 60"_s);
    QVERIFY(!toast().isEmpty());
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
}

void tst_Board::undoAndRedo()
{
    QVERIFY(!find<QToolButton>("undoButton")->isEnabled());
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:15 60"_s);
    QTest::mouseClick(find<QToolButton>("undoButton"), Qt::LeftButton);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QVERIFY(find<QToolButton>("redoButton")->isEnabled());
}

void tst_Board::enterOpensTheJob()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *dialog = find<JobDialog>("jobDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->job(), JobId(u"DJ-2"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<JobDialog>("jobDialog"));
    QTest::mouseDClick(timeline().viewport(), Qt::LeftButton, {}, middleOf("DJ-1"));
    QCOMPARE(find<JobDialog>("jobDialog")->job(), JobId(u"DJ-1"_s));
}

void tst_Board::theDialogSavesOnlyWhatChanged()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *dialog = find<JobDialog>("jobDialog");
    auto *save = dialog->findChild<QPushButton *>(u"saveButton"_s);
    auto *subject = dialog->findChild<QLineEdit *>(u"subjectEdit"_s);
    QVERIFY(!save->isEnabled());
    subject->selectAll();
    QTest::keyClick(subject, Qt::Key_Delete);
    QVERIFY(!save->isEnabled());
    QVERIFY(dialog->findChild<QLabel *>(u"note0"_s)->isVisible());
    QTest::keyClicks(subject, u"Bris"_s);
    dialog->findChild<QSpinBox *>(u"minutesBox"_s)->setValue(90);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(m_intents->submitted.size(), 1u);
    QCOMPARE(m_intents->submitted[0], Intent(EditJob{JobId(u"DJ-2"_s), {{Field::Subject, u"Bris"_s}, {Field::Minutes, qint64(90)}},
                                                         {{Field::Subject, u"Installation fibre"_s}, {Field::Minutes, qint64(120)}}}));
    QCOMPARE(job("DJ-2").subject, u"Bris"_s);
}

void tst_Board::theOpenDialogKeepsBoth()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *dialog = find<JobDialog>("jobDialog");
    auto *minutes = dialog->findChild<QSpinBox *>(u"minutesBox"_s);
    minutes->setValue(90);
    m_board->put(aJob("DJ-2").on("Marie").at("13:00").lasting(150).named(u"Autre sujet"_s));
    QCOMPARE(dialog->findChild<QLineEdit *>(u"subjectEdit"_s)->text(), u"Autre sujet"_s);
    QCOMPARE(dialog->findChild<QComboBox *>(u"technicianBox"_s)->currentText(), u"Marie"_s);
    QCOMPARE(minutes->value(), 90);
    QVERIFY(dialog->findChild<QLabel *>(u"note%1"_s.arg(int(Field::Minutes)))->text().contains(u"2 h 30"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    // Then it says what the form was opened on, so that the colleague's two and a half hours are not lost
    QCOMPARE(m_intents->submitted[0], Intent(EditJob{JobId(u"DJ-2"_s), {{Field::Minutes, qint64(90)}}, {{Field::Minutes, qint64(120)}}}));
}

void tst_Board::theDialogSettlesAConflict()
{
    const JobId id(u"DJ-2"_s);
    m_board->setPending({{.entry = 7, .act = ResizeJob{id, 90}, .state = PendingState::Parked, .reason = Error{.kind = Error::Kind::Conflict},
                          .submittedAt = m_clock.now(), .base = {{Field::Minutes, qint64(120)}}, .theirs = {{Field::Minutes, qint64(150)}}, .theirAuthor = u"Marie"_s}});
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *card = find<JobDialog>("jobDialog")->findChild<QWidget *>(u"conflictCard"_s);
    QVERIFY(card->isVisible());
    QStringList texts;
    for (const QLabel *label : card->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"1 h 30"_s) && texts.contains(u"2 h 30"_s));
    QTest::mouseClick(card->findChild<QPushButton *>(u"keepMineButton"_s), Qt::LeftButton);
    QTest::mouseClick(card->findChild<QPushButton *>(u"takeTheirsButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->retried, std::vector<qint64>{7});
    QCOMPARE(m_intents->discarded, std::vector<qint64>{7});
    m_board->setPending({});
    QVERIFY(!card->isVisible());
}

void tst_Board::assignFromTheKeyboard()
{
    panel().setFocus();
    QTest::keyClick(&panel(), Qt::Key_Home);
    panel().selectRow(panel().model()->index(0, 0).data().toString().contains(u"DJ-20"_s) ? 0 : 1);
    QTest::keyClick(&panel(), Qt::Key_A);
    auto *dialog = find<AssignDialog>("assignDialog");
    QVERIFY(dialog && dialog->isVisible());
    auto *list = dialog->findChild<QListWidget *>(u"technicianList"_s);
    QTRY_VERIFY(list->hasFocus());
    QVERIFY(list->item(0)->text().contains(u"Marie"_s)); // the only one who can
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(job("DJ-20").technician, TechnicianId(u"Marie"_s));
    QCOMPARE(m_intents->submitted.size(), 1u);
}

void tst_Board::aRefusalIsSaid()
{
    m_intents->failNext({.kind = Error::Kind::Storage});
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QVERIFY(toast().startsWith(u"⚠"_s));
    QVERIFY(!find<QPushButton>("toastUndoButton")->isVisible());
}

QTEST_MAIN(tst_Board)
#include "tst_board.moc"
