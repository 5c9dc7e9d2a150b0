#pragma once

#include "desk/shell/deskactions.h"
#include "desk/shell/searchfield.h"
#include "desk/theme/theme.h"

#include <QFrame>

class QCalendarWidget;
class QToolButton;

namespace targo::desk {

class PublishButton;
class ViewSwitch;

// The one row of chrome: search, period, views, undo and redo, and the act that matters now.
class ChromeBar : public QFrame
{
    Q_OBJECT

public:
    ChromeBar(const DeskActions &actions, const Theme &theme, QWidget *parent = nullptr);

    // How the board shows the period, a picture each, and the act at the right end. Once.
    void addBoard(QActionGroup &faces, PublishButton *publish);
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
    class QHBoxLayout *m_row = nullptr;
    ViewSwitch *m_views = nullptr, *m_faces = nullptr;
    PublishButton *m_publish = nullptr;
    QList<QAction *> m_pictures; // lanes, list, calendar
    QToolButton *m_date = nullptr;
    QCalendarWidget *m_calendar = nullptr;
};

} // namespace targo::desk
