#include "sandbox/addresses/addressbook.h"

#include "sandbox/http/json.h"
#include "sandbox/roads/towns.h"

#include <QSet>

#include <algorithm>

namespace targo::sandbox::addresses {

using namespace Qt::StringLiterals;

namespace {

// Lower case, without accents, cut into words.
QStringList wordsOf(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D).toLower()) {
        if (letter.isLetterOrNumber())
            plain += letter;
        else if (letter.category() != QChar::Mark_NonSpacing)
            plain += u' ';
    }
    return plain.split(u' ', Qt::SkipEmptyParts);
}

bool beginsIn(const QString &word, const QStringList &words)
{
    return std::ranges::any_of(words, [&](const QString &other) { return other.startsWith(word); });
}

const roads::Town &townNear(roads::Point point)
{
    return *std::ranges::min_element(roads::towns(), {}, [&](const roads::Town &town) { return distance(roads::onPlane({town.latitude, town.longitude}), point); });
}

// The name the mail goes to: the village whose streets these are, or the municipality around.
QString cityAt(roads::Point point)
{
    const roads::Settlement *place = roads::settlementAt(point);
    return place ? place->name : townNear(point).name;
}

} // namespace

QString Address::label() const
{
    return line() + u", "_s + city + u" (QC) "_s + postalCode;
}

const std::vector<AddressBook::Street> &AddressBook::streets()
{
    static const std::vector<Street> all = [] {
        std::vector<Street> streets;
        QSet<QString> seen;
        const auto &roads = roads::regionRoads().roads();
        for (std::size_t i = 0; i < roads.size(); ++i) {
            if (roads[i].roadClass == roads::RoadClass::Highway)
                continue;
            const roads::Point middle = roads::alongLine(roads[i].line, roads::lengthOf(roads[i].line) / 2);
            Street street{.name = roads[i].name, .city = cityAt(middle), .postalCode = townNear(middle).postalCode, .road = static_cast<int>(i), .words = {}};
            const QString key = street.name + u'|' + street.city;
            if (seen.contains(key))
                continue;
            seen.insert(key);
            street.words = wordsOf(street.name + u' ' + street.city + u' ' + street.postalCode);
            streets.push_back(std::move(street));
        }
        return streets;
    }();
    return all;
}

void AddressBook::read()
{
    if (std::exchange(m_read, true))
        return;
    for (const QString &name : m_site.names(u"Service Location"_s)) {
        if (auto home = homeOf(name))
            m_homes[name] = std::move(*home);
    }
}

std::optional<AddressBook::Home> AddressBook::homeOf(const QString &location) const
{
    const Json document = m_site.document(u"Service Location"_s, location);
    const QString line = textAt(document, "address_line");
    const auto north = document.find("latitude"), east = document.find("longitude");
    if (line.isEmpty() || north == document.end() || east == document.end() || !north->is_number() || !east->is_number())
        return std::nullopt;
    const bool numbered = line.section(u',', 0, 0).toInt() > 0;
    Home home{.address = {.id = u"loc:"_s + location, .number = numbered ? line.section(u',', 0, 0) : QString(), .street = numbered ? line.section(u',', 1).trimmed() : line,
                          .city = textAt(document, "city"), .postalCode = textAt(document, "postal_code"), .place = {north->get<double>(), east->get<double>()},
                          .location = location, .oltPort = textAt(document, "olt_port")},
              .words = {}};
    home.words = wordsOf(home.address.label());
    return home;
}

void AddressBook::siteChanged(const frappe::Change &change)
{
    if (!m_read || change.docType != "Service Location"_L1)
        return;
    m_homes.erase(change.formerName.isEmpty() ? change.name : change.formerName);
    if (auto home = homeOf(change.name))
        m_homes[change.name] = std::move(*home);
}

// A number's place along its street, as doorsteps are numbered; nothing when the street is not that long.
std::optional<Address> AddressBook::on(const Street &street, int number)
{
    const roads::Road &road = roads::regionRoads().roads()[static_cast<std::size_t>(street.road)];
    const double length = roads::lengthOf(road.line), every = road.roadClass == roads::RoadClass::Street ? 9 : 26;
    const double way = number > 0 ? (number / 2 + 0.5) * every : length / 2;
    if (way > length)
        return std::nullopt;
    const roads::Point point = roads::alongLine(road.line, way);
    return Address{.id = u"str:%1:%2"_s.arg(street.road).arg(number), .number = number > 0 ? QString::number(number) : QString(), .street = street.name, .city = street.city,
                   .postalCode = street.postalCode, .place = roads::onGlobe(point), .location = {}, .oltPort = {}};
}

QList<Address> AddressBook::find(const QString &text, int limit)
{
    read();
    const QStringList wanted = wordsOf(text);
    QList<Address> found;
    if (wanted.isEmpty())
        return found;
    std::vector<std::pair<int, const Home *>> homes;
    for (const auto &[name, home] : m_homes) {
        if (std::ranges::all_of(wanted, [&](const QString &word) { return beginsIn(word, home.words); }))
            homes.emplace_back(home.words.first() == wanted.first() ? 0 : 1, &home); // the very number first
    }
    std::ranges::stable_sort(homes, {}, &std::pair<int, const Home *>::first);
    for (const auto &[rank, home] : homes) {
        if (found.size() < limit)
            found.append(home->address);
    }
    const int number = wanted.first().toInt();
    const QStringList words = number > 0 ? wanted.sliced(1) : wanted;
    for (const Street &street : streets()) {
        if (found.size() >= limit || words.isEmpty())
            break;
        if (!std::ranges::all_of(words, [&](const QString &word) { return beginsIn(word, street.words); }))
            continue;
        const auto address = on(street, number);
        const bool known = address && std::ranges::any_of(found, [&](const Address &other) { return other.line() == address->line() && other.city == address->city; });
        if (address && !known)
            found.append(*address);
    }
    return found;
}

std::optional<Address> AddressBook::nearest(roads::GeoPoint point)
{
    read();
    const roads::Point at = roads::onPlane(point);
    const auto home = std::ranges::min_element(m_homes, {}, [&](const auto &entry) { return distance(roads::onPlane(entry.second.address.place), at); });
    if (home != m_homes.end() && distance(roads::onPlane(home->second.address.place), at) < 40)
        return home->second.address;
    const auto door = roads::doorstepNear(point, 0.2);
    if (!door)
        return std::nullopt;
    return Address{.id = u"pt"_s, .number = QString::number(door->number), .street = door->street, .city = cityAt(at), .postalCode = townNear(at).postalCode,
                   .place = door->place, .location = {}, .oltPort = {}};
}

} // namespace targo::sandbox::addresses
