#pragma once

#include "desk/map/mapcamera.h"
#include "desk/theme/theme.h"

#include <QWidget>

class QQuickWidget;

namespace targo::desk {

// Where the picture under the pins comes from.
struct MapTiles
{
    QString address = {};     // "https://…/{z}/{x}/{y}.png"; "{style}" in it becomes "-dark" at night; empty: none, and the map is a grid
    QString attribution = {}; // whose they are; always visible with them
    QString cacheFolder = {}; // empty: beside the system's other caches
    bool operator==(const MapTiles &) const = default;
};

// The ground of the map: Qt Location's tiles in a QML scene, or a grid. Made when it is first shown, so that nobody who
// leaves the map shut waits for it. Drawn by the software renderer: it needs no graphics card, and a window that is
// already shown need not be made anew for one.
class MapGround : public QWidget
{
    Q_OBJECT

public:
    explicit MapGround(const Theme &theme, QWidget *parent = nullptr);

    void setTiles(const MapTiles &tiles);
    void setCamera(const MapCamera &camera);
    bool isMade() const { return m_scene; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void make();
    void makeAgain();
    void tellCamera();
    void tellColors();

    const Theme &m_theme;
    MapTiles m_tiles;
    MapCamera m_camera;
    QQuickWidget *m_scene = nullptr;
    bool m_dark = false; // the tiles in it are those of the night
};

} // namespace targo::desk
