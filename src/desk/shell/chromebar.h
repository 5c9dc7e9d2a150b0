#pragma once

#include "desk/shell/deskactions.h"
#include "desk/shell/searchfield.h"
#include "desk/theme/theme.h"

#include <QFrame>

class QCalendarWidget;
class QToolButton;

namespace targo::desk {

class ViewSwitch;

// The one row of chrome: page, search, period, views, undo and redo.
class ChromeBar : public QFrame
{
    Q_OBJECT

public:
    ChromeBar(const DeskActions &actions, const Theme &theme, QWidget *parent = nullptr);

    void showPeriod(QDate first, int days, QDate date);
    void focusSearch();
    void openCalendar();
    SearchField &search() const { return *m_search; }

Q_SIGNALS:
    void searched(const QString &text);
    void searchLeft(); // Esc or Enter: back to the board
    void dateChosen(QDate date);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitViews();
    QToolButton *add(class QHBoxLayout *row, QAction *action, const QString &name, bool iconOnly);
    void tintIcons();

    const DeskActions &m_actions;
    const Theme &m_theme;
    SearchField *m_search = nullptr;
    ViewSwitch *m_views = nullptr;
    QToolButton *m_date = nullptr;
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace targo::desk
