#pragma once

#include "sandbox/vans/timetable.h"

#include <QString>

namespace targo::sandbox::vans {

// How a van's tracker behaves. One of each is in every dozen; the others are in order.
enum class Temper {
    Sound,
    Phone,    // an app on a telephone: no ignition, an accuracy in metres, its own battery
    Falling,  // its line drops at 9:50 every morning and comes back after midnight
    Slow,     // sends what it has gathered every 45 minutes only
    Sleeping, // reports only while the van is on its tour
    Silent,   // never had a position
};

struct Device
{
    int id = 0;
    QString name;
    QString uniqueId;   // as an IMEI
    QString technician; // empty: nobody's
    QString model;
    QString phone;
    Temper temper = Temper::Sound;
};

Device deviceOf(const Driver &driver);
Device spareDevice(int id);

// One report of where a van is. Times are milliseconds since 1970, UTC.
struct Fix
{
    qint64 id = 0;
    int device = 0;
    qint64 at = 0;      // when the position was taken
    qint64 arrived = 0; // when Traccar had it
    roads::Point place;
    double speed = 0;   // metres a second
    double course = 0;  // degrees
    double accuracy = 0; // metres; 0: not told
    bool valid = true;
    bool ignition = false;
    bool moving = false;
    double metresToday = 0;
    double metresSinceLast = 0;
    qint64 engineToday = 0; // milliseconds
    int day = 0;            // Julian
    QString inside;         // the job whose fence it is in; "depot" at one of ours; empty on the road
};

// The number of a fix says all about where to find it again.
qint64 fixId(int device, int julianDay, qint64 sinceMidnight);
struct FixName
{
    int device = 0;
    int julianDay = 0;
    qint64 sinceMidnight = 0; // milliseconds
};
FixName fixName(qint64 id);

} // namespace targo::sandbox::vans
