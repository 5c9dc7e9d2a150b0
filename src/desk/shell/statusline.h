#pragma once

#include "base/clock.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/syncstatus.h"

#include <QFrame>
#include <QTimeZone>

class QLabel;
class QProgressBar;
class QPushButton;

namespace targo::desk {

// Answers at a glance: am I online, is everything sent, does something need me? Online, a change that has waited for a
// minute is an alarm: it should have left long ago.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    StatusLine(SyncStatus &sync, const BoardSource &board, const Clock &clock, const QTimeZone &site, QWidget *parent = nullptr);
    void refresh(); // also when time has passed

Q_SIGNALS:
    void pendingWanted();

private:
    QString syncedWords() const;
    qint64 secondsWaiting() const; // of the oldest change that is to be sent; 0 when none is
    void showWaiting();
    QString details() const;
    void setTone(QWidget *widget, const QString &tone);

    SyncStatus &m_sync;
    const BoardSource &m_board;
    const Clock &m_clock;
    QTimeZone m_site;
    QLabel *m_link = nullptr, *m_synced = nullptr, *m_progressText = nullptr, *m_session = nullptr, *m_user = nullptr;
    QPushButton *m_sent = nullptr, *m_waiting = nullptr, *m_parked = nullptr, *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
    bool m_alarmed = false;
};

} // namespace targo::desk
