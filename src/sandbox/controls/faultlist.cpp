#include "sandbox/controls/faultlist.h"

namespace targo::sandbox {

std::optional<Fault> FaultList::take(const HttpRequest &request)
{
    const auto found = std::ranges::find_if(m_faults, [&](const Fault &fault) { return fault.matches(request); });
    if (found == m_faults.end())
        return std::nullopt;
    const Fault fault = *found;
    if (found->times > 0 && --found->times == 0)
        m_faults.erase(found);
    return fault;
}

} // namespace targo::sandbox
