#include "desk/board/boardmenus.h"

#include "desk/board/boardclipboard.h"
#include "desk/board/boardpage.h"

#include <QMenu>

namespace targo::desk {

using namespace Qt::StringLiterals;

BoardMenus::BoardMenus(DeskActions &desk, BoardActions &actions, BoardPage &board)
    : QObject(&board)
    , m_desk(desk)
    , m_actions(actions)
    , m_board(board)
{
    connect(&board.timeline(), &TimelineView::gapMenuWanted, this, &BoardMenus::showGap);
    connect(&board.timeline(), &TimelineView::laneMenuWanted, this, &BoardMenus::showLane);
    connect(&board.timeline(), &TimelineView::axisMenuWanted, this, &BoardMenus::showAxis);
}

QMenu *BoardMenus::menu(const QString &name)
{
    auto *made = new QMenu(&m_board);
    made->setObjectName(name);
    connect(made, &QMenu::aboutToHide, made, &QObject::deleteLater);
    return made;
}

// What was clicked is remembered by the timeline: the acts are those of the menu bar.
void BoardMenus::showGap(const TechnicianId &technician, WallTime start, QPoint global)
{
    QMenu *made = menu(u"gapMenu"_s);
    connect(made->addAction(tr("&New job here…")), &QAction::triggered, &m_board, [this, technician, start] { m_board.newJob(technician, start); });
    QAction *paste = made->addAction(tr("&Paste here"));
    paste->setObjectName(u"pasteHereAction"_s);
    paste->setEnabled(!m_board.clipboard().isEmpty());
    connect(paste, &QAction::triggered, &m_board, [this, technician, start] { m_board.clipboard().pasteOn(technician, start); });
    made->addSeparator();
    connect(made->addAction(tr("A&bsence…")), &QAction::triggered, &m_board, [this, technician] { m_board.editAbsence(technician); });
    made->addAction(m_actions.selectMore);
    made->popup(global);
}

void BoardMenus::showLane(const TechnicianId &technician, QPoint global)
{
    m_board.timeline().chooseTechnician(technician);
    QMenu *made = menu(u"laneMenu"_s);
    made->addActions({m_desk.absence, m_actions.backAtWork});
    made->addSeparator();
    made->addActions({m_desk.newJob, m_actions.paste, m_actions.selectMore});
    made->addSeparator();
    made->addActions(m_actions.laneActions());
    made->addSeparator();
    made->addAction(m_actions.laneHistory);
    made->popup(global);
}

void BoardMenus::showAxis(QPoint global)
{
    QMenu *made = menu(u"axisMenu"_s);
    made->addActions(m_desk.views->actions());
    made->addSeparator();
    made->addActions({m_desk.today, m_desk.previous, m_desk.next, m_desk.goToDate});
    made->addSeparator();
    made->addActions({m_desk.zoomIn, m_desk.zoomOut, m_desk.zoomReset, m_desk.workingHours});
    made->popup(global);
}

} // namespace targo::desk
