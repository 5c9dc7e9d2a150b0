#include "desk/map/addresssearch.h"

#include "desk/theme/icons.h"
#include "desk/words/errorwords.h"

#include <QAction>
#include <QKeyEvent>
#include <QListWidget>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pause = 250ms; // hub.md 9.8
constexpr int listWidth = 360, frame = 6; // pixels

} // namespace

AddressSearch::AddressSearch(AddressSource &source, const Theme &theme, QWidget *room)
    : QLineEdit(room)
    , m_source(source)
    , m_theme(theme)
    , m_list(new QListWidget(room))
    , m_icon(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setObjectName(u"addressEdit"_s);
    setPlaceholderText(tr("Address…"));
    setAccessibleName(tr("Find an address on the map"));
    setToolTip(tr("Find an address on the map"));
    setMaxLength(140);
    m_list->setObjectName(u"addressList"_s);
    m_list->setAccessibleName(tr("Addresses found"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("card", true); // a frame around what lies over the map
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    const auto tint = [this] { m_icon->setIcon(icon(u"search"_s, m_theme.palette().muted)); };
    connect(&theme, &Theme::changed, this, tint);
    tint();
    m_typed.setSingleShot(true);
    m_typed.setInterval(pause);
    connect(&m_typed, &QTimer::timeout, this, &AddressSearch::ask);
    connect(this, &QLineEdit::textEdited, this, [this] {
        ++m_ticket; // what is on its way answers something else
        text().trimmed().isEmpty() ? m_list->hide() : m_typed.start();
    });
    connect(m_list, &QListWidget::itemPressed, this, [this](const QListWidgetItem *item) { take(m_list->row(item)); });
}

void AddressSearch::ask()
{
    const QString wanted = text().trimmed();
    if (wanted.size() < AddressSource::leastLetters)
        return say(tr("Type at least %n letter(s)", nullptr, AddressSource::leastLetters));
    say(tr("Searching…"));
    m_source.find(wanted).then(this, [this, ticket = ++m_ticket](const Result<std::vector<FoundAddress>> &found) {
        if (ticket != m_ticket)
            return; // typed on since
        if (!found)
            return say(words::of(found.error()));
        found->empty() ? say(tr("No such address is known")) : show(*found);
    });
}

void AddressSearch::show(const std::vector<FoundAddress> &found)
{
    m_found = found;
    m_list->clear();
    for (const FoundAddress &address : found)
        m_list->addItem(address.label);
    m_list->setCurrentRow(0);
    open();
}

void AddressSearch::say(const QString &sentence)
{
    m_found.clear();
    m_list->clear();
    auto *item = new QListWidgetItem(sentence, m_list);
    item->setFlags(Qt::NoItemFlags);
    open();
}

void AddressSearch::open()
{
    if (!hasFocus())
        return;
    const QWidget *room = m_list->parentWidget();
    const int width = std::min(listWidth, room->width() - 2 * frame);
    const QPoint below = mapTo(room, QPoint(0, height() + 2));
    int rows = frame;
    for (int i = 0; i < m_list->count(); ++i)
        rows += m_list->sizeHintForRow(i);
    m_list->setGeometry(std::clamp(below.x(), frame, std::max(frame, room->width() - frame - width)), below.y(), width, std::min(rows, room->height() - below.y() - frame));
    m_list->show();
    m_list->raise();
}

void AddressSearch::step(int rows)
{
    if (!m_found.empty())
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, int(m_found.size()) - 1));
}

void AddressSearch::take(int row)
{
    if (row < 0 || row >= int(m_found.size()))
        return;
    const FoundAddress address = m_found[size_t(row)];
    m_list->hide();
    setText(address.label);
    setCursorPosition(0);
    Q_EMIT chosen(address);
}

// Around the field Enter opens the chosen job and Esc ends the search: not here.
bool AddressSearch::event(QEvent *event)
{
    constexpr std::array ours{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Up, Qt::Key_Down};
    if (event->type() == QEvent::ShortcutOverride && std::ranges::find(ours, static_cast<QKeyEvent *>(event)->key()) != ours.end())
        event->accept();
    return QLineEdit::event(event);
}

void AddressSearch::keyPressEvent(QKeyEvent *event)
{
    const bool isOpen = m_list->isVisible();
    switch (event->key()) {
    case Qt::Key_Down: isOpen ? step(1) : ask(); return;
    case Qt::Key_Up: step(-1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_typed.isActive()) { // in a hurry
            m_typed.stop();
            return ask();
        }
        return isOpen ? take(m_list->currentRow()) : ask();
    case Qt::Key_Escape:
        ++m_ticket;
        m_typed.stop();
        if (isOpen)
            return m_list->hide();
        clear();
        Q_EMIT left();
        return;
    default: return QLineEdit::keyPressEvent(event);
    }
}

void AddressSearch::focusOutEvent(QFocusEvent *event)
{
    m_list->hide();
    QLineEdit::focusOutEvent(event);
}

} // namespace targo::desk
