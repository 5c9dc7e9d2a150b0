#pragma once

#include "base/error.h"

#include <chrono>
#include <optional>

namespace targo::net {

// When a stream that ended may be opened again (hub.md 2.3 and 2.5). Pure: says how long, starts nothing.
class ReconnectPlan
{
public:
    using Milliseconds = std::chrono::milliseconds;

    struct Limits
    {
        Milliseconds first{3'000};       // until the stream says otherwise with `retry:`
        Milliseconds least{500};
        Milliseconds most{60'000};
        Milliseconds afterWrongType{60'000}; // a portal on a captive network may go away
        double jitter = 0.2;             // ± this share
    };

    explicit ReconnectPlan(Limits limits);

    void retryTold(int milliseconds);    // a `retry:` field
    void settled();                      // the stream was healthy for long, or the world has changed: count anew

    // The connection was lost or never came. A stream that had opened waits its plain reconnection time, as the
    // standard has it; a server that is not there is asked ever more seldom.
    Milliseconds afterLoss(bool hadOpened);
    // A status other than 200; nothing: never by itself.
    std::optional<Milliseconds> afterStatus(int status, std::optional<Milliseconds> retryAfter);
    Milliseconds afterWrongType();

private:
    Milliseconds grown(Milliseconds base);
    Milliseconds jittered(Milliseconds time, double lowest) const;

    Limits m_limits;
    Milliseconds m_retry;
    int m_failures = 0;
    bool m_wrongTypeSeen = false;
};

} // namespace targo::net
