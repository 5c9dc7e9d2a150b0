#include "sandbox/hub/publishedplaces.h"

#include "sandbox/http/json.h"

#include <array>

namespace targo::sandbox::hub {

using frappe::Change;

namespace {

constexpr std::array placeFields{"assigned_technician", "scheduled_date", "start_time", "duration_h"};

} // namespace

void PublishedPlaces::take(const Change &change, const frappe::Json &document)
{
    if (change.docType != QLatin1StringView("Dispatch Job"))
        return;
    if (change.kind != Change::Kind::Updated || numberAt(document, "is_published") != 1 || change.fields.contains("is_published")) {
        m_former.remove(change.name);
        return;
    }
    frappe::Json former = m_former.value(change.name, frappe::Json::object());
    for (const char *field : placeFields) {
        if (!change.fields.contains(field))
            continue;
        if (!former.contains(field))
            former[field] = change.before.value(field, frappe::Json());
        if (former[field] == change.fields[field])
            former.erase(field);
    }
    if (former.empty())
        m_former.remove(change.name);
    else
        m_former.insert(change.name, former);
}

frappe::Json PublishedPlaces::save() const
{
    frappe::Json saved = frappe::Json::object();
    QStringList jobs = m_former.keys();
    jobs.sort();
    for (const QString &job : std::as_const(jobs))
        saved[utf8(job)] = m_former.value(job);
    return saved;
}

void PublishedPlaces::restore(const frappe::Json &saved)
{
    m_former.clear();
    if (!saved.is_object())
        return;
    for (const auto &[job, former] : saved.items())
        m_former.insert(QString::fromStdString(job), former);
}

} // namespace targo::sandbox::hub
