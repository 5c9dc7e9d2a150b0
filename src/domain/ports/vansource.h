#pragma once

#include "base/result.h"
#include "domain/tracking/geofence.h"
#include "domain/tracking/van.h"

#include <QObject>

#include <vector>

namespace targo {

// Where everybody is, from memory. UI thread. Nothing of it outlives the session, but for the last places in the
// encrypted cache, and those go at sign-out.
class VanSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // In no order; good until control returns to the event loop.
    virtual const std::vector<Van> &vans() const = 0;
    virtual const Van *vanOf(const TechnicianId &technician) const = 0; // null: has none that is known
    // Why nothing new comes; nothing while all is well.
    virtual std::optional<Error> trouble() const = 0;
    // The way of a van between two instants, oldest first. Asks the server; at most one day at a time.
    virtual QFuture<Result<std::vector<VanPosition>>> track(const TechnicianId &technician, const QDateTime &from, const QDateTime &to) = 0;

Q_SIGNALS:
    void vansChanged(); // at most twice a second, however many drive
    // Once each, in the order in which it happened; what a gap hid comes later.
    void fenceCrossed(const targo::FenceCrossing &crossing);
};

} // namespace targo
