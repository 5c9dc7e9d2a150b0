#include "desk/board/boardactions.h"

#include "desk/board/boardclipboard.h"
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
    auto *edit = bar.findChild<QMenu *>(u"editMenu"_s);
    edit->addSeparator();
    edit->addActions({cut, copy, paste});
    edit->addSeparator();
    edit->addAction(selectMore);
    connect(selectMore, &QAction::triggered, &board.timeline(), &TimelineView::selectMore);
    connect(cut, &QAction::triggered, &board.clipboard(), &BoardClipboard::cut);
    connect(copy, &QAction::triggered, &board.clipboard(), &BoardClipboard::copy);
    connect(paste, &QAction::triggered, &board.clipboard(), &BoardClipboard::paste);
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

} // namespace targo::desk
