#pragma once

#include "desk/board/boardacts.h"
#include "desk/shell/deskports.h"
#include "desk/timeline/timelineview.h"

#include <QPointer>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace targo::desk {

class BestTechnicianDialog;
class BoardClipboard;
class BoardLooks;
class BoardWindows;
class JobDialog;
class JobListView;
struct NewJobPlan;
class TechnicianCalendar;
class UnassignedModel;
class UnassignedPanel;

// The page "Dispatch": timeline above, work to plan below, and what goes from one to the other.
class BoardPage : public QWidget
{
    Q_OBJECT

public:
    BoardPage(const DeskPorts &ports, const Theme &theme, BoardActs &acts, QWidget *parent = nullptr);

    QDate date() const { return m_date; }
    QDate firstDay() const;
    int days() const;
    void showPeriod(QDate date, TimelineView::Span span);
    void step(int periods);

    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    int matchCount() const;
    void setJobMenu(QMenu *menu) { m_jobMenu = menu; }

    JobId currentJob() const; // selected on the timeline or in the list below it; empty: none
    std::vector<JobId> shownJobs() const;  // that match the filters: as the list has them, else lane by lane
    std::vector<JobId> chosenJobs() const; // on the timeline, or else in the list of what is to plan
    void choose(const JobId &id); // where it stands, with the focus; nothing when it is not shown
    void goTo(const JobId &id);   // to its day, or to the list below
    void openJob(const JobId &id);
    JobDialog *dialogOf(const JobId &id); // made when there is none; null without such a job
    std::vector<JobDialog *> openDialogs() const;
    void openRecord(const RecordRef &record);
    void openWithDraft(const JobId &id, const Changes &changes); // as it was left
    void assignJob(const JobId &id);
    BestTechnicianDialog *findTechnician(const JobId &id); // the best for it; null: it is over
    void findTime(const JobId &id); // and where else it fits

    // Lanes, or the same jobs as a list, or one technician's calendar.
    enum class Face { Lanes, List, Calendar };
    Face face() const;
    void setFace(Face face);

    // On the lane and day that have the focus, unless told where.
    void newJob(const std::optional<TechnicianId> &technician = {}, const std::optional<WallTime> &start = {});
    void openNewJob(const NewJobPlan &plan);
    void addNote(const JobId &id, const QString &text = {});
    void editAbsence(const std::optional<TechnicianId> &technician); // nothing: of the lane that has the focus
    void arrangeLanes();                                             // in a dialog
    void endAbsence();                                               // of the same
    std::optional<TechnicianId> currentTechnician() const; // whose lane, or one of whose jobs, has the focus
    bool isAway(const TechnicianId &technician) const;     // an absence is set, whenever
    void refreshWords(); // a minute has passed

    TimelineView &timeline() const { return *m_timeline; }
    UnassignedPanel &panel() const { return *m_panel; }
    JobListView &list() const { return *m_list; }
    TechnicianCalendar &calendar() const { return *m_calendar; }
    BoardClipboard &clipboard() const { return *m_clipboard; }
    BoardLooks &looks() const { return *m_looks; }
    BoardWindows &windows() const { return *m_windows; }

Q_SIGNALS:
    void periodChanged();
    void faceChanged();
    void filterChanged();
    void searchWanted(const QString &text); // a saved view has it in the search field
    void currentJobChanged();
    void searchHides(const targo::JobId &id); // a job that was just made is not in the list because of the search
    void matchesChanged(); // more or fewer jobs match the search
    void historyWanted(const targo::RecordRef &record);
    void newJobLeft(const targo::Changes &typed); // a new job was closed without creating it
    void noteLeft(const targo::JobId &id, const QString &text); // a note was closed without adding it
    void draftLeft(const targo::JobId &id, const targo::Changes &changes); // a job's dialog was closed without saving

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectTimeline();
    void connectPanel();
    void popUpMenu(const JobId &id, QPoint global, QWidget *list);
    void connectLanes();
    void connectFaces();
    void follow(const JobId &local, const JobId &named);
    bool isShown(const JobId &id) const;
    void uncoverCreated(); // when the search hides it
    void showCreated();
    JobDialog *newJobDialog(const JobId &id);
    void placeJob(QWidget &dialog) const;
    WallTime proposedStart(const Job &job) const;
    WallTime firstFree(const Job &job, WallTime earliest) const;

    DeskPorts m_ports;
    BoardActs &m_acts;
    QDate m_date;
    QString m_filter;
    TimelineModel *m_model = nullptr;
    UnassignedModel *m_unassigned = nullptr;
    TimelineView *m_timeline = nullptr;
    UnassignedPanel *m_panel = nullptr;
    JobListView *m_list = nullptr;
    TechnicianCalendar *m_calendar = nullptr;
    QStackedWidget *m_faces = nullptr; // in the order of Face
    QSplitter *m_splitter = nullptr;
    BoardClipboard *m_clipboard = nullptr;
    BoardLooks *m_looks = nullptr;
    BoardWindows *m_windows = nullptr;
    QMenu *m_jobMenu = nullptr;
    QHash<JobId, QPointer<JobDialog>> m_dialogs;
    QSet<JobId> m_created; // to be selected as soon as they are on the board
};

} // namespace targo::desk
