#pragma once

#include "desk/shell/deskports.h"

#include <QObject>

namespace targo::desk {

class BoardPage;

// What was in hand when the window was left: the day, what part of the board was in sight, the chosen jobs, the jobs
// that stood open. Ids and places only, in the settings of the window; what was typed stays out of them. Brought back
// to the same company only, where the same names are the same jobs.
class SessionMemory : public QObject
{
    Q_OBJECT

public:
    SessionMemory(const DeskPorts &ports, BoardPage &board, QObject *parent);

    void remember() const;
    // The day, when it was left on that very day; what part is in sight, columns. Before the board is seen.
    void recallPlace();
    // Chosen jobs and open ones, as far as they are still there: once the board shows them. Only the first call counts.
    void recallWork();

private:
    void recallSelection();
    void recallDialogs();
    QDate today() const;
    QString of(QLatin1StringView key) const; // in the settings, of this company

    DeskPorts m_ports;
    BoardPage &m_board;
    bool m_recalled = false;
};

} // namespace targo::desk
