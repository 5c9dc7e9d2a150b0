#pragma once

#include "desk/board/boardpage.h"
#include "desk/map/mappanel.h"
#include "desk/shell/deskactions.h"
#include "desk/replay/replaybar.h"
#include "desk/replay/replayoverlay.h"

#include <QPointer>

namespace targo::desk {

// A day driven again on the map and on the board: bar, clock, line and ways of one window. The map shows the past for as
// long as the bar is there; nothing of it stays when that goes.
class ReplayDesk : public QObject
{
    Q_OBJECT

public:
    ReplayDesk(const DeskPorts &ports, const Theme &theme, DeskActions &desk, BoardPage &board, BoardActs &acts, MapPanel &panel, QMenu &menu);

    void open();
    void close();
    Replay &replay() const { return *m_replay; }

Q_SIGNALS:
    void opened(); // the map has to be seen

private:
    void load(QDate day, const std::vector<TechnicianId> &technicians);
    void compare(); // what was planned with where they were
    void save();
    QDateTime midnight(QDate day) const { return QDateTime(day, QTime(0, 0), m_ports.site).toUTC(); }

    DeskPorts m_ports;
    const Theme &m_theme;
    BoardPage &m_board;
    BoardActs &m_acts;
    MapPanel &m_panel;
    QAction *m_show;
    Replay *m_replay;
    ReplayBar *m_bar;
    QPointer<ReplayOverlay> m_overlay;
    QDate m_day;
};

} // namespace targo::desk
