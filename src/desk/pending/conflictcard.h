#pragma once

#include "domain/ports/boardsource.h"

#include <QFrame>
#include <QTimeZone>

class QGridLayout;
class QLabel;
class QPushButton;

namespace targo::desk {

// What stands between this desk and the server about one record: "my choice / their choice" with the act that settles
// it, or the word that a change still waits.
class ConflictCard : public QFrame
{
    Q_OBJECT

public:
    ConflictCard(BoardSource &board, const QTimeZone &site, QWidget *parent = nullptr);
    void showChange(const PendingChange *change); // null: hides itself

Q_SIGNALS:
    void mineKept(qint64 entry);
    void theirsTaken(qint64 entry);

private:
    QString titleOf(const PendingChange &change) const;
    void showSides(const PendingChange &change);

    BoardSource &m_board;
    QTimeZone m_site;
    qint64 m_entry = 0;
    QLabel *m_title = nullptr;
    QLabel *m_reason = nullptr;
    QWidget *m_sides = nullptr;
    QGridLayout *m_grid = nullptr;
    QPushButton *m_mine = nullptr;
    QPushButton *m_theirs = nullptr;
};

} // namespace targo::desk
