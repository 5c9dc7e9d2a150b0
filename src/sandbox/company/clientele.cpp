#include "sandbox/company/clientele.h"

#include "sandbox/company/people.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

struct Plan
{
    const char *type;
    QString name;
    int down;
    int up;
    double price;
};

const QList<Plan> &plans()
{
    static const QList<Plan> all{
        {"Internet", u"Fibre 100"_s, 100, 50, 64.95},       {"Internet", u"Fibre 500"_s, 500, 500, 79.95},
        {"Internet", u"Fibre 1 Gbit/s"_s, 1000, 1000, 99.95}, {"IPTV", u"Télé de base"_s, 0, 0, 34.95},
        {"IPTV", u"Télé 20 au choix"_s, 0, 0, 52.95},        {"VoIP", u"Téléphonie illimitée"_s, 0, 0, 19.95},
        {"Bundle", u"Trio Fibre 500"_s, 500, 500, 129.95}};
    return all;
}

QString businessName(Dice &dice)
{
    static const QStringList forms{u"Ferme %1 & Fils"_s, u"Garage %1 inc."_s, u"Boulangerie %1"_s, u"Dépanneur %1"_s, u"Verger %1"_s,
                                   u"Clinique dentaire %1"_s, u"Excavation %1 inc."_s, u"Érablière %1"_s, u"Serres %1"_s,
                                   u"Quincaillerie %1"_s, u"Camping %1"_s, u"Résidence %1"_s};
    return dice.pick(forms).arg(someLastName(dice));
}

QString macFor(int number)
{
    // The second bit of the first byte says "locally administered": no maker's address is taken.
    const QString hex = QString::number(number, 16).rightJustified(6, u'0').toUpper();
    return u"02:54:47:%1:%2:%3"_s.arg(hex.first(2), hex.sliced(2, 2), hex.last(2));
}

} // namespace

QString customerName(QDate today, int number)
{
    return Records::serial(u"CUST-%1-"_s.arg(today.year()), number);
}

Clientele::Clientele(std::uint64_t seed, const Volumes &volumes, QDate today) : m_seed(seed), m_volumes(volumes), m_today(today)
{
    inventHouseholds();
    inventHomes();
}

void Clientele::inventHouseholds()
{
    Dice dice(m_seed, "households");
    for (int i = 0; i < m_volumes.customers; ++i) {
        Household household{.name = {}, .contact = {}, .phone = somePhone(dice), .mail = {}, .business = dice.chance(0.14)};
        household.contact = someFirstName(dice) + u' ' + someLastName(dice);
        household.name = household.business ? businessName(dice) : household.contact;
        if (dice.chance(0.8))
            household.mail = mailFor(household.contact, u"client.example"_s);
        m_households.append(household);
    }
}

void Clientele::inventHomes()
{
    Dice dice(m_seed, "homes");
    for (int i = 0; i < m_volumes.locations; ++i) {
        // Everyone has one place first; the rest are second homes and branches.
        const int household = i < m_volumes.customers ? i : dice.below(m_volumes.customers);
        const Household &owner = m_households[household];
        Home home{.place = somewhere(dice), .customer = customerName(m_today, household + 1), .customerName = owner.name,
                  .location = Records::serial(u"LOC-"_s, i + 1), .subscription = {}, .equipment = {}, .serialNumber = {},
                  .macAddress = {}, .phone = owner.phone, .business = owner.business};
        if (i < m_volumes.subscriptions)
            home.subscription = Records::serial(u"SUB-"_s, i + 1);
        if (i < m_volumes.equipment) {
            home.equipment = Records::serial(u"EQP-"_s, i + 1);
            home.serialNumber = u"TGO"_s + QString::number(0x19000000 + i * 37, 16).toUpper();
            home.macAddress = macFor(i + 1);
        }
        m_homes.append(home);
        m_householdOf.append(household);
    }
}

Records::Stamp Clientele::stamp(const QString &owner, Dice &dice, int daysAgo) const
{
    const QDateTime made = m_today.addDays(-daysAgo).startOfDay(QTimeZone::UTC).addSecs(dice.between(8 * 3600, 17 * 3600));
    const QString text = naive(made, dice.below(1'000'000));
    return {.owner = owner, .creation = text, .modified = text, .modifiedBy = owner};
}

void Clientele::write(const Records &records, const QString &owner, const DocumentSink &sink)
{
    writeCustomers(records, owner, sink);
    writeLocations(records, owner, sink);
    writeSubscriptions(records, owner, sink);
    writeEquipment(records, owner, sink);
}

void Clientele::writeCustomers(const Records &records, const QString &owner, const DocumentSink &sink)
{
    Dice dice(m_seed, "customers");
    for (int i = 0; i < m_households.size(); ++i) {
        const Household &household = m_households[i];
        const Json fields{{"customer_name", utf8(household.name)},
                          {"customer_type", household.business ? "Company" : "Individual"},
                          {"mobile_no", utf8(household.phone)},
                          {"email_id", household.mail.isEmpty() ? Json(nullptr) : Json(utf8(household.mail))},
                          {"territory", "Québec"},
                          {"language", "fr"},
                          {"legacy_account_id", std::to_string(4000 + i)},
                          {"client_uuid", utf8(dice.uuid())}};
        const int age = dice.between(30, 2500);
        sink(u"Customer"_s, records.complete(u"Customer"_s, customerName(m_today, i + 1), fields, stamp(owner, dice, age), dice));
    }
}

void Clientele::writeLocations(const Records &records, const QString &owner, const DocumentSink &sink)
{
    static const QStringList notes{u"Chien dans la cour"_s, u"Sonner deux fois"_s, u"Stationnement derrière"_s,
                                   u"Barrière : appeler en arrivant"_s, u"Entrée par le garage"_s, u"Ponceau étroit, laisser le camion au chemin"_s};
    Dice dice(m_seed, "locations");
    for (int i = 0; i < m_homes.size(); ++i) {
        const Home &home = m_homes[i];
        const Household &household = m_households[m_householdOf[i]];
        const bool first = i < m_volumes.customers;
        const int port = dice.between(1, 16);
        const Json network{{"pppoe", {{"user", "t" + std::to_string(100000 + i)}}}, {"speed_profile", "500M"}};
        const Json fields{{"customer", utf8(home.customer)},
                          {"location_name", utf8(home.business ? home.customerName : first ? u"Maison"_s : dice.chance(0.6) ? u"Chalet"_s : u"Logement"_s)},
                          {"status", dice.chance(0.94) ? "Active" : "Pending"},
                          {"address_line", utf8(home.place.addressLine)},
                          {"unit", dice.chance(0.06) ? Json(utf8(u"app. %1"_s.arg(dice.between(1, 12)))) : Json(nullptr)},
                          {"city", utf8(home.place.city)},
                          {"province", "QC"},
                          {"postal_code", utf8(home.place.postalCode)},
                          {"latitude", home.place.latitude},
                          {"longitude", home.place.longitude},
                          {"connection_type", dice.chance(0.92) ? "FTTH" : "Wireless"},
                          {"olt_name", utf8(u"olt-"_s + mailFor(home.place.city, {}).chopped(1))},
                          {"olt_port", utf8(u"0/%1/%2"_s.arg(port).arg(dice.between(1, 64)))},
                          {"vlan", 100 + port},
                          {"network_config", network.dump()},
                          {"contact_name", utf8(household.contact)},
                          {"contact_phone", utf8(household.phone)},
                          {"access_notes", dice.chance(0.2) ? Json(utf8(dice.pick(notes))) : Json(nullptr)},
                          {"client_uuid", utf8(dice.uuid())}};
        const int age = dice.between(20, 2000);
        sink(u"Service Location"_s, records.complete(u"Service Location"_s, home.location, fields, stamp(owner, dice, age), dice));
    }
}

void Clientele::writeSubscriptions(const Records &records, const QString &owner, const DocumentSink &sink)
{
    Dice dice(m_seed, "subscriptions");
    for (int i = 0; i < m_volumes.subscriptions; ++i) {
        const bool first = i < m_homes.size();
        const Home &home = m_homes[first ? i : dice.below(static_cast<int>(m_homes.size()))];
        // The first one at a place is its Internet; later ones are television and telephone.
        const Plan &plan = plans()[first ? dice.between(0, 2) : dice.between(3, 6)];
        const int age = dice.between(15, 1800);
        const Json fields{{"customer", utf8(home.customer)},
                          {"service_location", utf8(home.location)},
                          {"plan_type", plan.type},
                          {"plan_name", utf8(plan.name)},
                          {"status", dice.chance(0.93) ? "active" : dice.chance(0.5) ? "suspended" : "pending"},
                          {"download_speed", plan.down},
                          {"upload_speed", plan.up},
                          {"monthly_price", plan.price},
                          {"billing_cycle", "Monthly"},
                          {"start_date", utf8(m_today.addDays(-age).toString(Qt::ISODate))},
                          {"radius_user", "t" + std::to_string(100000 + i)},
                          {"radius_pwd", "*******"},
                          {"client_uuid", utf8(dice.uuid())}};
        sink(u"Service Subscription"_s, records.complete(u"Service Subscription"_s, Records::serial(u"SUB-"_s, i + 1), fields, stamp(owner, dice, age), dice));
    }
}

void Clientele::writeEquipment(const Records &records, const QString &owner, const DocumentSink &sink)
{
    Dice dice(m_seed, "equipment");
    for (int i = 0; i < m_volumes.equipment; ++i) {
        const bool ont = i < m_homes.size();
        const Home &home = m_homes[ont ? i : dice.below(static_cast<int>(m_homes.size()))];
        const int age = dice.between(10, 1800);
        const Json fields{{"customer", utf8(home.customer)},
                          {"service_location", utf8(home.location)},
                          {"subscription", home.subscription.isEmpty() ? Json(nullptr) : Json(utf8(home.subscription))},
                          {"equipment_type", ont ? "ONT" : dice.chance(0.5) ? "Router" : "Decodeur"},
                          {"brand", ont ? "Raisecom" : "TP-Link"},
                          {"model", ont ? "HT803G" : "XX230v"},
                          {"serial_number", utf8(u"TGO"_s + QString::number(0x19000000 + i * 37, 16).toUpper())},
                          {"mac_address", utf8(macFor(i + 1))},
                          {"manage_ip", utf8(u"10.20.%1.%2"_s.arg(i / 250 % 250).arg(i % 250 + 1))},
                          {"firmware", "2.4.11"},
                          {"status", "Active"},
                          {"installed_on", utf8(m_today.addDays(-age).toString(Qt::ISODate))},
                          {"client_uuid", utf8(dice.uuid())}};
        sink(u"Service Equipment"_s, records.complete(u"Service Equipment"_s, Records::serial(u"EQP-"_s, i + 1), fields, stamp(owner, dice, age), dice));
    }
}

} // namespace targo::sandbox::company
