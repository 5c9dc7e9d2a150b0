#include "desk/shell/searchfield.h"

#include "desk/theme/icons.h"
#include "desk/words/errorwords.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int crossWidth = 28;
constexpr int wordsWidth = 90;      // what is typed needs at least so much
constexpr size_t mostListed = 20;

} // namespace

SearchField::SearchField(const Theme &theme, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_icon(addAction(QIcon(), QLineEdit::LeadingPosition))
    , m_matches(new QLabel(this))
    , m_others(new QToolButton(this))
    , m_menu(new QMenu(m_others))
{
    setProperty("search", true);
    setPlaceholderText(tr("Customer, phone, place, DJ-…"));
    setAccessibleName(tr("Search the board"));
    setClearButtonEnabled(true);
    m_matches->setObjectName(u"matchesLabel"_s);
    m_matches->setProperty("muted", true);
    m_matches->setProperty("small", true);
    m_matches->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_others->setObjectName(u"otherDaysButton"_s);
    m_others->setProperty("inField", true);
    m_others->setCursor(Qt::ArrowCursor);
    m_others->setFocusPolicy(Qt::NoFocus); // Down in the field opens it
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(m_menu);
    m_others->hide();
    m_menu->setObjectName(u"otherDaysMenu"_s);
    auto *inside = new QHBoxLayout(this);
    inside->setContentsMargins(0, 0, crossWidth, 0);
    inside->setSpacing(4);
    inside->addStretch(1);
    inside->addWidget(m_matches);
    inside->addWidget(m_others);
    connect(this, &QLineEdit::returnPressed, this, &SearchField::left);
    connect(&theme, &Theme::changed, this, &SearchField::tint);
    tint();
}

void SearchField::tint() { m_icon->setIcon(icon(u"search"_s, m_theme.palette().muted)); }

void SearchField::showMatches(int count)
{
    m_matches->setText(count < 0 ? QString() : tr("%n job(s)", nullptr, count));
    place();
}

void SearchField::showOtherDays(const std::vector<OtherDay> &days)
{
    m_menu->clear();
    for (size_t index = 0; index < std::min(days.size(), mostListed); ++index) {
        const OtherDay &day = days[index];
        connect(m_menu->addAction(words::menuText(day.words)), &QAction::triggered, this, [this, day] { Q_EMIT otherDayChosen(day.date, day.job); });
    }
    if (days.size() > mostListed)
        m_menu->addAction(tr("… and %n more day(s)", nullptr, int(days.size() - mostListed)))->setEnabled(false);
    m_days = int(days.size());
    place();
}

// In a narrow field the days are told by a number, and the jobs of the shown days are counted by the board itself.
void SearchField::place()
{
    const QString whole = tr("%n other day(s)", nullptr, m_days) + u" ▾"_s;
    const int room = width() - 2 * crossWidth - wordsWidth - (m_matches->text().isEmpty() ? 0 : m_matches->sizeHint().width() + 4);
    m_others->setText(m_others->fontMetrics().horizontalAdvance(whole) + 16 <= room ? whole : u"+%1 ▾"_s.arg(m_days));
    m_others->setToolTip(words::toolTip(tr("Jobs of other days are found, too. Choose one of them here, or with the Down key.")));
    m_others->setAccessibleName(tr("%n other day(s)", nullptr, m_days));
    m_others->setVisible(m_days > 0);
    const bool narrow = m_days > 0 && m_others->sizeHint().width() > room;
    m_matches->setVisible(!m_matches->text().isEmpty() && !narrow);
    const auto taken = [](const QWidget *widget) { return widget->isHidden() ? 0 : widget->sizeHint().width() + 4; };
    setTextMargins(0, 0, taken(m_matches) + taken(m_others), 0);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return;
    }
    if (event->key() == Qt::Key_Down && m_days > 0) {
        m_menu->popup(m_others->mapToGlobal(QPoint(0, m_others->height())));
        m_menu->setActiveAction(m_menu->actions().value(0));
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace targo::desk
