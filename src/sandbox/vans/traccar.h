#pragma once

#include "sandbox/http/json.h"
#include "sandbox/vans/fleet.h"

#include <QStringList>

#include <expected>

namespace targo::sandbox::vans {

// The hub's `/traccar/*` (hub.md 4.1): Traccar's own answers, passed through. Whoever asks is signed in already.
class Traccar
{
public:
    explicit Traccar(Fleet &fleet) : m_fleet(fleet) {}

    HttpReply answer(const HttpRequest &request);
    Json device(const Device &device) const; // as /devices has it

private:
    struct Period
    {
        qint64 from = 0;
        qint64 to = 0;
    };
    using Query = QList<QPair<QString, QString>>;
    using Failure = std::unexpected<HttpReply>;

    HttpReply devices(const Query &query) const;
    HttpReply positions(const Query &query) const;
    HttpReply report(const QString &kind, const Query &query) const;
    HttpReply geofences(const Query &query) const;
    std::expected<Period, HttpReply> period(const Query &query) const;
    std::expected<QList<Device>, HttpReply> wanted(const Query &query) const;
    Json trips(const Device &device, Period period) const;
    Json stops(const Device &device, Period period) const;
    Json summary(const Device &device, Period period) const;
    qint64 fixNear(const Device &device, qint64 moment) const;

    Fleet &m_fleet;
};

} // namespace targo::sandbox::vans
