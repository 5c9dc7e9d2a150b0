#include "sandbox/vans/device.h"

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tenthsADay = 900'000; // of a second; a day with the clock set back has 25 hours
constexpr qint64 mostDevices = 2'000;
constexpr int firstDay = 2458850;      // Julian: the first days of 2020

} // namespace

Device deviceOf(const Driver &driver)
{
    Device device{.id = driver.device, .name = u"Camion %1"_s.arg(driver.device), .uniqueId = u"35370109%1"_s.arg(1'234'500 + driver.device * 37),
                  .technician = driver.technician, .model = u"FMC920"_s, .phone = {}, .temper = Temper::Sound};
    switch ((driver.device - 1) % 12) {
    case 3: device.temper = Temper::Phone; break;
    case 5: device.temper = Temper::Sleeping; break;
    case 6: device.temper = Temper::Falling; break;
    case 9: device.temper = Temper::Slow; break;
    default: break;
    }
    if (device.temper == Temper::Phone) {
        device.model = u"Traccar Client"_s;
        device.phone = u"+14505550142"_s;
        device.uniqueId = QString::number(40'012'300 + device.id);
    }
    return device;
}

Device spareDevice(int id)
{
    return {.id = id, .name = u"Camion de réserve"_s, .uniqueId = u"35370109%1"_s.arg(1'234'500 + id * 37), .technician = {}, .model = u"FMC920"_s,
            .phone = {}, .temper = Temper::Silent};
}

qint64 fixId(int device, int julianDay, qint64 sinceMidnight)
{
    return ((julianDay - firstDay) * mostDevices + device) * tenthsADay + sinceMidnight / 100;
}

FixName fixName(qint64 id)
{
    const qint64 whole = id / tenthsADay;
    return {static_cast<int>(whole % mostDevices), static_cast<int>(whole / mostDevices) + firstDay, id % tenthsADay * 100};
}

} // namespace targo::sandbox::vans
