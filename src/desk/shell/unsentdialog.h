#pragma once

#include "domain/ports/boardsource.h"
#include "domain/ports/syncstatus.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace targo::desk {

enum class Leaving { TheProgram, ToAnotherServer, SigningOut };

// Before a session that lives in memory only ends: what would be lost with it; before somebody signs out of one that is
// kept: what waits for them. Accepted when nothing is unsent any more or the person goes all the same. While it sends it shows how far it is, and can be called off.
class UnsentDialog : public QDialog
{
    Q_OBJECT

public:
    UnsentDialog(Leaving where, BoardSource &board, SyncStatus &sync, QWidget *parent);

    void done(int result) override;

Q_SIGNALS:
    void listWanted(); // the changes that need a decision: the dialog has closed itself

private:
    void refresh();
    void send();
    void callOff();
    QString listed() const;

    Leaving m_where;
    BoardSource &m_board;
    SyncStatus &m_sync;
    QLabel *m_title = nullptr, *m_text = nullptr, *m_list = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_send = nullptr, *m_give = nullptr, *m_stay = nullptr, *m_decide = nullptr;
    int m_toSend = 0;          // when sending began; 0: it is not sending
    bool m_wasOffline = false; // by the person's wish, before sending began
};

} // namespace targo::desk
