#include "desk/timeline/rubberband.h"

#include "desk/timeline/timelinedrag.h"

namespace targo::desk {

void RubberBand::press(QPointF at, const QSet<JobId> &kept)
{
    m_pressed = true;
    m_pulled = false;
    m_from = m_to = at;
    m_kept = kept;
}

bool RubberBand::move(QPointF at)
{
    if (!m_pressed || at == m_to)
        return false;
    m_to = at;
    m_pulled = m_pulled || (m_to - m_from).manhattanLength() >= TimelineDrag::slack;
    return m_pulled;
}

} // namespace targo::desk
