#include "desk/map/mapplace.h"

#include "desk/board/ownwindow.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QSettings>
#include <QSplitter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView shownKey("map/shown");
constexpr QLatin1StringView whereKey("map/where");
constexpr QLatin1StringView windowKey("map/window");
constexpr std::array whereNames{"beside"_L1, "below"_L1, "window"_L1}; // in the order of Where

QString dividedKey(MapPlace::Where where) { return u"map/splitter "_s + whereNames.at(size_t(where)); }

} // namespace

MapPlace::MapPlace(QWidget &page, QSplitter &content, MapPanel &panel, QSettings &settings, bool shownAtFirst)
    : QObject(&page)
    , m_page(page)
    , m_panel(panel)
    , m_settings(settings)
    , m_splitter(new QSplitter(&page))
    , m_shown(settings.value(shownKey, shownAtFirst).toBool())
{
    m_splitter->setObjectName(u"mapSplitter"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    page.layout()->replaceWidget(&content, m_splitter);
    m_splitter->addWidget(&content);
    m_splitter->addWidget(&panel);
    m_splitter->setStretchFactor(0, 1);
    const auto kept = std::ranges::find(whereNames, settings.value(whereKey).toString());
    m_where = kept == whereNames.end() ? Where::Beside : Where(kept - whereNames.begin());
    page.installEventFilter(this);
    panel.hide();
    arrange();
}

void MapPlace::setWhere(Where where)
{
    if (m_where == where && m_shown)
        return;
    remember();
    m_where = where;
    m_shown = true;
    arrange();
    if (m_window && m_page.isVisible())
        desk::bringForward(*m_window);
    Q_EMIT changed();
}

void MapPlace::setShown(bool shown)
{
    if (m_shown == shown)
        return;
    remember();
    const bool hadFocus = m_panel.isAncestorOf(m_panel.window()->focusWidget()) && m_panel.window()->isActiveWindow();
    m_shown = shown;
    arrange();
    remember();
    if (!shown && hadFocus)
        m_page.setFocus();
    Q_EMIT changed();
}

void MapPlace::arrange()
{
    const bool out = m_shown && m_where == Where::Window;
    if (!out && m_window)
        putBack();
    if (out && !m_window)
        takeOut();
    if (out)
        return;
    m_splitter->setOrientation(m_where == Where::Below ? Qt::Vertical : Qt::Horizontal);
    m_panel.setVisible(m_shown);
    if (!m_splitter->restoreState(m_settings.value(dividedKey(m_where)).toByteArray()))
        m_splitter->setSizes({700, 360});
    m_splitter->setOrientation(m_where == Where::Below ? Qt::Vertical : Qt::Horizontal);
}

void MapPlace::takeOut()
{
    m_window = new OwnWindow(&m_panel, tr("Map – Targo Ops"), &m_page);
    m_window->setObjectName(u"mapWindow"_s);
    m_window->resize(900, 700);
    m_panel.show();
    m_window->shareKeys();
    place(*m_window, m_settings.value(windowKey).toByteArray(), *m_page.window());
    connect(m_window, &OwnWindow::closed, this, [this] { setShown(false); });
    if (m_page.isVisible())
        showBeside(*m_window);
}

void MapPlace::putBack()
{
    OwnWindow *left = std::exchange(m_window, nullptr);
    m_settings.setValue(windowKey, left->saveGeometry());
    left->hide();
    m_panel.hide();
    m_splitter->addWidget(&m_panel);
    left->deleteLater(); // it may be telling us that it was closed
}

bool MapPlace::eventFilter(QObject *watched, QEvent *event)
{
    const bool own = watched == &m_page && !event->spontaneous() && m_window;
    if (own && event->type() == QEvent::Show && !m_window->isVisible())
        QMetaObject::invokeMethod(this, [this] {
            if (!m_window || !m_page.isVisible())
                return;
            m_window->shareKeys(); // by now everybody has theirs
            showBeside(*m_window);
        }, Qt::QueuedConnection);
    if (own && event->type() == QEvent::Hide)
        m_window->hide();
    return QObject::eventFilter(watched, event);
}

void MapPlace::bringForward()
{
    if (m_window && m_window->isVisible())
        desk::bringForward(*m_window);
}

bool MapPlace::hides(QPoint global) const { return m_window && m_window->isVisible() && m_window->frameGeometry().contains(global); }

void MapPlace::remember() const
{
    m_settings.setValue(shownKey, m_shown);
    m_settings.setValue(whereKey, QString(whereNames.at(size_t(m_where))));
    if (m_window)
        m_settings.setValue(windowKey, m_window->saveGeometry());
    else if (m_shown)
        m_settings.setValue(dividedKey(m_where), m_splitter->saveState());
}

} // namespace targo::desk
