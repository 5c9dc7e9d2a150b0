#pragma once

#include "sandbox/company/records.h"
#include "sandbox/company/region.h"
#include "sandbox/company/volumes.h"

#include <QDate>

namespace targo::sandbox::company {

// A place we serve, with what a job there needs to know.
struct Home
{
    Place place;
    QString customer;
    QString customerName;
    QString location;
    QString subscription; // empty when there is none
    QString equipment;    // empty when there is none
    QString serialNumber;
    QString macAddress;
    QString phone;
    bool business = false;
};

// Customers with their locations, subscriptions and equipment. Documents go to the sink; the homes stay for the jobs.
class Clientele
{
public:
    Clientele(std::uint64_t seed, const Volumes &volumes, QDate today);

    void write(const Records &records, const QString &owner, const DocumentSink &sink);
    const QList<Home> &homes() const { return m_homes; }

private:
    struct Household
    {
        QString name;
        QString contact;
        QString phone;
        QString mail;
        bool business = false;
    };

    void inventHouseholds();
    void inventHomes();
    Records::Stamp stamp(const QString &owner, Dice &dice, int daysAgo) const;
    void writeCustomers(const Records &records, const QString &owner, const DocumentSink &sink);
    void writeLocations(const Records &records, const QString &owner, const DocumentSink &sink);
    void writeSubscriptions(const Records &records, const QString &owner, const DocumentSink &sink);
    void writeEquipment(const Records &records, const QString &owner, const DocumentSink &sink);

    std::uint64_t m_seed;
    Volumes m_volumes;
    QDate m_today;
    QList<Household> m_households;
    QList<Home> m_homes;
    QList<int> m_householdOf; // by home
};

QString customerName(QDate today, int number); // CUST-2026-00001

} // namespace targo::sandbox::company
