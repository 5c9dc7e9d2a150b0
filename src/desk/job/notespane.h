#pragma once

#include "desk/shell/deskports.h"
#include "domain/ids.h"
#include "domain/ports/notesource.h"
#include "domain/ports/syncstatus.h"

#include <QWidget>

class QLabel;
class QTextEdit;

namespace targo::desk {

// The notes of one job, newest first: those that wait to be sent, then what the server has. While that cannot be
// asked, what was sent from here stands in for it, and it is said so.
class NotesPane : public QWidget
{
    Q_OBJECT

public:
    NotesPane(const DeskPorts &ports, const JobId &job, QWidget *parent = nullptr);

    int count() const { return m_count; }

Q_SIGNALS:
    void countChanged();

private:
    void read();
    void show(const QString &state, const std::vector<Note> &notes);
    std::vector<Note> waiting() const;
    std::vector<Note> sentFromHere() const;
    void append(const Note &note, const QString &when);
    void follow();

    DeskPorts m_ports;
    JobId m_job;
    QLabel *m_state = nullptr;
    QTextEdit *m_text = nullptr;
    std::vector<Note> m_waiting;
    std::optional<std::vector<Note>> m_read; // what the server said the last time
    SyncState::Link m_link;
    int m_count = 0;
    int m_reading = 0; // only the newest answer counts
};

} // namespace targo::desk
