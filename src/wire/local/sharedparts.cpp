#include "wire/local/sharedparts.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

std::optional<Coordinate> placeIn(const Fields &fields, const char *key)
{
    const Json *stored = fields.find(key);
    if (!stored)
        return std::nullopt;
    if (stored->is_array() && stored->size() == 2 && (*stored)[0].is_number() && (*stored)[1].is_number())
        return Coordinate{(*stored)[0].get<double>(), (*stored)[1].get<double>()};
    fields.complain(key, u"not a position"_s);
    return std::nullopt;
}

Json skillsOf(const std::vector<Skill> &skills)
{
    Json list = Json::array();
    for (const Skill &skill : skills)
        list.push_back(Json{{"tag", text(skill.tag.text())}, {"level", skill.level}, {"required", skill.required}});
    return list;
}

std::vector<Skill> skillsIn(const Fields &fields, const char *key, QStringList &issues)
{
    std::vector<Skill> skills;
    for (const Json *row : fields.rows(key)) {
        const Fields skill(*row, issues);
        skills.push_back({TagId(skill.text("tag")), skill.whole("level"), skill.check("required")});
    }
    return skills;
}

} // namespace targo::wire::local
