#pragma once

#include "desk/map/hoverring.h"
#include "desk/map/mappanel.h"

#include <QPointer>

namespace targo::desk {

class BoardActs;
class BoardPage;
class MapPlace;

// Map and board as one: what is chosen on one is chosen on the other, what is hovered there is lit here, and jobs are
// dragged from each to the other. A job that lands on a van becomes the same intent as one that lands on a lane.
class MapBoard : public QObject
{
    Q_OBJECT

public:
    MapBoard(MapPanel &panel, MapPlace &place, BoardPage &board, BoardActs &acts, const Theme &theme);

    bool wasSeen() const { return m_fitted; } // the view is somebody's, and no guess
    void keepView() { m_fitted = true; } // what was seen last is seen again, and not everything
    void showChosen(); // the map moves there, and comes if it is shut
    void showOn(const JobId &id); // chosen on the board as if it had been clicked
    bool give(const std::vector<JobId> &jobs, const TechnicianId &technician); // as if dropped on their van
    Coordinate chosenPlace() const; // of what is chosen, else the middle
    TechnicianId chosenDriver() const; // of the chosen van, lane or job; empty: none
    void fitAll();

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectSelection();
    void connectHover();
    void connectDrags();
    void followSelection();
    void followPeriod();
    void light(const JobId &job, const TechnicianId &technician);
    bool holdOverVan(const JobId &job, QPoint global);
    bool dropOnVan(const std::vector<JobId> &jobs, QPoint global);
    void endHolding();

    MapPanel &m_panel;
    MapPlace &m_place;
    BoardPage &m_board;
    BoardActs &m_acts;
    HoverRing *m_onTimeline, *m_onPanel;
    bool m_choosing = false; // the map said so itself: it stays where it is
    bool m_fitted = false;
};

} // namespace targo::desk
