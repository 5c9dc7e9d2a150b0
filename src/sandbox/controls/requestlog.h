#pragma once

#include "base/clock.h"
#include "sandbox/http/json.h"

#include <deque>

namespace targo::sandbox {

// The requests that arrived, newest last, without credentials. `/__sandbox/*` itself is left out.
class RequestLog
{
public:
    explicit RequestLog(const Clock &clock) : m_clock(clock) {}

    void note(const HttpRequest &request, bool spoiled);
    void clear() { m_entries.clear(); }
    Json toJson() const; // {"requests":[…]}

private:
    const Clock &m_clock;
    std::deque<Json> m_entries;
};

} // namespace targo::sandbox
