#include "gui/boardstory.h"

#include "desk/map/mapdesk.h"
#include "desk/map/vandrop.h"
#include "support/fakevans.h"

#include <QClipboard>
#include <QMenu>
#include <QQuickItem>
#include <QQuickWidget>
#include <QSplitter>

using namespace targo;
using namespace targo::test;

// The map beside the board: the same jobs, the same choice, the same intents. Monday 2026-03-02, ten in the morning.
class tst_Map : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void theBoardIsThereBeforeTheMap();
    void jobsStandInTheOrderOfTheDay();
    void choosingOnTheMapChoosesOnTheBoard();
    void choosingOnTheBoardChoosesOnTheMap();
    void hoveringLightsTheOtherSide();
    void aPinIsDraggedToALane();
    void aPinIsDraggedToAVan();
    void aJobFromTheListIsDraggedToAVan();
    void aBarIsDraggedToAVan();
    void aVanThatCannotSaysWhy();
    void escapePutsThePinBack();
    void aVanIsFollowedUntilTheMapIsMoved();
    void stalePositionsSaySo();
    void whatIsWrongIsALineAndNoBox();
    void pansAndZoomsByKeysAndWheel();
    void layersAreLeftOut();
    void pinsAtOnePlaceAreListed();
    void copiesCoordinates();
    void standsBesideBelowOrInItsOwnWindow();
    void comesBackAsItWasLeft();
    void withoutTilesThereIsAGrid();

private:
    static constexpr Coordinate huntingdon{45.0833, -74.1667}, ormstown{45.1333, -74.0}, howick{45.1833, -73.85}, franklin{45.03, -73.92};

    void openWithMap();
    void openWindow();
    void standAt(const char *job, const Coordinate &place);
    void drive(const char *technician, const Coordinate &place, int secondsAgo = 4, double speed = 60)
    {
        m_vans.put({.device = QString::fromUtf8(technician), .technician = TechnicianId(QString::fromUtf8(technician)), .link = DeviceLink::Online,
                    .position = VanPosition{.fixTime = m_clock.now().addSecs(-secondsAgo), .place = place, .speed = speed, .course = 90}});
    }
    MapCanvas &map() const { return *m_window->findChild<MapCanvas *>(); }
    QPoint pin(const char *job) const { return map().pixelOf(JobId(QString::fromUtf8(job))).toPoint() - QPoint(0, 14); }
    QPoint van(const char *technician) const { return map().pixelOf(TechnicianId(QString::fromUtf8(technician))).toPoint(); }
    void trigger(const char *action) const { m_window->findChild<QAction *>(QString::fromUtf8(action))->trigger(); }
    // From one widget to another, as a hand does it.
    static void carry(QWidget *from, QPoint start, QWidget *to, QPoint end, bool release = true);

    FakeVans m_vans;
};

void tst_Map::init()
{
    m_clock.set(QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC));
    setUp();
    openWithMap();
}

void tst_Map::openWithMap()
{
    m_window.reset();
    standAt("DJ-1", huntingdon);
    standAt("DJ-2", ormstown);
    standAt("DJ-3", howick);
    standAt("DJ-20", franklin);
    drive("Luc", {45.10, -74.10});
    drive("Marie", {45.16, -73.90});
    openWindow();
    QTRY_VERIFY(map().rect().contains(map().pixelOf(JobId(u"DJ-1"_s)).toPoint()));
}

void tst_Map::openWindow()
{
    m_window = std::make_unique<MainWindow>(DeskPorts{.board = *m_board, .intents = *m_intents, .sync = *m_sync, .prompt = m_prompt, .clock = m_clock,
                                                      .site = QTimeZone("America/Toronto"), .settings = *m_settings, .vans = &m_vans});
    m_window->resize(1500, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_Map::standAt(const char *id, const Coordinate &place)
{
    Job changed = job(id);
    changed.position = place;
    m_board->put(changed);
}

void tst_Map::carry(QWidget *from, QPoint start, QWidget *to, QPoint end, bool release)
{
    QTest::mousePress(from, Qt::LeftButton, {}, start);
    const QPoint last = from->mapFromGlobal(to->mapToGlobal(end));
    for (const double part : {0.05, 0.4, 0.9, 1.0})
        QTest::mouseMove(from, start + ((last - start) * part));
    if (release)
        QTest::mouseRelease(from, Qt::LeftButton, {}, last);
}

// Whoever keeps the map shut does not pay for it.
void tst_Map::theBoardIsThereBeforeTheMap()
{
    auto *ground = m_window->findChild<MapGround *>();
    QTRY_VERIFY(ground->isMade());
    trigger("showMapAction");
    QVERIFY(!map().isVisible());
    m_window->close();
    m_window.reset();
    openWindow();
    QTest::qWait(50);
    QVERIFY(!m_window->findChild<MapGround *>()->isMade());
    QVERIFY(m_window->findChild<MapPanel *>()->scene().pins().empty());
    trigger("showMapAction");
    QTRY_VERIFY(m_window->findChild<MapGround *>()->isMade());
    QTRY_VERIFY(!m_window->findChild<MapPanel *>()->scene().pins().empty());
}

void tst_Map::jobsStandInTheOrderOfTheDay()
{
    const MapScene &scene = m_window->findChild<MapPanel *>()->scene();
    const auto number = [&](const char *id) { return scene.pin(JobId(QString::fromUtf8(id)))->number; };
    QCOMPARE(number("DJ-1"), 1);
    QCOMPARE(number("DJ-2"), 2);
    QCOMPARE(number("DJ-3"), 1); // of another lane
    QVERIFY(scene.pin(JobId(u"DJ-20"_s))->isToPlan());
    QVERIFY(!scene.pin(JobId(u"DJ-4"_s))); // nobody knows where
    QCOMPARE(scene.withoutPlace(), 2);
    QVERIFY(map().notice().contains(u"2 job(s) without a place"_s));
    // A colleague turns the day around.
    m_board->put(aJob("DJ-2").on("Luc").at("08:00").lasting(60));
    standAt("DJ-2", ormstown);
    QTRY_COMPARE(number("DJ-2"), 1);
    QCOMPARE(number("DJ-1"), 2);
    // Another day has other jobs.
    trigger("nextAction");
    QTRY_VERIFY(!scene.pin(JobId(u"DJ-1"_s)));
    QVERIFY(scene.pin(JobId(u"DJ-20"_s)));
}

void tst_Map::choosingOnTheMapChoosesOnTheBoard()
{
    QTest::mouseClick(&map(), Qt::LeftButton, {}, pin("DJ-2"));
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    QVERIFY(map().hasFocus()); // the keys stay where the hand is
    QTest::mouseClick(&map(), Qt::LeftButton, {}, pin("DJ-20"));
    QCOMPARE(timeline().current(), JobId());
    QCOMPARE(panel().selectionModel()->selectedRows().size(), 1);
    QVERIFY(find<QLabel>("mapCard")->text().contains(u"Ferme Bellavance"_s));
    QTest::mouseClick(&map(), Qt::LeftButton, {}, van("Luc"));
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Luc"_s));
    QVERIFY(find<QLabel>("mapCard")->text().contains(u"60 km/h"_s));
    QTest::mouseClick(&map(), Qt::LeftButton, {}, QPoint(4, map().height() / 2));
    QCOMPARE(timeline().chosenTechnician(), TechnicianId());
    QVERIFY(!find<QLabel>("mapCard")->isVisible());
    QTest::mouseDClick(&map(), Qt::LeftButton, {}, pin("DJ-3"));
    QTRY_VERIFY(m_window->findChild<JobDialog *>());
}

void tst_Map::choosingOnTheBoardChoosesOnTheMap()
{
    MapCamera away = map().camera();
    away.center = worldOf({46.8, -71.2});
    map().setCamera(away);
    QVERIFY(!map().rect().contains(pin("DJ-2")));
    select("DJ-2");
    QCOMPARE(map().chosenJob(), JobId(u"DJ-2"_s));
    QVERIFY(map().rect().contains(pin("DJ-2"))); // the map has come along
    panel().selectRow(0);
    QVERIFY(map().chosenJob() == JobId(u"DJ-20"_s) || map().chosenJob() == JobId(u"DJ-21"_s));
    timeline().chooseTechnician(TechnicianId(u"Marie"_s));
    QCOMPARE(map().chosenTechnician(), TechnicianId(u"Marie"_s));
}

void tst_Map::hoveringLightsTheOtherSide()
{
    const auto rings = [this] {
        int shown = 0;
        for (const HoverRing *ring : m_window->findChildren<HoverRing *>())
            shown += ring->isVisible();
        return shown;
    };
    QTest::mouseMove(&map(), pin("DJ-2"));
    QTRY_COMPARE(rings(), 1);
    QVERIFY(timeline().viewport()->findChild<HoverRing *>()->geometry().contains(middleOf("DJ-2")));
    QTest::mouseMove(&map(), pin("DJ-20"));
    QTRY_VERIFY(panel().viewport()->findChild<HoverRing *>()->isVisible());
    QTest::mouseMove(&map(), QPoint(4, map().height() / 2));
    QTRY_COMPARE(rings(), 0);
    const QImage before = map().grab().toImage();
    QTest::mouseMove(timeline().viewport(), middleOf("DJ-1"));
    QTRY_VERIFY(map().grab().toImage() != before); // its pin is lit
}

void tst_Map::aPinIsDraggedToALane()
{
    carry(&map(), pin("DJ-20"), timeline().viewport(), at("Anne", "14:00"));
    QCOMPARE(m_intents->submitted.size(), 1u);
    QCOMPARE(m_intents->submitted.front(), Intent(AssignJob{JobId(u"DJ-20"_s), TechnicianId(u"Anne"_s), day("2026-03-02"), time("14:00")}));
    trigger("undoAction");
    QVERIFY(!job("DJ-20").isAssigned());
    carry(&map(), pin("DJ-2"), timeline().viewport(), at("Luc", "15:00")); // one that has its place already
    QCOMPARE(job("DJ-2").start, time("15:00"));
    carry(&map(), pin("DJ-2"), panel().viewport(), QPoint(60, 20));
    QVERIFY(!job("DJ-2").isAssigned());
}

void tst_Map::aPinIsDraggedToAVan()
{
    carry(&map(), pin("DJ-20"), &map(), van("Marie"));
    // Marie is at work until 11:37: the next quarter of an hour is hers.
    QCOMPARE(job("DJ-20").technician, TechnicianId(u"Marie"_s));
    QCOMPARE(job("DJ-20").start, time("11:45"));
    QCOMPARE(m_intents->submitted.size(), 1u);
    trigger("undoAction");
    QVERIFY(!job("DJ-20").isAssigned());
}

void tst_Map::aJobFromTheListIsDraggedToAVan()
{
    const auto *model = panel().model();
    int row = 0;
    while (!model->index(row, 0).data().toString().contains(u"20"_s) && row < model->rowCount() - 1)
        ++row;
    carry(panel().viewport(), QPoint(60, panel().rowViewportPosition(row) + 8), &map(), van("Marie"));
    QCOMPARE(job("DJ-20").technician, TechnicianId(u"Marie"_s));
}

void tst_Map::aBarIsDraggedToAVan()
{
    carry(timeline().viewport(), middleOf("DJ-2"), &map(), van("Marie"));
    QCOMPARE(job("DJ-2").technician, TechnicianId(u"Marie"_s));
    QCOMPARE(job("DJ-2").start, time("13:00")); // the hour it had is free there
}

// Fibre 2 is asked, and Luc has none.
void tst_Map::aVanThatCannotSaysWhy()
{
    const auto drop = dropOn(TechnicianId(u"Luc"_s), JobId(u"DJ-20"_s), *m_board, day("2026-03-02"), wall("2026-03-02", "10:00"));
    QVERIFY(drop);
    QCOMPARE(drop->against.front().kind, Objection::Kind::SkillMissing);
    QVERIFY(wordsOf(*drop, *m_board).contains(u"Fibre"_s));
    carry(&map(), pin("DJ-20"), &map(), van("Luc"), false);
    const QImage held = map().grab().toImage();
    QTest::keyClick(&map(), Qt::Key_Escape);
    QVERIFY(map().grab().toImage() != held);
    QVERIFY(!dropOn(TechnicianId(u"Nobody"_s), JobId(u"DJ-20"_s), *m_board, day("2026-03-02"), wall("2026-03-02", "10:00")));
    QVERIFY(!dropOn(TechnicianId(u"Luc"_s), JobId(u"DJ-4"_s), *m_board, day("2026-03-02"), wall("2026-03-02", "10:00"))); // over
}

void tst_Map::escapePutsThePinBack()
{
    carry(&map(), pin("DJ-20"), timeline().viewport(), at("Anne", "14:00"), false);
    QVERIFY(timeline().isDragging());
    QTest::keyClick(&map(), Qt::Key_Escape);
    QVERIFY(!timeline().isDragging());
    QTest::mouseRelease(&map(), Qt::LeftButton, {}, QPoint(0, 0));
    QVERIFY(m_intents->submitted.empty());
}

void tst_Map::aVanIsFollowedUntilTheMapIsMoved()
{
    auto *follow = m_window->findChild<QAction *>(u"followVanAction"_s);
    QVERIFY(!follow->isEnabled());
    QTest::mouseClick(&map(), Qt::LeftButton, {}, van("Luc"));
    QVERIFY(follow->isEnabled());
    follow->trigger();
    drive("Luc", {46.0, -73.0}, 0);
    QTRY_VERIFY(map().rect().contains(van("Luc")));
    QTest::mousePress(&map(), Qt::LeftButton, {}, QPoint(10, 200));
    QTest::mouseMove(&map(), QPoint(60, 200));
    QTest::mouseMove(&map(), QPoint(90, 220));
    QTest::mouseRelease(&map(), Qt::LeftButton, {}, QPoint(90, 220));
    QVERIFY(!follow->isChecked());
    drive("Luc", {45.1, -74.1}, 0);
    QTest::qWait(20);
    QVERIFY(!map().rect().contains(van("Luc")));
}

void tst_Map::stalePositionsSaySo()
{
    const MapScene &scene = m_window->findChild<MapPanel *>()->scene();
    QVERIFY(scene.van(TechnicianId(u"Luc"_s))->age.isEmpty());
    drive("Luc", {45.10, -74.10}, 12 * 60);
    QCOMPARE(scene.van(TechnicianId(u"Luc"_s))->freshness, Freshness::Ageing);
    QCOMPARE(scene.van(TechnicianId(u"Luc"_s))->age, u"12 min ago"_s);
    m_clock.set(m_clock.now().addSecs(40 * 60)); // nothing comes any more
    m_window->findChild<MapPanel *>()->refresh();
    QTRY_COMPARE(scene.van(TechnicianId(u"Luc"_s))->freshness, Freshness::Stale);
}

void tst_Map::whatIsWrongIsALineAndNoBox()
{
    m_vans.fail(Error{.kind = Error::Kind::Rejected, .message = u"Connection refused - SQLException"_s});
    QVERIFY(map().notice().contains(u"Connection refused - SQLException"_s));
    QVERIFY(m_prompt.told.isEmpty() && m_prompt.questions.isEmpty());
    m_vans.fail({});
    QVERIFY(!map().notice().contains(u"Connection"_s));
}

void tst_Map::pansAndZoomsByKeysAndWheel()
{
    map().setFocus();
    const MapCamera before = map().camera();
    QTest::keyClick(&map(), Qt::Key_Plus);
    QCOMPARE(map().camera().zoom, before.zoom + 1);
    QTest::keyClick(&map(), Qt::Key_Minus);
    QCOMPARE(map().camera().zoom, before.zoom);
    QTest::keyClick(&map(), Qt::Key_Right);
    QVERIFY(map().camera().center.x() > before.center.x());
    QTest::keyClick(&map(), Qt::Key_Home);
    QVERIFY(map().rect().contains(pin("DJ-1")) && map().rect().contains(pin("DJ-3")));
    const QPoint at(100, 150);
    const QPointF under = map().camera().worldAt(at);
    for (int half = 0; half < 2; ++half) { // a wheel of fine steps
        QWheelEvent wheel(at, map().mapToGlobal(at), {}, {0, 60}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&map(), &wheel);
    }
    QVERIFY((map().camera().pixelOf(under) - QPointF(at)).manhattanLength() < 0.01);
    QCOMPARE(map().camera().zoom, before.zoom + 1);
}

void tst_Map::layersAreLeftOut()
{
    QVERIFY(map().spotAt(pin("DJ-20")).jobs.size() == 1);
    const QPoint toPlan = pin("DJ-20"), luc = van("Luc");
    trigger("layerToPlanAction");
    QVERIFY(map().spotAt(toPlan).jobs.empty());
    trigger("layerVansAction");
    QVERIFY(!map().spotAt(luc).isVan());
    trigger("layerVansAction");
    QVERIFY(map().spotAt(luc).isVan());
}

void tst_Map::pinsAtOnePlaceAreListed()
{
    standAt("DJ-2", huntingdon);
    QTRY_COMPARE(map().spotAt(map().pixelOf(JobId(u"DJ-1"_s))).jobs.size(), 2u);
    QTest::mouseClick(&map(), Qt::LeftButton, {}, map().pixelOf(JobId(u"DJ-1"_s)).toPoint());
    QMenu *list = nullptr;
    QTRY_VERIFY(list = m_window->findChild<QMenu *>(u"mapListMenu"_s));
    QCOMPARE(list->actions().size(), 2);
    list->actions().back()->trigger();
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    list->close();
}

void tst_Map::copiesCoordinates()
{
    select("DJ-1");
    trigger("copyPlaceAction");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"45.08330, -74.16670"_s);
}

void tst_Map::standsBesideBelowOrInItsOwnWindow()
{
    auto *panel = m_window->findChild<MapPanel *>();
    const auto bottom = [](const QWidget *widget) { return widget->mapToGlobal(widget->rect().bottomLeft()).y(); };
    QVERIFY(panel->mapToGlobal(QPoint()).x() > timeline().mapToGlobal(QPoint()).x());
    trigger("mapBelowAction");
    QVERIFY(bottom(panel) > bottom(&this->panel()));
    trigger("mapWindowAction");
    QWidget *own = panel->window();
    QVERIFY(own != m_window.get());
    QTRY_VERIFY(own->isVisible());
    QTest::mouseClick(&map(), Qt::LeftButton, {}, pin("DJ-2"));
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
    own->close();
    QVERIFY(!panel->isVisible());
    trigger("showMapAction"); // where it was
    QVERIFY(panel->window() != m_window.get());
    trigger("mapBesideAction");
    QCOMPARE(panel->window(), m_window.get());
    QVERIFY(panel->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QVERIFY(!panel->isVisible());
}

void tst_Map::comesBackAsItWasLeft()
{
    trigger("mapBelowAction");
    trigger("layerFinishedAction");
    MapCamera camera = map().camera();
    camera.center = worldOf({45.2, -74.3});
    camera.zoom = 13;
    map().setCamera(camera);
    m_window->close();
    m_window.reset();
    openWindow();
    auto *panel = m_window->findChild<MapPanel *>();
    QTRY_VERIFY(panel->scene().isAwake());
    QCOMPARE(m_window->findChild<QSplitter *>(u"mapSplitter"_s)->orientation(), Qt::Vertical);
    QCOMPARE(map().camera().zoom, 13);
    QVERIFY((map().camera().center - worldOf({45.2, -74.3})).manhattanLength() < 1e-9);
    QVERIFY(!map().layers().finished);
    QVERIFY(!m_window->findChild<QAction *>(u"layerFinishedAction"_s)->isChecked());
}

void tst_Map::withoutTilesThereIsAGrid()
{
    auto *ground = m_window->findChild<MapGround *>();
    QTRY_VERIFY(ground->isMade());
    QVERIFY(map().notice().contains(u"grid"_s));
    const QQuickItem *scene = m_window->findChild<QQuickWidget *>()->rootObject();
    QVERIFY(scene);
    QTRY_VERIFY(scene->width() > 100 && scene->height() > 100);
    QImage picture;
    QTRY_VERIFY(!(picture = m_window->findChild<QQuickWidget *>()->grabFramebuffer()).isNull());
    QSet<QRgb> colors;
    for (int x = 0; x < picture.width(); ++x)
        colors.insert(picture.pixel(x, picture.height() / 2));
    QVERIFY(colors.size() >= 2); // ground and lines
}

QTEST_MAIN(tst_Map)
#include "tst_map.moc"
