#pragma once

#include "desk/theme/theme.h"
#include "desk/timeline/lanemetrics.h"
#include "desk/timeline/timelinedrag.h"
#include "desk/timeline/timelinemodel.h"
#include "domain/dispatch/feasibility.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace targo::desk {

class AxisPainter;
class JobBarPainter;

// The board: lanes over a time axis, painted; only what is visible costs anything. It draws the model and says what
// the person wants; it changes nothing itself.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Span { Day, Week };
    static constexpr int headerWidth = 190;

    TimelineView(TimelineModel &model, const Theme &theme, QWidget *parent = nullptr);
    ~TimelineView() override;

    Span span() const { return m_span; }
    void setSpan(Span span);
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
    void relayLanes();
    void takeReset();                 // other lanes than before
    double fittingScale() const;      // pixels per minute at zoom 1
    int lanesWidth() const { return viewport()->width() - headerWidth; }
    QPointF toContent(QPointF viewportPosition) const;
    QRectF barRect(int lane, const TimelineBar &bar) const;     // content pixels
    double nameRoom(int lane, const TimelineBar &bar, double left, double right) const; // width a week's bar may take
    QRectF spanRect(int lane, const WallSpan &span) const;
    const TimelineBar *barAt(QPointF content, int *lane = nullptr) const;
    TimelineDrag::Grip gripAt(QPointF content, int lane, const TimelineBar &bar) const;

    // paint
    void paintLane(QPainter &painter, int lane, const QRectF &clip) const;
    void paintOffHours(QPainter &painter, int lane, const QRectF &rect, const QRectF &clip) const;
    void paintBars(QPainter &painter, int lane, const QRectF &clip, const JobBarPainter &bars) const;
    void paintAnswers(QPainter &painter, int lane, const QRectF &clip) const;
    void paintAbsence(QPainter &painter, int lane, const QRectF &clip) const;
    void paintPill(QPainter &painter, int lane, const QRectF &room, const QString &text, const QColor &color) const;
    QRectF pillSpot(int lane, const QRectF &room, double width) const;
    void paintGhost(QPainter &painter, const JobBarPainter &bars) const;
    void paintNow(QPainter &painter, const QRectF &clip, const AxisPainter &axis) const;
    void paintHeaders(QPainter &painter, int first, int last) const;
    QPixmap hatching() const;

    // drag
    void followPointer(QPointF viewportPosition, bool fine);
    const std::vector<Objection> &objectionsOn(int lane) const;
    QStringList ghostLines() const;
    void scrollAtEdges(QPointF viewportPosition);
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
    QFontMetricsF m_nameMetrics; // of the names on a week's bars
    Span m_span = Span::Day;
    Density m_density = Density::Normal;
    double m_zoom = 1;
    bool m_placed = false;    // scrolled to the working hours once
    bool m_layingOut = false; // the model answers a new scale with a reset, which asks to lay out again
    TimelineGeometry m_geometry;
    LaneMetrics m_metrics;
    JobId m_current;
    TechnicianId m_technician;
    JobId m_left; // was current when it left the board: an undo brings it back selected
    TimelineDrag m_drag;
    QPointF m_pointer;
    bool m_outside = false;
    mutable QHash<int, std::vector<Objection>> m_objections; // of the present proposal, by lane
    QBasicTimer m_autoScroll;
};

} // namespace targo::desk
