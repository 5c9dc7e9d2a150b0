#pragma once

#include "sandbox/roads/geo.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace targo::sandbox::roads {

// Where customers live.
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

const QList<Town> &towns();
QStringList counties();

// A name on the map, with streets around it.
struct Settlement
{
    enum class Size { City, Town, Village, Hamlet };

    QString name;
    Size size = Size::Hamlet;
    Point centre;
    double reach = 0; // metres from the centre to the last street; 0: a name only
};

// The towns and their neighbours, the bigger ones first.
const std::vector<Settlement> &settlements();
// The one whose streets reach this point; null in the country.
const Settlement *settlementAt(Point point);

} // namespace targo::sandbox::roads
