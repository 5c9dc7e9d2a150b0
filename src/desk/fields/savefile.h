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

// All of it or nothing: what was there stays where it fails. Why it does; empty: written.
QString writeWhole(const QString &file, const QByteArray &content);

QString savedAs(const QString &file);
// What to tell a person whose file could not be written.
QString notSaved(const QString &file, const QString &reason);

} // namespace targo::desk
