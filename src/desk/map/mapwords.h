#pragma once

#include "desk/map/mapscene.h"

namespace targo::desk {

// What the map's tool tips and its card both say. Plain text.
QString movementOf(const VanMark &van, const QDateTime &now); // "54 km/h · 2 min"
QString satellitesLost();
// "Luc Gagnon at 9 h", or that nobody has it yet.
QString whoseIs(const Job &job, const JobPin &pin, const BoardSource &board);

} // namespace targo::desk
