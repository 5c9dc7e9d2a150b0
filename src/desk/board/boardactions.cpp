#include "desk/board/boardactions.h"

#include "desk/board/boardclipboard.h"
#include "desk/board/boardmenus.h"
#include "desk/board/boardpage.h"

#include <QMenu>
#include <QMenuBar>

namespace targo::desk {

using namespace Qt::StringLiterals;

BoardActions::BoardActions(DeskActions &desk, BoardPage &board, QMenuBar &bar)
    : QObject(&board)
    , m_desk(desk)
    , m_board(board)
{
    selectMore = make(tr("Select the &lane’s jobs, then all"), u"selectMoreAction"_s, {Qt::CTRL | Qt::Key_A});
    cut = make(tr("Cu&t"), u"cutAction"_s, {Qt::CTRL | Qt::Key_X});
    copy = make(tr("&Copy"), u"copyAction"_s, {Qt::CTRL | Qt::Key_C});
    paste = make(tr("&Paste"), u"pasteAction"_s, {Qt::CTRL | Qt::Key_V});
    newHere = make(tr("New job &here…"), u"newHereAction"_s, {Qt::Key_Insert});
    backAtWork = make(tr("&Remove the absence"), u"backAtWorkAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_R});
    laneHistory = make(tr("H&istory of the technician…"), u"laneHistoryAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_H});
    makeLaneActions();
    fillMenus(bar);
    connect(selectMore, &QAction::triggered, &board.timeline(), &TimelineView::selectMore);
    connect(cut, &QAction::triggered, &board.clipboard(), &BoardClipboard::cut);
    connect(copy, &QAction::triggered, &board.clipboard(), &BoardClipboard::copy);
    connect(paste, &QAction::triggered, &board.clipboard(), &BoardClipboard::paste);
    connect(newHere, &QAction::triggered, &board, [&board] {
        const auto spot = board.timeline().spot();
        board.newJob(spot ? std::optional(spot->technician) : board.currentTechnician(), spot ? std::optional(spot->time) : std::nullopt);
    });
    connect(backAtWork, &QAction::triggered, &board, [&board] { board.endAbsence(); });
    connect(laneHistory, &QAction::triggered, &board, [&board] {
        if (const auto technician = board.currentTechnician())
            Q_EMIT board.historyWanted(*technician);
    });
    connect(&board, &BoardPage::currentJobChanged, this, &BoardActions::showTechnician);
    connectLanes();
    showTechnician();
    new BoardMenus(desk, *this, board);
}

void BoardActions::fillMenus(QMenuBar &bar)
{
    auto *edit = bar.findChild<QMenu *>(u"editMenu"_s);
    edit->addSeparator();
    edit->addActions({cut, copy, paste});
    edit->addSeparator();
    edit->addAction(selectMore);
    auto *job = bar.findChild<QMenu *>(u"jobMenu"_s);
    job->insertAction(m_desk.absence, newHere);
    job->insertActions(job->actions().value(job->actions().indexOf(m_desk.absence) + 1), {backAtWork, laneHistory});
    auto *view = bar.findChild<QMenu *>(u"viewMenu"_s);
    view->addSeparator();
    view->addActions(faces->actions());
    view->addActions({panelWindow, boardWindow});
    view->addSeparator();
    view->addAction(lanes);
    QMenu *looks = view->addMenu(tr("Saved &views"));
    looks->setObjectName(u"looksMenu"_s);
    connect(looks, &QMenu::aboutToShow, this, [this, looks] { listLooks(looks); });
    view->addMenu(tr("&Group lanes by"))->addActions(groupings->actions());
    view->addActions({fold, foldAll, laneUp, laneDown, hideLane, showAllLanes});
}

// A child of DeskActions, so that the list of shortcuts has it.
QAction *BoardActions::make(const QString &text, const QString &name, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, &m_desk);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_board.timeline().addAction(action);
    return action;
}

void BoardActions::showTechnician()
{
    const auto technician = m_board.currentTechnician();
    backAtWork->setEnabled(technician && m_board.isAway(*technician));
    for (QAction *action : {laneHistory, laneUp, laneDown, hideLane})
        action->setEnabled(technician.has_value());
}

} // namespace targo::desk
