#include "desk/map/mapground.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlError>
#include <QQuickItem>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QStandardPaths>

#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int cacheBytes = 200 * 1024 * 1024; // hub.md 10.1
constexpr double gridStep = 1.0 / 128;        // of a tile-wide world, doubled until lines stand apart
constexpr double leastApart = 56;             // pixels

constexpr QLatin1StringView styleMark("{style}"); // in an address: where the server has other tiles for the night

// "{z}" is what people write, "%z" what the plugin reads.
QString forPlugin(QString address, bool dark)
{
    address.replace(styleMark, dark ? "-dark"_L1 : ""_L1);
    for (const QChar axis : u"zxy"_s)
        address.replace(u'{' + QString(axis) + u'}', u'%' + QString(axis));
    return address;
}

// The plugin knows pictures by their number only, so each server has a folder of its own. Without the port: that of the
// demonstration is another one at every start.
QString folderOf(const MapTiles &tiles, bool dark)
{
    const QString all = tiles.cacheFolder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/tiles"_s : tiles.cacheFolder;
    const QUrl server(forPlugin(tiles.address, dark));
    const QByteArray name = QCryptographicHash::hash((server.host() + server.path()).toUtf8(), QCryptographicHash::Sha256).first(6).toHex();
    return all + u'/' + QString::fromLatin1(name);
}

// Once: the scene graph keeps what it began with, and complains about a second word.
void chooseRenderer()
{
    static const bool chosen = [] {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        return true;
    }();
    Q_UNUSED(chosen)
}

} // namespace

MapGround::MapGround(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(u"mapGround"_s);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &Theme::changed, this, &MapGround::tellColors);
}

void MapGround::setTiles(const MapTiles &tiles)
{
    if (std::exchange(m_tiles, tiles) != tiles)
        makeAgain();
}

// The plugin reads its parameters once.
void MapGround::makeAgain()
{
    if (!m_scene)
        return;
    delete std::exchange(m_scene, nullptr);
    make();
}

void MapGround::setCamera(const MapCamera &camera)
{
    m_camera = camera;
    tellCamera();
}

void MapGround::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // After the first picture of the window: the rest of it is what people came for.
    QMetaObject::invokeMethod(this, &MapGround::make, Qt::QueuedConnection);
}

void MapGround::make()
{
    if (m_scene || !isVisible())
        return;
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND") && qEnvironmentVariableIsEmpty("QSG_RHI_BACKEND"))
        chooseRenderer();
    m_scene = new QQuickWidget(this);
    m_scene->setObjectName(u"mapGroundScene"_s);
    m_scene->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_scene->setFocusPolicy(Qt::NoFocus);
    m_scene->setResizeMode(QQuickWidget::SizeRootObjectToView);
    const bool dark = m_dark = m_theme.palette().dark;
    const QUrl source(u"qrc:/ui/map/Ground.qml"_s);
    auto *component = new QQmlComponent(m_scene->engine(), source, m_scene);
    QObject *ground = component->createWithInitialProperties({{u"tiles"_s, forPlugin(m_tiles.address, dark)},
                                                              {u"cache"_s, folderOf(m_tiles, dark)},
                                                              {u"cacheBytes"_s, cacheBytes},
                                                              {u"agent"_s, u"TargoOpsDesktop/" TARGO_VERSION ""_s}});
    for (const QQmlError &error : component->errors())
        qWarning("map: %s", qUtf8Printable(error.toString()));
    m_scene->setContent(source, component, ground);
    m_scene->setGeometry(rect());
    tellColors();
    tellCamera();
    m_scene->show();
}

void MapGround::tellCamera()
{
    QQuickItem *root = m_scene ? m_scene->rootObject() : nullptr;
    if (!root)
        return;
    const Coordinate middle = placeOf(m_camera.center);
    // Lines lie on the world, so that they move with it.
    double step = gridStep * MapCamera::tile * 2;
    while (step < leastApart)
        step *= 2;
    const QPointF corner = m_camera.worldAt({0, 0}) * m_camera.scale();
    root->setProperty("step", step);
    root->setProperty("origin", QPointF(-std::fmod(corner.x(), step), -std::fmod(corner.y(), step)));
    root->setProperty("latitude", middle.latitude);
    root->setProperty("longitude", middle.longitude);
    root->setProperty("zoom", double(m_camera.zoom));
}

void MapGround::tellColors()
{
    QQuickItem *root = m_scene ? m_scene->rootObject() : nullptr;
    if (!root)
        return update();
    if (m_dark != m_theme.palette().dark && m_tiles.address.contains(styleMark))
        return makeAgain();
    const Palette &palette = m_theme.palette();
    root->setProperty("empty", mixed(palette.panel, palette.window, 0.6));
    root->setProperty("line", palette.line);
    QColor veil = palette.window;
    veil.setAlpha(palette.dark && !m_tiles.address.isEmpty() && !m_tiles.address.contains(styleMark) ? 150 : 0);
    root->setProperty("veil", veil);
    m_scene->setClearColor(palette.window);
}

void MapGround::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_scene)
        m_scene->setGeometry(rect());
}

void MapGround::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), mixed(m_theme.palette().panel, m_theme.palette().window, 0.6));
}

} // namespace targo::desk
