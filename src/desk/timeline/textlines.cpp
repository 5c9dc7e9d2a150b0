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
{
    QFont smallStrong = smallFont();
    smallStrong.setWeight(QFont::DemiBold);
    for (const QFont &font : {strongFont(), smallFont(), smallStrong}) {
        const QFontMetrics metrics(font);
        m_faces.push_back({.font = font, .ascent = double(metrics.ascent()), .height = double(metrics.height())});
    }
}

double TextLines::width(const QString &text, Face face) const { return text.isEmpty() ? 0 : line(text, face).width; }

double TextLines::paint(QPainter &painter, const QRectF &rect, const QString &text, Face face) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const Measures &measures = m_faces[size_t(face)];
    const QPointF base(rect.left(), std::round(rect.top() + (rect.height() - measures.height) / 2 + measures.ascent));
    const Line &whole = line(text, face);
    if (whole.width <= rect.width()) {
        paintRuns(painter, base, whole, std::numeric_limits<double>::max());
        return whole.width;
    }
    if (!whole.cuttable) {
        painter.setFont(measures.font);
        painter.drawText(rect, Qt::AlignVCenter | Qt::TextSingleLine, QFontMetricsF(measures.font).elidedText(text, Qt::ElideRight, rect.width()));
        return rect.width();
    }
    const Line dots = line(u"…"_s, face); // a copy: the cache may drop a line for another
    const Line &cut = line(text, face);
    // The last letter that still has room for the dots after it.
    double end = 0;
    for (const Run &run : cut.runs) {
        for (const QPointF &position : run.positions) {
            if (position.x() <= rect.width() - dots.width)
                end = std::max(end, position.x());
        }
    }
    paintRuns(painter, base, cut, end);
    paintRuns(painter, base + QPointF(end, 0), dots, std::numeric_limits<double>::max());
    return end + dots.width;
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

const TextLines::Line &TextLines::line(const QString &text, Face face) const
{
    const Key key{text, face};
    if (const Line *known = m_lines.object(key))
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
        for (const QPointF &position : run.positions())
            kept.positions.push_back(position - QPointF(0, ascent));
        made.runs.push_back(std::move(kept));
    }
    return made;
}

} // namespace targo::desk
