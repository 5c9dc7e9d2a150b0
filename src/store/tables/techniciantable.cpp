#include "store/tables/techniciantable.h"

#include "store/tables/columns.h"
#include "wire/local/payload.h"

namespace targo::store::TechnicianTable {

using namespace Qt::StringLiterals;

Result<std::vector<Technician>> all(Sql &sql)
{
    std::vector<Technician> technicians;
    const Done read = sql.each(u"SELECT id, payload FROM technician ORDER BY id"_s, {}, [&](const Row &row) {
        // One that cannot be read is fetched again when it changes; the others must not wait for it.
        if (auto technician = wire::local::technicianFromText(row.bytes(1)))
            technicians.push_back(*std::move(technician));
        else
            qWarning("cache: technician %s cannot be read", qUtf8Printable(row.text(0)));
    });
    if (!read)
        return std::unexpected(read.error());
    return technicians;
}

Done put(Sql &sql, const Technician &technician)
{
    return discarded(sql.run(u"INSERT OR REPLACE INTO technician (id, modified, payload) VALUES (?,?,?)"_s,
                             {technician.id.text(), notNull(technician.modified), wire::local::toText(technician)}));
}

} // namespace targo::store::TechnicianTable
