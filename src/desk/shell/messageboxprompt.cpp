#include "desk/shell/messageboxprompt.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

namespace targo::desk {

QWidget *MessageBoxPrompt::parent() const
{
    return m_window ? m_window.data() : QApplication::activeWindow();
}

int MessageBoxPrompt::ask(const QString &title, const QString &text, const QStringList &answers)
{
    QMessageBox box(QMessageBox::Question, title, text, QMessageBox::NoButton, parent());
    box.setTextFormat(Qt::PlainText);
    QList<QAbstractButton *> buttons;
    for (const QString &answer : answers)
        buttons.append(box.addButton(answer, QMessageBox::ActionRole));
    box.addButton(QMessageBox::Cancel)->hide(); // gives Esc something to press
    box.exec();
    return int(buttons.indexOf(box.clickedButton()));
}

// Without a loop of its own: the window below may be replaced while this is read.
void MessageBoxPrompt::tell(const QString &title, const QString &text)
{
    auto *box = new QMessageBox(QMessageBox::Information, title, text, QMessageBox::Ok, parent());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

} // namespace targo::desk
