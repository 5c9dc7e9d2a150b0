#pragma once

#include "desk/search/foldedtext.h"
#include "domain/ports/boardsource.h"

#include <QBasicTimer>

namespace targo::desk {

// Every job that stands on a lane or waits to be planned, on whichever day, as text that is searched. Nothing is read
// before prepare(); then the board is read a few milliseconds a turn, and followed. UI thread.
class JobTexts : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        JobId id;
        std::optional<QDate> planned; // nothing: it waits to be planned
        FoldedText text;
        qsizetype nameLength = 0; // bytes of its letters: customer or subject, the subject, the number
    };

    explicit JobTexts(const BoardSource &board, QObject *parent = nullptr);

    void prepare();
    bool isReady() const { return m_prepared && m_toRead.empty(); }
    const std::vector<Entry> &entries() const { return m_entries; } // in no order

Q_SIGNALS:
    void grown();   // part of the board was read; not yet all of it
    void changed(); // once the board was read, and whenever it is different afterwards

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void readAll();
    QHash<TechnicianId, QString> namesNow() const;
    void reread(const QSet<JobId> &ids);
    void read(const JobId &id);
    void forget(const JobId &id);

    const BoardSource &m_board;
    std::vector<Entry> m_entries;
    QHash<JobId, size_t> m_places;
    std::vector<JobId> m_toRead;
    QBasicTimer m_turn;
    QHash<TechnicianId, QString> m_names; // of technicians, as they stand in the texts
    bool m_prepared = false;
    int m_turns = 0;
};

} // namespace targo::desk
