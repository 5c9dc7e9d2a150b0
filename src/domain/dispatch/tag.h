#pragma once

#include "domain/choice.h"
#include "domain/ids.h"

namespace targo {

enum class TagCategory { Skill, Service, Region, Equipment, Custom, Unknown };

struct Tag
{
    TagId id;
    Choice<TagCategory> category;
    QString color;      // "#RRGGBB" or empty
    QString description;
    QString modified;   // opaque, as the server sent it

    bool operator==(const Tag &) const = default;
};

} // namespace targo
