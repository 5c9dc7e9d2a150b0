#pragma once

#include "desk/map/mapactions.h"
#include "desk/map/mapserversdialog.h"

namespace targo::desk {

// The whole map of one window: its panel, where that stands, what joins it with the board, and its acts. What was seen
// is remembered in the settings, for this company only.
class MapDesk : public QObject
{
    Q_OBJECT

public:
    MapDesk(const DeskPorts &ports, const Theme &theme, DeskActions &actions, BoardPage &board, BoardActs &acts, QMenuBar &bar);

    void remember() const;
    void passTime(); // a minute has passed
    MapPanel &panel() const { return *m_panel; }

private:
    void recall();
    MapServersDialog::Servers servers() const; // the person's own, or those of this company
    void useServers();
    void askForServers();
    void followVans(const Theme &theme, DeskActions &actions, BoardActs &acts, QMenuBar &bar);
    void warn(); // whoever will be late, on the lanes
    QString of(QLatin1StringView key) const; // in the settings, of this company

    DeskPorts m_ports;
    BoardPage &m_board;
    MapPanel *m_panel;
    MapPlace *m_place;
    MapBoard *m_joined;
    MapActions *m_actions;
};

} // namespace targo::desk
