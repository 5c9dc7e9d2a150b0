// The heads of TimelineView's groups: a band above their lanes, and one that stays at the top while its lanes scroll by.
#include "desk/timeline/timelineview.h"

#include <QPainter>
#include <QScrollBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

int TimelineView::ceiling() const { return AxisPainter::height + (m_model.heads().empty() ? 0 : BoardShape::headHeight); }

// The head of what lies at the top of the lanes: the last that has scrolled up to there.
int TimelineView::stickyHead() const
{
    int sticky = -1;
    for (int head = 0; head < int(m_model.heads().size()); ++head) {
        if (m_shape.headTop(head) <= verticalScrollBar()->value())
            sticky = head;
    }
    return sticky;
}

QRect TimelineView::groupRect(int head) const
{
    const int scrolled = AxisPainter::height - verticalScrollBar()->value();
    int top = m_shape.headTop(head) + scrolled;
    if (head == stickyHead()) {
        top = AxisPainter::height;
        if (head + 1 < int(m_model.heads().size())) // the next one pushes it out
            top = std::min(top, m_shape.headTop(head + 1) + scrolled - BoardShape::headHeight);
    }
    return QRect(0, top, viewport()->width(), BoardShape::headHeight);
}

int TimelineView::groupAt(QPoint position) const
{
    if (position.y() < AxisPainter::height || m_model.heads().empty())
        return -1;
    const int sticky = stickyHead();
    if (sticky >= 0 && groupRect(sticky).contains(position))
        return sticky;
    for (int head = 0; head < int(m_model.heads().size()); ++head) {
        if (groupRect(head).contains(position))
            return head;
    }
    return -1;
}

void TimelineView::fold(int head)
{
    LaneArrangement arrangement = m_model.arrangement();
    const QString name = m_model.heads()[size_t(head)].name;
    if (!arrangement.folded.remove(name))
        arrangement.folded.insert(name);
    m_model.setArrangement(arrangement);
}

// Of the lane that has the focus.
void TimelineView::foldCurrent()
{
    const int lane = m_spot ? m_model.laneOf(m_spot->technician) : chosenLane();
    for (int head = int(m_model.heads().size()); lane >= 0 && head-- > 0;) {
        if (m_model.heads()[size_t(head)].before <= lane && !m_model.heads()[size_t(head)].folded)
            return fold(head);
    }
}

void TimelineView::foldAll(bool folded)
{
    LaneArrangement arrangement = m_model.arrangement();
    arrangement.folded.clear();
    for (const GroupHead &head : m_model.heads()) {
        if (folded)
            arrangement.folded.insert(head.name);
    }
    m_model.setArrangement(arrangement);
}

QString TimelineView::groupWords(const GroupHead &head) const
{
    const QString name = head.name.isEmpty() ? tr("Others", "technicians who belong to no group") : head.name;
    return u"%1  ·  %2"_s.arg(name, tr("%n technician(s)", nullptr, head.technicians));
}

void TimelineView::paintGroups(QPainter &painter, const QRect &part) const
{
    const Palette &palette = m_theme.palette();
    const QColor ground = mixed(palette.window, palette.line, 0.45);
    const QRect room(0, AxisPainter::height, viewport()->width(), viewport()->height());
    const int sticky = stickyHead();
    painter.save();
    painter.setClipRect(part & room);
    const auto paint = [&](int head) {
        const QRect band = groupRect(head);
        if (!band.intersects(part & room))
            return;
        const GroupHead &group = m_model.heads()[size_t(head)];
        painter.fillRect(band, ground);
        painter.fillRect(QRect(0, band.bottom(), band.width(), 1), palette.line);
        const TextLines &lines = m_bars.lines();
        lines.paint(painter, QRectF(14, band.top(), 14, band.height()), group.folded ? u"▸"_s : u"▾"_s, TextLines::Face::Small,
                    {palette.ink(palette.muted, ground), ground});
        lines.paint(painter, QRectF(30, band.top(), band.width() - 40, band.height()), groupWords(group), TextLines::Face::SmallStrong, {palette.text, ground});
    };
    for (int head = 0; head < int(m_model.heads().size()); ++head) {
        if (head != sticky)
            paint(head);
    }
    if (sticky >= 0)
        paint(sticky);
    painter.restore();
}

} // namespace targo::desk
