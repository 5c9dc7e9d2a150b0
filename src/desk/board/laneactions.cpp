// Which lanes are shown and how: the part of BoardActions that is about the board rather than its jobs.
#include "desk/board/boardactions.h"
#include "desk/board/boardlooks.h"
#include "desk/board/boardpage.h"
#include "desk/board/boardwindows.h"
#include "desk/words/errorwords.h"

#include <QMenu>

namespace targo::desk {

using namespace Qt::StringLiterals;

void BoardActions::makeLaneActions()
{
    laneUp = make(tr("Move the lane u&p"), u"laneUpAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Up});
    laneDown = make(tr("Move the lane do&wn"), u"laneDownAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_Down});
    hideLane = make(tr("H&ide the lane"), u"hideLaneAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_K});
    showAllLanes = make(tr("Sho&w everything"), u"showAllLanesAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    lanes = make(tr("Lanes and &filters…"), u"lanesAction"_s, {Qt::CTRL | Qt::Key_L});
    fold = make(tr("Fold the &group"), u"foldAction"_s, {Qt::Key_G});
    foldAll = make(tr("Fold or unfold &all groups"), u"foldAllAction"_s, {Qt::SHIFT | Qt::Key_G});
    panelWindow = make(tr("« To plan » in its own &window"), u"panelWindowAction"_s, {Qt::Key_F9});
    boardWindow = make(tr("&Board in its own window"), u"boardWindowAction"_s, {Qt::SHIFT | Qt::Key_F9});
    for (QAction *action : {panelWindow, boardWindow})
        action->setCheckable(true);
    for (QAction *action : {lanes, panelWindow, boardWindow})
        action->setShortcutContext(Qt::WindowShortcut);
    faces = new QActionGroup(this);
    const std::pair<QString, QKeySequence> shown[] = {{tr("&Lanes"), Qt::CTRL | Qt::Key_1}, {tr("L&ist"), Qt::CTRL | Qt::Key_2}, {tr("&Calendar of a technician"), Qt::CTRL | Qt::Key_3}};
    for (const auto &[words, key] : shown) {
        const int value = int(faces->actions().size());
        QAction *face = make(words, u"faceAction%1"_s.arg(value), {key});
        face->setShortcutContext(Qt::WindowShortcut);
        face->setCheckable(true);
        face->setData(value);
        faces->addAction(face);
    }
    groupings = new QActionGroup(this);
    const QStringList names{tr("&No groups"), tr("Best &skill"), tr("&Region"), tr("&Team")};
    for (int i = 0; i < names.size(); ++i) {
        QAction *grouping = make(names[i], u"groupingAction%1"_s.arg(i));
        grouping->setCheckable(true);
        grouping->setData(i);
        groupings->addAction(grouping);
    }
}

void BoardActions::connectLanes()
{
    TimelineModel &model = m_board.timeline().model();
    connect(laneUp, &QAction::triggered, this, [this] { moveLane(-1); });
    connect(laneDown, &QAction::triggered, this, [this] { moveLane(1); });
    connect(hideLane, &QAction::triggered, this, &BoardActions::hideCurrentLane);
    connect(showAllLanes, &QAction::triggered, &model, &TimelineModel::showEverything);
    connect(lanes, &QAction::triggered, &m_board, &BoardPage::arrangeLanes);
    connect(fold, &QAction::triggered, this, [this] { m_board.timeline().foldCurrent(); });
    connect(foldAll, &QAction::triggered, this, [&model] { model.setArrangement(GroupHeads::allFolded(model, model.arrangement().folded.isEmpty())); });
    connect(groupings, &QActionGroup::triggered, this, [&model](const QAction *action) {
        LaneArrangement arrangement = model.arrangement();
        arrangement.grouping = LaneArrangement::Grouping(action->data().toInt());
        model.setArrangement(arrangement);
    });
    connect(faces, &QActionGroup::triggered, this, [this](const QAction *action) { m_board.setFace(BoardPage::Face(action->data().toInt())); });
    connect(&m_board, &BoardPage::faceChanged, this, &BoardActions::showArrangement);
    connect(&model, &TimelineModel::lookChanged, this, &BoardActions::showArrangement);
    connect(&model, &TimelineModel::lanesReset, this, &BoardActions::showArrangement);
    using Part = BoardWindows::Part;
    connect(panelWindow, &QAction::triggered, this, [this](bool out) { m_board.windows().setOut(Part::Panel, out); });
    connect(boardWindow, &QAction::triggered, this, [this](bool out) { m_board.windows().setOut(Part::Board, out); });
    connect(&m_board.windows(), &BoardWindows::changed, this, [this] {
        panelWindow->setChecked(m_board.windows().isOut(Part::Panel));
        boardWindow->setChecked(m_board.windows().isOut(Part::Board));
    });
    showArrangement();
}

void BoardActions::showArrangement()
{
    const TimelineModel &model = m_board.timeline().model();
    faces->actions().value(int(m_board.face()))->setChecked(true);
    groupings->actions().value(int(model.arrangement().grouping))->setChecked(true);
    showAllLanes->setEnabled(model.hiddenTechnicians() > 0 || !model.arrangement().folded.isEmpty() || !model.jobFilter().isEmpty());
    fold->setEnabled(!model.heads().empty());
    foldAll->setEnabled(!model.heads().empty());
}

void BoardActions::hideCurrentLane()
{
    TimelineView &timeline = m_board.timeline();
    const auto technician = m_board.currentTechnician();
    if (!technician)
        return;
    const int lane = timeline.model().laneOf(*technician);
    LaneArrangement arrangement = timeline.model().arrangement();
    arrangement.hidden.insert(*technician);
    timeline.model().setArrangement(arrangement);
    if (const auto &left = timeline.model().lanes(); !left.empty()) // the next one, so that the keys go on
        timeline.chooseTechnician(left[size_t(std::min(lane, int(left.size()) - 1))].id);
}

// With the neighbour on the board; both keep this place whatever is hidden beside them.
void BoardActions::moveLane(int step)
{
    TimelineModel &model = m_board.timeline().model();
    const auto technician = m_board.currentTechnician();
    const int lane = technician ? model.laneOf(*technician) : -1;
    if (lane < 0 || lane + step < 0 || lane + step >= int(model.lanes().size()))
        return;
    LaneArrangement arrangement = model.arrangement();
    const auto everybody = arranged({.order = arrangement.order}, model.board().technicians(), model.board());
    arrangement.order.clear();
    for (const LaneGroup &group : everybody)
        arrangement.order.append(QList<TechnicianId>(group.technicians.begin(), group.technicians.end()));
    const qsizetype here = arrangement.order.indexOf(*technician);
    const qsizetype there = arrangement.order.indexOf(model.lanes()[size_t(lane + step)].id);
    if (here < 0 || there < 0)
        return; // somebody who is no longer in the list stays below
    arrangement.order.move(here, there);
    model.setArrangement(arrangement);
}

void BoardActions::listLooks(QMenu *menu)
{
    menu->clear();
    for (const QString &name : m_board.looks().names()) {
        connect(menu->addAction(words::menuText(name)), &QAction::triggered, &m_board, [this, name] { m_board.looks().use(name); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("None yet: save one under “Lanes and filters”"))->setEnabled(false);
}

} // namespace targo::desk
