#include "desk/shell/toast.h"
#include "gui/boardstory.h"

#include <QMenu>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The window around the board: periods, search, theme, state, status, and what it says when something is missing.
class tst_Window : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void dayWeekAndPeriods();
    void searchFiltersBoardAndPanel();
    void zoomKeepsTheMinuteUnderThePointer();
    void urgentWorkThatComesInIsSaid();
    void theThemeChanges();
    void theWindowComesBackAsItWas();
    void theWindowMayBeNarrow_data();
    void theWindowMayBeNarrow();
    void theStatusLineAnswers();
    void signedOutShowsABannerAndTheBoardStays();
    void whatHasVanishedIsAskedAbout();
    void anEmptyBoardSaysWhy();
    void pendingChangesAreListed();
    void aScreenReaderHearsASentence();
    void strangeJobsAreShown();
    void everyControlHasAName();
    void anOpenDialogOutlivesNothing();
};

void tst_Window::dayWeekAndPeriods()
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

void tst_Window::searchFiltersBoardAndPanel()
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

void tst_Window::zoomKeepsTheMinuteUnderThePointer()
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

void tst_Window::urgentWorkThatComesInIsSaid()
{
    Job urgent = aJob("DJ-70").unassigned().named(u"Câble arraché"_s);
    urgent.priority = JobPriority::Urgent;
    // Given something to plan that is not urgent, nothing is said
    m_board->put(aJob("DJ-71").unassigned().job());
    QCOMPARE(toast(), QString());
    // When a colleague's urgent job comes in
    m_board->put(urgent);
    QVERIFY2(toast().startsWith(u"Urgent, to plan: Câble arraché"_s), qPrintable(toast()));
    // Then it is said once
    m_window->findChild<Toast *>()->say({});
    urgent.minutes = 90;
    m_board->put(urgent);
    QCOMPARE(toast(), QString());
}

void tst_Window::theThemeChanges()
{
    find<QAction>("themeAction2")->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::night().window);
    QCOMPARE(timeline().viewport()->grab().toImage().pixelColor(at("Luc", "11:30") - QPoint(0, 24)), Palette::night().panel);
    find<QAction>("themeAction1")->trigger();
    QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::light().window);
}

void tst_Window::theWindowComesBackAsItWas()
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

void tst_Window::theWindowMayBeNarrow_data()
{
    QTest::addColumn<bool>("french");
    QTest::newRow("French") << true;
    QTest::newRow("English") << false;
}

void tst_Window::theWindowMayBeNarrow()
{
    QFETCH(const bool, french);
    QTranslator catalogue;
    if (french) {
        QVERIFY(catalogue.load(u":/i18n/targo_fr_CA.qm"_s));
        QCoreApplication::installTranslator(&catalogue);
        m_window.reset();
        open();
    }
    find<QAction>("weekAction")->trigger(); // the longest date
    QTest::keyClicks(find<QLineEdit>("searchEdit"), u"Luc"_s);
    m_window->resize(1100, 700);
    QCOMPARE(m_window->width(), 1100);
    QVERIFY2(m_window->minimumSizeHint().width() <= 1000, qPrintable(QString::number(m_window->minimumSizeHint().width())));
    // Where the views have no room side by side they are in a menu; lists and calendars are in the menu bar anyhow.
    m_window->resize(1000, 700);
    auto *one = find<QToolButton>("viewButton");
    QVERIFY(one->isVisible() && !find<QToolButton>("weekButton")->isVisible() && !find<QToolButton>("faceButton1")->isVisible());
    QVERIFY(one->text().startsWith(find<QAction>("weekAction")->text()));
    one->menu()->actions().front()->trigger();
    QCOMPARE(timeline().span(), TimelineView::Span::Day);
    QVERIFY(one->text().startsWith(find<QAction>("dayAction")->text()));
    m_window->resize(1300, 700);
    QVERIFY(find<QToolButton>("weekButton")->isVisible() && !one->isVisible());
    m_window.reset(); // before its words go
}

void tst_Window::theStatusLineAnswers()
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

void tst_Window::signedOutShowsABannerAndTheBoardStays()
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

void tst_Window::whatHasVanishedIsAskedAbout()
{
    auto *banner = find<QWidget>("vanishedBanner");
    QVERIFY(banner->isHidden());
    SyncState state = m_sync->state();
    state.vanished = SyncState::Vanished{.records = SyncState::Loading::Records::Jobs, .gone = 120, .known = 500};
    m_sync->set(state);
    QVERIFY(banner->isVisible());
    const QString text = banner->findChild<QLabel *>()->text();
    QVERIFY2(text.contains(u"120"_s) && text.contains(u"500"_s) && text.contains(u"jobs"_s), qPrintable(text));
    QTest::mouseClick(find<QPushButton>("keepVanishedButton"), Qt::LeftButton);
    QCOMPARE(m_sync->answers, QList<bool>{false});
    QTest::mouseClick(find<QPushButton>("removeVanishedButton"), Qt::LeftButton);
    QCOMPARE(m_sync->answers, (QList<bool>{false, true}));
    state.vanished.reset();
    m_sync->set(state);
    QVERIFY(banner->isHidden());
}

void tst_Window::anEmptyBoardSaysWhy()
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
    QVERIFY(!find<QPushButton>("changeServerButton")->isVisible());

    // The server does not answer: perhaps it is the wrong one.
    state.loading.reset();
    state.link = SyncState::Link::Offline;
    m_sync->set(state);
    QSignalSpy wanted(m_window.get(), &MainWindow::signInRequested);
    QTest::mouseClick(find<QPushButton>("changeServerButton"), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);

    state.link = SyncState::Link::Online;
    m_board->add(aTechnician("Luc"));
    state.firstLoadNeeded = false;
    m_sync->set(state);
    Q_EMIT m_board->boardReplaced();
    QVERIFY(!find<QWidget>("coverPage")->isVisible());
    QVERIFY(timeline().isVisible());
}

void tst_Window::pendingChangesAreListed()
{
    m_board->setPending({{.entry = 3, .act = ResizeJob{JobId(u"DJ-2"_s), 90}, .submittedAt = m_clock.now()}});
    find<QAction>("pendingAction")->trigger();
    auto *dialog = find<PendingChangesDialog>("pendingChangesDialog");
    QVERIFY(dialog->isVisible());
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"discardButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->discarded, std::vector<qint64>{3});
    m_board->setPending({});
    QVERIFY(!dialog->findChild<QPushButton *>(u"discardButton"_s)->isEnabled());
}

void tst_Window::aScreenReaderHearsASentence()
{
    select("DJ-1");
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&timeline());
    const QString sentence = accessible->text(QAccessible::Description);
    for (const QString &part : {u"DJ-1"_s, u"Luc"_s, u"9:00"_s, u"Installation"_s})
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void tst_Window::strangeJobsAreShown()
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

void tst_Window::everyControlHasAName()
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

void tst_Window::anOpenDialogOutlivesNothing()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    find<QAction>("pendingAction")->trigger();
    find<QAction>("shortcutsAction")->trigger();
    m_window.reset();
    m_board->put(aJob("DJ-2").on("Luc").at("15:00"));
    m_board->setPending({});
}

QTEST_MAIN(tst_Window)
#include "tst_window.moc"
