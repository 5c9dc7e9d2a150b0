#pragma once

#include "desk/shell/deskactions.h"
#include "desk/theme/theme.h"

#include <QFrame>

class QCalendarWidget;
class QLabel;
class QLineEdit;
class QToolButton;

namespace targo::desk {

// The one row of chrome: page, search, period, views, undo and redo.
class ChromeBar : public QFrame
{
    Q_OBJECT

public:
    ChromeBar(const DeskActions &actions, const Theme &theme, QWidget *parent = nullptr);

    void showPeriod(QDate first, int days, QDate date);
    void showMatches(int count); // below zero: no search
    void focusSearch();
    void openCalendar();
    QLineEdit &search() const { return *m_search; }

Q_SIGNALS:
    void searched(const QString &text);
    void searchLeft(); // Esc or Enter: back to the board
    void dateChosen(QDate date);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *add(class QHBoxLayout *row, QAction *action, const QString &name, bool iconOnly);
    void tintIcons();

    const DeskActions &m_actions;
    const Theme &m_theme;
    QLineEdit *m_search = nullptr;
    QLabel *m_matches = nullptr;
    QToolButton *m_date = nullptr;
    QCalendarWidget *m_calendar = nullptr;
    QAction *m_searchIcon = nullptr;
};

} // namespace targo::desk
