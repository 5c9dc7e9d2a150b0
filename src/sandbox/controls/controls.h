#pragma once

#include "sandbox/controls/faultlist.h"
#include "sandbox/controls/requestlog.h"
#include "sandbox/controls/sandboxclock.h"
#include "sandbox/hub/eventhub.h"
#include "sandbox/hub/hubservice.h"

#include <functional>
#include <optional>

namespace targo::sandbox {

// `/__sandbox/*`: what a test or a demonstration may do to the company (hub.md 11, tests/README.md).
class Controls
{
public:
    // What only the whole sandbox can do.
    struct Actions
    {
        std::function<void(std::optional<std::uint64_t> seed, std::optional<QDateTime> now)> reset;
        std::function<void()> restart;                                     // connections drop, the hub forgets its events
        std::function<void()> clockMoved;
        std::function<bool(const QString &user, bool expired)> setExpired; // false: no such user
        std::function<void()> act;                                         // one change by a colleague
        std::function<Json()> summary;
        std::function<void(int devices, double hertz)> measureGps;         // POST /__sandbox/gps {"devices":500,"hz":10}
    };

    Controls(SandboxClock &clock, FaultList &faults, RequestLog &log, hub::EventHub &events, hub::HubService &service, Actions actions);

    HttpReply answer(const HttpRequest &request);

private:
    HttpReply fault(const Json &body);
    HttpReply clock(const Json &body);
    HttpReply sse(const Json &body);
    HttpReply reset(const Json &body);
    HttpReply expire(const Json &body, bool expired);

    SandboxClock &m_clock;
    FaultList &m_faults;
    RequestLog &m_log;
    hub::EventHub &m_events;
    hub::HubService &m_service;
    Actions m_actions;
};

} // namespace targo::sandbox
