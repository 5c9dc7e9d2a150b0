#pragma once

#include "sandbox/frappe/site.h"
#include "sandbox/roads/region.h"

#include <QStringList>

#include <map>

namespace targo::sandbox::addresses {

struct Address
{
    QString id;
    QString number;   // civic; empty for a street as a whole
    QString street;
    QString city;
    QString postalCode;
    roads::GeoPoint place;
    QString location; // the service location there, or empty
    QString oltPort;

    QString line() const { return number.isEmpty() ? street : number + QStringLiteral(", ") + street; }
    QString label() const;
};

// What people type to find a place: our customers' addresses and every street of the region. One thread.
class AddressBook
{
public:
    explicit AddressBook(const frappe::Site &site) : m_site(site) {}

    // Best first, at most `limit`. Every word of the text begins a word of the address; accents and case do not count.
    QList<Address> find(const QString &text, int limit);
    std::optional<Address> nearest(roads::GeoPoint point); // nothing far from any road
    void siteChanged(const frappe::Change &change);

private:
    struct Street
    {
        QString name;
        QString city;
        QString postalCode;
        int road = 0;
        QStringList words; // folded
    };
    struct Home
    {
        Address address;
        QStringList words;
    };

    void read();
    std::optional<Home> homeOf(const QString &location) const;
    static const std::vector<Street> &streets();
    static std::optional<Address> on(const Street &street, int number);

    const frappe::Site &m_site;
    bool m_read = false;
    std::map<QString, Home> m_homes; // by service location
};

} // namespace targo::sandbox::addresses
