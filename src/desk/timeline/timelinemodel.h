#pragma once

#include "base/clock.h"
#include "desk/timeline/concerns.h"
#include "desk/timeline/lanearrangement.h"
#include "desk/timeline/timelinegeometry.h"
#include "domain/dispatch/load.h"
#include "domain/ports/boardsource.h"

#include <QTimeZone>

#include <set>

namespace targo::desk {

// One job on the timeline, but for its words.
struct TimelineBar
{
    JobId id;
    WallSpan span;             // hourless: where it is drawn, at the start of the shift
    JobType type = JobType::Unknown;
    bool hourless = false;
    bool over = false;
    bool cancelled = false;
    bool running = false;
    bool draft = false;
    bool changed = false;      // since it was published
    bool late = false;
    bool urgent = false;
    bool pending = false;      // a change of it waits to be sent
    bool conflict = false;     // a change of it needs the person
    bool matches = true;       // the text filter

    bool awaitsPublishing() const { return draft || changed; }
    bool operator==(const TimelineBar &) const = default;
};

// What is written on a bar, and what speaks against it where it lies.
struct BarWords
{
    QString who, where, state;
    Concerns against = 0;

    bool operator==(const BarWords &) const = default;
};

// Why somebody will not be in time, before it is so.
struct LaneWarning
{
    QString sentence, shortly; // "Ferme Côté: expected at 11 h 12, 25 min late", "25 min late"; empty: all is well
    bool grave = false;

    bool isEmpty() const { return sentence.isEmpty(); }
    bool operator==(const LaneWarning &) const = default;
};

struct TimelineLane
{
    TechnicianId id;
    QString name, skills;
    QString color;                          // "#RRGGBB" or empty
    DayLoad load;
    std::vector<WallSpan> working;          // sorted; the period and the evening before
    std::vector<QDate> absentDays;
    QString absence;                        // words; empty when there on every day
    std::vector<TimelineBar> bars;          // by start
    LaneWarning warning = {};               // when today is shown
    QString receipt, shortReceipt;          // "published 14:05" and "✓ 14:05", "3 to publish" and "◌ 3", or nothing

    bool operator==(const TimelineLane &) const = default;
};

// Above the lanes of a group.
struct GroupHead
{
    QString name;        // empty: of those who belong to none
    int before = 0;      // the lane below it; as many as there are: below all
    int technicians = 0;
    bool folded = false; // its lanes are not shown

    bool operator==(const GroupHead &) const = default;
};

// What jobs stand out. Empty sets: all.
struct JobFilter
{
    QSet<JobType> types = {};
    QSet<JobStatus> states = {};

    bool isEmpty() const { return types.isEmpty() && states.isEmpty(); }
    bool operator==(const JobFilter &) const = default;
};

// The lanes of the shown period. Never changes itself: it reads again what the board source says has changed, and
// says which lanes became different. A board of fifty thousand jobs has mostly lanes that nobody looks at: the words
// of a lane are read when somebody asks for them.
class TimelineModel : public QObject
{
    Q_OBJECT

public:
    TimelineModel(BoardSource &board, const Clock &clock, const QTimeZone &site, QObject *parent = nullptr);

    QDate firstDay() const { return m_first; }
    int days() const { return m_days; }
    void setPeriod(QDate first, int days);
    // Bars that do not hold these words (in any order) step back; empty: all match.
    void setFilter(const QString &text);
    const JobFilter &jobFilter() const { return m_jobFilter; }
    void setJobFilter(const JobFilter &filter);
    const LaneArrangement &arrangement() const { return m_arrangement; }
    void setArrangement(const LaneArrangement &arrangement);
    void showEverything(); // nobody hidden, nothing folded or faded; the order and the groups stay
    const std::vector<GroupHead> &heads() const { return m_heads; } // top to bottom; none without grouping
    int hiddenTechnicians() const { return m_hidden; }              // those under a folded head do not count
    int shownTechnicians() const { return m_shown; }                // nor do they here

    const std::vector<TimelineLane> &lanes() const { return m_lanes; }
    int laneOf(const TechnicianId &id) const; // -1: none
    int laneOf(const JobId &id) const;        // -1: not shown
    const TimelineBar *bar(const JobId &id) const;
    // Of the lane's bars, in their order; good until the lane changes.
    const std::vector<BarWords> &words(int lane) const;
    BarWords words(const JobId &id) const; // empty when not shown
    int matchCount() const;
    QStringList concerns(const JobId &id) const; // what speaks against its place, in sentences
    int concernCount(int lane) const; // of its bars, those with something against them

    BoardSource &board() const { return m_board; }
    WallTime now() const { return WallTime::of(m_clock.now().toTimeZone(m_site)); }
    // Of today; those who are not in it have none.
    void setWarnings(const QHash<TechnicianId, LaneWarning> &warnings);
    // What is late depends on the hour: call when a minute has passed.
    void refreshWords();

Q_SIGNALS:
    void laneChanged(int index);
    void lanesReset();
    void lookChanged(); // the arrangement or the filter of jobs is another

private:
    void reset();
    void rereadJobs(const QSet<JobId> &ids);
    void rereadPending();
    struct Reading // of one lane
    {
        TimelineLane lane;
        std::vector<BarWords> words; // empty: not read
    };

    void addLane(const TechnicianId &technician);
    size_t addGroups(const std::vector<TechnicianId> &technicians); // number of jobs on their lanes
    bool isFiltering() const { return !m_filter.isEmpty() || !m_jobFilter.isEmpty(); }
    std::set<TechnicianId> strangers(const std::vector<JobId> &jobs) const; // who hold them without a lane
    bool takeUp(int lane, Reading now); // whether that is different
    Reading read(const TechnicianId &id, bool withWords) const;
    void readReceipt(TimelineLane &lane, const std::vector<const Job *> &jobs) const;
    TimelineBar barFor(const Job &job, const TimelineLane &lane, WallTime now) const;
    BarWords wordsFor(const Job &job, WallTime now) const;
    void judge(const TimelineLane &lane, std::vector<BarWords> &words) const;
    void index(int lane);
    bool matchesFilter(const Job &job, const BarWords &words, const TimelineLane &lane) const;

    BoardSource &m_board;
    const Clock &m_clock;
    QTimeZone m_site;
    QDate m_first;
    int m_days = 1;
    QStringList m_filter;
    JobFilter m_jobFilter;
    LaneArrangement m_arrangement;
    std::vector<GroupHead> m_heads;
    QSet<TechnicianId> m_known; // with a lane or without
    int m_hidden = 0, m_shown = 0;
    std::vector<TimelineLane> m_lanes;
    mutable std::vector<std::vector<BarWords>> m_words; // by lane; empty: not read
    mutable QSet<QString> m_states; // each once in memory: thousands of bars say the same
    QHash<TechnicianId, int> m_laneByTechnician;
    QHash<JobId, int> m_laneByJob;
    QSet<JobId> m_pending;
    QHash<TechnicianId, LaneWarning> m_warnings;
};

} // namespace targo::desk
