#pragma once

#include "base/clock.h"
#include "sandbox/frappe/site.h"
#include "sandbox/http/json.h"
#include "sandbox/hub/account.h"
#include "sandbox/hub/eventhub.h"
#include "sandbox/hub/publishedplaces.h"

#include <QHash>

#include <expected>
#include <optional>

namespace targo::sandbox::hub {

// POST /dispatch/publish and /dispatch/unpublish (hub.md 3.3).
class Publishing
{
public:
    Publishing(const Clock &clock, EventHub &events) : m_clock(clock), m_events(events) { }

    void setSite(frappe::Site *site); // null while there is none
    HttpReply publish(const HttpRequest &request, const Account &account);
    HttpReply unpublish(const HttpRequest &request, const Account &account);

    int publicationCount() const { return m_publications; } // those that changed something
    void siteChanged(const frappe::Change &change);
    PublishedPlaces &places() { return m_places; }
    const PublishedPlaces &places() const { return m_places; }

private:
    std::expected<QStringList, HttpReply> chosen(const Json &body) const;
    std::expected<QStringList, HttpReply> named(const Json &body) const;
    struct Busy // a stretch of a technician's work, in minutes since the Julian epoch, half-open
    {
        QString job;
        qint64 from = 0, to = 0;
    };
    using BusyByTechnician = QHash<QString, QList<Busy>>;
    BusyByTechnician busy() const;
    static std::optional<Busy> busyWith(const Json &job);
    const char *reasonToSkip(const Json &job, const BusyByTechnician &busy) const; // null: none
    bool isAbsent(const QString &technician, const QString &date) const;
    QString batchName(bool dryRun);
    QDateTime localNow() const;

    const Clock &m_clock;
    EventHub &m_events;
    frappe::Site *m_site = nullptr;
    PublishedPlaces m_places;
    QDate m_batchDay;
    int m_batches = 0; // on that day
    int m_publications = 0;
};

} // namespace targo::sandbox::hub
