#pragma once

#include "desk/calendar/calendargeometry.h"
#include "desk/timeline/timelineview.h"

#include <QAbstractScrollArea>

namespace targo::desk {

// One technician's days side by side, the hours downwards. Shows the lane that the timeline's model has, and chooses
// jobs on the timeline; says what the person wants and changes nothing itself.
class CalendarCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int gutter = 56;     // pixels for the hours
    static constexpr int headHeight = 34; // for the days

    CalendarCanvas(TimelineView &timeline, const Theme &theme, QWidget *parent = nullptr);

    TechnicianId technician() const { return m_technician; }
    void setTechnician(const TechnicianId &id);
    // Of a job's first part, in viewport pixels. Null: it is not shown.
    QRect rectOf(const JobId &id) const;
    QPoint pointFor(WallTime time) const;

Q_SIGNALS:
    void opened(const targo::JobId &id);
    void menuWanted(const targo::JobId &id, QPoint global);
    void moveWanted(const std::vector<targo::desk::Placement> &placements);
    void resizeWanted(const std::vector<targo::desk::Placement> &placements);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Part // of a bar, on one day
    {
        size_t bar = 0;
        QRectF rect; // content pixels
    };

    void layOut();
    const TimelineLane *lane() const; // null: the technician has none at the moment
    const Part *partAt(QPoint viewportPosition) const;
    QPointF toContent(QPointF viewportPosition) const;
    void paintGround(QPainter &painter, const TimelineLane &lane) const;
    void paintFrame(QPainter &painter) const;
    bool movesFocus(int key);
    bool movesJob(const QKeyEvent *event);
    std::vector<Placement> chosenHere() const; // movable, as they are

    TimelineView &m_timeline;
    TimelineModel &m_model;
    const Theme &m_theme;
    JobBarPainter m_bars;
    TechnicianId m_technician;
    CalendarGeometry m_geometry;
    std::vector<Part> m_parts;
    JobId m_held;
    QPointF m_pressedAt; // content pixels
    std::optional<WallTime> m_landing; // of the held job's beginning
};

} // namespace targo::desk
