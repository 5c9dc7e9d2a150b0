#pragma once

#include "desk/theme/theme.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/boardshape.h"
#include "desk/timeline/dragpreview.h"
#include "desk/timeline/groupheads.h"
#include "desk/timeline/jobselection.h"
#include "desk/timeline/rubberband.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace targo::desk {

// A place on empty ground.
struct BoardSpot
{
    TechnicianId technician;
    WallTime time;
};

// The board: lanes over a time axis, painted; only what is visible costs anything. It draws the model and says what
// the person wants; it changes nothing itself.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Span { Day, ThreeDays, Week, TwoWeeks, Month };
    static constexpr int headerWidth = 190;

    TimelineView(TimelineModel &model, const Theme &theme, QWidget *parent = nullptr);
    ~TimelineView() override;

    Span span() const { return m_span; }
    void setSpan(Span span);
    // Without nights and evenings. Remembered apart for the view of one day and for those of several.
    bool workingHoursOnly() const { return m_workingHoursOnly[m_span != Span::Day]; }
    void setWorkingHoursOnly(bool only);
    // Of one day, of several: whatever is shown now.
    std::array<bool, 2> workingHoursChoices() const { return m_workingHoursOnly; }
    void setWorkingHoursChoices(std::array<bool, 2> choices);
    // Back to the hours people work, whatever was scrolled.
    void showWorkingHours();

    // What part is in sight, so that another session can begin there.
    struct Place
    {
        double minutes = 0; // of the axis, left of it
        TechnicianId lane;  // at the top
        int below = 0;      // pixels of that lane above it
    };
    Place place() const;
    void goBackTo(const Place &place); // as soon as there is something to see
    void setDensity(Density density);
    Density density() const { return m_density; }

    // 1: the working hours fill the width.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomBy(double factor, double viewportX);

    JobId current() const { return m_current; }
    void setCurrent(const JobId &id); // and only it is chosen; empty: none
    // The chosen jobs that are shown, lane by lane, by start. The current one is mostly one of them.
    std::vector<JobId> selected() const { return m_selection.shown(m_model); }
    bool isSelected(const JobId &id) const { return m_selection.contains(id); }
    void setSelected(const QSet<JobId> &ids, const JobId &current = {}); // without `current`, who has the focus keeps it
    void selectMore(); // the lane's jobs; when they are chosen already, all that are shown
    QString selectionWords() const { return m_selectionWords; } // "3 jobs · 4 h 30"; empty for fewer than two
    // Where the ground was clicked last; nothing once a job or a technician is chosen.
    const std::optional<BoardSpot> &spot() const { return m_spot; }
    void setCut(const QSet<JobId> &ids); // they wait to be put elsewhere
    // A technician rather than a job; one at a time. Empty: none.
    TechnicianId chosenTechnician() const { return m_technician; }
    RecordRef focused() const { return m_technician.isEmpty() ? RecordRef(m_current) : RecordRef(m_technician); }
    void ensureVisible(const TechnicianId &technician); // their lane
    void chooseTechnician(const TechnicianId &id);
    void ensureVisible(const JobId &id);

    // A job from another place is held over the timeline; false where it cannot be dropped.
    bool carry(const std::vector<JobId> &jobs, QPoint viewportPosition);
    void dropCarried();
    void cancelDrag();
    bool isDragging() const { return m_drag.isDragging(); }

    // Groups of lanes, when the model has them. The current one is that of the lane that has the focus.
    void foldCurrent();
    QRect groupRect(int head) const { return groups().rect(head); } // in viewport pixels, as it is seen

    // In viewport pixels. Null when the job is not on the board.
    QRect rectOf(const JobId &id) const;
    QRect laneRect(int lane) const;
    QRect headRect(int lane) const;
    JobId jobAt(QPoint viewportPosition) const;               // empty: none there
    TechnicianId technicianAt(QPoint viewportPosition) const; // whose head lies there
    int xFor(WallTime time) const;
    TimelineModel &model() const { return m_model; }

Q_SIGNALS:
    void currentChanged(const targo::JobId &id); // also when a technician is chosen, or none any more
    void selectionChanged();
    void moveWanted(const std::vector<targo::desk::Placement> &placements);
    void copyWanted(const std::vector<targo::desk::Placement> &placements);
    void resizeWanted(const std::vector<targo::desk::Placement> &placements);
    void opened(const targo::JobId &id);
    void menuWanted(const targo::JobId &id, QPoint global);
    void gapMenuWanted(const targo::TechnicianId &technician, targo::WallTime start, QPoint global); // beside the bars
    void laneMenuWanted(const targo::TechnicianId &technician, QPoint global);                      // on the lane's head
    void axisMenuWanted(QPoint global);
    void carriedOutside(const targo::JobId &id, QPoint global); // dragged beyond the timeline
    void droppedOutside(const std::vector<targo::JobId> &ids, QPoint global);
    void dragEnded();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // shape
    void layOut();                    // scales and scroll bars, from the model and the size
    void takeLane(int lane);          // its content is another
    void takeReset();                 // other lanes than before
    void setHeights();
    void takeTheme();
    void followCurrent();             // it has left the board, or come back
    double fittingScale() const;      // pixels per minute at zoom 1
    double leastZoom() const;
    double leastBar() const;          // pixels
    int lanesWidth() const { return viewport()->width() - headerWidth; }
    QPointF toContent(QPointF viewportPosition) const;
    QRectF inSight() const { return QRectF(lanesRect()).translated(toContent({0, 0})); } // of the lanes, in content pixels
    QRect lanesRect() const;                                    // of the viewport: without heads and axis
    const TimelineBar *barAt(QPointF content, int *lane = nullptr) const;
    QRect barRect(int lane, const TimelineBar &bar) const;
    void updateAbsences();
    void updateCutBars(int dx);
    void updateBar(const JobId &id);
    TimelineDrag::Grip gripAt(QPointF content, int lane, const TimelineBar &bar) const;

    // paint
    void paintLanes(QPainter &painter, const QRect &part);
    void paintGround(QPainter &painter, int lane, const QRectF &part) const;
    void paintBars(QPainter &painter, int lane, const QRectF &part);
    void paintAbsence(QPainter &painter, int lane) const;
    void paintAxis(QPainter &painter) const;
    void paintHeaders(QPainter &painter, const QRect &part) const;
    void paintBand(QPainter &painter) const;
    void paintSpot(QPainter &painter) const;

    GroupHeads groups() const;

    // what the mouse holds
    void takeUp(const JobId &id, QPointF content, bool copied);
    void followPointer(QPointF viewportPosition, Qt::KeyboardModifiers modifiers);
    void scrollAtEdges(QPointF viewportPosition);
    void dragBegan();
    void endDrag();
    void updateHeld();
    void answer();       // what the lanes say to it, here and now
    void expose(const std::vector<QRectF> &content);
    void lightHead();

    // selection
    void focusOn(const JobId &id);    // whatever is chosen
    void setSpot(const std::optional<BoardSpot> &spot);
    void click(const JobId &id, Qt::KeyboardModifiers modifiers);
    void extendTo(const JobId &id);
    void takeSelection(const QSet<JobId> &before);
    void pullBand(QPointF viewportPosition);
    void endBand();
    void giveUpBand();
    void countSelection();
    QSet<JobId> touchedBy(const QRectF &content) const;

    // keys
    bool selects(const QKeyEvent *event);
    bool movesFocus(QKeyEvent *event);
    bool movesJob(QKeyEvent *event);
    JobId neighbour(int step) const;
    JobId onNextLane(int step) const;
    std::optional<JobId> towards(int key) const; // of arrows, Home and End; nothing for other keys
    bool movesOverHeads(const QKeyEvent *event);
    int chosenLane() const; // of the chosen technician or job; -1: none
    void follow(const JobId &local, const JobId &named);

    TimelineModel &m_model;
    const Theme &m_theme;
    JobBarPainter m_bars;
    BoardShape m_shape;
    Span m_span = Span::Day;
    Density m_density = Density::Normal;
    std::array<bool, 2> m_workingHoursOnly{false, true};
    double m_zoom = 1;
    bool m_rescaling = false; // everything is painted again: nothing to move
    bool m_placed = false;    // scrolled to the working hours once, or to where the last session was
    std::optional<Place> m_wanted; // that
    TimelineGeometry m_geometry;
    AxisPainter::DayForm m_dayForm = AxisPainter::DayForm::WithMonth;
    JobId m_current;
    TechnicianId m_technician;
    JobId m_left; // was current when it left the board: an undo brings it back
    JobSelection m_selection;
    QString m_selectionWords;
    QSet<JobId> m_cut;
    std::optional<BoardSpot> m_spot;
    RubberBand m_band;
    JobId m_clicked; // pressed; what that means is told by the release
    TimelineDrag m_drag;
    HeldJobs m_held;
    QPointF m_pointer;
    Qt::KeyboardModifiers m_modifiers;
    bool m_outside = false;
    bool m_edgesScroll = true; // not yet for what was carried in over one of them
    DragPreview m_preview;
    int m_litLane = -1; // whose head is lit: of the current job, or where one is held
    QBasicTimer m_autoScroll;
};

} // namespace targo::desk
