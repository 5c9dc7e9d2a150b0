#include "desk/board/boardwindows.h"

#include "desk/board/boardpage.h"
#include "desk/board/ownwindow.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView dividedKey("board/splitter");
constexpr QLatin1StringView outKey("board/panelOut");
constexpr QLatin1StringView panelPlaceKey("board/panelWindow");

} // namespace

BoardWindows::BoardWindows(BoardPage &page, QSplitter &splitter, UnassignedPanel &panel, QSettings &settings)
    : QObject(&page)
    , m_page(page)
    , m_splitter(splitter)
    , m_panel(panel)
    , m_settings(settings)
{
}

void BoardWindows::setPanelOut(bool out)
{
    if (out == isPanelOut())
        return;
    const bool hadFocus = m_panel.isAncestorOf(QApplication::focusWidget());
    if (out)
        takeOut();
    else
        putBack();
    Q_EMIT changed();
    if (!m_page.isVisible())
        return;
    if (out) {
        m_window->show();
        bringPanelForward();
        m_panel.table().setFocus();
    } else {
        m_page.window()->activateWindow();
        (hadFocus ? static_cast<QWidget *>(&m_panel.table()) : &m_page)->setFocus();
    }
}

void BoardWindows::takeOut()
{
    m_divided = m_splitter.saveState();
    const QSize before = m_panel.size();
    m_window = new OwnWindow(&m_panel, tr("To plan – Targo Ops"), &m_page);
    m_window->setObjectName(u"panelWindow"_s);
    m_window->resize(before.expandedTo({900, 360}));
    m_panel.show();
    // The keys of the page and of the window are the same here.
    m_window->addActions(m_page.window()->actions());
    m_window->addActions(m_page.actions());
    for (QAction *action : m_page.timeline().actions()) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            m_window->addAction(action);
    }
    place(*m_window, m_settings.value(panelPlaceKey).toByteArray(), *m_page.window());
    connect(m_window, &OwnWindow::closed, this, [this] { setPanelOut(false); });
}

void BoardWindows::putBack()
{
    m_settings.setValue(panelPlaceKey, m_window->saveGeometry());
    OwnWindow *left = m_window;
    m_window = nullptr;
    left->hide();
    m_splitter.addWidget(&m_panel);
    m_panel.show();
    m_splitter.restoreState(m_divided);
    left->deleteLater(); // it may be telling us that it was closed
}

bool BoardWindows::covers(QPoint global) const { return m_window && m_window->isVisible() && m_window->frameGeometry().contains(global); }

void BoardWindows::bringPanelForward()
{
    if (!m_window)
        return;
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->raise();
    m_window->activateWindow();
}

void BoardWindows::remember() const
{
    m_settings.setValue(dividedKey, isPanelOut() ? m_divided : m_splitter.saveState());
    m_settings.setValue(outKey, isPanelOut());
    if (isPanelOut())
        m_settings.setValue(panelPlaceKey, m_window->saveGeometry());
}

void BoardWindows::recall()
{
    m_splitter.restoreState(m_settings.value(dividedKey).toByteArray());
    setPanelOut(m_settings.value(outKey).toBool());
}

// Beside the page, which has the keys.
void BoardWindows::showWithPage()
{
    if (!m_window || m_window->isVisible())
        return;
    m_window->setAttribute(Qt::WA_ShowWithoutActivating);
    m_window->show();
    m_window->setAttribute(Qt::WA_ShowWithoutActivating, false);
}

void BoardWindows::hideWithPage()
{
    if (m_window)
        m_window->hide();
}

} // namespace targo::desk
