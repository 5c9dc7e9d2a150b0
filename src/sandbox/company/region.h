#pragma once

#include "sandbox/company/dice.h"
#include "sandbox/roads/towns.h"

namespace targo::sandbox::company {

using roads::counties;
using roads::Town;
using roads::towns;

struct Place
{
    QString addressLine;
    QString city;
    QString county;
    QString postalCode;
    double latitude = 0;
    double longitude = 0;
};

Place somewhere(Dice &dice);              // an invented address by a road in a real town
double kilometres(const Place &from, const Place &to);
// By road: great circle × 1.35 at 60 km/h, as the hub reckons without a router (hub.md 10.2).
int travelMinutes(const Place &from, const Place &to);

} // namespace targo::sandbox::company
