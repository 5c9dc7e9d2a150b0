#include "wire/erpnext/skills.h"

#include "wire/erpnext/fieldnames.h"

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

RowName rowName(const Fields &row) { return {row.text(Standard::name)}; }

std::vector<Skill> skillsIn(const Fields &document, const char *table, QStringList &issues)
{
    using N = TagLinkNames;
    std::vector<Skill> skills;
    for (const Json *row : document.rows(table)) {
        const Fields fields(*row, issues);
        const auto tag = fields.id<TagId>(N::tag);
        if (!tag) {
            document.complain(table, u"a row without tag"_s);
            continue;
        }
        const int level = fields.whole(N::level);
        if (level < 0 || level > 5)
            fields.complain(N::level, u"outside 1 to 5: %1"_s.arg(level));
        skills.push_back({*tag, qBound(1, level, 5), fields.check(N::required), rowName(fields)});
    }
    return skills;
}

} // namespace targo::wire::erpnext
