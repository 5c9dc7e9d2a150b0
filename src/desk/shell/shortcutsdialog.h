#pragma once

#include <QDialog>

namespace targo::desk {

// The list behind Ctrl+/.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<std::pair<QString, QString>> &shortcuts, QWidget *parent = nullptr);
};

} // namespace targo::desk
