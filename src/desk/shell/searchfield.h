#pragma once

#include "desk/search/otherdays.h"
#include "desk/theme/theme.h"

#include <QLineEdit>

class QLabel;
class QMenu;
class QToolButton;

namespace targo::desk {

// Where the board is searched, with what was found beside the words: jobs on the board, and other days that have some.
// What comes and goes there never moves what stands beside the field.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    SearchField(const Theme &theme, QWidget *parent = nullptr);

    void showMatches(int count); // below zero: no search
    // One line a day of the menu, in this order; empty: no other day.
    struct OtherDay
    {
        QDate date;
        JobId job;
        QString words;
    };
    void showOtherDays(const std::vector<OtherDay> &days);

Q_SIGNALS:
    void left(); // Esc or Enter: back to the board
    void otherDayChosen(QDate date, const targo::JobId &job);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tint();
    void place();

    const Theme &m_theme;
    QAction *m_icon = nullptr;
    QLabel *m_matches = nullptr;
    QToolButton *m_others = nullptr;
    QMenu *m_menu = nullptr;
    int m_days = 0;
};

} // namespace targo::desk
