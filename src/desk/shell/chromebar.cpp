#include "desk/shell/chromebar.h"

#include "desk/publish/publishbutton.h"
#include "desk/shell/viewswitch.h"
#include "desk/theme/icons.h"
#include "desk/words/times.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchLeast = 120, searchWanted = 240, searchMost = 320; // pixels

} // namespace

ChromeBar::ChromeBar(const DeskActions &actions, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_theme(theme)
    , m_search(new SearchField(theme, this))
    , m_date(new QToolButton(this))
    , m_calendar(new QCalendarWidget(this))
{
    setProperty("chrome", true);
    auto *row = m_row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setToolTip(m_actions.find->shortcut().toString(QKeySequence::NativeText));
    m_search->setMinimumWidth(searchLeast);
    m_search->setMaximumWidth(searchMost);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it gives way before the views do
    row->addWidget(m_search, 8);

    add(row, actions.previous, u"previousButton"_s, true);
    add(row, actions.today, u"todayButton"_s, false);
    add(row, actions.next, u"nextButton"_s, true);
    m_date->setObjectName(u"dateButton"_s);
    m_date->setProperty("flat", true);
    m_date->setPopupMode(QToolButton::InstantPopup);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_date->setFont(bold);
    auto *popup = new QMenu(m_date);
    auto *holder = new QWidgetAction(popup);
    m_calendar->setObjectName(u"calendar"_s);
    m_calendar->setLocale(words::language());
    m_calendar->setFirstDayOfWeek(Qt::Monday);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    holder->setDefaultWidget(m_calendar);
    popup->addAction(holder);
    m_date->setMenu(popup);
    row->addWidget(m_date);

    m_views = new ViewSwitch(*actions.views, ViewSwitch::Form::Words, this);
    row->addWidget(m_views);
    row->addStretch(1);
    add(row, actions.undo, u"undoButton"_s, true);
    add(row, actions.redo, u"redoButton"_s, true);

    connect(m_search, &QLineEdit::textChanged, this, &ChromeBar::searched);
    connect(m_search, &SearchField::left, this, &ChromeBar::searchLeft);
    const auto chosen = [this, popup](QDate date) {
        popup->hide();
        Q_EMIT dateChosen(date);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, chosen);
    connect(m_calendar, &QCalendarWidget::activated, this, chosen);
    connect(&theme, &Theme::changed, this, &ChromeBar::tintIcons);
    tintIcons();
}

void ChromeBar::addBoard(QActionGroup &faces, PublishButton *publish)
{
    m_pictures = faces.actions();
    m_faces = new ViewSwitch(faces, ViewSwitch::Form::Pictures, this);
    m_publish = publish;
    m_row->insertWidget(m_row->indexOf(m_views) + 1, m_faces);
    m_row->addWidget(publish);
    tintIcons();
    fitViews();
}

QToolButton *ChromeBar::add(QHBoxLayout *row, QAction *action, const QString &name, bool iconOnly)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setDefaultAction(action);
    button->setToolButtonStyle(iconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
    button->setAccessibleName(action->text().remove('&'_L1));
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({18, 18});
    row->addWidget(button);
    return button;
}

void ChromeBar::tintIcons()
{
    const QColor color = m_theme.palette().text;
    m_actions.previous->setIcon(icon(u"previous"_s, color));
    m_actions.next->setIcon(icon(u"next"_s, color));
    m_actions.undo->setIcon(icon(u"undo"_s, color));
    m_actions.redo->setIcon(icon(u"redo"_s, color));
    const QString pictures[] = {u"lanes"_s, u"list"_s, u"calendar"_s};
    for (qsizetype i = 0; i < m_pictures.size(); ++i)
        m_pictures[i]->setIcon(icon(pictures[i], color));
    m_date->setIcon(icon(u"calendar"_s, m_theme.palette().muted));
    m_date->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void ChromeBar::showPeriod(QDate first, int days, QDate date)
{
    m_date->setText(words::days(first, first.addDays(days - 1)));
    m_calendar->setSelectedDate(date);
    fitViews(); // the words of a period take more room or less
}

// What gives way first is last in line: the words of the views stay longest.
void ChromeBar::fitViews()
{
    int needed = layout()->totalMinimumSize().width() + m_views->spareWidth();
    m_views->setCompact(width() < needed);
    if (!m_faces)
        return;
    needed += searchWanted - searchLeast;
    needed += m_faces->spareWidth();
    m_faces->setCompact(width() < needed);
    m_publish->setShort(width() < needed + m_publish->spareWidth());
}

void ChromeBar::resizeEvent(QResizeEvent *event)
{
    fitViews();
    QFrame::resizeEvent(event);
}

void ChromeBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ChromeBar::openCalendar() { m_date->showMenu(); }

} // namespace targo::desk
