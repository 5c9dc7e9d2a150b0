#include "wire/erpnext/customer.h"

#include "wire/erpnext/fieldnames.h"
#include "wire/fields.h"

namespace targo::wire::erpnext {

using namespace Qt::StringLiterals;

std::optional<Customer> customerFromJson(const Json &document, QStringList &issues)
{
    using N = CustomerNames;
    const Fields fields(document, issues);
    const auto id = fields.id<CustomerId>(N::name);
    if (!id)
        return std::nullopt;
    // is_commercial is a custom field; a site without it still says what kind of customer it is.
    const bool commercial = fields.has(N::commercial) ? fields.check(N::commercial)
                                                      : fields.has(N::type) && fields.text(N::type) != "Individual"_L1;
    const QString name = fields.text(N::customerName);
    return Customer{*id, name.isEmpty() ? id->text() : name, fields.text(N::mobile), commercial, fields.check(N::disabled),
                    fields.text(N::modified)};
}

std::optional<Location> locationFromJson(const Json &document, QStringList &issues)
{
    using N = LocationNames;
    const Fields fields(document, issues);
    const auto id = fields.id<LocationId>(N::name);
    if (!id)
        return std::nullopt;
    const QStringList address{fields.text(N::addressLine), fields.text(N::unit)};
    return Location{
        .id = *id,
        .customer = fields.id<CustomerId>(N::customer),
        .label = fields.text(N::label),
        .addressLine = address.last().isEmpty() ? address.first() : address.join(u", "_s),
        .city = fields.text(N::city),
        .postalCode = fields.text(N::postalCode),
        .position = fields.position(N::latitude, N::longitude),
        .contactName = fields.text(N::contactName),
        .contactPhone = fields.text(N::contactPhone),
        .accessNotes = fields.text(N::accessNotes),
        .modified = fields.text(N::modified),
    };
}

} // namespace targo::wire::erpnext
