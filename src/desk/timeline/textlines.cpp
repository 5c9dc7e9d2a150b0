#include "desk/timeline/textlines.h"

#include "desk/theme/fonts.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <limits>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 6'000;
constexpr int mostPictures = 8 * 1024; // kilobytes
constexpr double widestPicture = 400;  // pixels
constexpr int overhang = 1;              // pixels that a letter may stand out at either end
constexpr int headStep = 16;             // letters; so that places of nearly the same width share a beginning
constexpr double worthDots = 40;         // pixels; in less, the letters that "…" would take say more
constexpr double narrowLetter = 3;       // pixels: on average none is narrower

// Latin, Greek, Cyrillic and signs: one letter, one shape, left to right.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar letter) {
        const char16_t code = letter.unicode();
        return (code < 0x0590 && letter.category() != QChar::Mark_NonSpacing) || (code >= 0x2010 && code < 0x2C00);
    });
}

} // namespace

TextLines::TextLines()
    : m_lines(mostLines)
    , m_pictures(mostPictures)
{
    QFont smallStrong = smallFont();
    smallStrong.setWeight(QFont::DemiBold);
    QFont smallBold = smallFont();
    smallBold.setWeight(QFont::Bold);
    for (QFont font : {strongFont(), smallFont(), smallStrong, smallBold}) {
        font.setStyleStrategy(QFont::NoSubpixelAntialias); // a picture of text cannot have it, and all shall look alike
        const QFontMetrics metrics(font);
        m_faces.push_back({.font = font, .ascent = double(metrics.ascent()), .height = double(metrics.height())});
    }
}

double TextLines::width(const QString &text, Face face) const { return text.isEmpty() ? 0 : line(text, face).width; }

double TextLines::paint(QPainter &painter, const QRectF &rect, const QString &text, Face face, const Ink &ink) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const Measures &measures = m_faces[size_t(face)];
    const QPointF base(std::round(rect.left()), std::round(rect.top() + (rect.height() - measures.height) / 2 + measures.ascent));
    painter.setPen(ink.pen);
    // Of a long text in a small place only the beginning is shaped.
    const qsizetype head = (qsizetype(rect.width() / narrowLetter) / headStep + 1) * headStep;
    if (head < text.size() && !text.at(head - 1).isHighSurrogate()) {
        const QString beginning = text.first(head);
        if (const Line &line = this->line(beginning, face); line.cuttable && line.width > rect.width() + 1)
            return paintLine(painter, rect, base, beginning, face, ink);
    }
    return paintLine(painter, rect, base, text, face, ink);
}

double TextLines::paintLine(QPainter &painter, const QRectF &rect, QPointF base, const QString &text, Face face, const Ink &ink) const
{
    const Measures &measures = m_faces[size_t(face)];
    Line &whole = line(text, face);
    const double width = whole.width;
    const bool fits = width <= rect.width();
    if (!fits && !whole.cuttable) {
        painter.setFont(measures.font);
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetricsF(measures.font).elidedText(text, Qt::ElideRight, rect.width()));
        return rect.width();
    }
    const bool dotted = !fits && rect.width() >= worthDots;
    const double end = fits ? width : cutAt(whole, dotted ? rect.width() - line(u"…"_s, face).width : rect.width());
    const double ratio = painter.device()->devicePixelRatioF();
    const bool solid = painter.opacity() >= 1;
    const QPixmap *kept = std::exchange(whole.painted, true) && solid ? picture(text, face, ink, ratio) : nullptr;
    if (kept) {
        const double shown = fits ? kept->width() / ratio : std::floor(end) + overhang;
        painter.drawPixmap(QRectF(base.x() - overhang, base.y() - measures.ascent, shown, kept->height() / ratio), *kept,
                           QRectF(0, 0, shown * ratio, kept->height()));
    } else if (fits) {
        paintRuns(painter, base, whole, std::numeric_limits<double>::max());
    } else { // cut where its picture will be: a letter may reach over its own width
        painter.save();
        painter.setClipRect(QRectF(base.x() - overhang, base.y() - measures.ascent, std::floor(end) + overhang, measures.height + 1), Qt::IntersectClip);
        paintRuns(painter, base, whole, end);
        painter.restore();
    }
    if (!dotted)
        return end;
    const Line &dots = line(u"…"_s, face);
    paintRuns(painter, base + QPointF(end, 0), dots, std::numeric_limits<double>::max());
    return end + dots.width;
}

double TextLines::cutAt(const Line &cut, double room)
{
    double end = 0;
    for (const Run &run : cut.runs) {
        for (const QPointF &position : run.positions) {
            if (position.x() <= room)
                end = std::max(end, position.x());
        }
    }
    return end;
}

// Null where the text is too long to be worth it. On its ground, not on nothing: letters are mixed with what they lie
// on, and would look thinner.
const QPixmap *TextLines::picture(const QString &text, Face face, const Ink &ink, double devicePixelRatio) const
{
    const Key key{text, face, ink.pen.rgb(), ink.ground.rgb()};
    const QPixmap *known = m_pictures.object(key);
    if (known && known->devicePixelRatio() == devicePixelRatio)
        return known;
    const Line &drawn = line(text, face);
    const Measures &measures = m_faces[size_t(face)];
    if (drawn.width > widestPicture)
        return nullptr;
    QPixmap pixels((QSizeF(std::ceil(drawn.width) + 2 * overhang, measures.height + 1) * devicePixelRatio).toSize());
    pixels.setDevicePixelRatio(devicePixelRatio);
    pixels.fill(ink.ground);
    QPainter painter(&pixels);
    painter.setPen(ink.pen);
    paintRuns(painter, QPointF(overhang, measures.ascent), drawn, std::numeric_limits<double>::max());
    painter.end();
    auto *made = new QPixmap(pixels);
    return m_pictures.insert(key, made, std::max(1, pixels.width() * pixels.height() / 256)) ? made : nullptr;
}

// The glyphs that begin before `until`.
void TextLines::paintRuns(QPainter &painter, QPointF base, const Line &line, double until)
{
    for (const Run &run : line.runs) {
        const auto last = std::ranges::find_if(run.positions, [until](const QPointF &position) { return position.x() >= until; });
        const auto count = int(last - run.positions.begin());
        if (count == 0)
            continue;
        QGlyphRun glyphs;
        glyphs.setRawFont(run.font);
        glyphs.setRawData(run.glyphs.data(), run.positions.data(), count);
        painter.drawGlyphRun(base, glyphs);
    }
}

TextLines::Line &TextLines::line(const QString &text, Face face) const
{
    const Key key{text, face};
    if (Line *known = m_lines.object(key))
        return *known;
    auto *made = new Line(shaped(text, face));
    m_lines.insert(key, made);
    return *made;
}

TextLines::Line TextLines::shaped(const QString &text, Face face) const
{
    Line made{.runs = {}, .width = 0, .cuttable = isPlain(text)};
    QString oneLine = text;
    oneLine.replace(u'\n', u' '); // a name with a line break is still one line
    QTextLayout layout(oneLine, font(face));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return made;
    made.width = line.naturalTextWidth();
    const double ascent = line.ascent();
    for (const QGlyphRun &run : layout.glyphRuns()) {
        const QList<quint32> glyphs = run.glyphIndexes();
        Run kept{.font = run.rawFont(), .glyphs = {glyphs.begin(), glyphs.end()}, .positions = {}};
        // In the font engine's own 64ths, so that a letter lands on the same part of a pixel wherever the line begins.
        for (const QPointF &position : run.positions())
            kept.positions.emplace_back(std::round(position.x() * 64) / 64, std::round((position.y() - ascent) * 64) / 64);
        made.runs.push_back(std::move(kept));
    }
    return made;
}

} // namespace targo::desk
