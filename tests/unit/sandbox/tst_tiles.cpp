#include "sandbox/tiles/tileservice.h"

#include "sandbox/roads/region.h"

#include <QSet>
#include <QLineF>
#include <QTest>

using namespace targo::sandbox;
using namespace targo::sandbox::tiles;
using namespace Qt::StringLiterals;

namespace {

TileName tileOf(double latitude, double longitude, int zoom)
{
    const QPointF world = onWorld(roads::onPlane({latitude, longitude})) * std::ldexp(1.0, zoom);
    return {zoom, static_cast<int>(world.x()), static_cast<int>(world.y())};
}

QByteArray pathOf(TileName name, const QByteArray &set = "tiles")
{
    return '/' + set + '/' + QByteArray::number(name.zoom) + '/' + QByteArray::number(name.x) + '/' + QByteArray::number(name.y) + ".png";
}

HttpReply asked(TileService &service, const QByteArray &path, const QByteArray &known = {})
{
    HttpRequest request{.method = "GET", .path = path, .query = {}, .headers = {}, .body = {}};
    if (!known.isEmpty())
        request.headers.emplaceBack("If-None-Match", known);
    return service.answer(request);
}

QByteArray headerOf(const HttpReply &reply, const QByteArray &name)
{
    const auto found = std::ranges::find_if(reply.headers, [&](const auto &header) { return header.first == name; });
    return found == reply.headers.cend() ? QByteArray() : found->second;
}

QColor colourAt(double latitude, double longitude, int zoom, Theme theme = Theme::Light)
{
    const TileName name = tileOf(latitude, longitude, zoom);
    const QPointF pixel = TileFrame{name}.toPixel(onWorld(roads::onPlane({latitude, longitude})));
    return paintTile(name, theme).pixelColor(std::clamp(int(pixel.x()), 0, 255), std::clamp(int(pixel.y()), 0, 255));
}

bool isBlue(const QColor &colour) { return colour.blue() > colour.red() + 15; }

} // namespace

// The map's pictures (hub.md 10.1).
class TilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTileIsAPictureThatIsKeptForAWeek()
    {
        TileService service;
        for (const QByteArray set : {"tiles", "tiles-dark"}) {
            for (const int zoom : {0, 5, 9, 13, 17, 19}) {
                const HttpReply reply = asked(service, pathOf(tileOf(45.1256, -73.9990, zoom), set));
                QCOMPARE(reply.status, 200);
                QCOMPARE(headerOf(reply, "Content-Type"), "image/png");
                QCOMPARE(headerOf(reply, "Cache-Control"), "max-age=604800");
                QCOMPARE(QImage::fromData(reply.body, "PNG").size(), QSize(256, 256));
            }
        }
    }

    void whoHasATileIsToldSo()
    {
        TileService service;
        const TileName name = tileOf(45.1256, -73.9990, 12);
        const HttpReply first = asked(service, pathOf(name)), dark = asked(service, pathOf(name, "tiles-dark"));
        const QByteArray tag = headerOf(first, "ETag");
        QVERIFY(tag.startsWith('"') && tag.endsWith('"'));
        QVERIFY(tag != headerOf(dark, "ETag") && first.body != dark.body);
        const HttpReply again = asked(service, pathOf(name), tag);
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
        QCOMPARE(headerOf(again, "ETag"), tag);
        QCOMPARE(asked(service, pathOf(name), "\"old\", W/" + tag).status, 304);
        QCOMPARE(asked(service, pathOf(name), "\"old\"").status, 200);
    }

    void thereIsNoTileOutsideTheWorld_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/tiles/20/0/0.png", "/tiles/-1/0/0.png", "/tiles/3/8/0.png", "/tiles/3/0/8.png", "/tiles/3/-1/0.png", "/tiles/3/1/1.jpg", "/tiles/3/1", "/tiles/a/b/c.png", "/tiles/3/1/1/1.png"})
            QTest::newRow(path) << QByteArray(path);
    }
    void thereIsNoTileOutsideTheWorld()
    {
        QFETCH(QByteArray, path);
        TileService service;
        QCOMPARE(asked(service, path).status, 404);
    }

    void waterIsBlueAndLandIsNot()
    {
        for (const int zoom : {9, 11, 13, 16, 19}) {
            QVERIFY(isBlue(colourAt(45.110, -74.480, zoom)));  // Lac Saint-François
            QVERIFY(isBlue(colourAt(45.415, -73.770, zoom)));  // Lac Saint-Louis
            QVERIFY(!isBlue(colourAt(45.160, -74.060, zoom))); // fields
        }
        QVERIFY(isBlue(colourAt(45.110, -74.480, 12, Theme::Dark)));
        QVERIFY(colourAt(45.160, -74.060, 12, Theme::Dark).lightnessF() < 0.3);
    }

    void aRoadIsDrawnWhereVansDrive()
    {
        for (const auto &[latitude, longitude] : {std::pair(45.105, -74.105), std::pair(45.16, -73.91), std::pair(45.10, -73.96)}) {
            const auto road = roads::regionRoads().nearest(roads::onPlane({latitude, longitude}));
            const roads::GeoPoint on = roads::onGlobe(road->point);
            const QColor colour = colourAt(on.latitude, on.longitude, 17);
            const roads::RoadClass roadClass = roads::regionRoads().roadOf(roads::regionRoads().edges()[static_cast<std::size_t>(road->edge)]).roadClass;
            QCOMPARE(colour, palette(Theme::Light).road(roadClass));
        }
    }

    void placesAreNamed()
    {
        const auto names = [](double latitude, double longitude, int zoom) {
            QSet<QString> texts;
            for (const WrittenName &name : namesOn(tileOf(latitude, longitude, zoom)))
                texts += name.text;
            return texts;
        };
        QVERIFY(names(45.2515, -74.1320, 9).contains(u"Salaberry-de-Valleyfield"_s));
        QVERIFY(names(45.1256, -73.9990, 12).contains(u"Ormstown"_s));
        QSet<QString> alongThe138;
        for (const roads::Road &road : roads::regionRoads().roads()) {
            for (std::size_t i = 0; road.number == "138"_L1 && i < road.line.size(); i += 25) {
                const roads::GeoPoint place = roads::onGlobe(road.line[i]);
                alongThe138 += names(place.latitude, place.longitude, 11);
            }
        }
        QVERIFY2(alongThe138.contains(u"138"_s), qPrintable(alongThe138.values().join(u", "_s)));
        QVERIFY(names(45.130, -74.445, 11).contains(u"Lac Saint-François"_s));
    }

    // A name that reaches over a tile's edge is written on the next tile too, at the same place.
    void noNameIsCut()
    {
        int crossing = 0;
        for (const int zoom : {9, 10, 11, 12, 13, 14, 15, 16, 17}) {
            const TileName middle = tileOf(45.14, -74.02, zoom);
            const int span = std::clamp(1 << std::max(0, zoom - 10), 1, 4);
            for (int column = -span; column <= span; ++column) {
                for (int row = -span; row <= span; ++row) {
                    const TileName here{zoom, middle.x + column, middle.y + row};
                    for (const auto &[right, down] : {std::pair(1, 0), std::pair(0, 1)}) {
                        const QPointF offset(256 * right, 256 * down);
                        const auto next = namesOn({zoom, here.x + right, here.y + down});
                        for (const WrittenName &name : namesOn(here)) {
                            const bool reaches = std::ranges::any_of(name.room, [&](const QRectF &square) { return square.translated(-offset).intersects(QRectF(0, 0, 256, 256)); });
                            if (!reaches)
                                continue;
                            ++crossing;
                            const bool written = std::ranges::any_of(next, [&](const WrittenName &other) {
                                return other.text == name.text && QLineF(other.middle + offset, name.middle).length() < 0.5;
                            });
                            QVERIFY2(written, qPrintable(u"%1 at zoom %2"_s.arg(name.text).arg(zoom)));
                        }
                    }
                }
            }
        }
        QVERIFY2(crossing > 100, QByteArray::number(crossing).constData());
    }
};

QTEST_MAIN(TilesTest)
#include "tst_tiles.moc"
