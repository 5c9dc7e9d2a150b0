#include "desk/shell/dialogkeys.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

namespace targo::desk {

namespace {

QPushButton *defaultButton(const QDialog &dialog)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [](const QPushButton *button) { return button->isDefault() && button->isVisible(); });
    return found == buttons.end() ? nullptr : *found;
}

// The focus leaves its field first: what is still being typed, in a cell of a table too, is taken then.
void press(QPushButton *button)
{
    const QPointer<QWidget> window = button->window();
    const QPointer<QWidget> before = window->focusWidget();
    if (before)
        before->clearFocus();
    button->click();
    if (before && window && window->isVisible() && !window->focusWidget())
        before->setFocus();
}

// A list that completes in its own line keeps the first Enter for the completion, even when there is nothing left to
// complete.
void takeCompletion(QLineEdit &line)
{
    const QCompleter *completer = line.completer();
    if (!completer || completer->completionMode() != QCompleter::InlineCompletion || !line.hasSelectedText())
        return;
    if (const QString whole = completer->currentCompletion(); whole.compare(line.text(), Qt::CaseInsensitive) == 0)
        line.setText(whole);
    line.end(false);
}

} // namespace

DialogKeys::DialogKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool DialogKeys::eventFilter(QObject *watched, QEvent *event)
{
    // A key pressed in a list or a calendar that has popped up is meant for it, and not for what lies below.
    if (event->type() == QEvent::ShortcutOverride && QApplication::activePopupWidget()) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = static_cast<QWidget *>(watched);
    const auto *dialog = qobject_cast<QDialog *>(widget->window());
    if (!dialog || (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter))
        return false;
    const Qt::KeyboardModifiers held = key->modifiers() & ~Qt::KeypadModifier;
    if (held == Qt::ControlModifier) {
        // Also when it is switched off: nothing else is to be meant by these keys.
        if (QPushButton *button = defaultButton(*dialog))
            press(button);
        return true;
    }
    const auto *list = qobject_cast<QComboBox *>(watched); // has the focus in place of its line
    if (held == Qt::NoModifier && list && list->lineEdit())
        takeCompletion(*list->lineEdit());
    return false;
}

} // namespace targo::desk
