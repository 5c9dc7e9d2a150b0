#include "wire/hub/addresses.h"

#include "wire/fields.h"

namespace targo::wire::hub {

namespace {

QString labelOf(const Fields &row)
{
    if (const QString label = row.text("label"); !label.isEmpty())
        return label;
    QStringList parts{row.text("street"), row.text("city"), row.text("postal_code")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

Result<std::vector<FoundAddress>> addressesFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    const auto rows = answer && answer->is_object() ? answer->find("results") : Json::const_iterator();
    if (!answer || !answer->is_object() || rows == answer->end() || !rows->is_array())
        return failure(Error::Kind::BadAnswer);
    std::vector<FoundAddress> found;
    QStringList issues;
    for (const Json &value : *rows) {
        const Fields row(value, issues);
        const auto place = row.position("latitude", "longitude");
        if (const QString label = labelOf(row); place && !label.isEmpty())
            found.push_back({label, *place, LocationId(row.text("service_location"))});
    }
    return found;
}

} // namespace targo::wire::hub
