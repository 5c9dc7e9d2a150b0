#include "net/erpnext/customers.h"

#include "net/erpnext/listquery.h"
#include "wire/erpnext/answer.h"
#include "wire/erpnext/customer.h"
#include "wire/erpnext/fieldnames.h"

namespace targo::net::erpnext {

using namespace wire::erpnext;

Endpoint<std::vector<Customer>> customersAfter(const std::optional<Cursor> &after, int limit)
{
    return {ListQuery(CustomerNames::docType, customerListFields()).after(after).atMost(limit).get(),
            [](const Reply &reply) { return rowsFrom<Customer>(reply.body, CustomerNames::docType, customerFromJson); }};
}

Endpoint<std::vector<Location>> locationsAfter(const std::optional<Cursor> &after, int limit)
{
    return {ListQuery(LocationNames::docType, locationListFields()).after(after).atMost(limit).get(),
            [](const Reply &reply) { return rowsFrom<Location>(reply.body, LocationNames::docType, locationFromJson); }};
}

} // namespace targo::net::erpnext
