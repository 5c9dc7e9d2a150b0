#include "desk/timeline/groupheads.h"

#include "desk/timeline/boardsentences.h"

#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

int GroupHeads::ceiling() const { return m_room.top() + (m_model.heads().empty() ? 0 : BoardShape::headHeight); }

int GroupHeads::sticky() const
{
    int sticky = -1;
    for (int head = 0; head < int(m_model.heads().size()); ++head) {
        if (m_shape.headTop(head) <= m_scrolled)
            sticky = head;
    }
    return sticky;
}

QRect GroupHeads::rect(int head) const
{
    const int shift = m_room.top() - m_scrolled;
    int top = m_shape.headTop(head) + shift;
    if (head == sticky()) {
        top = m_room.top();
        if (head + 1 < int(m_model.heads().size())) // the next one pushes it out
            top = std::min(top, m_shape.headTop(head + 1) + shift - BoardShape::headHeight);
    }
    return QRect(0, top, m_room.width(), BoardShape::headHeight);
}

int GroupHeads::at(QPoint position) const
{
    if (position.y() < m_room.top() || m_model.heads().empty())
        return -1;
    const int top = sticky();
    if (top >= 0 && rect(top).contains(position))
        return top;
    for (int head = 0; head < int(m_model.heads().size()); ++head) {
        if (rect(head).contains(position))
            return head;
    }
    return -1;
}

LaneArrangement GroupHeads::folded(const TimelineModel &model, int head)
{
    LaneArrangement arrangement = model.arrangement();
    const QString name = model.heads()[size_t(head)].name;
    if (!arrangement.folded.remove(name))
        arrangement.folded.insert(name);
    return arrangement;
}

LaneArrangement GroupHeads::allFolded(const TimelineModel &model, bool folded)
{
    LaneArrangement arrangement = model.arrangement();
    arrangement.folded.clear();
    for (const GroupHead &head : model.heads()) {
        if (folded)
            arrangement.folded.insert(head.name);
    }
    return arrangement;
}

int GroupHeads::headOf(const TimelineModel &model, int lane)
{
    for (int head = int(model.heads().size()); lane >= 0 && head-- > 0;) {
        if (model.heads()[size_t(head)].before <= lane && !model.heads()[size_t(head)].folded)
            return head;
    }
    return -1;
}

void GroupHeads::paint(QPainter &painter, const QRect &part, const Palette &palette, const TextLines &lines) const
{
    if (m_model.heads().empty() || !part.intersects(m_room))
        return;
    const int above = sticky(); // over the others
    painter.save();
    painter.setClipRect(part & m_room);
    for (int head = 0; head < int(m_model.heads().size()); ++head) {
        if (head != above && rect(head).intersects(part & m_room))
            paintOne(painter, head, palette, lines);
    }
    if (above >= 0)
        paintOne(painter, above, palette, lines);
    painter.restore();
}

void GroupHeads::paintOne(QPainter &painter, int head, const Palette &palette, const TextLines &lines) const
{
    const QColor ground = mixed(palette.window, palette.line, 0.45);
    const QRect band = rect(head);
    const GroupHead &group = m_model.heads()[size_t(head)];
    painter.fillRect(band, ground);
    painter.fillRect(QRect(0, band.bottom(), band.width(), 1), palette.line);
    lines.paint(painter, QRectF(14, band.top(), 14, band.height()), group.folded ? u"▸"_s : u"▾"_s, TextLines::Face::Small,
                {palette.ink(palette.muted, ground), ground});
    lines.paint(painter, QRectF(30, band.top(), band.width() - 40, band.height()), groupWords(group), TextLines::Face::SmallStrong, {palette.text, ground});
}

} // namespace targo::desk
