#include "sandbox/addresses/addressanswers.h"

#include <QUrlQuery>

namespace targo::sandbox::addresses {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualLimit = 8;
constexpr int mostResults = 50;
constexpr int fewestLetters = 3;

QUrlQuery queryOf(const HttpRequest &request)
{
    return QUrlQuery(QString::fromLatin1(request.query).replace(u'+', u' '));
}

int limitIn(const QUrlQuery &query, int usual)
{
    bool read = false;
    const int limit = query.queryItemValue(u"limit"_s).toInt(&read);
    return read ? std::clamp(limit, 1, mostResults) : usual;
}

double sixDecimals(double degrees)
{
    return std::round(degrees * 1e6) / 1e6;
}

std::string degreesText(double degrees)
{
    return utf8(QString::number(degrees, 'f', 7));
}

Json placeJson(const Address &address, bool second)
{
    const auto number = static_cast<qint64>(qHash(address.id, 7) % 900'000'000);
    Json details{{"road", utf8(address.street)}, {"village", utf8(address.city)}, {"state", "Québec"}, {"postcode", utf8(address.postalCode)}, {"country", "Canada"}, {"country_code", "ca"}};
    if (!address.number.isEmpty())
        details["house_number"] = utf8(address.number);
    const double margin = address.number.isEmpty() ? 0.003 : 0.0003;
    Json box = Json::array();
    for (const double degrees : {address.place.latitude - margin, address.place.latitude + margin, address.place.longitude - margin, address.place.longitude + margin})
        box.push_back(degreesText(degrees));
    const bool house = !address.number.isEmpty();
    return Json{{"place_id", number}, {"licence", "Invented data of a sandbox"}, {"osm_type", "way"}, {"osm_id", number},
                {"lat", degreesText(address.place.latitude)}, {"lon", degreesText(address.place.longitude)}, {second ? "category" : "class", house ? "building" : "highway"},
                {"type", house ? "yes" : "residential"}, {"place_rank", house ? 30 : 26}, {"importance", 0.00001}, {"addresstype", house ? "building" : "road"}, {"name", ""},
                {"display_name", utf8(address.line() + u", "_s + address.city + u", Québec, "_s + address.postalCode + u", Canada"_s)}, {"address", details}, {"boundingbox", box}};
}

} // namespace

HttpReply searchAnswer(AddressBook &book, const HttpRequest &request)
{
    if (request.method != "GET" || request.path != "/api/address")
        return hubError(404, "not_found", u"Adresse inconnue"_s);
    const QUrlQuery query = queryOf(request);
    if (!query.hasQueryItem(u"q"_s))
        return hubError(400, "missing_field", u"q est requis"_s);
    const QString text = query.queryItemValue(u"q"_s, QUrl::FullyDecoded).trimmed();
    Json results = Json::array();
    if (text.size() >= fewestLetters) {
        for (const Address &address : book.find(text, limitIn(query, usualLimit))) {
            Json row{{"id", utf8(address.id)}, {"label", utf8(address.label())}, {"street", utf8(address.line())}, {"city", utf8(address.city)}, {"province", "QC"},
                     {"postal_code", utf8(address.postalCode)}, {"latitude", sixDecimals(address.place.latitude)}, {"longitude", sixDecimals(address.place.longitude)}, {"eligible", true}};
            if (!address.location.isEmpty())
                row["service_location"] = utf8(address.location);
            if (!address.oltPort.isEmpty())
                row["olt_port"] = utf8(address.oltPort);
            results.push_back(std::move(row));
        }
    }
    return jsonReply(200, Json{{"results", results}});
}

HttpReply nominatimAnswer(AddressBook &book, const HttpRequest &request)
{
    const QUrlQuery query = queryOf(request);
    const bool second = query.queryItemValue(u"format"_s) == "jsonv2"_L1;
    if (request.path == "/nominatim/search") {
        Json list = Json::array();
        for (const Address &address : book.find(query.queryItemValue(u"q"_s, QUrl::FullyDecoded), limitIn(query, 10)))
            list.push_back(placeJson(address, second));
        return jsonReply(200, list);
    }
    if (request.path == "/nominatim/reverse") {
        bool northRead = false, eastRead = false;
        const double latitude = query.queryItemValue(u"lat"_s).toDouble(&northRead), longitude = query.queryItemValue(u"lon"_s).toDouble(&eastRead);
        if (!northRead || !eastRead)
            return jsonReply(400, Json{{"error", {{"code", 400}, {"message", "Parameter 'lat' missing."}}}});
        const auto address = book.nearest({latitude, longitude});
        return jsonReply(200, address ? placeJson(*address, second) : Json{{"error", "Unable to geocode"}});
    }
    return {.status = 404, .headers = {{"Content-Type", "text/plain; charset=utf-8"}}, .body = "Not found\n"};
}

} // namespace targo::sandbox::addresses
