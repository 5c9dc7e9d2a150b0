#pragma once

#include "desk/theme/palette.h"
#include "desk/timeline/boardshape.h"
#include "desk/timeline/textlines.h"

class QPainter;

namespace targo::desk {

// The bands above groups of lanes, in pixels of the viewport; one stays at the top while its lanes scroll by.
class GroupHeads
{
public:
    // `room`: where lanes and their heads are seen, below the axis.
    GroupHeads(const TimelineModel &model, const BoardShape &shape, const QRect &room, int scrolled) : m_model(model), m_shape(shape), m_room(room), m_scrolled(scrolled) { }

    int ceiling() const; // where lanes begin to be seen
    int sticky() const;  // the head of what lies at the top; -1: none
    QRect rect(int head) const;
    int at(QPoint position) const; // -1: none
    void paint(QPainter &painter, const QRect &part, const Palette &palette, const TextLines &lines) const;

    // The arrangement with the group of that head folded, or unfolded.
    static LaneArrangement folded(const TimelineModel &model, int head);
    static LaneArrangement allFolded(const TimelineModel &model, bool folded);
    static int headOf(const TimelineModel &model, int lane); // -1: it has none

private:
    void paintOne(QPainter &painter, int head, const Palette &palette, const TextLines &lines) const;

    const TimelineModel &m_model;
    const BoardShape &m_shape;
    QRect m_room;
    int m_scrolled;
};

} // namespace targo::desk
