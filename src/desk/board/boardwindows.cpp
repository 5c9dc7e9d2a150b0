#include "desk/board/boardwindows.h"

#include "desk/board/boardpage.h"
#include "desk/board/ownwindow.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView dividedKey("board/splitter");
constexpr QLatin1StringView outKey("board/out");

QString nameOf(BoardWindows::Part part) { return part == BoardWindows::Part::Panel ? u"panelWindow"_s : u"boardWindow"_s; }
QString placeKey(BoardWindows::Part part) { return u"board/"_s + nameOf(part); }

} // namespace

BoardWindows::BoardWindows(BoardPage &page, QSplitter &splitter, UnassignedPanel &panel, QSettings &settings)
    : QObject(&page)
    , m_page(page)
    , m_splitter(splitter)
    , m_panel(panel)
    , m_settings(settings)
    , m_board(splitter.widget(int(Part::Board)))
{
}

QWidget &BoardWindows::widget(Part part) const { return part == Part::Panel ? static_cast<QWidget &>(m_panel) : *m_board; }

void BoardWindows::setOut(Part part, bool out)
{
    if (out == isOut(part))
        return;
    const bool hadFocus = widget(part).isAncestorOf(QApplication::focusWidget());
    if (m_out)
        putBack();
    if (out)
        takeOut(part);
    Q_EMIT changed();
    if (!m_page.isVisible())
        return;
    if (out) {
        desk::bringForward(*m_window);
    } else {
        m_page.window()->activateWindow();
    }
    if (part == Part::Panel && (out || hadFocus))
        m_panel.table().setFocus();
    else
        m_page.setFocus();
}

void BoardWindows::takeOut(Part part)
{
    m_divided = m_splitter.saveState();
    const QSize before = widget(part).size();
    m_out = part;
    m_window = new OwnWindow(&widget(part), part == Part::Panel ? tr("To plan – Targo Ops") : tr("Board – Targo Ops"), &m_page);
    m_window->setObjectName(nameOf(part));
    m_window->resize(before.expandedTo({900, 360}));
    widget(part).show();
    m_window->shareKeys();
    for (QAction *action : m_page.timeline().actions()) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            m_window->addAction(action);
    }
    place(*m_window, m_settings.value(placeKey(part)).toByteArray(), *m_page.window());
    connect(m_window, &OwnWindow::closed, this, [this, part] { setOut(part, false); });
}

void BoardWindows::putBack()
{
    const Part part = *m_out;
    m_settings.setValue(placeKey(part), m_window->saveGeometry());
    OwnWindow *left = m_window;
    m_window = nullptr;
    m_out.reset();
    left->hide();
    // Questions that were asked over it go on over the page, with what is typed in them.
    for (auto *dialog : left->findChildren<QDialog *>(Qt::FindDirectChildrenOnly)) {
        const bool open = dialog->isVisibleTo(left);
        dialog->setParent(m_page.window(), dialog->windowFlags());
        dialog->setVisible(open);
    }
    m_splitter.insertWidget(int(part), &widget(part));
    widget(part).show();
    m_splitter.restoreState(m_divided);
    left->deleteLater(); // it may be telling us that it was closed
}

bool BoardWindows::hidesBoard(QPoint global) const { return m_out && m_panel.isVisible() && m_panel.window()->frameGeometry().contains(global); }

void BoardWindows::bringForward(Part part)
{
    QWidget *window = widget(part).window();
    if (m_out && window->isVisible())
        desk::bringForward(*window);
}

QWidget *BoardWindows::asking() const { return m_window && m_window->isActiveWindow() ? m_window : m_page.window(); }

void BoardWindows::remember() const
{
    m_settings.setValue(dividedKey, m_out ? m_divided : m_splitter.saveState());
    m_settings.setValue(outKey, m_out ? nameOf(*m_out) : QString());
    if (m_out)
        m_settings.setValue(placeKey(*m_out), m_window->saveGeometry());
}

void BoardWindows::recall()
{
    m_splitter.restoreState(m_settings.value(dividedKey).toByteArray());
    for (const Part part : {Part::Board, Part::Panel}) {
        if (m_settings.value(outKey).toString() == nameOf(part))
            setOut(part, true);
    }
}

// Beside the page, which has the keys.
void BoardWindows::showWithPage()
{
    if (!m_window || m_window->isVisible())
        return;
    showBeside(*m_window);
}

void BoardWindows::hideWithPage()
{
    if (m_window)
        m_window->hide();
}

} // namespace targo::desk
