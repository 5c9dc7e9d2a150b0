#pragma once

#include "desk/map/foundplacecard.h"
#include "desk/map/mapcanvas.h"
#include "desk/map/mapground.h"
#include "desk/shell/deskports.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace targo::desk {

// The map: its head, the ground, what stands on it, and a card about what is chosen. It wakes when it is seen.
class MapPanel : public QFrame
{
    Q_OBJECT

public:
    MapPanel(const DeskPorts &ports, const Theme &theme, QWidget *parent = nullptr);

    MapScene &scene() const { return *m_scene; }
    MapCanvas &canvas() const { return *m_canvas; }
    Roads *roads() const { return m_ports.roads; }
    MapWays &ways() const { return *m_ways; }
    Delays *delays() const { return m_delays; } // null: nobody knows where the vans are
    FoundPlaceCard &found() const { return *m_found; }
    void setTiles(const MapTiles &tiles);
    void setDay(QDate day);
    void addHeadAction(QAction *action, const QString &icon); // as a button at the end of the head
    void addHeadMenu(QMenu *menu, const QString &text, const QString &name);
    void refresh(); // a minute has passed

Q_SIGNALS:
    void woke(); // it is seen, and the scene has been read

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addSearch();
    void showCard();
    void showNotice();
    QStringList wordsOfWay(const TechnicianId &technician) const;
    QString cardOfVan(const VanMark &van) const;
    QString cardOfJob(const JobPin &pin) const;

    DeskPorts m_ports;
    const Theme &m_theme;
    MapScene *m_scene;
    Delays *m_delays;
    MapWays *m_ways;
    MapTiles m_tiles;
    QHBoxLayout *m_head = nullptr;
    QLabel *m_day = nullptr;
    QLabel *m_card = nullptr;
    MapGround *m_ground = nullptr;
    MapCanvas *m_canvas = nullptr;
    FoundPlaceCard *m_found = nullptr;
};

} // namespace targo::desk
