#include "wire/choices.h"
#include "wire/local/payload.h"
#include "wire/local/sharedparts.h"

namespace targo::wire::local {

QByteArray toText(const Tag &tag)
{
    return versioned(Json{
        {"id", text(tag.id.text())},
        {"category", text(keyOf(tag.category))},
        {"color", text(tag.color)},
        {"description", text(tag.description)},
        {"modified", text(tag.modified)},
    });
}

Result<Tag> tagFromText(const QByteArray &text)
{
    return decoded<Tag>(text, [](const Json &json, QStringList &issues) -> std::optional<Tag> {
        const Fields fields(json, issues);
        return Tag{TagId(fields.text("id")), tagCategoryFromKey(fields.text("category")), fields.text("color"),
                   fields.text("description"), fields.text("modified")};
    });
}

QByteArray toText(const Customer &customer)
{
    return versioned(Json{
        {"id", text(customer.id.text())},
        {"name", text(customer.name)},
        {"phone", text(customer.phone)},
        {"commercial", customer.commercial},
        {"disabled", customer.disabled},
        {"modified", text(customer.modified)},
    });
}

Result<Customer> customerFromText(const QByteArray &text)
{
    return decoded<Customer>(text, [](const Json &json, QStringList &issues) -> std::optional<Customer> {
        const Fields fields(json, issues);
        return Customer{CustomerId(fields.text("id")), fields.text("name"), fields.text("phone"), fields.check("commercial"),
                        fields.check("disabled"), fields.text("modified")};
    });
}

QByteArray toText(const Location &location)
{
    return versioned(Json{
        {"id", text(location.id.text())},
        {"customer", idOf(location.customer)},
        {"label", text(location.label)},
        {"addressLine", text(location.addressLine)},
        {"city", text(location.city)},
        {"postalCode", text(location.postalCode)},
        {"position", place(location.position)},
        {"contactName", text(location.contactName)},
        {"contactPhone", text(location.contactPhone)},
        {"accessNotes", text(location.accessNotes)},
        {"modified", text(location.modified)},
    });
}

Result<Location> locationFromText(const QByteArray &text)
{
    return decoded<Location>(text, [](const Json &json, QStringList &issues) -> std::optional<Location> {
        const Fields fields(json, issues);
        return Location{
            .id = LocationId(fields.text("id")),
            .customer = fields.id<CustomerId>("customer"),
            .label = fields.text("label"),
            .addressLine = fields.text("addressLine"),
            .city = fields.text("city"),
            .postalCode = fields.text("postalCode"),
            .position = placeIn(fields, "position"),
            .contactName = fields.text("contactName"),
            .contactPhone = fields.text("contactPhone"),
            .accessNotes = fields.text("accessNotes"),
            .modified = fields.text("modified"),
        };
    });
}

} // namespace targo::wire::local
