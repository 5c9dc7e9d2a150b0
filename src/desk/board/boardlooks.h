#pragma once

#include "desk/board/boardlook.h"

class QSettings;

namespace targo::desk {

class BoardPage;

// The board's looks by name, and the one it has. Kept in the settings of the window, written whenever something
// changes.
class BoardLooks : public QObject
{
    Q_OBJECT

public:
    // Gives the board's lanes and filters the look they had.
    BoardLooks(BoardPage &board, QSettings &settings);

    BoardLook current() const;
    QString lastSearch() const { return m_lastSearch; } // when the program was left
    QStringList names() const; // sorted
    void save(const QString &name); // the current one; one of the same name is replaced
    void use(const QString &name);
    void remove(const QString &name);

Q_SIGNALS:
    void namesChanged();

private:
    QMap<QString, QVariantMap> all() const;
    void keep(const QMap<QString, QVariantMap> &looks);

    BoardPage &m_board;
    QSettings &m_settings;
    QString m_lastSearch;
};

} // namespace targo::desk
