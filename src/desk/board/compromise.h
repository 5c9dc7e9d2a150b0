#pragma once

#include "domain/dispatch/feasibility.h"

namespace targo::desk {

// About the hour rather than the person: another hour on the same lane may do, and people often decide for it.
inline bool isAboutTheHour(const Objection &objection)
{
    return objection.kind == Objection::Kind::Overlap || objection.kind == Objection::Kind::OutsideHours;
}

} // namespace targo::desk
