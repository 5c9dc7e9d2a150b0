#pragma once

#include "desk/theme/theme.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/boardshape.h"
#include "desk/timeline/jobbarpainter.h"
#include "desk/timeline/timelinedrag.h"
#include "domain/dispatch/feasibility.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace targo::desk {

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
    // Back to the hours people work, whatever was scrolled.
    void showWorkingHours();
    void setDensity(Density density);
    Density density() const { return m_density; }

    // 1: the working hours fill the width.
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void zoomBy(double factor, double viewportX);

    JobId current() const { return m_current; }
    void setCurrent(const JobId &id); // empty: none
    // A technician rather than a job; one at a time. Empty: none.
    TechnicianId chosenTechnician() const { return m_technician; }
    void ensureVisible(const TechnicianId &technician); // their lane
    void chooseTechnician(const TechnicianId &id);
    void ensureVisible(const JobId &id);

    // A job from another place is held over the timeline; false where it cannot be dropped.
    bool carry(const JobId &job, QPoint viewportPosition);
    void dropCarried();
    void cancelDrag();
    bool isDragging() const { return m_drag.isDragging(); }

    // In viewport pixels. Null when the job is not on the board.
    QRect rectOf(const JobId &id) const;
    QRect laneRect(int lane) const;
    int xFor(WallTime time) const;
    QString sentence(const JobId &id) const; // for screen readers and tool tips
    QString laneSentence(int lane) const;    // of its technician
    TimelineModel &model() const { return m_model; }

Q_SIGNALS:
    void currentChanged(const targo::JobId &id); // also when a technician is chosen, or none any more
    void moveWanted(const targo::JobId &id, const targo::TechnicianId &technician, targo::WallTime start);
    void resizeWanted(const targo::JobId &id, targo::WallSpan span);
    void opened(const targo::JobId &id);
    void menuWanted(const targo::JobId &id, QPoint global);
    void gapMenuWanted(const targo::TechnicianId &technician, targo::WallTime start, QPoint global); // beside the bars
    void laneMenuWanted(const targo::TechnicianId &technician, QPoint global);                      // on the lane's head
    void carriedOutside(const targo::JobId &id, QPoint global); // dragged beyond the timeline
    void droppedOutside(const targo::JobId &id, QPoint global);
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
    QRectF spanRect(int lane, const WallSpan &span) const;      // content pixels, as all below
    QRectF laneInSight(int lane) const;
    QRect lanesRect() const;                                    // of the viewport: without heads and axis
    std::pair<int, int> lanesIn(const QRectF &content) const;   // first, and the one after the last
    const TimelineBar *barAt(QPointF content, int *lane = nullptr) const;
    QRect barRect(int lane, const TimelineBar &bar) const;
    void updateAbsences();
    void updateBar(const JobId &id);
    TimelineDrag::Grip gripAt(QPointF content, int lane, const TimelineBar &bar) const;

    // paint
    void paintLanes(QPainter &painter, const QRect &part);
    void paintGround(QPainter &painter, int lane, const QRectF &part) const;
    void paintBars(QPainter &painter, int lane, const QRectF &part);
    void paintAbsence(QPainter &painter, int lane) const;
    void paintAxis(QPainter &painter) const;
    void paintHeaders(QPainter &painter, const QRect &part) const;
    QRectF pillSpot(int lane, const QRectF &room, const QString &text) const;
    void paintPill(QPainter &painter, const QRectF &pill, const QString &text, const QColor &color) const;

    // what a lane says to the job that is held over the board, here and now
    struct LaneAnswer
    {
        int lane = -1;
        bool refuses = false;
        QString reason;  // empty: nothing speaks against it
        QColor color;
        QRectF place;    // of the reason, or of the job; content pixels
        bool operator==(const LaneAnswer &) const = default;
    };
    void answer();       // works them out again
    void exposeDifferences(const std::vector<LaneAnswer> &answers, const QRectF &ghost);
    void paintAnswers(QPainter &painter, const QRectF &part) const;
    void lightHead();
    QColor colorOf(const std::vector<Objection> &against) const;
    QRectF ghostPlace() const;

    // drag
    void followPointer(QPointF viewportPosition, bool fine);
    const std::vector<Objection> &objectionsOn(int lane) const;
    QStringList ghostLines() const;
    void scrollAtEdges(QPointF viewportPosition);
    void dragBegan();
    void endDrag();

    // keys
    bool movesFocus(QKeyEvent *event);
    bool movesJob(QKeyEvent *event);
    void focusNeighbour(int step);
    void focusLane(int step);
    bool movesOverHeads(const QKeyEvent *event);
    QRect headRect(int lane) const;
    int chosenLane() const; // of the chosen technician or job; -1: none
    void announce();
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
    bool m_placed = false;    // scrolled to the working hours once
    TimelineGeometry m_geometry;
    AxisPainter::DayForm m_dayForm = AxisPainter::DayForm::WithMonth;
    JobId m_current;
    TechnicianId m_technician;
    JobId m_left; // was current when it left the board: an undo brings it back selected
    TimelineDrag m_drag;
    QPointF m_pointer;
    bool m_outside = false;
    bool m_edgesScroll = true; // not yet for what was carried in over one of them
    mutable QHash<int, std::vector<Objection>> m_objections; // of the present proposal, by lane
    std::vector<LaneAnswer> m_answers; // of the lanes in sight, while a job is held
    QRectF m_ghost;
    int m_litLane = -1; // whose head is lit: of the current job, or where one is held
    QBasicTimer m_autoScroll;
};

} // namespace targo::desk
