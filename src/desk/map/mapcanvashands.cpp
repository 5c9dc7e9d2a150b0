// What mouse, wheel and keys do to MapCanvas.
#include "desk/map/mapcanvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <cmath>

namespace targo::desk {

namespace {

constexpr double wheelLevel = 120;  // one notch
constexpr int keyStep = 80;         // pixels
constexpr double samePlace = 1e-6;  // of the world: some 40 m

} // namespace

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        return; // the menu follows
    m_down = event->button() == Qt::LeftButton;
    m_pressedAt = m_last = event->position();
    m_pressed = spotAt(m_pressedAt);
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!m_down) {
        const MapSpot spot = spotAt(at);
        setCursor(spot.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
        const JobId job = spot.jobs.empty() ? JobId() : spot.jobs.front();
        if (job != m_hoveredJob || spot.technician != m_hoveredTechnician) {
            setHovered(job, spot.technician);
            Q_EMIT hovered(job, spot.technician);
        }
        return;
    }
    if (!m_panning && !m_carrying) {
        if ((at - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return;
        const JobPin *pin = m_pressed.jobs.size() == 1 ? m_scene.pin(m_pressed.jobs.front()) : nullptr;
        m_carrying = pin && !pin->over;
        m_panning = !m_carrying;
        setCursor(Qt::ClosedHandCursor);
        if (m_panning && !m_followed.isEmpty()) {
            m_followed = {};
            Q_EMIT followEnded();
        }
    }
    if (m_carrying)
        return Q_EMIT carried(m_pressed.jobs.front(), event->globalPosition().toPoint());
    MapCamera camera = m_camera;
    camera.pan(at - m_last);
    m_last = at;
    setCamera(camera);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_down)
        return;
    m_down = false;
    unsetCursor();
    if (std::exchange(m_panning, false))
        return;
    if (std::exchange(m_carrying, false))
        return Q_EMIT dropped(m_pressed.jobs.front(), event->globalPosition().toPoint());
    click(m_pressed, event->globalPosition().toPoint());
}

void MapCanvas::cancelCarry()
{
    if (!std::exchange(m_carrying, false))
        return;
    m_down = false;
    unsetCursor();
    Q_EMIT carryCancelled();
}

void MapCanvas::click(const MapSpot &spot, QPoint global)
{
    if (spot.jobs.size() > 1)
        return openGroup(spot.jobs, global);
    if (!spot.jobs.empty())
        return Q_EMIT jobClicked(spot.jobs.front());
    if (!spot.technician.isEmpty())
        return Q_EMIT technicianClicked(spot.technician);
    if (!spot.isVan())
        Q_EMIT groundClicked();
}

// As near as it takes to see them apart; what stands at one place is listed.
void MapCanvas::openGroup(const std::vector<JobId> &jobs, QPoint global)
{
    std::vector<QPointF> places;
    for (const JobId &job : jobs) {
        if (const JobPin *pin = m_scene.pin(job))
            places.push_back(pin->world);
    }
    const bool together = std::ranges::all_of(places, [&](QPointF place) { return (place - places.front()).manhattanLength() < samePlace; });
    if (together || m_camera.zoom >= MapCamera::mostZoom)
        return Q_EMIT listWanted(jobs, global);
    MapCamera camera = m_camera;
    camera.fit(places, 60, MapCamera::mostZoom);
    camera.zoom = std::max(camera.zoom, m_camera.zoom + 1);
    setCamera(camera);
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const MapSpot spot = spotAt(event->position());
    if (spot.jobs.size() == 1)
        return Q_EMIT opened(spot.jobs.front());
    if (!spot.isEmpty())
        return;
    MapCamera camera = m_camera;
    camera.zoomTo(camera.zoom + 1, event->position());
    setCamera(camera);
}

void MapCanvas::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (m_down)
        return;
    setHovered({}, {});
    Q_EMIT hovered({}, {});
}

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int levels = int(std::trunc(m_wheel / wheelLevel));
    if (levels == 0)
        return;
    m_wheel -= levels * wheelLevel;
    MapCamera camera = m_camera;
    const VanMark *followed = m_scene.van(m_followed);
    camera.zoomTo(camera.zoom + levels, followed ? camera.pixelOf(followed->world) : event->position());
    setCamera(camera);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() != QContextMenuEvent::Keyboard)
        return Q_EMIT menuWanted(spotAt(event->pos()), event->globalPos());
    QPointF at = rect().center();
    if (rect().contains(pixelOf(m_job).toPoint()))
        at = pixelOf(m_job) - QPointF(0, 10);
    else if (rect().contains(pixelOf(m_technician).toPoint()))
        at = pixelOf(m_technician);
    Q_EMIT menuWanted(spotAt(at), mapToGlobal(at.toPoint()));
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    MapCamera camera = m_camera;
    if (event->key() == Qt::Key_Escape && m_carrying)
        return cancelCarry();
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left: camera.pan({keyStep, 0}); break;
    case Qt::Key_Right: camera.pan({-keyStep, 0}); break;
    case Qt::Key_Up: camera.pan({0, keyStep}); break;
    case Qt::Key_Down: camera.pan({0, -keyStep}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: camera.zoomTo(camera.zoom + 1, rect().center()); break;
    case Qt::Key_Minus: camera.zoomTo(camera.zoom - 1, rect().center()); break;
    case Qt::Key_Home: return fit(m_scene.everything());
    default: return QWidget::keyPressEvent(event);
    }
    setCamera(camera);
}

} // namespace targo::desk
