#include "sandbox/vans/timetable.h"

#include "sandbox/http/json.h"

namespace targo::sandbox::vans {

using namespace Qt::StringLiterals;

namespace {

std::optional<roads::Point> pointIn(const Json &document, const char *latitude, const char *longitude)
{
    const auto north = document.find(latitude), east = document.find(longitude);
    if (north == document.end() || east == document.end() || !north->is_number() || !east->is_number())
        return std::nullopt;
    const roads::GeoPoint point{north->get<double>(), east->get<double>()};
    // Somewhere else on the globe no van of ours gets to.
    if (std::abs(point.latitude - 45.2) > 1.5 || std::abs(point.longitude + 74) > 2)
        return std::nullopt;
    return roads::onPlane(point);
}

} // namespace

void Timetable::read()
{
    if (std::exchange(m_read, true))
        return;
    readDrivers();
    for (const QString &name : m_site.names(u"Dispatch Job"_s)) {
        if (auto entry = entryOf(name))
            m_entries[name] = std::move(*entry);
    }
}

void Timetable::readDrivers()
{
    m_drivers.clear();
    for (const QString &name : m_site.names(u"Dispatch Technician"_s)) {
        const Json document = m_site.document(u"Dispatch Technician"_s, name);
        const int device = textAt(document, "traccar_device_id").toInt();
        const auto home = pointIn(document, "home_latitude", "home_longitude");
        if (device > 0 && home)
            m_drivers[device] = {device, name, textAt(document, "full_name"), *home};
    }
}

std::optional<Timetable::Entry> Timetable::entryOf(const QString &job) const
{
    const Json document = m_site.document(u"Dispatch Job"_s, job);
    if (!document.is_object())
        return std::nullopt;
    const QDate day = QDate::fromString(textAt(document, "scheduled_date"), Qt::ISODate);
    const QTime time = QTime::fromString(textAt(document, "start_time").section(u'.', 0, 0).rightJustified(8, u'0'), u"HH:mm:ss"_s);
    const auto place = pointIn(document, "latitude", "longitude");
    const auto hours = document.find("duration_h");
    Entry entry{.technician = textAt(document, "assigned_technician"), .day = day, .call = {}};
    if (entry.technician.isEmpty() || !day.isValid() || !time.isValid() || !place || textAt(document, "status") == "cancelled"_L1)
        return std::nullopt;
    const qint64 start = QDateTime(day, time, m_zone).toMSecsSinceEpoch();
    const double length = hours != document.end() && hours->is_number() ? std::clamp(hours->get<double>(), 0.1, 12.0) : 1.0;
    entry.call = {.job = job, .label = textAt(document, "address_text").replace(u'\n', u", "_s), .place = *place, .start = start,
                  .end = start + static_cast<qint64>(length * 3'600'000)};
    return entry;
}

const std::map<int, Driver> &Timetable::drivers()
{
    read();
    return m_drivers;
}

std::vector<Call> Timetable::calls(const QString &technician, QDate day)
{
    read();
    std::vector<Call> calls;
    for (const auto &[job, entry] : m_entries) {
        if (entry.technician == technician && entry.day == day)
            calls.push_back(entry.call);
    }
    std::ranges::sort(calls, {}, [](const Call &call) { return std::pair(call.start, call.job); });
    return calls;
}

QList<Call> Timetable::allCalls(const QString &technician)
{
    read();
    QList<Call> calls;
    for (const auto &[job, entry] : m_entries) {
        if (technician.isEmpty() || entry.technician == technician)
            calls.append(entry.call);
    }
    return calls;
}

QList<QPair<QString, QDate>> Timetable::changed(const frappe::Change &change)
{
    QList<QPair<QString, QDate>> touched;
    if (!m_read)
        return touched;
    if (change.docType == "Dispatch Technician"_L1) {
        // Where a van stood last night does not change because somebody moved house.
        if (change.kind != frappe::Change::Kind::Updated || change.fields.contains("traccar_device_id"))
            readDrivers();
        return touched;
    }
    if (change.docType != "Dispatch Job"_L1)
        return touched;
    const QString before = change.formerName.isEmpty() ? change.name : change.formerName;
    if (const auto known = m_entries.find(before); known != m_entries.end()) {
        touched.emplaceBack(known->second.technician, known->second.day);
        m_entries.erase(known);
    }
    if (auto entry = entryOf(change.name)) {
        if (const QPair<QString, QDate> whose{entry->technician, entry->day}; !touched.contains(whose))
            touched.append(whose);
        m_entries[change.name] = std::move(*entry);
    }
    return touched;
}

} // namespace targo::sandbox::vans
