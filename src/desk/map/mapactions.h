#pragma once

#include "desk/map/mapboard.h"
#include "desk/map/mapplace.h"
#include "desk/shell/deskactions.h"

class QMenuBar;

namespace targo::desk {

class BoardPage;

// The acts of the map that have a name: in the menu "View", in the head of the map, in the menus that come up on it, and
// in the list of shortcuts.
class MapActions : public QObject
{
    Q_OBJECT

public:
    MapActions(DeskActions &desk, BoardPage &board, MapPanel &panel, MapPlace &place, MapBoard &joined, QMenuBar &bar);

    void setLayers(const MapLayers &layers);

Q_SIGNALS:
    void serversWanted(); // to be chosen

private:
    void make();
    void fillMenu(QMenuBar &bar);
    void connectActs();
    void connectMenus();
    void showPlace();
    void showDriver();
    void popUp(const MapSpot &spot, QPoint global);
    void popUpList(const std::vector<JobId> &jobs, QPoint global);
    void addVanActs(QMenu &menu, const MapSpot &spot);
    void addGroundActs(QMenu &menu, const Coordinate &place);
    void copy(const Coordinate &place) const;
    void makeJobAt(const FoundAddress &address);
    QMenu *menu(const QString &name);

    DeskActions &m_desk;
    BoardPage &m_board;
    MapPanel &m_panel;
    MapPlace &m_place;
    MapBoard &m_joined;
    QAction *m_show, *m_ownWindow, *m_showChosen, *m_fit, *m_follow, *m_copy, *m_servers;
    QActionGroup *m_where; // data: int of MapPlace::Where
    std::vector<std::pair<QAction *, bool MapLayers::*>> m_layers;
};

} // namespace targo::desk
