#pragma once

#include "desk/map/mapsprites.h"
#include "desk/map/mapways.h"

#include <QWidget>

#include <variant>

namespace targo::desk {

// What lies under the pointer.
struct MapSpot
{
    Coordinate place;
    std::vector<JobId> jobs = {};       // one pin, or a group of them
    TechnicianId technician = {};       // of a van
    QString device = {};

    bool isVan() const { return !device.isEmpty(); }
    bool isEmpty() const { return jobs.empty() && !isVan(); }
};

// What may be left out of the picture.
struct MapLayers
{
    bool vans = true, planned = true, finished = true, toPlan = true, accuracy = true, ways = true;

    bool operator==(const MapLayers &) const = default;
};

// Pins, vans and ways over the ground, painted; also the hands on the map. It draws the scene and says what the person
// wants; it changes nothing itself.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    MapCanvas(MapScene &scene, MapWays &ways, const Theme &theme, QWidget *parent = nullptr);

    const MapCamera &camera() const { return m_camera; }
    void setCamera(const MapCamera &camera); // its size is ours
    void fit(const std::vector<QPointF> &world);
    void show(QPointF world);                // moves as little as is needed to have it in sight

    const MapLayers &layers() const { return m_layers; }
    void setLayers(const MapLayers &layers);
    void setAttribution(const QString &text);
    void setNotice(const QString &text);     // a calm line at the top; empty: none
    void mark(const std::optional<Coordinate> &place); // a place that was found; nothing: none

    bool hasNotice() const { return !m_notice.isEmpty(); }
    QString notice() const { return m_notice; }

    // One selection, and one hovered thing, for the whole page.
    void setChosen(const JobId &job, const TechnicianId &technician);
    void setHovered(const JobId &job, const TechnicianId &technician);
    JobId chosenJob() const { return m_job; }
    TechnicianId chosenTechnician() const { return m_technician; }
    void follow(const TechnicianId &technician); // keeps that van in sight; empty: none
    TechnicianId followed() const { return m_followed; }

    MapSpot spotAt(QPointF pixel) const;
    QPointF pixelOf(const JobId &job) const;     // where its pin, or its group, stands; outside everything: not shown
    QPointF pixelOf(const TechnicianId &van) const;
    TechnicianId vanAt(QPoint global) const;     // to drop a job on; empty: none there
    // A job is held over a van: `reason` says what speaks against it; empty technician: over none.
    void setDropTarget(const TechnicianId &van, const QString &reason = {}, bool welcome = true);
    void cancelCarry();

Q_SIGNALS:
    void cameraChanged();
    void chosenChanged();
    void hovered(const targo::JobId &job, const targo::TechnicianId &technician);
    void jobClicked(const targo::JobId &job);
    void technicianClicked(const targo::TechnicianId &technician);
    void groundClicked();
    void opened(const targo::JobId &job);
    void menuWanted(const targo::desk::MapSpot &spot, QPoint global);
    void listWanted(const std::vector<targo::JobId> &jobs, QPoint global); // of a group that no zoom takes apart
    void carried(const targo::JobId &job, QPoint global);
    void dropped(const targo::JobId &job, QPoint global);
    void carryCancelled();
    void followEnded();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void regroup();
    bool shows(const JobPin &pin) const;
    const PinGroup *groupOf(const JobId &job) const;
    void followVan();
    void click(const MapSpot &spot, QPoint global);
    void openGroup(const std::vector<JobId> &jobs, QPoint global);
    QString toolTipOf(const MapSpot &spot) const;

    void paintWay(QPainter &painter) const;
    void paintAccuracy(QPainter &painter, const QRectF &part);
    void paintGroups(QPainter &painter, const QRectF &part);
    void paintVans(QPainter &painter, const QRectF &part);
    void paintVan(QPainter &painter, const VanMark &van, QPointF at, bool lit);
    void paintEdges(QPainter &painter) const; // scale, attribution, notice
    void paintTarget(QPainter &painter);
    void paintMark(QPainter &painter) const;

    MapScene &m_scene;
    MapWays &m_ways;
    const Theme &m_theme;
    MapSprites m_sprites;
    MapCamera m_camera;
    MapLayers m_layers;
    std::vector<JobPin> m_pins;      // those that are shown
    std::vector<PinGroup> m_groups;  // of m_pins, at m_groupedZoom
    int m_groupedZoom = -1;
    QString m_attribution, m_notice;
    JobId m_job, m_hoveredJob;
    TechnicianId m_technician, m_hoveredTechnician, m_followed;
    std::optional<QPointF> m_mark;   // world
    TechnicianId m_target;
    QString m_targetReason;
    bool m_targetWelcome = true;
    QPointF m_pressedAt, m_last;
    MapSpot m_pressed;
    bool m_down = false, m_panning = false, m_carrying = false;
    double m_wheel = 0; // degrees / 8, until they are a level
};

} // namespace targo::desk
