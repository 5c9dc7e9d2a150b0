#include "desk/shell/toast.h"

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
    , m_undo(new QPushButton(tr("Undo"), this))
{
    setObjectName(u"toast"_s);
    setProperty("toast", true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"toastLabel"_s);
    m_undo->setObjectName(u"toastUndoButton"_s);
    m_undo->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 8, 6);
    row->addWidget(m_text);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto act = std::exchange(m_act, {}))
            act();
        else
            Q_EMIT undoWanted();
    });
    parent->installEventFilter(this);
    hide();
}

QString Toast::sentence() const { return isVisible() ? m_text->text() : QString(); }

void Toast::offer(const QString &sentence, const QString &action, std::function<void()> act)
{
    say(sentence, true);
    m_act = std::move(act);
    m_undo->setText(action);
    place();
}

void Toast::say(const QString &sentence, bool undoable)
{
    m_act = {};
    m_undo->setText(tr("Undo"));
    m_text->setText(m_text->fontMetrics().elidedText(sentence, Qt::ElideMiddle, std::max(200, parentWidget()->width() - 220)));
    m_undo->setVisible(undoable);
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
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - 48);
}

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
