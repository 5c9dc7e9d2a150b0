#include "desk/shell/toast.h"

#include "desk/words/errorwords.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimerEvent>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shown = 7s; // long enough to read a sentence and decide

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"toast"_s);
    setProperty("toast", true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"toastLabel"_s);
    m_button->setObjectName(u"toastUndoButton"_s);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setText(tr("Undo"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 4, 3);
    row->addWidget(m_text);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        m_takeBack();
    });
    parent->installEventFilter(this);
    hide();
}

QString Toast::sentence() const { return isVisible() ? m_sentence : QString(); }

void Toast::say(const QString &sentence)
{
    m_button->hide();
    appear(sentence);
}

void Toast::offer(const QString &sentence, const QString &button, std::function<void()> takeBack)
{
    m_takeBack = std::move(takeBack);
    m_button->setText(button);
    m_button->show();
    appear(sentence);
}

void Toast::appear(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence);
    show();
    raise();
    place();
    m_timer.start(shown, this);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    const QRect free = room();
    const int around = sizeHint().width() - m_text->sizeHint().width();
    const int most = (free.isEmpty() ? parentWidget()->width() - 80 : free.width()) - around;
    const QString shortened = m_text->fontMetrics().elidedText(m_sentence, Qt::ElideMiddle, std::max(120, most));
    m_text->setText(shortened);
    m_text->setToolTip(shortened == m_sentence ? QString() : words::toolTip(m_sentence));
    adjustSize();
    if (free.isEmpty())
        move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 48);
    else
        move(free.center().x() - width() / 2, free.center().y() - height() / 2);
}

QRect Toast::room() const { return m_room ? m_room() : QRect(); }

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QFrame::timerEvent(event);
    m_timer.stop();
    hide();
}

} // namespace targo::desk
