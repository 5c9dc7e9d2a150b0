#pragma once

#include "domain/ports/prompt.h"

#include <QPointer>
#include <QWidget>

namespace targo::desk {

// Asks in a message box over the window it was given, or over the active one.
class MessageBoxPrompt final : public Prompt
{
public:
    void setParentWindow(QWidget *window) { m_window = window; }

    int ask(const QString &title, const QString &text, const QStringList &answers) override;
    void tell(const QString &title, const QString &text) override;

private:
    QWidget *parent() const;

    QPointer<QWidget> m_window;
};

} // namespace targo::desk
