#include "wire/local/vanspayload.h"

#include "wire/fields.h"

namespace targo::wire::local {

using namespace Qt::StringLiterals;

QString toText(const std::vector<Van> &vans)
{
    Json list = Json::array();
    for (const Van &van : vans) {
        if (!van.position)
            continue;
        Json row{{"device", utf8(van.device)}, {"name", utf8(van.name)}, {"technician", utf8(van.technician.text())},
                 {"time", utf8(van.position->fixTime.toString(Qt::ISODateWithMs))}, {"latitude", van.position->place.latitude},
                 {"longitude", van.position->place.longitude}, {"speed", van.position->speed}, {"accuracy", van.position->accuracy},
                 {"valid", van.position->valid}};
        if (van.position->course)
            row["course"] = *van.position->course;
        list.push_back(std::move(row));
    }
    return QString::fromUtf8(textOf(list));
}

std::vector<Van> vansFromText(const QString &text)
{
    std::vector<Van> vans;
    const auto list = parsed(text.toUtf8());
    if (!list || !list->is_array())
        return vans;
    QStringList ignored;
    for (const Json &value : *list) {
        const Fields row(value, ignored);
        const auto place = row.position("latitude", "longitude");
        const auto time = row.instant("time", QTimeZone::utc());
        if (!place || !time)
            continue;
        VanPosition position{.fixTime = *time, .place = *place, .speed = row.number("speed"), .accuracy = row.number("accuracy"), .valid = row.check("valid")};
        if (row.has("course"))
            position.course = row.number("course");
        vans.push_back({.device = row.text("device"), .name = row.text("name"), .technician = TechnicianId(row.text("technician")), .position = position});
    }
    return vans;
}

} // namespace targo::wire::local
