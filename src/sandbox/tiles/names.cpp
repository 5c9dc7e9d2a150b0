#include "sandbox/tiles/tilepainter.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainterPath>

namespace targo::sandbox::tiles {

using namespace Qt::StringLiterals;
using roads::RoadClass;
using Size = roads::Settlement::Size;

namespace {

// Names are chosen within this many pixels around a tile, so that its neighbours come to the same choice and none is cut.
constexpr double neighbourhood = 340;

struct Name
{
    QString text;
    QPointF at;        // pixels; the middle
    double angle = 0;  // degrees, clockwise as Qt turns
    QFont font;
    QColor colour;
    bool isShield = false;
    bool isHighway = false;
    double width = 0;
    double height = 0;

    // Small squares along the writing; a turned name's own rectangle would keep half the tile free.
    QList<QRectF> room() const
    {
        QList<QRectF> squares;
        const double turn = angle * M_PI / 180;
        const QPointF along(std::cos(turn), std::sin(turn));
        const int count = std::max(1, static_cast<int>(std::ceil(width / height)));
        for (int i = 0; i < count; ++i) {
            const QPointF middle = at + along * (width * ((i + 0.5) / count - 0.5));
            squares.append(QRectF(middle.x() - height * 0.62, middle.y() - height * 0.62, height * 1.24, height * 1.24));
        }
        return squares;
    }
};

QFont fontOf(double pixels, QFont::Weight weight, bool italic = false)
{
    static const QString family = QFontDatabase::hasFamily(u"Inter"_s) ? u"Inter"_s : u"DejaVu Sans"_s;
    QFont font(family);
    font.setPixelSize(static_cast<int>(pixels));
    font.setWeight(weight);
    font.setItalic(italic);
    font.setHintingPreference(QFont::PreferNoHinting); // a name looks alike wherever a tile begins
    return font;
}

class Chooser
{
public:
    Chooser(const TileFrame &frame, const Palette &colours) : m_frame(frame), m_colours(colours), m_zoom(frame.name.zoom), m_window(frame.worldAround(neighbourhood)) {}

    QList<Name> choose()
    {
        addPlaces();
        addWaters();
        addShields();
        addRoadNames();
        return m_chosen;
    }

private:
    void offer(Name name)
    {
        const QFontMetricsF metrics(name.font);
        name.width = metrics.horizontalAdvance(name.text) + (name.isShield ? 9 : 0);
        name.height = name.isShield ? 16 : metrics.height();
        const QList<QRectF> room = name.room();
        const double spare = name.isShield ? 2 : 5;
        for (const QRectF &square : room) {
            for (const QRectF &other : std::as_const(m_taken)) {
                if (square.adjusted(-spare, -spare, spare, spare).intersects(other))
                    return;
            }
        }
        m_taken += room;
        m_chosen.append(std::move(name));
    }

    void addPlaces()
    {
        struct Look
        {
            int from, until;
            double pixels;
            QFont::Weight weight;
        };
        // The bigger a place, the sooner it is named; when its streets fill the screen its name is in the way.
        static constexpr std::array<Look, 4> looks{{{6, 16, 15, QFont::DemiBold}, {9, 16, 13.5, QFont::DemiBold}, {10, 16, 12.5, QFont::Medium}, {11, 17, 11.5, QFont::Medium}}};
        for (const DrawnName &place : scene().places) { // the bigger ones come first
            const Look &look = looks[static_cast<std::size_t>(place.size)];
            if (m_zoom < look.from || m_zoom > look.until || !m_window.contains(place.at))
                continue;
            const double grown = look.pixels + std::clamp(m_zoom - 11, -2, 3) * (place.size == Size::City ? 1.5 : 1);
            offer({place.text, m_frame.toPixel(place.at) + QPointF(0, m_zoom < 12 ? -9 : 0), 0, fontOf(std::max(11.0, grown), look.weight),
                   place.size == Size::Hamlet ? m_colours.quietText : m_colours.text});
        }
    }

    void addWaters()
    {
        if (m_zoom >= 10 && m_zoom <= 15) {
            for (const DrawnName &lake : scene().waterNames) {
                if (m_window.contains(lake.at))
                    offer({lake.text, m_frame.toPixel(lake.at), -lake.angle, fontOf(m_zoom < 12 ? 13 : 15, QFont::Medium, true), m_colours.waterText});
            }
        }
        if (m_zoom < 12)
            return;
        for (const DrawnRiver &river : scene().rivers) {
            if (river.bounds.intersects(m_window))
                addAlong(river.line, river.name, m_zoom < 14 ? 520 : 760, fontOf(11.5, QFont::Normal, true), m_colours.waterText, river.width < 200 ? 8 : 0, 7);
        }
    }

    void addShields()
    {
        if (m_zoom < 9)
            return;
        for (const bool highways : {true, false}) {
            for (const DrawnRoad &road : scene().roads) {
                if (road.number.isEmpty() || highways != (road.roadClass == RoadClass::Highway) || !road.bounds.intersects(m_window) || (!highways && m_zoom < 10))
                    continue;
                const double every = m_zoom < 11 ? 190 : m_zoom < 13 ? 300 : 420;
                walk(road.line, every, [&](const QPointF &at, double) {
                    Name name{road.number, at, 0, fontOf(11, QFont::DemiBold), highways ? m_colours.highwayNumber : m_colours.roadNumber};
                    name.isShield = true;
                    name.isHighway = highways;
                    offer(std::move(name));
                });
            }
        }
    }

    void addRoadNames()
    {
        for (const RoadClass roadClass : {RoadClass::Regional, RoadClass::Rank, RoadClass::Street}) {
            if (m_zoom < (roadClass == RoadClass::Street ? 16 : 14))
                continue;
            for (const DrawnRoad &road : scene().roads) {
                if (road.roadClass == roadClass && road.number.isEmpty() && road.bounds.intersects(m_window))
                    addAlong(road.line, road.name, m_zoom < 17 ? 520 : 640, fontOf(m_zoom < 16 ? 11 : 12, QFont::Normal), m_colours.quietText, 0, 5);
            }
        }
    }

    // Names written along a line where it is straight enough for them.
    void addAlong(const WorldLine &line, const QString &text, double every, const QFont &font, const QColor &colour, double beside, double bend)
    {
        if (text.isEmpty())
            return;
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        const double length = lengthInPixels(line);
        if (length < width * 1.1)
            return;
        walk(line, std::min(every, length), [&](const QPointF &at, double way) {
            const QPointF from = pointAt(line, way - width / 2), to = pointAt(line, way + width / 2), chord = to - from;
            const double span = std::hypot(chord.x(), chord.y());
            if (span < width * 0.94)
                return;
            const QPointF middle = (from + to) / 2;
            if (std::hypot(at.x() - middle.x(), at.y() - middle.y()) > bend)
                return;
            double angle = std::atan2(chord.y(), chord.x()) * 180 / M_PI;
            QPointF up(chord.y() / span, -chord.x() / span);
            if (angle > 90 || angle < -90) {
                angle += 180;
                up = -up;
            }
            offer({text, middle + up * beside, angle, font, colour});
        });
    }

    double lengthInPixels(const WorldLine &line) const
    {
        double length = 0;
        for (std::size_t i = 1; i < line.size(); ++i)
            length += std::hypot(line[i].x() - line[i - 1].x(), line[i].y() - line[i - 1].y());
        return length * m_frame.scale();
    }

    QPointF pointAt(const WorldLine &line, double pixels) const
    {
        for (std::size_t i = 1; i < line.size(); ++i) {
            const QPointF way = line[i] - line[i - 1];
            const double step = std::hypot(way.x(), way.y()) * m_frame.scale();
            if (pixels <= step && step > 0)
                return m_frame.toPixel(line[i - 1] + way * (std::max(0.0, pixels) / step));
            pixels -= step;
        }
        return m_frame.toPixel(line.back());
    }

    // Calls `visit` at the middle of each part of about `every` pixels, where that lies in the neighbourhood.
    template <class Visit>
    void walk(const WorldLine &line, double every, Visit visit) const
    {
        const double length = lengthInPixels(line);
        const int parts = std::max(1, static_cast<int>(length / every));
        double passed = 0;
        int part = 0;
        for (std::size_t i = 1; i < line.size() && part < parts; ++i) {
            const QPointF step = line[i] - line[i - 1];
            const double pixels = std::hypot(step.x(), step.y()) * m_frame.scale();
            for (; part < parts && (part + 0.5) * length / parts <= passed + pixels; ++part) {
                const double way = (part + 0.5) * length / parts;
                const QPointF world = line[i - 1] + step * (pixels > 0 ? (way - passed) / pixels : 0);
                if (m_window.contains(world))
                    visit(m_frame.toPixel(world), way);
            }
            passed += pixels;
        }
    }

    const TileFrame &m_frame;
    const Palette &m_colours;
    int m_zoom;
    QRectF m_window;
    QList<Name> m_chosen;
    QList<QRectF> m_taken;
};

void paintName(QPainter &painter, const Name &name, const Palette &colours)
{
    painter.save();
    painter.translate(name.at);
    painter.rotate(name.angle);
    if (name.isShield) {
        const QRectF shield(-name.width / 2, -8, name.width, 16);
        painter.setPen(QPen(name.isHighway ? colours.highwayNumber : colours.roadShieldEdge, 1.2));
        painter.setBrush(name.isHighway ? colours.highwayShield : colours.roadShield);
        painter.drawRoundedRect(shield, name.isHighway ? 5 : 3, name.isHighway ? 5 : 3);
    }
    const QFontMetricsF metrics(name.font);
    QPainterPath letters;
    letters.addText(-metrics.horizontalAdvance(name.text) / 2, metrics.capHeight() / 2, name.font, name.text);
    if (!name.isShield) {
        QColor halo = colours.halo;
        halo.setAlphaF(0.85f);
        painter.strokePath(letters, QPen(halo, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.fillPath(letters, name.colour);
    painter.restore();
}

} // namespace

namespace {

QList<Name> namesTouching(const TileFrame &frame, const Palette &colours)
{
    QList<Name> names = Chooser(frame, colours).choose();
    names.removeIf([](const Name &name) {
        return std::ranges::none_of(name.room(), [](const QRectF &square) { return square.intersects(QRectF(0, 0, tileSide, tileSide)); });
    });
    return names;
}

} // namespace

void paintNames(QPainter &painter, const TileFrame &frame, const Palette &colours)
{
    for (const Name &name : namesTouching(frame, colours))
        paintName(painter, name, colours);
}

std::vector<WrittenName> namesOn(TileName name)
{
    std::vector<WrittenName> written;
    for (const Name &one : namesTouching(TileFrame{name}, palette(Theme::Light)))
        written.push_back({one.text, one.at, one.room()});
    return written;
}

} // namespace targo::sandbox::tiles
