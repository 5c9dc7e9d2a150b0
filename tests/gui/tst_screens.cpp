#include "desk/board/absencedialog.h"
#include "desk/board/assigndialog.h"
#include "desk/board/boardacts.h"
#include "desk/board/boardpage.h"
#include "desk/history/historydialog.h"
#include "desk/job/jobdialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/job/notedialog.h"
#include "desk/pending/pendingchangesdialog.h"
#include "desk/shell/deskactions.h"
#include "desk/shell/mainwindow.h"
#include "desk/shell/shortcutsdialog.h"
#include "desk/signin/firstrundialog.h"
#include "desk/timeline/timelineview.h"
#include "support/busyday.h"
#include "support/faketester.h"

#include <QDir>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

namespace {

std::vector<PastIntent> pastDay(const QDateTime &now)
{
    const JobId ecole(u"DJ-1013"_s);
    const RescheduleJob moved{ecole, day("2026-11-23"), time("13:30")};
    const EditJob described{ecole, {{Field::Description, u"Signal faible : remplacer le connecteur."_s}, {Field::Priority, u"high"_s}}};
    const SetAbsence away{TechnicianId(u"DT-5"_s), Absence{u"Maladie"_s, day("2026-11-23"), day("2026-11-24")}};
    return {
        {1, now.addSecs(-7200), away, {{away, {{Field::Absence, *away.absence}}, {{Field::Absence, {}}}, 1}}, PastIntent::State::Stands, u"marie@targo.example"_s},
        {2, now.addSecs(-3600), described, {{described, described.changes, {{Field::Description, u"<p>Internet coupé depuis ce matin.</p>"_s}, {Field::Priority, u"medium"_s}}, 2}},
         PastIntent::State::Overtaken, u"marie@targo.example"_s, u"luc@targo.example"_s},
        {3, now.addSecs(-600), moved, {{moved, changesOf(moved, nullptr), {{Field::Date, day("2026-11-23")}, {Field::Start, time("10:00")}}, 3}},
         PastIntent::State::Undone, u"marie@targo.example"_s},
    };
}

} // namespace

// Every screen draws in both themes. With TARGO_SCREENS=DIR the pictures are kept, to be looked at.
class tst_Screens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void draws_data();
    void draws();

private:
    void keep(QWidget &widget, const QString &name);

    QTranslator m_french;
    QTemporaryDir m_dir;
};

void tst_Screens::initTestCase()
{
    QVERIFY(m_french.load(u":/i18n/targo_fr_CA.qm"_s));
    QCoreApplication::installTranslator(&m_french);
}

void tst_Screens::keep(QWidget &widget, const QString &name)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents(); // layouts follow changed texts
    const QPixmap picture = widget.grab();
    QVERIFY(!picture.isNull());
    QSet<QRgb> colors;
    const QImage image = picture.toImage();
    for (int y = 0; y < image.height(); y += 7) {
        for (int x = 0; x < image.width(); x += 7)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY2(colors.size() > 5, qPrintable(u"%1 is blank"_s.arg(name)));
    if (const QString folder = qEnvironmentVariable("TARGO_SCREENS"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"desk-%1.png"_s.arg(name))));
}

void tst_Screens::draws_data()
{
    QTest::addColumn<QString>("theme");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

void tst_Screens::draws()
{
    QFETCH(const QString, theme);
    QSettings settings(m_dir.filePath(theme + u".ini"_s), QSettings::IniFormat);
    settings.setValue(u"look/theme"_s, theme);
    FakeBoard board;
    fillBusyDay(board);
    FakeIntents intents(board);
    FakeSync sync;
    FakePrompt prompt;
    StandingClock clock(busyDayNow());
    SyncState state = sync.state();
    state.lastSync = clock.now().addSecs(-20);
    state.waiting = 2;
    state.parked = 1;
    state.userName = u"Marie Tremblay"_s;
    sync.set(state);
    const JobId ecole(u"DJ-1013"_s);
    const JobId viau(u"DJ-1002"_s);
    board.setPending({{.entry = 1, .act = RescheduleJob{ecole, day("2026-11-23"), time("13:30")}, .state = PendingState::Parked,
                       .reason = Error{.kind = Error::Kind::Conflict}, .submittedAt = clock.now().addSecs(-900), .attempts = 1,
                       .base = {}, .theirs = {{Field::Start, time("15:00")}, {Field::Technician, u"DT-9"_s}}, .theirAuthor = u"Luc Gagnon"_s},
                      {.entry = 2, .act = ResizeJob{viau, 65}, .submittedAt = clock.now().addSecs(-40)},
                      {.entry = 3, .act = SetJobStatus{JobId(u"DJ-1003"_s), JobStatus::EnRoute}, .state = PendingState::Sending, .submittedAt = clock.now()}});
    MainWindow window({board, intents, sync, prompt, clock, QTimeZone("America/Toronto"), settings});
    window.resize(1400, 850);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    auto &timeline = *window.findChild<TimelineView *>();
    timeline.setCurrent(ecole);
    timeline.setFocus();
    keep(window, u"day-"_s + theme);

    auto *table = window.findChild<QWidget *>(u"unassignedTable"_s)->findChild<QWidget *>(u"qt_scrollarea_viewport"_s);
    QTest::mousePress(table, Qt::LeftButton, {}, {60, 10});
    const QPoint target = timeline.viewport()->mapToGlobal(QPoint(timeline.xFor(wall("2026-11-23", "11:15")), timeline.laneRect(timeline.model().laneOf(TechnicianId(u"DT-1"_s))).center().y()));
    QTest::mouseMove(table, {70, -30});
    QTest::mouseMove(table, table->mapFromGlobal(target));
    QVERIFY(timeline.isDragging());
    keep(window, u"dragging-"_s + theme);
    QTest::keyClick(window.findChild<QWidget *>(u"unassignedTable"_s), Qt::Key_Escape);
    QTest::mouseRelease(table, Qt::LeftButton, {}, table->mapFromGlobal(target));
    QVERIFY(intents.submitted.empty());

    window.findChild<QAction *>(u"weekAction"_s)->trigger();
    keep(window, u"week-"_s + theme);
    window.findChild<QAction *>(u"monthAction"_s)->trigger();
    keep(window, u"month-"_s + theme);
    window.findChild<QAction *>(u"threeDaysAction"_s)->trigger();
    keep(window, u"three-days-"_s + theme);
    window.findChild<QAction *>(u"dayAction"_s)->trigger();
    window.findChild<QAction *>(u"densityAction0"_s)->trigger();
    keep(window, u"compact-"_s + theme);

    timeline.setCurrent(JobId(u"DJ-1019"_s));
    timeline.setFocus();
    QTest::keyClick(&timeline, Qt::Key_Right, Qt::AltModifier);
    window.findChild<QAction *>(u"densityAction2"_s)->trigger();
    keep(window, u"toast-wide-"_s + theme);

    BoardActs acts(board, intents);
    const DeskPorts ports{board, intents, sync, prompt, clock, QTimeZone("America/Toronto"), settings};
    JobDialog dialog(ports, acts, ecole, day("2026-11-23"));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    keep(dialog, u"job-"_s + theme);
    PendingChangesDialog pending(ports, acts);
    pending.setAttribute(Qt::WA_DeleteOnClose, false);
    pending.show();
    keep(pending, u"pending-"_s + theme);
    for (int tab = 1; tab < 3; ++tab) {
        dialog.findChild<QTabWidget *>()->setCurrentIndex(tab);
        keep(dialog, u"job-tab%1-"_s.arg(tab) + theme);
    }
    NewJobDialog fresh(acts, {.date = day("2026-11-23"), .start = time("11:15"), .technician = TechnicianId(u"DT-1"_s)});
    fresh.setAttribute(Qt::WA_DeleteOnClose, false);
    fresh.show();
    keep(fresh, u"newjob-"_s + theme);
    AbsenceDialog absence(acts, TechnicianId(u"DT-5"_s), day("2026-11-23"));
    absence.setAttribute(Qt::WA_DeleteOnClose, false);
    absence.show();
    keep(absence, u"absence-"_s + theme);
    NoteDialog note(acts, ecole, {});
    note.setAttribute(Qt::WA_DeleteOnClose, false);
    note.show();
    keep(note, u"note-"_s + theme);
    intents.past = pastDay(clock.now());
    HistoryDialog history(ports, acts);
    history.setAttribute(Qt::WA_DeleteOnClose, false);
    history.show();
    history.findChild<QTableView *>(u"historyTable"_s)->selectRow(1);
    keep(history, u"history-"_s + theme);
    ShortcutsDialog shortcuts(window.findChild<DeskActions *>()->shortcutList());
    shortcuts.setAttribute(Qt::WA_DeleteOnClose, false);
    shortcuts.show();
    keep(shortcuts, u"shortcuts-"_s + theme);
    AssignDialog assign(board, JobId(u"DJ-1032"_s), wall("2026-11-23", "11:00"));
    assign.setAttribute(Qt::WA_DeleteOnClose, false);
    assign.show();
    keep(assign, u"assign-"_s + theme);
    FakeTester tester;
    tester.answer.erpnext = {.asked = true};
    tester.answer.hub = {.asked = true, .error = Error{.kind = Error::Kind::Offline}};
    tester.answer.userName = u"Marie Tremblay"_s;
    FirstRunDialog firstRun(tester, false);
    firstRun.setSettings({.erpUrl = u"https://erp.example.ca"_s, .apiKey = u"k"_s, .apiSecret = u"s"_s, .hubUrl = u"https://hub.example.ca"_s, .hubToken = u"t"_s});
    firstRun.show();
    QTest::mouseClick(firstRun.findChild<QWidget *>(u"testButton"_s), Qt::LeftButton);
    keep(firstRun, u"firstrun-"_s + theme);

    FakeBoard none;
    FakeIntents noIntents(none);
    FakeSync starting;
    SyncState first;
    first.firstLoadNeeded = true;
    first.link = SyncState::Link::Online;
    first.loading = SyncState::Loading{.received = 420, .expected = 1200, .part = 5, .parts = 5, .records = SyncState::Loading::Records::Jobs};
    starting.set(first);
    MainWindow empty({none, noIntents, starting, prompt, clock, QTimeZone("America/Toronto"), settings});
    empty.resize(1100, 700);
    empty.show();
    keep(empty, u"loading-"_s + theme);
    first.loading.reset();
    first.link = SyncState::Link::SignedOut;
    starting.set(first);
    keep(empty, u"signedout-"_s + theme);
}

QTEST_MAIN(tst_Screens)
#include "tst_screens.moc"
