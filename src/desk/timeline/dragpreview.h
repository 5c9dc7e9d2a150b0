#pragma once

#include "desk/board/placements.h"
#include "desk/timeline/boardshape.h"
#include "desk/timeline/heldjobs.h"
#include "desk/timeline/jobbarpainter.h"
#include "desk/timeline/lanepills.h"

namespace targo::desk {

// What the lanes say while jobs are held over them, and the ghosts of where those would land. Worked out once for
// each place they are held at; tells what of the board looks different since. Content pixels.
class DragPreview
{
public:
    DragPreview(const TimelineModel &model, const BoardShape &shape, const JobBarPainter &bars);

    // `inSight` is the part of the lanes that can be seen. Returns what is to be painted again.
    std::vector<QRectF> judge(const TimelineDrag &drag, const HeldJobs &held, const QRectF &inSight, const Palette &palette);
    std::vector<QRectF> clear();
    void forget() { m_against.clear(); m_onLane.clear(); } // the proposal or the board is another

    int lane() const { return m_leadLane; } // where the one under the pointer would land; -1: nowhere
    bool refuses(int lane) const;
    void paint(QPainter &painter, const QRectF &part, const Palette &palette) const;

    // Where what is held would land: the one under the pointer first. Empty where there is no lane.
    static std::vector<HeldJobs::Landing> landings(const TimelineDrag &drag, const HeldJobs &held, int laneCount);
    std::vector<Placement> placements(const std::vector<HeldJobs::Landing> &landings) const;

private:
    struct Answer // of one lane
    {
        int lane = -1;
        bool refuses = false;
        QString reason;  // empty: nothing speaks against it
        QColor color;
        QRectF place;    // of the reason, or of the job
        bool operator==(const Answer &) const = default;
    };
    struct Ghost // of one job
    {
        QRectF place, painted; // where it would be; what its words need
        QStringList lines;
        QColor color;
        bool operator==(const Ghost &) const = default;
    };

    void judgeAll(const std::vector<HeldJobs::Landing> &landings, bool copied);
    const std::vector<Objection> &against(const TimelineDrag &drag, const HeldJobs &held, int lane);
    Answer answerOf(const TimelineDrag &drag, const HeldJobs &held, int lane, const QRectF &inSight, const Palette &palette);
    Ghost ghostOf(const TimelineDrag &drag, const HeldJobs &held, size_t index, const HeldJobs::Landing &landing, const Palette &palette) const;
    QStringList ghostLines(const TimelineDrag &drag, const HeldJobs &held, size_t index, const HeldJobs::Landing &landing) const;
    std::vector<QRectF> takeUp(std::vector<Answer> answers, std::vector<Ghost> ghosts, const QRectF &inSight);
    QRectF laneInSight(int lane, const QRectF &inSight) const;

    const TimelineModel &m_model;
    const BoardShape &m_shape;
    const JobBarPainter &m_bars;
    LanePills m_pills;
    std::vector<std::vector<Objection>> m_against;   // to each landing
    QHash<int, std::vector<Objection>> m_onLane;     // to one job on any lane; to several, of those that land there
    std::vector<Answer> m_answers;
    std::vector<Ghost> m_ghosts;
    int m_leadLane = -1;
};

} // namespace targo::desk
