#include "sandbox/hub/slotsearch.h"

#include "sandbox/hub/technicianview.h"

#include <QTime>

#include <algorithm>
#include <cmath>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

struct Taken
{
    std::string name;
    Stretch stretch;
    double latitude = 0, longitude = 0;
};

std::string clockOf(qint64 minutes)
{
    return QTime::fromMSecsSinceStartOfDay(int(minutes % 1440) * 60'000).toString(u"HH:mm"_s).toStdString();
}

bool isSkilled(const Json &job, const Json &technician)
{
    for (const Json &tag : rowsAt(job, "required_tags")) {
        if (numberAt(tag, "required") == 1 && levelOf(technician, tag) < numberAt(tag, "level"))
            return false;
    }
    return true;
}

// The slots of one technician on one day.
class Day
{
public:
    Day(const Json &job, const Json &technician, const std::vector<Taken> &taken, QDate date) : m_job(job), m_technician(technician), m_taken(taken), m_date(date) { }

    void collect(qint64 earliest, std::vector<std::pair<double, Json>> &found) const
    {
        const qint64 length = std::llround(realAt(m_job, "duration_h") * 60);
        for (const Stretch &shift : workOn(m_technician, m_date)) {
            for (qint64 start = (shift.from + 14) / 15 * 15; start + length <= shift.to; start += 15) {
                if (start >= earliest)
                    consider({start, start + length}, found);
            }
        }
    }

private:
    void consider(const Stretch &slot, std::vector<std::pair<double, Json>> &found) const
    {
        if (std::ranges::any_of(m_taken, [&](const Taken &taken) { return taken.stretch.from < slot.to && slot.from < taken.stretch.to; }))
            return;
        const Taken *before = nullptr, *after = nullptr;
        for (const Taken &taken : m_taken) {
            if (taken.stretch.from / 1440 != slot.from / 1440)
                continue;
            if (taken.stretch.to <= slot.from && (!before || std::tie(taken.stretch.to, taken.name) > std::tie(before->stretch.to, before->name)))
                before = &taken;
            if (taken.stretch.from >= slot.to && (!after || std::tie(taken.stretch.from, taken.name) < std::tie(after->stretch.from, after->name)))
                after = &taken;
        }
        const double here = realAt(m_job, "latitude"), hereToo = realAt(m_job, "longitude");
        const auto to = before ? minutesBetween(before->latitude, before->longitude, here, hereToo)
                               : minutesBetween(realAt(m_technician, "home_latitude"), realAt(m_technician, "home_longitude"), here, hereToo);
        const auto on = after ? minutesBetween(here, hereToo, after->latitude, after->longitude) : std::nullopt;
        if ((before && before->stretch.to + to.value_or(0) > slot.from) || (after && slot.to + on.value_or(0) > after->stretch.from))
            return;
        Json reasons = Json::array();
        if (before && to && *to <= 15)
            reasons.push_back("near " + before->name);
        if (after && on && *on <= 15)
            reasons.push_back("near " + after->name);
        const double score = std::floor(100.0 * 60 / (60 + to.value_or(0) + on.value_or(0)) + 0.5) / 100;
        found.emplace_back(score, Json{{"technician", m_technician.value("name", "")}, {"date", QDate::fromJulianDay(slot.from / 1440).toString(Qt::ISODate).toStdString()},
                                       {"start_time", clockOf(slot.from)}, {"end_time", clockOf(slot.to)}, {"score", score},
                                       {"travel_min_before", to ? Json(*to) : Json(nullptr)}, {"travel_min_after", on ? Json(*on) : Json(nullptr)}, {"reasons", reasons}});
    }

    const Json &m_job, &m_technician;
    const std::vector<Taken> &m_taken;
    QDate m_date;
};

} // namespace

Json suggestSlots(const Json &job, const SlotSearch &search, const QList<Json> &technicians, const QList<Json> &jobs)
{
    QList<Json> byName = technicians;
    std::ranges::sort(byName, {}, [](const Json &technician) { return std::pair(textAt(technician, "full_name"), textAt(technician, "name")); });
    std::vector<std::pair<double, Json>> found;
    for (const Json &technician : std::as_const(byName)) {
        if (isInactive(technician) || !isSkilled(job, technician))
            continue;
        std::vector<Taken> taken;
        for (const Json &other : jobs) {
            const auto stretch = stretchOf(other);
            if (stretch && textAt(other, "assigned_technician") == textAt(technician, "name") && textAt(other, "name") != textAt(job, "name")
                && textAt(other, "status") != u"cancelled")
                taken.push_back({other.value("name", ""), *stretch, realAt(other, "latitude"), realAt(other, "longitude")});
        }
        for (QDate day = search.from; day <= search.to; day = day.addDays(1))
            Day(job, technician, taken, day).collect(search.earliest, found);
    }
    std::ranges::stable_sort(found, [](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first > b.first;
        return std::pair(a.second["date"], a.second["start_time"]) < std::pair(b.second["date"], b.second["start_time"]);
    });
    Json slotList = Json::array();
    for (const auto &[score, slot] : found) {
        if (std::ssize(slotList) < search.limit)
            slotList.push_back(slot);
    }
    return Json{{"slots", slotList}};
}

} // namespace targo::sandbox::hub
