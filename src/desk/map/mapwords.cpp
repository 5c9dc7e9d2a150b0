#include "desk/map/mapwords.h"

#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk {

QString movementOf(const VanMark &van, const QDateTime &now)
{
    return QCoreApplication::translate("MapWords", "%1 km/h · %2", "speed, age of the place")
        .arg(qRound(van.position.speed))
        .arg(words::age(van.position.fixTime.secsTo(now)));
}

QString satellitesLost() { return QCoreApplication::translate("MapWords", "No satellite fix: the last good place"); }

QString whoseIs(const Job &job, const JobPin &pin, const BoardSource &board)
{
    const Technician *technician = board.technician(pin.technician);
    if (!technician)
        return QCoreApplication::translate("MapWords", "to plan");
    if (!job.start)
        return technician->fullName;
    return QCoreApplication::translate("MapWords", "%1 at %2", "technician, hour").arg(technician->fullName, words::hour(*job.start));
}

} // namespace targo::desk
