#pragma once

#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace targo::desk {

// Words that may be a customer's: never read as HTML, and broken into lines where they are too long. Owned by `parent`.
QLabel *paragraph(const QString &text, const QString &name, QWidget *parent);

// A dialog's button that Enter presses only when it has the focus, or was made the default. Owned by `parent`.
QPushButton *dialogButton(const QString &text, const QString &name, QWidget *parent);

} // namespace targo::desk
