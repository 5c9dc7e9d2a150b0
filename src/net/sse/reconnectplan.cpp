#include "net/sse/reconnectplan.h"

#include <QRandomGenerator>

#include <algorithm>

namespace targo::net {

ReconnectPlan::ReconnectPlan(Limits limits)
    : m_limits(limits), m_retry(limits.first)
{
}

void ReconnectPlan::retryTold(int milliseconds)
{
    m_retry = std::clamp(Milliseconds(milliseconds), m_limits.least, m_limits.most);
}

void ReconnectPlan::settled()
{
    m_failures = 0;
    m_wrongTypeSeen = false;
}

ReconnectPlan::Milliseconds ReconnectPlan::afterLoss(bool hadOpened)
{
    // Never earlier than the reconnection time: the jitter only adds.
    return jittered(hadOpened ? m_retry : grown(m_retry), 0);
}

std::optional<ReconnectPlan::Milliseconds> ReconnectPlan::afterStatus(int status, std::optional<Milliseconds> retryAfter)
{
    switch (status) {
    case 408:
    case 429:
    case 500:
    case 502:
    case 503:
    case 504: return std::max(jittered(grown(m_limits.first), -1), retryAfter.value_or(Milliseconds(0)));
    default: return std::nullopt;
    }
}

ReconnectPlan::Milliseconds ReconnectPlan::afterWrongType()
{
    if (!m_wrongTypeSeen) {
        m_wrongTypeSeen = true;
        return m_limits.afterWrongType;
    }
    return jittered(grown(m_limits.first), -1);
}

ReconnectPlan::Milliseconds ReconnectPlan::grown(Milliseconds base)
{
    const int doublings = std::min(m_failures++, 16);
    return std::clamp(base * (1 << doublings), m_limits.least, m_limits.most);
}

ReconnectPlan::Milliseconds ReconnectPlan::jittered(Milliseconds time, double lowest) const
{
    const double share = m_limits.jitter * (lowest + (1 - lowest) * QRandomGenerator::global()->generateDouble());
    return time + Milliseconds(qint64(double(time.count()) * share));
}

} // namespace targo::net
