#include "sandbox/addresses/addressanswers.h"
#include "sandbox/sandbox.h"

#include <QTest>
#include <QUrl>

using namespace targo::sandbox;
using namespace Qt::StringLiterals;

// Address search as the hub answers it (hub.md 9.8), and Nominatim's forms (10.3).
class AddressBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sandbox = std::make_unique<Sandbox>(SandboxOptions{.now = QDateTime::fromString(u"2026-05-20T14:42:00Z"_s, Qt::ISODate)});
        book = std::make_unique<addresses::AddressBook>(sandbox->site());
    }

    void findsACustomersAddress()
    {
        const Json home = sandbox->site().document(u"Service Location"_s, sandbox->site().names(u"Service Location"_s).at(7));
        const QString typed = textAt(home, "address_line") + u' ' + textAt(home, "city");
        const Json results = search(typed);
        QVERIFY(!results.empty());
        const Json &first = results[0];
        QCOMPARE(first["service_location"], home["name"]);
        QCOMPARE(first["olt_port"], home["olt_port"]);
        QCOMPARE(first["latitude"], home["latitude"]);
        QCOMPARE(first["street"], home["address_line"]);
        QCOMPARE(first["postal_code"], home["postal_code"]);
        QCOMPARE(first["province"], "QC");
    }

    void findsAStreetWithoutAccents()
    {
        const Json everywhere = search(u"rue de l'eglise"_s);
        QVERIFY(!everywhere.empty());
        const QString city = textAt(everywhere[0], "city");
        const Json results = search(u"EGLISE rue "_s + city.first(5));
        QVERIFY(!results.empty());
        for (const Json &row : results) {
            QVERIFY(textAt(row, "street").contains(u"rue de l'Église"_s));
            QVERIFY(textAt(row, "city").startsWith(city.first(5)));
        }
    }

    void aNumberLiesAlongItsStreet()
    {
        const auto placeOf = [&](int number) {
            for (const Json &row : search(u"%1 montée de la Rivière"_s.arg(number))) {
                if (textAt(row, "street").startsWith(QString::number(number) + u", "_s))
                    return roads::onPlane({row["latitude"].get<double>(), row["longitude"].get<double>()});
            }
            return roads::Point{1e9, 1e9};
        };
        const roads::Point low = placeOf(10), next = placeOf(20), high = placeOf(150);
        QVERIFY(distance(low, next) > 60 && distance(low, next) < 200);
        QVERIFY(distance(low, high) > 5 * distance(low, next));
        QVERIFY(roads::regionRoads().nearest(low)->away < 5);
        QCOMPARE(placeOf(99'998).x, 1e9); // no road is that long
    }

    void respectsTheLimit()
    {
        QCOMPARE(search(u"rue"_s).size(), 8u);
        QCOMPARE(search(u"rue"_s, "&limit=3").size(), 3u);
        QCOMPARE(search(u"ru"_s).size(), 0u);
        QCOMPARE(search(u"zzyzx boulevard"_s).size(), 0u);
    }

    void aNewLocationIsFound()
    {
        const QString customer = sandbox->site().names(u"Customer"_s).constFirst();
        QCOMPARE(search(u"17 chemin Tout-Neuf"_s).size(), 0u);
        sandbox->site().onChange([&](const frappe::Change &told) { book->siteChanged(told); });
        const Json made = sandbox->site().insert(u"Service Location"_s, {{"customer", utf8(customer)}, {"location_name", "Maison"}, {"address_line", "17, chemin Tout-Neuf"}, {"city", "Ormstown"},
                                                                         {"postal_code", "J0S 1K0"}, {"latitude", 45.13}, {"longitude", -74.0}}, sandbox->office()[0].user.name);
        QVERIFY(made.contains("name"));
        QCOMPARE(search(u"17 chemin tout neuf"_s)[0]["service_location"], made["name"]);
    }

    void answersAsNominatim()
    {
        const Json list = nominatim("search", "q=montee+de+la+riviere&format=json&addressdetails=1&limit=1");
        QCOMPARE(list.size(), 1u);
        QVERIFY(list[0]["lat"].is_string() && list[0]["boundingbox"][3].is_string());
        QVERIFY(list[0]["boundingbox"][0].get<std::string>() < list[0]["boundingbox"][1].get<std::string>());
        QCOMPARE(list[0]["address"]["country_code"], "ca");
        const Json one = nominatim("reverse", "format=json&lat=45.1256&lon=-73.9990");
        QCOMPARE(one["address"]["village"], "Ormstown");
        QCOMPARE(nominatim("reverse", "format=json&lat=0&lon=0")["error"], "Unable to geocode");
        QCOMPARE(nominatim("search", "q=zzyzx&format=json"), Json::array());
    }

private:
    Json search(const QString &text, const QByteArray &more = {})
    {
        const HttpReply reply = addresses::searchAnswer(*book, {.method = "GET", .path = "/api/address", .query = "q=" + QUrl::toPercentEncoding(text) + more, .headers = {}, .body = {}});
        return Json::parse(reply.body.toStdString())["results"];
    }
    Json nominatim(const QByteArray &what, const QByteArray &query)
    {
        return Json::parse(addresses::nominatimAnswer(*book, {.method = "GET", .path = "/nominatim/" + what, .query = query, .headers = {}, .body = {}}).body.toStdString());
    }

    std::unique_ptr<Sandbox> sandbox;
    std::unique_ptr<addresses::AddressBook> book;
};

QTEST_GUILESS_MAIN(AddressBookTest)
#include "tst_addressbook.moc"
