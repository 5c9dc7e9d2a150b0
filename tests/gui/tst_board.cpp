#include "desk/board/assigndialog.h"
#include "desk/board/boardpage.h"
#include "desk/job/jobdialog.h"
#include "desk/pending/pendingchangesdialog.h"
#include "desk/shell/mainwindow.h"
#include "desk/theme/palette.h"
#include "desk/timeline/timelineview.h"
#include "support/busyday.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// A dispatcher's hands on the window: real mouse and key events, and what the board says afterwards.
class tst_Board : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void dragBetweenLanesAndInTime();
    void dragSnapsToQuartersAndAltToMinutes();
    void straightDownKeepsTheMinute();
    void resizeBothEnds();
    void escapeGivesTheDragUp();
    void aSmallTremorIsNoDrag();
    void finishedWorkDoesNotMove();
    void aColleagueMayChangeTheBoardUnderADrag();
    void dragFromThePanelToALane();
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
    void dayWeekAndPeriods();
    void searchFiltersBoardAndPanel();
    void zoomKeepsTheMinuteUnderThePointer();
    void theThemeChanges();
    void theWindowComesBackAsItWas();
    void theStatusLineAnswers();
    void signedOutShowsABannerAndTheBoardStays();
    void anEmptyBoardSaysWhy();
    void pendingChangesAreListed();
    void aScreenReaderHearsASentence();
    void strangeJobsAreShown();
    void everyControlHasAName();
    void anOpenDialogOutlivesNothing();

private:
    void open();
    QPoint at(const char *technician, const char *hour) const;
    QPoint middleOf(const char *job) const { return timeline().rectOf(JobId(QString::fromUtf8(job))).center(); }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool release = true) const;
    void select(const char *job) const { QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, middleOf(job)); }
    Job job(const char *id) const { return *m_board->job(JobId(QString::fromUtf8(id))); }
    QString plan(const char *id) const;
    TimelineView &timeline() const { return *m_window->findChild<TimelineView *>(); }
    QTableView &panel() const { return *m_window->findChild<QTableView *>(u"unassignedTable"_s); }
    QString toast() const;
    template <class T>
    T *find(const char *name) const { return m_window->findChild<T *>(QString::fromUtf8(name)); }

    QTemporaryDir m_dir;
    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)}; // 10:00 in Toronto
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<FakeBoard> m_board;
    std::unique_ptr<FakeIntents> m_intents;
    std::unique_ptr<FakeSync> m_sync;
    FakePrompt m_prompt;
    std::unique_ptr<MainWindow> m_window;
};

void tst_Board::init()
{
    m_settings = std::make_unique<QSettings>(m_dir.filePath(u"%1.ini"_s.arg(QString::fromUtf8(QTest::currentTestFunction()))), QSettings::IniFormat);
    m_board = std::make_unique<FakeBoard>();
    m_board->add(aTechnician("Anne")).add(aTechnician("Luc")).add(aTechnician("Marie").holding("Fibre", 3));
    m_board->add(aTechnician("Simon").absent("2026-03-02", "2026-03-03"));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00").lasting(60)).add(aJob("DJ-2").on("Luc").at("13:00").lasting(120));
    m_board->add(aJob("DJ-3").on("Marie").at("10:37").lasting(60)).add(aJob("DJ-4").on("Anne").at("08:00").being(JobStatus::Completed));
    m_board->add(aJob("DJ-20").unassigned().withoutHour().lasting(90).needing("Fibre", 2).named(u"Ferme Bellavance"_s));
    m_board->add(aJob("DJ-21").unassigned().withoutDate());
    m_intents = std::make_unique<FakeIntents>(*m_board);
    m_sync = std::make_unique<FakeSync>();
    m_prompt = {};
    open();
}

void tst_Board::open()
{
    m_window = std::make_unique<MainWindow>(DeskPorts{*m_board, *m_intents, *m_sync, m_prompt, m_clock, QTimeZone("America/Toronto"), *m_settings});
    m_window->resize(1300, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_Board::cleanup() { m_window.reset(); }

QPoint tst_Board::at(const char *technician, const char *hour) const
{
    const int lane = timeline().model().laneOf(TechnicianId(QString::fromUtf8(technician)));
    return {timeline().xFor(wall("2026-03-02", hour)), timeline().laneRect(lane).center().y()};
}

void tst_Board::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers, bool release) const
{
    QWidget *canvas = timeline().viewport();
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    for (const QPoint &point : {from + (to - from) / 3, from + (to - from) * 2 / 3, to}) {
        QMouseEvent move(QEvent::MouseMove, point, canvas->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas, &move);
    }
    if (release)
        QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, to);
}

QString tst_Board::plan(const char *id) const
{
    const Job shown = job(id);
    return u"%1 %2 %3"_s.arg(shown.technician ? shown.technician->text() : u"–"_s, shown.start ? shown.start->toString(u"HH:mm"_s) : u"–"_s).arg(shown.minutes);
}

QString tst_Board::toast() const
{
    const auto *label = find<QLabel>("toastLabel");
    return label->isVisible() ? label->text() : QString();
}

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
    QCOMPARE(m_intents->submitted[0], Intent(EditJob{JobId(u"DJ-2"_s), {{JobField::Subject, u"Bris"_s}, {JobField::Minutes, qint64(90)}}}));
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
    QVERIFY(dialog->findChild<QLabel *>(u"note%1"_s.arg(int(JobField::Minutes)))->text().contains(u"2 h 30"_s));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->submitted[0], Intent(EditJob{JobId(u"DJ-2"_s), {{JobField::Minutes, qint64(90)}}}));
}

void tst_Board::theDialogSettlesAConflict()
{
    const JobId id(u"DJ-2"_s);
    m_board->setPending({{.entry = 7, .intent = ResizeJob{id, 90}, .state = PendingState::Parked, .reason = Error{.kind = Error::Kind::Conflict},
                          .submittedAt = m_clock.now(), .base = {{JobField::Minutes, qint64(120)}}, .theirs = {{JobField::Minutes, qint64(150)}}, .theirAuthor = u"Marie"_s}});
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

void tst_Board::dayWeekAndPeriods()
{
    timeline().setFocus();
    const TimelineModel &model = timeline().model();
    QTest::keyClick(&timeline(), Qt::Key_PageDown);
    QCOMPARE(model.firstDay(), day("2026-03-03"));
    QTest::keyClick(&timeline(), Qt::Key_W);
    QCOMPARE(model.firstDay(), day("2026-03-02"));
    QCOMPARE(model.days(), 7);
    QTest::keyClick(&timeline(), Qt::Key_PageUp);
    QCOMPARE(model.firstDay(), day("2026-02-23"));
    QTest::keyClick(&timeline(), Qt::Key_T);
    QTest::keyClick(&timeline(), Qt::Key_D);
    QCOMPARE(model.firstDay(), day("2026-03-02"));
    QTest::mouseClick(find<QToolButton>("nextButton"), Qt::LeftButton);
    QCOMPARE(model.firstDay(), day("2026-03-03"));
    QTest::mouseClick(find<QToolButton>("todayButton"), Qt::LeftButton);
    QVERIFY(find<QToolButton>("dateButton")->text().contains(u"2026"_s));
}

void tst_Board::searchFiltersBoardAndPanel()
{
    QTest::keyClick(&timeline(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>("searchEdit");
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"bellav"_s);
    QCOMPARE(panel().model()->rowCount(), 1);
    QVERIFY(!timeline().model().bar(JobId(u"DJ-1"_s))->matches);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(panel().model()->rowCount(), 2);
    QVERIFY(timeline().hasFocus());
    QTest::keyClicks(search, u"dwt"_s); // letters that are shortcuts elsewhere
    QCOMPARE(search->text(), u"dwt"_s);
    QCOMPARE(timeline().model().days(), 1);
}

void tst_Board::zoomKeepsTheMinuteUnderThePointer()
{
    const WallTime eleven = wall("2026-03-02", "11:00");
    const int before = timeline().xFor(eleven);
    QWheelEvent wheel(QPointF(before, 100), timeline().viewport()->mapToGlobal(QPointF(before, 100)), {}, {0, 240}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(timeline().viewport(), &wheel);
    QVERIFY(timeline().zoom() > 1.2);
    QVERIFY(std::abs(timeline().xFor(eleven) - before) <= 1);
    QTest::keyClick(&timeline(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(timeline().zoom(), 1.0);
    QCOMPARE(timeline().xFor(wall("2026-03-02", "07:00")), TimelineView::headerWidth);
}

void tst_Board::theThemeChanges()
{
    find<QAction>("themeAction2")->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::night().window);
    QCOMPARE(timeline().viewport()->grab().toImage().pixelColor(at("Luc", "11:30") - QPoint(0, 24)), Palette::night().panel);
    find<QAction>("themeAction1")->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::light().window);
}

void tst_Board::theWindowComesBackAsItWas()
{
    find<QAction>("weekAction")->trigger();
    find<QAction>("zoomInAction")->trigger();
    find<QAction>("densityAction0")->trigger();
    m_window->resize(1111, 640); // the offscreen screen is 800 high, and narrower than the window
    const double zoom = timeline().zoom();
    m_window->close();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(DeskPorts{*m_board, *m_intents, *m_sync, m_prompt, m_clock, QTimeZone("America/Toronto"), *m_settings});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCOMPARE(m_window->height(), 640);
    QCOMPARE(timeline().span(), TimelineView::Span::Week);
    QCOMPARE(timeline().zoom(), zoom);
    QCOMPARE(timeline().density(), Density::Compact);
    QVERIFY(find<QAction>("densityAction0")->isChecked());
}

void tst_Board::theStatusLineAnswers()
{
    QVERIFY(find<QLabel>("linkLabel")->text().contains(u"Online"_s));
    QVERIFY(!find<QPushButton>("waitingButton")->isVisible());
    SyncState state = m_sync->state();
    state.link = SyncState::Link::Offline;
    state.waiting = 2;
    state.parked = 1;
    state.lastSync = m_clock.now().addSecs(-600);
    state.loading = SyncState::Loading{.received = 5, .expected = 10, .part = 1, .parts = 5, .records = SyncState::Loading::Records::Jobs};
    m_sync->set(state);
    QVERIFY(find<QLabel>("linkLabel")->text().contains(u"Offline"_s));
    QVERIFY(find<QLabel>("syncedLabel")->text().contains(u"10 min"_s));
    QVERIFY(find<QPushButton>("waitingButton")->text().contains('2'_L1));
    QVERIFY(find<QLabel>("loadingLabel")->text().contains(u"5 of 10"_s));
    QTest::mouseClick(find<QPushButton>("cancelLoadingButton"), Qt::LeftButton);
    QCOMPARE(m_sync->cancels, 1);
    QTest::mouseClick(find<QPushButton>("waitingButton"), Qt::LeftButton);
    QVERIFY(find<PendingChangesDialog>("pendingChangesDialog")->isVisible());
}

void tst_Board::signedOutShowsABannerAndTheBoardStays()
{
    QSignalSpy wanted(m_window.get(), &MainWindow::signInRequested);
    SyncState state = m_sync->state();
    state.link = SyncState::Link::SignedOut;
    m_sync->set(state);
    QVERIFY(find<QWidget>("signedOutBanner")->isVisible());
    QVERIFY(timeline().isVisible());
    QTest::mouseClick(find<QPushButton>("bannerSignInButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    state.link = SyncState::Link::Online;
    m_sync->set(state);
    QVERIFY(!find<QWidget>("signedOutBanner")->isVisible());
}

void tst_Board::anEmptyBoardSaysWhy()
{
    m_window.reset();
    m_board = std::make_unique<FakeBoard>();
    m_intents = std::make_unique<FakeIntents>(*m_board);
    SyncState state;
    state.link = SyncState::Link::Online;
    state.firstLoadNeeded = true;
    state.loading = SyncState::Loading{.received = 5, .expected = 0, .part = 1, .parts = 5, .records = SyncState::Loading::Records::Tags};
    m_sync->set(state);
    open();
    QVERIFY(find<QWidget>("coverPage")->isVisible());
    QTest::mouseClick(find<QPushButton>("coverButton"), Qt::LeftButton);
    QCOMPARE(m_sync->cancels, 1);
    m_board->add(aTechnician("Luc"));
    state.loading.reset();
    state.firstLoadNeeded = false;
    m_sync->set(state);
    Q_EMIT m_board->boardReplaced();
    QVERIFY(!find<QWidget>("coverPage")->isVisible());
    QVERIFY(timeline().isVisible());
}

void tst_Board::pendingChangesAreListed()
{
    m_board->setPending({{.entry = 3, .intent = ResizeJob{JobId(u"DJ-2"_s), 90}, .submittedAt = m_clock.now()}});
    find<QAction>("pendingAction")->trigger();
    auto *dialog = find<PendingChangesDialog>("pendingChangesDialog");
    QVERIFY(dialog->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"discardButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->discarded, std::vector<qint64>{3});
    m_board->setPending({});
    QVERIFY(!dialog->findChild<QPushButton *>(u"discardButton"_s)->isEnabled());
}

void tst_Board::aScreenReaderHearsASentence()
{
    select("DJ-1");
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&timeline());
    const QString sentence = accessible->text(QAccessible::Description);
    for (const QString &part : {u"DJ-1"_s, u"Luc"_s, u"9:00"_s, u"Installation"_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void tst_Board::strangeJobsAreShown()
{
    m_board->put(aJob("DJ-30").on("Luc").at("23:30").lasting(120).named(u"<b>HTML</b>"_s));
    m_board->put(aJob("DJ-31").on("Luc").at("11:00").lasting(0));
    m_board->put(aJob("DJ-32").on("Ghost").at("11:00").named(QString(300, 'x'_L1)));
    m_board->put(aJob("DJ-33").on("Luc").withoutHour());
    for (int number = 40; number < 80; ++number)
        m_board->put(aJob(qPrintable(u"DJ-%1"_s.arg(number))).on("Marie").at("11:00"));
    for (const char *id : {"DJ-30", "DJ-31", "DJ-32", "DJ-33", "DJ-40", "DJ-79"})
        QVERIFY2(timeline().rectOf(JobId(QString::fromUtf8(id))).width() >= 20, id);
    QVERIFY(!timeline().viewport()->grab().isNull());
    find<QAction>("weekAction")->trigger();
    for (const char *id : {"DJ-30", "DJ-31", "DJ-32", "DJ-33", "DJ-40", "DJ-79"})
        QVERIFY2(timeline().rectOf(JobId(QString::fromUtf8(id))).width() >= 20, id);
    QVERIFY(!timeline().viewport()->grab().isNull());
}

void tst_Board::everyControlHasAName()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool inner = widget->objectName().startsWith("qt_"_L1) || widget->inherits("QCalendarView") || widget->parentWidget()->inherits("QAbstractSpinBox")
            || widget->inherits("QComboBoxListView") || widget->window()->inherits("QComboBoxPrivateContainer") || widget->inherits("QTabBar") || widget->inherits("QTabWidget");
        for (const QWidget *parent = widget; parent; parent = parent->parentWidget()) {
            if (parent->objectName() == "calendar"_L1)
                goto next;
        }
        if (widget->focusPolicy() != Qt::NoFocus && !inner && !widget->isWindow()) {
            auto *seen = const_cast<QWidget *>(widget);
            const QString name = QAccessible::queryAccessibleInterface(seen)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName())));
        }
    next:;
    }
}

void tst_Board::anOpenDialogOutlivesNothing()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    find<QAction>("pendingAction")->trigger();
    find<QAction>("shortcutsAction")->trigger();
    m_window.reset();
    m_board->put(aJob("DJ-2").on("Luc").at("15:00"));
    m_board->setPending({});
}

QTEST_MAIN(tst_Board)
#include "tst_board.moc"
