#include "store/tables/tagtable.h"

#include "store/tables/columns.h"
#include "wire/local/payload.h"

namespace targo::store::TagTable {

using namespace Qt::StringLiterals;

Result<std::vector<Tag>> all(Sql &sql)
{
    std::vector<Tag> tags;
    const Done read = sql.each(u"SELECT id, payload FROM tag ORDER BY id"_s, {}, [&](const Row &row) {
        // One that cannot be read is fetched again when it changes; the others must not wait for it.
        if (auto tag = wire::local::tagFromText(row.bytes(1)))
            tags.push_back(*std::move(tag));
        else
            qWarning("cache: tag %s cannot be read", qUtf8Printable(row.text(0)));
    });
    if (!read)
        return std::unexpected(read.error());
    return tags;
}

Done put(Sql &sql, const Tag &tag)
{
    return discarded(sql.run(u"INSERT OR REPLACE INTO tag (id, modified, payload) VALUES (?,?,?)"_s,
                             {tag.id.text(), notNull(tag.modified), wire::local::toText(tag)}));
}

} // namespace targo::store::TagTable
