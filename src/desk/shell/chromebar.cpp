#include "desk/shell/chromebar.h"

#include "desk/shell/viewswitch.h"
#include "desk/theme/icons.h"
#include "desk/words/times.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

namespace targo::desk {

using namespace Qt::StringLiterals;

ChromeBar::ChromeBar(const DeskActions &actions, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_theme(theme)
    , m_search(new QLineEdit(this))
    , m_matches(new QLabel(this))
    , m_date(new QToolButton(this))
    , m_calendar(new QCalendarWidget(this))
{
    setProperty("chrome", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setProperty("search", true);
    m_search->setPlaceholderText(tr("Customer, phone, place, DJ-…"));
    m_search->setAccessibleName(tr("Search the board"));
    m_search->setToolTip(m_actions.find->shortcut().toString(QKeySequence::NativeText));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(280);
    m_search->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it gives way before the views do
    m_search->installEventFilter(this);
    m_searchIcon = m_search->addAction(QIcon(), QLineEdit::LeadingPosition);
    m_matches->setObjectName(u"matchesLabel"_s);
    m_matches->setProperty("muted", true);
    m_matches->setProperty("small", true);
    row->addWidget(m_search, 1);
    // In the field, beside its cross: a count that comes and goes must not move what is clicked.
    auto *inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, 28, 0);
    inside->addStretch(1);
    inside->addWidget(m_matches);
    m_matches->setAttribute(Qt::WA_TransparentForMouseEvents);

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

    row->addWidget(new ViewSwitch(*actions.views, this));
    row->addStretch(1);
    add(row, actions.undo, u"undoButton"_s, true);
    add(row, actions.redo, u"redoButton"_s, true);

    connect(m_search, &QLineEdit::textChanged, this, &ChromeBar::searched);
    connect(m_search, &QLineEdit::returnPressed, this, &ChromeBar::searchLeft);
    const auto chosen = [this, popup](QDate date) {
        popup->hide();
        Q_EMIT dateChosen(date);
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, chosen);
    connect(m_calendar, &QCalendarWidget::activated, this, chosen);
    connect(&theme, &Theme::changed, this, &ChromeBar::tintIcons);
    tintIcons();
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
    m_date->setIcon(icon(u"calendar"_s, m_theme.palette().muted));
    m_date->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_searchIcon->setIcon(icon(u"search"_s, m_theme.palette().muted));
}

void ChromeBar::showPeriod(QDate first, int days, QDate date)
{
    m_date->setText(words::days(first, first.addDays(days - 1)));
    m_calendar->setSelectedDate(date);
}

void ChromeBar::showMatches(int count)
{
    m_matches->setText(count < 0 ? QString() : tr("%n job(s)", nullptr, count));
    m_matches->setVisible(count >= 0);
    m_search->setTextMargins(0, 0, count >= 0 ? m_matches->sizeHint().width() + 4 : 0, 0);
}

void ChromeBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ChromeBar::openCalendar() { m_date->showMenu(); }

bool ChromeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_search->clear();
        Q_EMIT searchLeft();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace targo::desk
