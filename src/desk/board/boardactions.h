#pragma once

#include "desk/shell/deskactions.h"

class QMenuBar;

namespace targo::desk {

class BoardPage;

// The acts of the timeline that have a name, with words and shortcut. They are in the menu bar and in the list of
// shortcuts beside those of DeskActions; their keys are the timeline's alone.
class BoardActions : public QObject
{
    Q_OBJECT

public:
    BoardActions(DeskActions &desk, BoardPage &board, QMenuBar &bar);

    QAction *selectMore, *cut, *copy, *paste;
    QAction *newHere;                 // where the ground was clicked
    QAction *backAtWork, *laneHistory; // of the technician whose lane has the focus

    QAction *laneUp, *laneDown, *hideLane, *showAllLanes; // of the lane that has the focus
    QAction *panelWindow, *boardWindow;                   // one half of the page in a window of its own
    QAction *lanes;                                       // all of it in a dialog
    QActionGroup *groupings;                              // data: int of LaneArrangement::Grouping
    QAction *fold, *foldAll;
    QActionGroup *faces;                                  // data: int of BoardPage::Face

    QList<QAction *> laneActions() const { return {laneUp, laneDown, hideLane, showAllLanes, fold, lanes}; }

private:
    void makeLaneActions();
    void fillMenus(QMenuBar &bar);
    void connectLanes();
    void showTechnician();
    void showArrangement();
    void hideCurrentLane();
    void moveLane(int step);
    void listLooks(QMenu *menu);
    QAction *make(const QString &text, const QString &name, const QList<QKeySequence> &keys = {});

    DeskActions &m_desk;
    BoardPage &m_board;
};

} // namespace targo::desk
