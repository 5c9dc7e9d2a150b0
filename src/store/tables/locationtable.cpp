#include "store/tables/locationtable.h"

#include "store/tables/columns.h"

namespace targo::store::LocationTable {

using namespace Qt::StringLiterals;

Result<std::vector<Location>> all(Sql &sql)
{
    std::vector<Location> locations;
    const Done read = sql.each(u"SELECT id, modified, customer, label, address, city, postal_code, latitude, longitude,"
                               " contact_name, contact_phone, access_notes FROM location ORDER BY id"_s, {},
                               [&](const Row &row) {
        locations.push_back({.id = LocationId(row.text(0)), .customer = idOrNothing<CustomerId>(row, 2),
                             .label = row.text(3), .addressLine = row.text(4), .city = row.text(5),
                             .postalCode = row.text(6), .position = positionOrNothing(row, 7),
                             .contactName = row.text(9), .contactPhone = row.text(10), .accessNotes = row.text(11),
                             .modified = row.text(1)});
    });
    if (!read)
        return std::unexpected(read.error());
    return locations;
}

Done put(Sql &sql, const Location &location)
{
    return discarded(sql.run(
        u"INSERT OR REPLACE INTO location (id, modified, customer, label, address, city, postal_code, latitude, longitude,"
        " contact_name, contact_phone, access_notes) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s,
        {location.id.text(), notNull(location.modified), orNull(location.customer), notNull(location.label),
         notNull(location.addressLine), notNull(location.city), notNull(location.postalCode),
         latitudeOf(location.position), longitudeOf(location.position), notNull(location.contactName),
         notNull(location.contactPhone), notNull(location.accessNotes)}));
}

} // namespace targo::store::LocationTable
