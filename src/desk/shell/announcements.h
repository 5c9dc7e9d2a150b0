#pragma once

#include "desk/board/boardacts.h"
#include "desk/shell/deskports.h"

namespace targo::desk {

class BoardPage;
class Toast;

// What has just happened, here or elsewhere, as one sentence with the way back or the way there. Lives with the toast.
class Announcements : public QObject
{
    Q_OBJECT

public:
    Announcements(const DeskPorts &ports, BoardPage &board, BoardActs &acts, Toast &toast);

private:
    const DeskPorts &m_ports;
    BoardPage &m_board;
    BoardActs &m_acts;
    Toast &m_toast;
};

} // namespace targo::desk
