#pragma once

#include "domain/ports/boardsource.h"

#include <QSet>

namespace targo::desk {

// Which lanes the board shows, in what order, under which heads. People out of sight keep their work: the board says
// how many there are.
struct LaneArrangement
{
    enum class Grouping { None, Skill, Region, Team };

    Grouping grouping = Grouping::None;
    QList<TechnicianId> order = {};     // these first, in this order; the others follow by name
    QSet<TechnicianId> hidden = {};
    QSet<TagId> tags = {};              // only who holds one of them; empty: everybody
    QSet<QString> folded = {};          // groups of which only the head is shown

    bool operator==(const LaneArrangement &) const = default;
};

struct LaneGroup
{
    QString name;                          // empty: whoever belongs to none
    std::vector<TechnicianId> technicians; // those that are shown when it is unfolded
};

// `technicians` by name, as the board has them. Without grouping, one group without a name. Groups by name, the nameless
// one last; the skill held best names the group, a region or a team is a tag of that category.
std::vector<LaneGroup> arranged(const LaneArrangement &arrangement, const std::vector<TechnicianId> &technicians, const BoardSource &board);

} // namespace targo::desk
