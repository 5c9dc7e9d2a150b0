#include "desk/map/mapcanvas.h"

#include "desk/map/mapwords.h"
#include "desk/theme/fonts.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double reach = 20;     // pixels within which pins stand together
constexpr int fitMargin = 48;    // pixels
constexpr QPointF nowhere(-1e6, -1e6);

} // namespace

MapCanvas::MapCanvas(MapScene &scene, MapWays &ways, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_scene(scene)
    , m_ways(ways)
    , m_theme(theme)
    , m_sprites(theme)
{
    setObjectName(u"mapCanvas"_s);
    setAccessibleName(tr("Map"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&scene, &MapScene::pinsChanged, this, &MapCanvas::regroup);
    connect(&scene, &MapScene::vansChanged, this, [this] {
        followVan();
        update();
    });
    connect(&ways, &MapWays::changed, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, [this] {
        m_sprites.forget();
        update();
    });
}

void MapCanvas::setCamera(const MapCamera &camera)
{
    MapCamera next = camera;
    next.size = size();
    if (next == m_camera)
        return;
    m_camera = next;
    if (m_camera.zoom != m_groupedZoom)
        regroup();
    update();
    Q_EMIT cameraChanged();
}

void MapCanvas::fit(const std::vector<QPointF> &world)
{
    MapCamera camera = m_camera;
    camera.fit(world, fitMargin);
    setCamera(camera);
}

void MapCanvas::show(QPointF world)
{
    const QRectF room = QRectF(rect()).adjusted(fitMargin, fitMargin, -fitMargin, -fitMargin);
    const QPointF at = m_camera.pixelOf(world);
    if (room.isEmpty() || room.contains(at))
        return;
    MapCamera camera = m_camera;
    const bool far = !QRectF(rect()).adjusted(-width(), -height(), width(), height()).contains(at);
    const QPointF wanted = far ? QPointF(rect().center()) : QPointF(std::clamp(at.x(), room.left(), room.right()), std::clamp(at.y(), room.top(), room.bottom()));
    camera.pan(wanted - at);
    setCamera(camera);
}

void MapCanvas::setLayers(const MapLayers &layers)
{
    if (std::exchange(m_layers, layers) != layers)
        regroup();
}

void MapCanvas::setAttribution(const QString &text)
{
    m_attribution = text;
    update();
}

void MapCanvas::setNotice(const QString &text)
{
    if (std::exchange(m_notice, text) != text)
        update();
}

void MapCanvas::mark(const std::optional<Coordinate> &place)
{
    m_mark = place ? std::optional(worldOf(*place)) : std::nullopt;
    update();
}

void MapCanvas::setChosen(const JobId &job, const TechnicianId &technician)
{
    if (m_job == job && m_technician == technician)
        return;
    m_job = job;
    m_technician = technician;
    regroup();
    Q_EMIT chosenChanged();
}

void MapCanvas::setHovered(const JobId &job, const TechnicianId &technician)
{
    if (m_hoveredJob == job && m_hoveredTechnician == technician)
        return;
    m_hoveredJob = job;
    m_hoveredTechnician = technician;
    update();
}

void MapCanvas::follow(const TechnicianId &technician)
{
    m_followed = technician;
    followVan();
    update();
}

void MapCanvas::followVan()
{
    const VanMark *van = m_scene.van(m_followed);
    if (!van)
        return;
    MapCamera camera = m_camera;
    const QRectF middle = QRectF(rect()).adjusted(width() * 0.3, height() * 0.3, -width() * 0.3, -height() * 0.3);
    if (middle.contains(camera.pixelOf(van->world)))
        return; // the ground stands still as long as it can
    camera.center = van->world;
    setCamera(camera);
}

void MapCanvas::setDropTarget(const TechnicianId &van, const QString &reason, bool welcome)
{
    if (m_target == van && m_targetReason == reason && m_targetWelcome == welcome)
        return;
    m_target = van;
    m_targetReason = reason;
    m_targetWelcome = welcome;
    update();
}

bool MapCanvas::shows(const JobPin &pin) const
{
    if (pin.id == m_job)
        return true;
    return pin.isToPlan() ? m_layers.toPlan : pin.over ? m_layers.finished : m_layers.planned;
}

void MapCanvas::regroup()
{
    m_pins.clear();
    std::ranges::copy_if(m_scene.pins(), std::back_inserter(m_pins), [this](const JobPin &pin) { return shows(pin); });
    m_groups = grouped(m_pins, m_camera.scale(), reach, m_job);
    m_groupedZoom = m_camera.zoom;
    update();
}

const PinGroup *MapCanvas::groupOf(const JobId &job) const
{
    const auto found = std::ranges::find_if(m_groups, [&](const PinGroup &group) {
        return std::ranges::any_of(group.pins, [&](size_t pin) { return m_pins[pin].id == job; });
    });
    return found == m_groups.end() ? nullptr : &*found;
}

QPointF MapCanvas::pixelOf(const JobId &job) const
{
    const PinGroup *group = groupOf(job);
    return group ? m_camera.pixelOf(group->world) : nowhere;
}

QPointF MapCanvas::pixelOf(const TechnicianId &technician) const
{
    const VanMark *van = m_scene.van(technician);
    return van && m_layers.vans ? m_camera.pixelOf(van->world) : nowhere;
}

MapSpot MapCanvas::spotAt(QPointF pixel) const
{
    MapSpot spot{.place = placeOf(m_camera.worldAt(pixel))};
    // What is painted last lies on top.
    if (m_layers.vans) {
        for (auto van = m_scene.vans().rbegin(); van != m_scene.vans().rend(); ++van) {
            const QPointF way = m_camera.pixelOf(van->world) - pixel;
            if (std::hypot(way.x(), way.y()) <= MapSprites::vanRadius + 1) {
                spot.technician = van->technician;
                spot.device = van->device;
                return spot;
            }
        }
    }
    const PinGroup *hit = nullptr;
    for (const PinGroup &group : m_groups) {
        const QPointF at = m_camera.pixelOf(group.world);
        const bool single = group.pins.size() == 1;
        const QRectF body = single ? QRectF(at.x() - 12, at.y() - 29, 24, 30) : QRectF(at.x() - 16, at.y() - 16, 32, 32);
        if (body.contains(pixel) && (!hit || group.world.y() >= hit->world.y()))
            hit = &group;
    }
    if (hit) {
        for (const size_t pin : hit->pins)
            spot.jobs.push_back(m_pins[pin].id);
    }
    return spot;
}

TechnicianId MapCanvas::vanAt(QPoint global) const
{
    const QPoint at = mapFromGlobal(global);
    return isVisible() && !m_scene.isPast() && rect().contains(at) ? spotAt(at).technician : TechnicianId();
}

bool MapCanvas::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), toolTipOf(spotAt(help->pos())), this);
    return true;
}

QString MapCanvas::toolTipOf(const MapSpot &spot) const
{
    const BoardSource &board = m_scene.board();
    QStringList lines;
    if (spot.isVan()) {
        const auto van = std::ranges::find(m_scene.vans(), spot.device, &VanMark::device);
        if (van == m_scene.vans().end())
            return {};
        const Technician *technician = board.technician(van->technician);
        lines << (technician ? technician->fullName : tr("Van of nobody we know: %1").arg(van->initials));
        lines << movementOf(*van, m_scene.now());
        if (!van->position.valid)
            lines << satellitesLost();
        if (van->position.doubtful)
            lines << tr("Doubtful: nobody drives that fast, or its clock is wrong");
        if (van->position.accuracy > 0)
            lines << tr("Accurate to %1 m").arg(qRound(van->position.accuracy));
        if (van->position.battery)
            lines << tr("Battery %1 %").arg(*van->position.battery);
        if (const Arrival *late = m_ways.worst(van->technician))
            lines << wordsOf(*late, board);
        if (van->alarmed)
            lines << tr("Alarm in the last quarter of an hour");
    }
    for (const JobId &id : spot.jobs) {
        if (lines.size() >= 10) {
            lines << tr("and %n more", nullptr, int(spot.jobs.size()) - 10);
            break;
        }
        const Job *job = board.job(id);
        const JobPin *pin = m_scene.pin(id);
        if (!job || !pin)
            continue;
        const QStringList parts{words::who(*job, board), words::of(job->type), words::state(*job, m_scene.wallNow()), whoseIs(*job, *pin, board)};
        lines << parts.join(u" · "_s);
    }
    return lines.isEmpty() ? QString() : u"<p style='white-space:pre'>"_s + lines.join(u'\n').toHtmlEscaped() + u"</p>"_s;
}

void MapCanvas::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setCamera(m_camera);
}

} // namespace targo::desk
