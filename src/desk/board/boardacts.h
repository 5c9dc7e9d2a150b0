#pragma once

#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"

namespace targo::desk {

// The verbs of the board. Each becomes one intent; what came of it is said in a sentence. The board itself changes
// when its source says so.
class BoardActs : public QObject
{
    Q_OBJECT

public:
    BoardActs(BoardSource &board, IntentSink &intents, QObject *parent = nullptr);

    void move(const JobId &id, const TechnicianId &technician, WallTime start);
    void resize(const JobId &id, const WallSpan &span);
    void unassign(const JobId &id);
    void setStatus(const JobId &id, JobStatus status);
    void edit(const EditJob &wanted);
    void undo();
    void redo();
    void retry(qint64 entry);
    void discard(qint64 entry);

    IntentSink &intents() const { return m_intents; }
    BoardSource &board() const { return m_board; }

Q_SIGNALS:
    void done(const QString &sentence);    // it is kept, and can be undone
    void noted(const QString &sentence);   // an undo, a retry: nothing to take back from here
    void refused(const QString &sentence); // nothing has changed

private:
    void submit(const Intent &intent, const QString &despite = {});
    QString objectionsTo(const JobId &id, const TechnicianId &technician, const WallSpan &span) const;
    bool isMovable(const JobId &id);
    void report(const Error &error);

    BoardSource &m_board;
    IntentSink &m_intents;
};

} // namespace targo::desk
