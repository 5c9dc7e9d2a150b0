#include "sandbox/hub/besttech.h"

#include "sandbox/hub/technicianview.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

// Everything about one technician and one job.
class Examination
{
public:
    Examination(const Json &job, const Json &technician, const QList<Json> &jobs) : m_job(job), m_technician(technician), m_slot(*stretchOf(job))
    {
        for (const Json &other : jobs) {
            if (textAt(other, "assigned_technician") == textAt(technician, "name") && textAt(other, "name") != textAt(job, "name")
                && textAt(other, "status") != u"cancelled")
                m_others.push_back(&other);
        }
    }

    Json reasons() const
    {
        if (isInactive(m_technician))
            return Json::array({"inactive"});
        Json reasons = Json::array();
        for (const Json &tag : rowsAt(m_job, "required_tags")) {
            const int held = levelOf(m_technician, tag), needed = int(numberAt(tag, "level"));
            if (numberAt(tag, "required") == 1 && held < needed)
                reasons.push_back("skill:" + tag.value("tag", "") + ' ' + std::to_string(held) + '<' + std::to_string(needed));
        }
        const bool absent = isAbsentOn(m_technician, textAt(m_job, "scheduled_date"));
        if (absent)
            reasons.push_back("absent");
        if (absent || !isAtWork())
            reasons.push_back("outside_shift");
        std::vector<std::string> taken;
        for (const Json *each : m_others) {
            const Json &other = *each;
            const auto theirs = stretchOf(other);
            if (theirs && theirs->from < m_slot.to && m_slot.from < theirs->to)
                taken.push_back("overlap:" + other.value("name", ""));
        }
        std::ranges::sort(taken);
        for (const std::string &each : taken)
            reasons.push_back(each);
        return reasons;
    }

    Json candidate() const
    {
        int surplus = 0, optional = 0;
        for (const Json &tag : rowsAt(m_job, "required_tags")) {
            const int above = levelOf(m_technician, tag) - int(numberAt(tag, "level"));
            if (numberAt(tag, "required") == 1)
                surplus += above;
            else
                optional += above >= 0 ? 1 : 0;
        }
        qint64 load = 0;
        for (const Json *each : m_others) {
            const Json &other = *each;
            if (textAt(other, "scheduled_date") == textAt(m_job, "scheduled_date"))
                load += std::llround(realAt(other, "duration_h") * 60);
        }
        const auto travel = travelMinutes();
        return Json{{"technician", textAt(m_technician, "name").toStdString()},
                    {"surplus", surplus},
                    {"optional_met", optional},
                    {"load_min", load},
                    {"travel_min", travel ? Json(*travel) : Json(nullptr)},
                    {"slot", {{"date", m_job["scheduled_date"]}, {"start_time", utf8(textAt(m_job, "start_time").left(5))}}}};
    }

private:
    bool isAtWork() const
    {
        for (qint64 day = m_slot.from / 1440 - 1; day <= m_slot.to / 1440; ++day) {
            const std::vector<Stretch> pieces = workOn(m_technician, QDate::fromJulianDay(day));
            if (std::ranges::any_of(pieces, [&](const Stretch &piece) { return piece.from <= m_slot.from && m_slot.to <= piece.to; }))
                return true;
        }
        return false;
    }

    std::optional<int> travelMinutes() const
    {
        double latitude = realAt(m_technician, "home_latitude"), longitude = realAt(m_technician, "home_longitude");
        std::optional<std::pair<qint64, QString>> latest;
        for (const Json *each : m_others) {
            const Json &other = *each;
            const auto theirs = stretchOf(other);
            if (!theirs || theirs->to > m_slot.from || textAt(other, "scheduled_date") != textAt(m_job, "scheduled_date"))
                continue;
            const std::pair<qint64, QString> key{theirs->to, textAt(other, "name")};
            if (latest && key < *latest)
                continue;
            latest = key;
            latitude = realAt(other, "latitude");
            longitude = realAt(other, "longitude");
        }
        return minutesBetween(latitude, longitude, realAt(m_job, "latitude"), realAt(m_job, "longitude"));
    }

    const Json &m_job, &m_technician;
    Stretch m_slot;
    std::vector<const Json *> m_others;
};

// Before, the order of hub.md 3.4's first four rules; the fifth is the order they come in.
bool comesBefore(const Json &a, const Json &b)
{
    if (a["surplus"] != b["surplus"])
        return a["surplus"] < b["surplus"];
    if (a["optional_met"] != b["optional_met"])
        return a["optional_met"] > b["optional_met"];
    if (a["load_min"] != b["load_min"])
        return a["load_min"] < b["load_min"];
    if (a["travel_min"].is_null() || b["travel_min"].is_null())
        return !a["travel_min"].is_null() && b["travel_min"].is_null();
    return a["travel_min"] < b["travel_min"];
}

} // namespace

QString jobFromRequest(const Json &body, Json &job)
{
    if (!body.contains("job")) {
        Json tags = Json::array();
        for (Json tag : body.value("tags", Json::array())) {
            if (tag.is_object()) {
                const bool optional = tag.contains("required") && (tag["required"] == false || tag["required"] == 0);
                tag["required"] = optional ? 0 : 1;
                tags.push_back(tag);
            }
        }
        job = Json{{"name", ""}, {"required_tags", tags}, {"scheduled_date", body.value("date", Json())}, {"start_time", body.value("start_time", Json())},
                   {"duration_h", realAt(body, "duration_min") / 60}, {"latitude", realAt(body, "latitude")}, {"longitude", realAt(body, "longitude")}};
    }
    if (!stretchOf(job))
        return u"Une date et une heure sont requises"_s;
    return {};
}

Json bestTech(const Json &job, const QList<Json> &technicians, const QList<Json> &jobs)
{
    QList<Json> byName = technicians;
    std::ranges::sort(byName, {}, [](const Json &technician) { return std::pair(textAt(technician, "full_name"), textAt(technician, "name")); });
    std::vector<Json> candidates;
    Json rejected = Json::array();
    for (const Json &technician : std::as_const(byName)) {
        const Examination examination(job, technician, jobs);
        if (Json reasons = examination.reasons(); reasons.empty())
            candidates.push_back(examination.candidate());
        else
            rejected.push_back(Json{{"technician", technician.value("name", "")}, {"reasons", std::move(reasons)}});
    }
    std::ranges::stable_sort(candidates, comesBefore);
    return Json{{"candidates", candidates}, {"rejected", rejected}};
}

} // namespace targo::sandbox::hub
