#include "store/tables/customertable.h"

#include "store/tables/columns.h"

namespace targo::store::CustomerTable {

using namespace Qt::StringLiterals;

Result<std::vector<Customer>> all(Sql &sql)
{
    std::vector<Customer> customers;
    const Done read = sql.each(u"SELECT id, modified, name, phone, commercial, disabled FROM customer ORDER BY id"_s, {},
                               [&](const Row &row) {
        customers.push_back({.id = CustomerId(row.text(0)), .name = row.text(2), .phone = row.text(3),
                             .commercial = row.flag(4), .disabled = row.flag(5), .modified = row.text(1)});
    });
    if (!read)
        return std::unexpected(read.error());
    return customers;
}

Done put(Sql &sql, const Customer &customer)
{
    return discarded(sql.run(
        u"INSERT OR REPLACE INTO customer (id, modified, name, phone, commercial, disabled) VALUES (?,?,?,?,?,?)"_s,
        {customer.id.text(), notNull(customer.modified), notNull(customer.name), notNull(customer.phone),
         int(customer.commercial), int(customer.disabled)}));
}

} // namespace targo::store::CustomerTable
