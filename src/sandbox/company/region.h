#pragma once

#include "sandbox/company/dice.h"

#include <QList>

namespace targo::sandbox::company {

struct Town
{
    QString name;
    QString county;      // the region tag technicians carry
    QString postalCode;
    double latitude = 0; // degrees, WGS84, of the town's centre
    double longitude = 0;
    double reach = 0;    // degrees of latitude around the centre where people live
    int weight = 1;      // how many customers, relative to the others
};

struct Place
{
    QString addressLine;
    QString city;
    QString county;
    QString postalCode;
    double latitude = 0;
    double longitude = 0;
};

const QList<Town> &towns();
QStringList counties();
Place somewhere(Dice &dice);              // an invented address in a real town
double kilometres(const Place &from, const Place &to);
// By road: great circle × 1.35 at 60 km/h, as the hub reckons without a router (hub.md 10.2).
int travelMinutes(const Place &from, const Place &to);

} // namespace targo::sandbox::company
