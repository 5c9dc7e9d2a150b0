#pragma once

#include "domain/dispatch/skill.h"
#include "wire/local/format.h"

namespace targo::wire::local {

// Parts that several payloads hold.
std::optional<Coordinate> placeIn(const Fields &fields, const char *key);
Json skillsOf(const std::vector<Skill> &skills);
std::vector<Skill> skillsIn(const Fields &fields, const char *key, QStringList &issues);

} // namespace targo::wire::local
