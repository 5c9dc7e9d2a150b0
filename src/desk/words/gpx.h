#pragma once

#include "domain/tracking/track.h"

#include <QByteArray>

namespace targo::desk::words {

struct NamedTrack
{
    QString name;
    const Track *track = nullptr;
};

// GPX 1.1, one track each; a silence of more than ten minutes begins a new segment.
QByteArray gpx(const std::vector<NamedTrack> &tracks);

} // namespace targo::desk::words
