#pragma once

#include "base/result.h"
#include "domain/tracking/road.h"

namespace targo {

// Ways and times on the road. UI thread.
class Roads
{
public:
    virtual ~Roads() = default;

    virtual void setServer(const QString &address) = 0; // empty: there is none
    // Through all of them in this order. NotFound when there is no server for that; Rejected with code "NoRoute" when no
    // road leads there. What was asked lately is answered from memory.
    virtual QFuture<Result<Road>> through(const std::vector<Coordinate> &places) = 0;
    // Seconds from each of them to one place; nothing where no road leads there.
    virtual QFuture<Result<std::vector<std::optional<double>>>> secondsTo(const Coordinate &place, const std::vector<Coordinate> &from) = 0;
};

} // namespace targo
