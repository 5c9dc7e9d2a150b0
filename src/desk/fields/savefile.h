#pragma once

#include <QString>

#include <functional>

class QSettings;
class QWidget;

namespace targo::desk {

struct SaveQuestion
{
    QString title;
    QString name;   // proposed; characters that no file name may have are replaced
    QString filter; // "PDF (*.pdf)"
};

// Asks where, in the folder of last time, and calls `save` with the path. Returns at once.
void askWhereToSave(QWidget *parent, QSettings &settings, const SaveQuestion &question, const std::function<void(const QString &file)> &save);

// What to tell a person whose file could not be written.
QString notSaved(const QString &file, const QString &reason);

} // namespace targo::desk
