#pragma once

#include "sandbox/frappe/site.h"
#include "sandbox/vans/daydrive.h"

#include <QDate>
#include <QHash>
#include <QTimeZone>

#include <map>

namespace targo::sandbox::vans {

// Whose van it is and where it spends the night.
struct Driver
{
    int device = 0;     // number of the device in the van
    QString technician; // DT-00007
    QString fullName;
    roads::Point home;
};

// What the site's documents ask of the vans: who goes where, and when. Reads each job once, then what changed.
class Timetable
{
public:
    Timetable(const frappe::Site &site, const QByteArray &timeZone) : m_site(site), m_zone(timeZone) {}

    const std::map<int, Driver> &drivers();              // by device
    std::vector<Call> calls(const QString &technician, QDate day); // by start
    QList<Call> allCalls(const QString &technician);     // every technician's when empty
    // Whose day on which the change touches, before and after; empty when it concerns no van.
    QList<QPair<QString, QDate>> changed(const frappe::Change &change);
    const QTimeZone &zone() const { return m_zone; }

private:
    struct Entry
    {
        QString technician;
        QDate day;
        Call call;
    };

    void read();
    std::optional<Entry> entryOf(const QString &job) const;
    void readDrivers();

    const frappe::Site &m_site;
    QTimeZone m_zone;
    bool m_read = false;
    std::map<QString, Entry> m_entries; // by job
    std::map<int, Driver> m_drivers;
};

} // namespace targo::sandbox::vans
