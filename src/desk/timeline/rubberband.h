#pragma once

#include "domain/ids.h"

#include <QRectF>
#include <QSet>

namespace targo::desk {

// A rectangle that is pulled over empty ground, as numbers only, in pixels of the timeline's content.
class RubberBand
{
public:
    // `kept`: what stays chosen whatever the band touches.
    void press(QPointF at, const QSet<JobId> &kept);
    // True when the band is another than before.
    bool move(QPointF at);
    void release() { m_pressed = m_pulled = false; }

    bool isPressed() const { return m_pressed; }
    bool isPulled() const { return m_pulled; } // a press is one after a few pixels
    // Never without width or height: one that is pulled straight along a lane touches bars as well.
    QRectF rect() const { return m_pulled ? QRectF(m_from, m_to).normalized().adjusted(0, 0, 1, 1) : QRectF(); }
    const QSet<JobId> &kept() const { return m_kept; }

private:
    bool m_pressed = false, m_pulled = false;
    QPointF m_from, m_to;
    QSet<JobId> m_kept;
};

} // namespace targo::desk
