#include "gui/boardstory.h"

#include "desk/map/mapdesk.h"
#include "desk/replay/replaydesk.h"
#include "desk/shell/searchfield.h"
#include "support/fakevans.h"

#include <QFileDialog>
#include <QSlider>

using namespace targo;
using namespace targo::test;

// A day is driven again. Monday 2026-03-02, ten in the morning in Toronto; Luc has been at DJ-1 since a quarter past nine.
class tst_Replaying : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void theMapShowsTheDayAgain();
    void playsAndStepsByKeys();
    void theSliderScrubs();
    void theBoardShowsTheMomentAndWhatReallyWas();
    void nothingIsDroppedOnAVanOfThePast();
    void whatFailedIsSaid();
    void theWaysAreSaved();
    void escapeIsBackToNow();

private:
    static constexpr Coordinate home{45.00, -74.10}, first{45.10, -74.10};

    // Of that day in Toronto.
    static QDateTime at(const char *clock) { return QDateTime(day("2026-03-02"), QTime::fromString(QString::fromUtf8(clock), u"HH:mm"_s), QTimeZone("America/Toronto")); }
    static VanPosition fix(const char *clock, const Coordinate &place, double speed) { return {.fixTime = at(clock).toUTC(), .place = place, .speed = speed}; }
    MapPanel &panel() const { return *m_window->findChild<MapPanel *>(); }
    ReplayBar &bar() const { return *m_window->findChild<ReplayBar *>(); }
    double latitude() const // of Luc's van on the map; 0: it is not there
    {
        const VanMark *van = panel().scene().van(TechnicianId(u"Luc"_s));
        return van ? van->position.place.latitude : 0;
    }
    Replay &replay() const { return m_window->findChild<ReplayDesk *>()->replay(); }
    void load() const
    {
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(bar().isVisible());
        QTest::mouseClick(bar().findChild<QPushButton *>(u"replayLoadButton"_s), Qt::LeftButton);
        QTRY_VERIFY(!replay().isLoading() && !replay().tracks().isEmpty());
    }

    FakeVans m_vans;
};

void tst_Replaying::init()
{
    m_clock.set(at("10:00").toUTC());
    setUp();
    m_window.reset();
    Job changed = job("DJ-1");
    changed.position = first;
    m_board->put(changed);
    m_vans.clear();
    m_vans.tracks = {{TechnicianId(u"Luc"_s), {fix("08:00", home, 0), fix("08:55", home, 0), fix("09:05", {45.05, -74.10}, 60), fix("09:15", first, 0), fix("09:50", first, 0)}}};
    m_vans.put({.device = u"Luc"_s, .technician = TechnicianId(u"Luc"_s), .link = DeviceLink::Online, .position = fix("09:59", {45.3, -74.3}, 50)});
    m_window = std::make_unique<MainWindow>(DeskPorts{.board = *m_board, .intents = *m_intents, .sync = *m_sync, .prompt = m_prompt, .clock = m_clock,
                                                      .site = QTimeZone("America/Toronto"), .settings = *m_settings, .vans = &m_vans});
    m_window->resize(1500, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(panel().scene().isAwake());
}

void tst_Replaying::theMapShowsTheDayAgain()
{
    load();
    QCOMPARE(replay().moment(), at("09:05").toUTC()); // where somebody begins to move
    QTRY_COMPARE(latitude(), 45.05);
    m_vans.put({.device = u"Luc"_s, .technician = TechnicianId(u"Luc"_s), .link = DeviceLink::Online, .position = fix("10:00", {45.4, -74.3}, 50)});
    QTest::qWait(30);
    QCOMPARE(latitude(), 45.05); // now is not shown
}

void tst_Replaying::playsAndStepsByKeys()
{
    load();
    QTest::keyClick(&bar(), Qt::Key_Right);
    QCOMPARE(replay().moment(), at("09:06").toUTC());
    QTest::keyClick(&bar(), Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(replay().moment(), at("08:56").toUTC());
    QTest::keyClick(&bar(), Qt::Key_Space);
    QVERIFY(replay().isPlaying());
    QTRY_VERIFY(replay().moment() > at("08:56").toUTC());
    QTest::keyClick(&bar(), Qt::Key_Space);
    QVERIFY(!replay().isPlaying());
    QTest::keyClick(&bar(), Qt::Key_End);
    QCOMPARE(replay().moment(), at("10:00").toUTC()); // the rest of the day is still to come
    QTest::keyClick(&bar(), Qt::Key_Home);
    QCOMPARE(replay().moment(), at("00:00").toUTC());
}

void tst_Replaying::theSliderScrubs()
{
    load();
    auto *slider = bar().findChild<QSlider *>(u"replaySlider"_s);
    QCOMPARE(slider->maximum(), 600);
    QCOMPARE(slider->value(), 545);
    slider->setValue(555);
    QCOMPARE(replay().moment(), at("09:15").toUTC());
    QVERIFY(bar().findChild<QLabel *>(u"replayTimeLabel"_s)->text().contains(u"09:15"_s));
}

void tst_Replaying::theBoardShowsTheMomentAndWhatReallyWas()
{
    const QImage before = timeline().viewport()->grab().toImage();
    load();
    const auto differs = [&](int x, int y) { return timeline().viewport()->grab().toImage().pixelColor(x, y) != before.pixelColor(x, y); };
    const int empty = timeline().laneRect(timeline().model().laneOf(TechnicianId(u"Marie"_s))).center().y();
    QVERIFY(differs(timeline().xFor(wall("2026-03-02", "09:05")), empty)); // the line of the moment
    QVERIFY(!differs(timeline().xFor(wall("2026-03-02", "09:08")), empty));
    const int below = timeline().rectOf(JobId(u"DJ-1"_s)).bottom();
    QVERIFY(differs(timeline().xFor(wall("2026-03-02", "09:30")), below)); // there from 9:15 to 9:50
    QVERIFY(!differs(timeline().xFor(wall("2026-03-02", "09:10")), below));
}

void tst_Replaying::nothingIsDroppedOnAVanOfThePast()
{
    load();
    MapCanvas &map = panel().canvas();
    QTRY_COMPARE(latitude(), 45.05);
    map.fit(panel().scene().everything());
    const QPoint there = map.mapToGlobal(map.pixelOf(TechnicianId(u"Luc"_s)).toPoint());
    QVERIFY(map.spotAt(map.mapFromGlobal(there)).isVan());
    QVERIFY(map.vanAt(there).isEmpty());
}

void tst_Replaying::whatFailedIsSaid()
{
    m_vans.tracks.clear();
    QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::mouseClick(bar().findChild<QPushButton *>(u"replayLoadButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!replay().isLoading());
    const auto *said = bar().findChild<QLabel *>(u"replaySaidLabel"_s);
    QVERIFY2(said->isVisible() && said->text().contains(u'4'), qPrintable(said->text())); // four people, and nothing known
    QVERIFY(!bar().findChild<QToolButton *>(u"replayPlayButton"_s)->isEnabled());
}

void tst_Replaying::theWaysAreSaved()
{
    load();
    QTest::mouseClick(bar().findChild<QToolButton *>(u"replayExportButton"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<QFileDialog *>(u"saveFileDialog"_s);
    QVERIFY(dialog);
    const QString path = m_dir.filePath(u"ways.gpx"_s);
    Q_EMIT dialog->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("<trkpt "), 5);
    QVERIFY(text.contains("lat=\"45.050000\" lon=\"-74.100000\""));
    QVERIFY(text.contains("<name>Luc</name>"));
}

void tst_Replaying::escapeIsBackToNow()
{
    auto *search = m_window->findChild<SearchField *>();
    search->setText(u"Luc"_s); // which Esc ends elsewhere
    load();
    QTest::keyClick(&bar(), Qt::Key_Escape);
    QCOMPARE(search->text(), u"Luc"_s);
    QVERIFY(!bar().isVisible());
    QVERIFY(replay().tracks().isEmpty());
    QTRY_COMPARE(latitude(), 45.3);
    QVERIFY(!m_window->findChild<ReplayOverlay *>());
}

QTEST_MAIN(tst_Replaying)
#include "tst_replaying.moc"
