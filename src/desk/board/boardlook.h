#pragma once

#include "desk/board/boardpage.h"

#include <QVariantMap>

namespace targo::desk {

// How the board is looked at: what period, which lanes in what order, which jobs stand out. Not the day.
struct BoardLook
{
    TimelineView::Span span = TimelineView::Span::Day;
    bool workingHoursOnly = false;
    Density density = Density::Normal;
    BoardPage::Face face = BoardPage::Face::Lanes;
    LaneArrangement arrangement = {};
    JobFilter filter = {};
    QString search = {}; // words in the search field

    bool operator==(const BoardLook &) const = default;
};

// Numbers, yes or no, and lists of text, as settings keep them.
QVariantMap toValues(const BoardLook &look);
// What cannot be read stands as it usually does: an older or newer program wrote it.
BoardLook lookFrom(const QVariantMap &values);

} // namespace targo::desk
