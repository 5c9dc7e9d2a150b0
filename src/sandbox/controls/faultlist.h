#pragma once

#include "sandbox/controls/fault.h"

namespace targo::sandbox {

// The faults that wait for a matching request, oldest first.
class FaultList
{
public:
    void add(const Fault &fault) { m_faults.append(fault); }
    void clear() { m_faults.clear(); }
    qsizetype size() const { return m_faults.size(); }

    // The first fault for this request, used up by one.
    std::optional<Fault> take(const HttpRequest &request);

private:
    QList<Fault> m_faults;
};

} // namespace targo::sandbox
