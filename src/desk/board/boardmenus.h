#pragma once

#include "desk/board/boardactions.h"

namespace targo::desk {

// The menus that open on the timeline: on a lane's head, between the bars, on the axis. Whatever they offer is in the
// menu bar too.
class BoardMenus : public QObject
{
    Q_OBJECT

public:
    BoardMenus(DeskActions &desk, BoardActions &actions, BoardPage &board);

private:
    QMenu *menu(const QString &name);
    void showGap(const TechnicianId &technician, WallTime start, QPoint global);
    void showLane(const TechnicianId &technician, QPoint global);
    void showAxis(QPoint global);

    DeskActions &m_desk;
    BoardActions &m_actions;
    BoardPage &m_board;
};

} // namespace targo::desk
