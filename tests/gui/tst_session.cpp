#include "gui/boardstory.h"

#include "desk/calendar/calendarcanvas.h"
#include "desk/calendar/techniciancalendar.h"
#include "desk/list/joblistview.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The window is closed in the evening and opened in the morning, or after a break: what comes back.
class tst_Session : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void thePartOfTheBoardInSightComesBack();
    void bothChoicesOfHoursComeBack();
    void theDayComesBackOnTheSameDay();
    void tomorrowBeginsWithTomorrow();
    void theChosenJobsComeBack();
    void aChosenTechnicianComesBack();
    void aJobToPlanStaysChosen();
    void whatIsNotThereAnyMoreIsNotMissed();
    void searchFiltersAndFaceComeBack();
    void columnsComeBack();
    void openJobsComeBackWhereTheyWere();
    void whatWasOpenWaitsForTheFirstLoad();
    void anotherCompanyHasOtherJobs();
    void brokenSettingsDoNoHarm();

    void typedChangesAreAskedAbout_data();
    void typedChangesAreAskedAbout();

private:
    void leaveAndComeBack(const QString &company = {}); // the window is closed, and another one opened
    JobDialog *openedJob(const char *id) const;
    QSet<QString> chosen() const;
    WallTime firstMinuteInSight() const; // of Monday; the window may be narrower on this screen
};

void tst_Session::init()
{
    m_clock.set(QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC));
    setUp();
    for (int lane = 0; lane < 20; ++lane)
        m_board->put(aTechnician(qPrintable(u"Zoe-%1"_s.arg(lane, 2, 10, '0'_L1))));
}

void tst_Session::leaveAndComeBack(const QString &company)
{
    if (m_window)
        QVERIFY(m_window->close());
    m_window.reset();
    m_settings = std::make_unique<QSettings>(m_settings->fileName(), QSettings::IniFormat); // what the disk has
    m_window = std::make_unique<MainWindow>(DeskPorts{.board = *m_board, .intents = *m_intents, .sync = *m_sync, .prompt = m_prompt, .clock = m_clock,
                                                      .site = QTimeZone("America/Toronto"), .settings = *m_settings, .notes = &m_notes, .rights = &m_rights,
                                                      .publications = &m_hub, .company = company});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QCoreApplication::processEvents();
}

JobDialog *tst_Session::openedJob(const char *id) const
{
    for (JobDialog *dialog : m_window->findChildren<JobDialog *>()) {
        if (dialog->isVisible() && dialog->job() == JobId(QString::fromUtf8(id)))
            return dialog;
    }
    return nullptr;
}

QSet<QString> tst_Session::chosen() const
{
    QSet<QString> ids;
    for (const JobId &id : timeline().selected())
        ids.insert(id.text());
    return ids;
}

WallTime tst_Session::firstMinuteInSight() const
{
    WallTime minute = wall("2026-03-02", "00:00");
    while (timeline().xFor(minute) < TimelineView::headerWidth)
        minute = minute.plus(1);
    return minute;
}

void tst_Session::thePartOfTheBoardInSightComesBack()
{
    find<QAction>("zoomInAction")->trigger();
    find<QAction>("zoomInAction")->trigger();
    find<QAction>("zoomInAction")->trigger();
    timeline().horizontalScrollBar()->setValue(timeline().horizontalScrollBar()->value() + 140);
    timeline().verticalScrollBar()->setValue(333);
    QCOMPARE(timeline().verticalScrollBar()->value(), 333);
    const WallTime first = firstMinuteInSight();
    const QRect lane = timeline().laneRect(10);
    leaveAndComeBack();
    QVERIFY2(std::abs(first.minutesUntil(firstMinuteInSight())) <= 1, qPrintable(firstMinuteInSight().time().toString()));
    QVERIFY(first.time() > QTime(7, 30));
    QCOMPARE(timeline().laneRect(10).top(), lane.top());

    // It was only the beginning: whatever arrives, nothing jumps any more.
    timeline().verticalScrollBar()->setValue(0);
    timeline().horizontalScrollBar()->setValue(0);
    m_board->put(aTechnician("Bob"));
    QCOMPARE(timeline().verticalScrollBar()->value(), 0);
    QCOMPARE(timeline().horizontalScrollBar()->value(), 0);
}

void tst_Session::bothChoicesOfHoursComeBack()
{
    find<QAction>("workingHoursAction")->trigger(); // of the day: without evenings from now on
    find<QAction>("weekAction")->trigger();
    find<QAction>("workingHoursAction")->trigger(); // of the week: with them
    leaveAndComeBack();
    QCOMPARE(timeline().span(), TimelineView::Span::Week);
    QVERIFY(!timeline().workingHoursOnly());
    find<QAction>("dayAction")->trigger();
    QVERIFY(timeline().workingHoursOnly());
}

void tst_Session::theDayComesBackOnTheSameDay()
{
    m_window->showDate(day("2026-03-11"));
    leaveAndComeBack();
    QCOMPARE(timeline().model().firstDay(), day("2026-03-11"));
    QVERIFY(find<QToolButton>("dateButton")->text().contains(u"11"_s));
}

void tst_Session::tomorrowBeginsWithTomorrow()
{
    m_window->showDate(day("2026-03-11"));
    QVERIFY(m_window->close());
    m_clock.set(m_clock.now().addDays(1));
    leaveAndComeBack();
    QCOMPARE(timeline().model().firstDay(), day("2026-03-03"));
}

void tst_Session::theChosenJobsComeBack()
{
    select("DJ-1");
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("DJ-3"));
    QCOMPARE(chosen(), QSet<QString>({u"DJ-1"_s, u"DJ-3"_s}));
    leaveAndComeBack();
    QCOMPARE(chosen(), QSet<QString>({u"DJ-1"_s, u"DJ-3"_s}));
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s));
    QVERIFY(timeline().hasFocus());
    QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier); // and the next key is about them
    QCOMPARE(plan("DJ-1"), u"Luc 09:15 60"_s);
    QCOMPARE(plan("DJ-3"), u"Marie 10:52 60"_s);
}

void tst_Session::aChosenTechnicianComesBack()
{
    timeline().chooseTechnician(TechnicianId(u"Marie"_s));
    leaveAndComeBack();
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Marie"_s));
    QVERIFY(chosen().isEmpty());
}

void tst_Session::aJobToPlanStaysChosen()
{
    const QModelIndex row = panel().model()->index(1, 0);
    QTest::mouseClick(panel().viewport(), Qt::LeftButton, {}, panel().visualRect(row).center());
    const QString text = row.data().toString();
    leaveAndComeBack();
    QVERIFY(panel().selectionModel()->hasSelection());
    QCOMPARE(panel().currentIndex().siblingAtColumn(0).data().toString(), text);
}

void tst_Session::whatIsNotThereAnyMoreIsNotMissed()
{
    select("DJ-1");
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("DJ-2"));
    for (const char *id : {"DJ-2", "DJ-3"}) {
        timeline().setFocus();
        m_window->findChild<BoardPage *>()->openJob(JobId(QString::fromUtf8(id)));
        QVERIFY(openedJob(id));
    }
    QVERIFY(m_window->close());
    m_board->remove(JobId(u"DJ-2"_s));
    leaveAndComeBack();
    QTRY_VERIFY(openedJob("DJ-3"));
    QCOMPARE(m_window->findChildren<JobDialog *>().size(), 1);
    QCOMPARE(chosen(), QSet<QString>({u"DJ-1"_s}));
    QVERIFY(m_prompt.told.isEmpty());
    QVERIFY(toast().isEmpty());
}

void tst_Session::searchFiltersAndFaceComeBack()
{
    find<QLineEdit>("searchEdit")->setText(u"DJ-1"_s);
    timeline().model().setJobFilter({.types = {JobType::Installation}});
    timeline().chooseTechnician(TechnicianId(u"Marie"_s));
    find<QAction>("faceAction2")->trigger();
    auto *whose = find<QComboBox>("calendarTechnicianBox");
    whose->setCurrentIndex(whose->findData(u"Luc"_s)); // another than the lane that has the focus
    Q_EMIT whose->activated(whose->currentIndex());
    leaveAndComeBack();
    QCOMPARE(find<QLineEdit>("searchEdit")->text(), u"DJ-1"_s);
    QCOMPARE(timeline().model().jobFilter().types, QSet<JobType>{JobType::Installation});
    QCOMPARE(m_window->findChild<BoardPage *>()->face(), BoardPage::Face::Calendar);
    QCOMPARE(find<QComboBox>("calendarTechnicianBox")->currentData().toString(), u"Luc"_s);
    QCOMPARE(m_window->findChild<CalendarCanvas *>()->technician(), TechnicianId(u"Luc"_s));
}

void tst_Session::columnsComeBack()
{
    panel().horizontalHeader()->resizeSection(1, 800);
    auto *splitter = find<QSplitter>("boardSplitter");
    splitter->setSizes({300, 300});
    const QList<int> sizes = splitter->sizes();
    find<QAction>("faceAction1")->trigger();
    auto *list = m_window->findChild<JobListView *>();
    list->sortByColumn(2, Qt::DescendingOrder);
    list->horizontalHeader()->resizeSection(0, 77);
    const QString first = list->model()->index(0, 2).data().toString();
    leaveAndComeBack();
    QVERIFY(panel().columnWidth(1) > panel().columnWidth(0)); // usually it is the narrower one
    QCOMPARE(find<QSplitter>("boardSplitter")->sizes(), sizes);
    list = m_window->findChild<JobListView *>();
    QCOMPARE(list->horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(list->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(list->model()->index(0, 2).data().toString(), first);
    QCOMPARE(list->columnWidth(0), 77);
}

void tst_Session::openJobsComeBackWhereTheyWere()
{
    BoardPage *board = m_window->findChild<BoardPage *>();
    board->openJob(JobId(u"DJ-1"_s));
    board->openJob(JobId(u"DJ-3"_s));
    openedJob("DJ-1")->resize(720, 700);
    openedJob("DJ-1")->move(20, 30);
    openedJob("DJ-3")->resize(720, 690);
    openedJob("DJ-3")->move(60, 40);
    leaveAndComeBack();
    QTRY_VERIFY(openedJob("DJ-1") && openedJob("DJ-3"));
    QCOMPARE(openedJob("DJ-1")->size(), QSize(720, 700));
    QCOMPARE(openedJob("DJ-1")->pos(), QPoint(20, 30));
    QCOMPARE(openedJob("DJ-3")->pos(), QPoint(60, 40));
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get()); // the board has the keys
    QVERIFY(timeline().hasFocus());

    openedJob("DJ-1")->reject();
    leaveAndComeBack();
    QTRY_VERIFY(openedJob("DJ-3"));
    QVERIFY(!openedJob("DJ-1")); // closed is closed
}

void tst_Session::whatWasOpenWaitsForTheFirstLoad()
{
    select("DJ-1");
    m_window->findChild<BoardPage *>()->openJob(JobId(u"DJ-3"_s));
    timeline().verticalScrollBar()->setValue(120);
    const QRect lane = timeline().laneRect(8);
    QVERIFY(m_window->close());
    m_window.reset();
    m_board = std::make_unique<FakeBoard>();
    m_intents = std::make_unique<FakeIntents>(*m_board);
    leaveAndComeBack(); // the cover stands, and is closed once more
    QTest::qWait(50);
    QVERIFY(m_window->findChildren<JobDialog *>().isEmpty());

    for (const char *name : {"Anne", "Luc", "Marie", "Simon"})
        m_board->add(aTechnician(name));
    for (int number = 0; number < 20; ++number)
        m_board->add(aTechnician(qPrintable(u"Zoe-%1"_s.arg(number, 2, 10, '0'_L1))));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00").lasting(60)).add(aJob("DJ-3").on("Marie").at("10:37").lasting(60));
    m_board->add(aJob("DJ-20").unassigned());
    Q_EMIT m_board->boardReplaced();
    QTRY_VERIFY(openedJob("DJ-3"));
    QCOMPARE(chosen(), QSet<QString>({u"DJ-1"_s}));
    QCOMPARE(timeline().laneRect(8).top(), lane.top());
}

void tst_Session::anotherCompanyHasOtherJobs()
{
    select("DJ-1");
    m_window->showDate(day("2026-03-02"));
    m_window->findChild<BoardPage *>()->openJob(JobId(u"DJ-3"_s));
    leaveAndComeBack(u"elsewhere"_s);
    QTest::qWait(50);
    QVERIFY(!openedJob("DJ-3"));
    QVERIFY(chosen().isEmpty());
    leaveAndComeBack(); // and what was open here is not forgotten meanwhile
    QTRY_VERIFY(openedJob("DJ-3"));
    QCOMPARE(chosen(), QSet<QString>{u"DJ-1"_s});
}

void tst_Session::brokenSettingsDoNoHarm()
{
    QVERIFY(m_window->close());
    m_window.reset();
    int broken = 0;
    for (const QString &key : m_settings->allKeys()) {
        if (key.startsWith("session "_L1))
            m_settings->setValue(key, u"rubbish %1"_s.arg(++broken));
    }
    QVERIFY(broken > 8);
    m_settings->setValue(u"session /minutesLeft"_s, u"nan"_s);
    m_settings->setValue(u"session /belowTopLane"_s, -1000000);
    m_settings->setValue(u"session /open/size"_s, 2000000000);
    open();
    QCOMPARE(timeline().model().firstDay(), day("2026-03-02"));
    QVERIFY(!timeline().rectOf(JobId(u"DJ-1"_s)).isNull());
    QVERIFY(timeline().horizontalScrollBar()->value() >= 0);
    QVERIFY(m_window->findChildren<JobDialog *>().isEmpty());
}

void tst_Session::typedChangesAreAskedAbout_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saved");
    QTest::newRow("save") << 0 << true << true;
    QTest::newRow("leave") << 1 << true << false;
    QTest::newRow("stay") << 2 << false << false;
    QTest::newRow("Esc") << -1 << false << false;
}

void tst_Session::typedChangesAreAskedAbout()
{
    QFETCH(const int, answer);
    QFETCH(const bool, closes);
    QFETCH(const bool, saved);
    m_window->findChild<BoardPage *>()->openJob(JobId(u"DJ-1"_s));
    auto *subject = openedJob("DJ-1")->findChild<QLineEdit *>(u"subjectEdit"_s);
    activate(*openedJob("DJ-1"));
    subject->setFocus();
    subject->selectAll();
    QTest::keyClicks(subject, u"Coupure"_s);
    m_prompt.answer = answer;
    QCOMPARE(m_window->close(), closes);
    QCOMPARE(m_prompt.questions.size(), 1);
    QCOMPARE(m_prompt.questions.first().count(u'•'), 1); // not those that were only looked at
    QCOMPARE(job("DJ-1").subject == u"Coupure"_s, saved);
    if (!closes) {
        QVERIFY(openedJob("DJ-1"));
        QCOMPARE(subject->text(), u"Coupure"_s);
    }
}

QTEST_MAIN(tst_Session)
#include "tst_session.moc"
