#include "desk/map/pingroups.h"

#include <cmath>

namespace targo::desk {

std::vector<PinGroup> grouped(std::span<const JobPin> pins, double scale, double reach, const JobId &apart)
{
    std::vector<PinGroup> groups;
    QHash<std::pair<int, int>, std::vector<size_t>> cells; // of `reach`; groups by where their first pin lies
    const auto cellOf = [&](QPointF world) { return std::pair(int(std::floor(world.x() * scale / reach)), int(std::floor(world.y() * scale / reach))); };
    const auto near = [&](QPointF world) -> PinGroup * {
        const auto [column, row] = cellOf(world);
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                for (const size_t group : cells.value({column + dx, row + dy})) {
                    const QPointF way = (groups[group].world - world) * scale;
                    if (std::hypot(way.x(), way.y()) <= reach)
                        return &groups[group];
                }
            }
        }
        return nullptr;
    };
    for (size_t i = 0; i < pins.size(); ++i) {
        const bool alone = !apart.isEmpty() && pins[i].id == apart;
        PinGroup *group = alone ? nullptr : near(pins[i].world);
        if (!group) {
            if (!alone)
                cells[cellOf(pins[i].world)].push_back(groups.size());
            group = &groups.emplace_back(PinGroup{.world = pins[i].world});
        }
        group->pins.push_back(i);
        group->toPlan += pins[i].isToPlan();
    }
    return groups;
}

} // namespace targo::desk
