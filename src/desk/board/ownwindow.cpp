#include "desk/board/ownwindow.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

namespace targo::desk {

namespace {

// The window below the widget is there when it is shown, and not before.
class Independence : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show) {
            if (QWindow *below = static_cast<QWidget *>(watched)->windowHandle())
                below->setTransientParent(nullptr); // or else some systems keep it above the other
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void standAlone(QWidget &window)
{
    window.setWindowFlags(Qt::Window | Qt::WindowTitleHint | Qt::WindowSystemMenuHint | Qt::WindowMinMaxButtonsHint | Qt::WindowCloseButtonHint);
    window.installEventFilter(new Independence(&window));
}

void place(QWidget &window, const QByteArray &geometry, const QWidget &beside)
{
    if (window.restoreGeometry(geometry))
        return;
    QScreen *taken = beside.screen();
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen == taken)
            continue;
        const QRect room = screen->availableGeometry().adjusted(40, 60, -40, -40);
        window.resize(window.size().boundedTo(room.size()));
        return window.move(room.topLeft());
    }
    const QRect room = taken->availableGeometry();
    window.resize(window.size().boundedTo(room.size() * 0.9));
    window.move(room.center() - window.rect().center());
}

void bringForward(QWidget &window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

void showBeside(QWidget &window)
{
    window.setAttribute(Qt::WA_ShowWithoutActivating);
    window.show();
    window.setAttribute(Qt::WA_ShowWithoutActivating, false);
    // Some window managers put what does not ask for the keys below the window that has them, which is being shown, too.
    QMetaObject::invokeMethod(&window, &QWidget::raise, Qt::QueuedConnection);
}

OwnWindow::OwnWindow(QWidget *part, const QString &title, QWidget *page)
    : QWidget(page)
{
    setWindowTitle(title);
    standAlone(*this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(part);
}

void OwnWindow::shareKeys()
{
    addActions(parentWidget()->window()->actions());
    addActions(parentWidget()->actions());
}

void OwnWindow::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
    QCoreApplication::sendEvent(parentWidget(), event);
}

void OwnWindow::closeEvent(QCloseEvent *event)
{
    event->ignore(); // whoever holds the part takes it back first
    Q_EMIT closed();
}

} // namespace targo::desk
