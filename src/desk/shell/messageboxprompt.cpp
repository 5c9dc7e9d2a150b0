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

void MessageBoxPrompt::tell(const QString &title, const QString &text)
{
    QMessageBox box(QMessageBox::Information, title, text, QMessageBox::Ok, parent());
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

} // namespace targo::desk
