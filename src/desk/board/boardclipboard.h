#pragma once

#include "desk/board/boardacts.h"

namespace targo::desk {

class TimelineView;

// Jobs that were copied or cut on the timeline, until they are put somewhere else on it. A cut changes nothing before
// that. Other programs get the jobs as lines of text.
class BoardClipboard : public QObject
{
    Q_OBJECT

public:
    BoardClipboard(BoardActs &acts, TimelineView &timeline, QObject *parent = nullptr);

    void copy() { take(false); }
    void cut() { take(true); }
    // Where the ground was clicked; else behind the job that has the focus; else, at their own hours, on the lane that
    // has it.
    void paste();
    // The earliest job begins at `start`, the others keep their distance; without it all keep their hours.
    void pasteOn(const TechnicianId &technician, const std::optional<WallTime> &start);
    bool isEmpty() const { return m_jobs.empty(); }

private:
    void take(bool cut);
    QString asText() const;

    BoardActs &m_acts;
    TimelineView &m_timeline;
    std::vector<Placement> m_jobs; // where they were
    bool m_cut = false;
};

} // namespace targo::desk
