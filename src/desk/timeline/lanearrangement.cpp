#include "desk/timeline/lanearrangement.h"

#include <algorithm>
#include <map>

namespace targo::desk {

namespace {

using Grouping = LaneArrangement::Grouping;

bool names(Grouping grouping, const Tag *tag)
{
    switch (grouping) {
    case Grouping::None: return false;
    case Grouping::Skill: return !tag || tag->category == TagCategory::Skill;
    case Grouping::Region: return tag && tag->category == TagCategory::Region;
    case Grouping::Team: return tag && tag->category == TagCategory::Custom;
    }
    return false;
}

QString groupOf(const Technician &technician, Grouping grouping, const BoardSource &board)
{
    const Skill *best = nullptr;
    for (const Skill &skill : technician.skills) {
        if (names(grouping, board.tag(skill.tag)) && (!best || skill.level > best->level))
            best = &skill;
    }
    return best ? best->tag.text() : QString();
}

bool isShown(const LaneArrangement &arrangement, const TechnicianId &id, const Technician *technician)
{
    if (arrangement.hidden.contains(id))
        return false;
    return arrangement.tags.isEmpty() || !technician
        || std::ranges::any_of(technician->skills, [&](const Skill &skill) { return arrangement.tags.contains(skill.tag); });
}

} // namespace

std::vector<LaneGroup> arranged(const LaneArrangement &arrangement, const std::vector<TechnicianId> &technicians, const BoardSource &board)
{
    std::vector<TechnicianId> ordered = technicians;
    if (!arrangement.order.isEmpty()) {
        QHash<TechnicianId, qsizetype> place;
        for (const TechnicianId &id : arrangement.order)
            place.insert(id, place.size());
        std::ranges::stable_sort(ordered, {}, [&](const TechnicianId &id) { return place.value(id, arrangement.order.size()); });
    }
    std::map<QString, LaneGroup> groups;
    for (const TechnicianId &id : ordered) {
        const Technician *technician = board.technician(id);
        if (!isShown(arrangement, id, technician))
            continue;
        const QString name = technician ? groupOf(*technician, arrangement.grouping, board) : QString();
        LaneGroup &group = groups[name];
        group.name = name;
        group.technicians.push_back(id);
    }
    std::vector<LaneGroup> all;
    for (auto &[name, group] : groups)
        all.push_back(std::move(group));
    std::ranges::stable_sort(all, [](const LaneGroup &one, const LaneGroup &other) {
        if (one.name.isEmpty() || other.name.isEmpty())
            return !one.name.isEmpty() && other.name.isEmpty();
        return one.name.localeAwareCompare(other.name) < 0;
    });
    return all;
}

} // namespace targo::desk
