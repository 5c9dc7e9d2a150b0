#include "desk/timeline/jobbarpainter.h"

#include "desk/theme/fonts.h"

#include <QPainter>

#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double corner = BarFrames::corner;
constexpr double stripe = BarFrames::stripe;
constexpr double narrow = 90; // pixels; below, a smaller name shows more of itself
constexpr double slimBar = 56; // pixels; days of a month
constexpr double leastText = 60; // pixels; a bar that leaves takes its words along in the end
constexpr double strongLine = 17;
constexpr double smallLine = 14;
constexpr double carriedOpacity = 0.35;
// Of a bar that the search sets back: its words can still be read, and nothing else of it draws the eye.
constexpr double backColor = 0.3;
constexpr double backSigns = 0.7;

} // namespace

void JobBarPainter::setPalette(const Palette &palette)
{
    m_palette = &palette;
    m_colors.clear();
    m_concerns = {};
}

const JobBarPainter::Colors &JobBarPainter::colors(const TimelineBar &bar) const
{
    const int key = int(bar.type) * 16 + bar.matches * 8 + bar.running * 4 + bar.over * 2 + bar.late;
    const auto known = m_colors.constFind(key);
    if (known != m_colors.cend())
        return *known;
    const Palette &palette = *m_palette;
    const QColor type = palette.of(bar.type);
    if (!bar.matches) {
        const QColor faint = palette.ink(mixed(palette.panel, palette.muted, 0.6), palette.panel);
        return *m_colors.insert(key, {.ground = palette.panel, .strong = faint, .quiet = faint, .state = faint,
                                      .stripe = mixed(palette.panel, type, backColor).rgb()});
    }
    Colors made{.ground = bar.running ? palette.tint(type) : palette.panel};
    if (bar.over)
        made.ground = mixed(palette.panel, palette.window, 0.6);
    made.quiet = palette.ink(palette.muted, made.ground);
    made.strong = bar.over ? made.quiet : palette.text;
    made.state = bar.late ? palette.ink(palette.warning, made.ground) : bar.over ? made.quiet : palette.ink(type, made.ground);
    made.stripe = (bar.over ? mixed(palette.panel, type, 0.5) : type).rgb();
    return *m_colors.insert(key, made);
}

void JobBarPainter::paint(QPainter &painter, const QRect &rect, const TimelineBar &bar, const BarWords &words, const Look &look) const
{
    const Palette &palette = *m_palette;
    const Colors &inks = colors(bar);
    const bool dashed = bar.awaitsPublishing() || bar.hourless;
    const QColor plain = dashed ? mixed(palette.line, palette.muted, 0.6) : palette.line;
    const QColor outline = look.selected ? palette.accent : bar.matches ? plain : mixed(palette.panel, plain, 0.6);
    if (look.carried)
        painter.setOpacity(carriedOpacity);
    m_frames.paint(painter, rect, {.ground = inks.ground.rgb(), .outline = outline.rgb(), .stripe = inks.stripe, .dashed = dashed,
                                   .broken = bar.draft, .height = rect.height()});
    const QRectF area(rect);
    const double unseen = std::clamp(look.seenFrom - rect.left(), 0.0, std::max(0.0, rect.width() - leastText));
    paintText(painter, area, unseen, bar, words, inks);
    if (look.shownUntil > 0 && look.shownUntil < rect.right()) {
        // Drawn wider than it lasts, to be readable: the line below says how long it is.
        painter.fillRect(QRectF(rect.left() + stripe, rect.bottom() - 2, std::max(2.0, look.shownUntil - rect.left() - stripe), 2),
                         mixed(palette.panel, palette.of(bar.type), bar.matches ? 1 : backColor));
    }
    if (bar.conflict || bar.pending || bar.urgent || words.against) {
        if (!bar.matches && !look.carried)
            painter.setOpacity(backSigns);
        paintMark(painter, area, bar, words.against);
        painter.setOpacity(look.carried ? carriedOpacity : 1);
    }
    if (look.selected || look.focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(look.selected ? QPen(palette.accent, look.focused ? 2 : 1.4) : QPen(palette.text, 1.2, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(-1.5, -1.5, 1.5, 1.5), corner + 1, corner + 1);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (look.carried)
        painter.setOpacity(1);
}

double JobBarPainter::wantedWidth(const BarWords &words) const
{
    constexpr double frame = 46; // stripe, sign, mark and margins
    return m_lines.width(words.who, TextLines::Face::Small) * 1.06 + frame;
}

void JobBarPainter::paintText(QPainter &painter, const QRectF &rect, double unseen, const TimelineBar &bar, const BarWords &words, const Colors &colors) const
{
    // Clear of the round corners: a line's picture brings its ground along.
    const bool slim = rect.width() < slimBar; // every pixel is a part of a letter
    const QRectF whole = rect.adjusted(std::floor(unseen) + stripe + (slim ? 3 : 5), 2, slim ? -3 : -corner - 1, -2);
    const QRectF area = whole.adjusted(0, 0, -markWidth(rect, bar, words.against), 0); // the marks at the right are not written over
    if (area.width() < 8)
        return;
    const int lines = area.height() >= strongLine + 2 * smallLine - 3 ? 3 : area.height() >= strongLine + smallLine - 3 ? 2 : 1;
    const auto struck = [&](double width, double middle) {
        if (bar.cancelled)
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.left() + width, middle));
    };
    const auto write = [&](const QRectF &where, const QString &text, TextLines::Face face, const QColor &pen) {
        return m_lines.paint(painter, where, text, face, {pen, colors.ground});
    };
    if (lines == 1) {
        // A single line has room for a sign only; for hourless work it is a clock, and the words where they fit.
        const QString mark = bar.hourless ? u"◷"_s : words.state.section(u' ', 0, 0);
        const double sign = std::ceil(write(area, mark, TextLines::Face::Small, colors.strong)) + (slim ? 1 : 3);
        // Whole pixels apart: a line's picture has a pixel of ground at either end.
        const double taken = std::ceil(sign + write(area.adjusted(sign, 0, 0, 0), words.who, TextLines::Face::Small, colors.strong)) + 1;
        struck(taken - 1, area.center().y());
        const QString more = bar.hourless ? words.state.section(u" · "_s, 0, 0) : words.where;
        if (!more.isEmpty() && area.width() > taken + 40) {
            write(area.adjusted(taken, 0, 0, 0), u" · "_s + more, TextLines::Face::Small, colors.quiet);
        }
        return;
    }
    using Face = TextLines::Face;
    const Face first = !bar.matches ? Face::Small : rect.width() < narrow ? Face::SmallStrong : Face::Strong;
    const double used = strongLine + (lines - 1) * smallLine;
    double y = area.top() + std::floor(std::max(0.0, (area.height() - used) / 2));
    struck(write(QRectF(area.left(), y, area.width(), strongLine), words.who, first, colors.strong), y + strongLine / 2);
    y += strongLine;
    if (lines == 3) {
        write(QRectF(area.left(), y, area.width(), smallLine), words.where, TextLines::Face::Small, colors.quiet);
        y += smallLine;
    }
    const QString last = lines == 2 && !words.where.isEmpty() ? words.state + u" · "_s + words.where : words.state;
    write(QRectF(area.left(), y, area.width(), smallLine), last, TextLines::Face::Small, colors.state);
}

double JobBarPainter::markWidth(const QRectF &rect, const TimelineBar &bar, Concerns against) const
{
    const double state = bar.conflict ? 11 : bar.pending ? 9 : 0;
    return state + (bar.urgent && rect.width() > 40 ? 9 : 0) + (against ? 14 : 0);
}

// Top right: a filled corner with “!” for a conflict, a small ring for what is not sent yet; urgent has its own dot. A
// triangle left of them where something speaks against the place, filled when it is about more than the hour.
void JobBarPainter::paintMark(QPainter &painter, const QRectF &rect, const TimelineBar &bar, Concerns against) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    double right = rect.right();
    if (bar.conflict) {
        const QRectF spot(rect.right() - 13, rect.top() - 3, 15, 15);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_palette->bad);
        painter.drawEllipse(spot);
        painter.setPen(m_palette->panel);
        painter.setFont(strongFont());
        painter.drawText(spot, Qt::AlignCenter, u"!"_s);
        right = spot.left();
    } else if (bar.pending) {
        const QRectF spot(rect.right() - 10, rect.top() + 4, 6, 6);
        painter.setPen(QPen(m_palette->accent, 1.4));
        painter.setBrush(m_palette->panel);
        painter.drawEllipse(spot);
        right = spot.left();
    }
    if (bar.urgent && rect.width() > 40) {
        painter.setPen(m_palette->bad);
        painter.setFont(strongFont());
        painter.drawText(QRectF(right - 12, rect.top() + 1, 10, 16), Qt::AlignCenter, u"!"_s);
        right -= 10;
    }
    if (against)
        paintConcern(painter, QPointF(std::round(right) - 14, rect.top() + 4), against);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void JobBarPainter::paintConcern(QPainter &painter, QPointF at, Concerns against) const
{
    const bool soft = isOnlyAboutTheHour(against);
    const double ratio = painter.device()->devicePixelRatioF();
    QPixmap &picture = m_concerns[soft];
    if (picture.isNull() || picture.devicePixelRatio() != ratio)
        picture = concernPicture(soft, ratio);
    painter.drawPixmap(at - QPointF(1, 1), picture);
}

QPixmap JobBarPainter::concernPicture(bool soft, double devicePixelRatio) const
{
    QPixmap picture(QSize(14, 13) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(1, 1);
    const QColor &color = soft ? m_palette->warning : m_palette->bad;
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(soft ? m_palette->panel : color);
    painter.drawPolygon(QPolygonF({QPointF(5.5, 0), QPointF(11, 10), QPointF(0, 10)}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(soft ? m_palette->ink(color, m_palette->panel) : m_palette->panel);
    painter.drawRect(QRectF(5, 3, 1.2, 3.6));
    painter.drawRect(QRectF(5, 7.6, 1.2, 1.2));
    return picture;
}

void JobBarPainter::paintTravel(QPainter &painter, double from, double to, double y, const QRectF &clip) const
{
    constexpr double width = 2.2;
    constexpr double dot = 0.1, gap = 2.2; // in widths
    constexpr double period = (dot + gap) * width;
    from += 3;
    to = std::min(to - 3, clip.right() + period);
    if (from < clip.left())
        from += std::floor((clip.left() - from) / period) * period; // a dot stays where it is, whatever part is painted
    if (to <= from)
        return;
    QPen pen(mixed(m_palette->panel, m_palette->muted, 0.65), width);
    pen.setCapStyle(Qt::RoundCap);
    pen.setDashPattern({dot, gap});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// A short job's ghost is narrower than its words: the card is as wide as they are.
QRectF JobBarPainter::ghostRect(const QRectF &rect, const QStringList &lines) const
{
    double wide = 0;
    for (const QString &line : lines)
        wide = std::max(wide, m_lines.width(line, TextLines::Face::Strong));
    return rect.width() - 12 < wide ? QRectF(rect.left(), rect.top(), wide + 20, rect.height()) : rect;
}

void JobBarPainter::paintGhost(QPainter &painter, const QRectF &rect, const QRectF &card, const QStringList &lines, const QColor &color) const
{
    const QColor ground = mixed(m_palette->panel, color, m_palette->dark ? 0.22 : 0.16);
    const QRectF area = card.adjusted(8, 2, -4, -2);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2));
    painter.setBrush(ground);
    painter.drawRoundedRect(card, corner, corner);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (card.width() > rect.width()) // a line at its foot as long as the job
        painter.fillRect(QRectF(rect.left() + 2, rect.bottom() - 4, rect.width() - 3, 3), color);
    const TextLines::Ink ink{m_palette->ink(color, ground), ground};
    const int shown = std::clamp(int(area.height() / 15), 1, int(lines.size()));
    const double each = std::min(16.0, area.height() / shown);
    double y = area.top() + (area.height() - each * shown) / 2;
    for (int i = 0; i < shown; ++i, y += each)
        m_lines.paint(painter, QRectF(area.left(), y, area.width(), each), lines[i], i == 0 ? TextLines::Face::Strong : TextLines::Face::Small, ink);
}

} // namespace targo::desk
