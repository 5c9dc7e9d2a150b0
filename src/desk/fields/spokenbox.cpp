#include "desk/fields/spokenbox.h"

#include "desk/words/errorwords.h"

#include <QLineEdit>
#include <QStyle>
#include <QToolTip>

namespace targo::desk {

using namespace Qt::StringLiterals;

SpokenBox::SpokenBox(int example, QWidget *parent)
    : QSpinBox(parent)
    , m_example(example)
{
    connect(lineEdit(), &QLineEdit::textChanged, this, &SpokenBox::mark);
    connect(this, &QSpinBox::editingFinished, this, [this] { // the text may be another by now, which nobody tells
        m_before = value();
        mark();
    });
}

int SpokenBox::valueFromText(const QString &text) const { return valueIn(text).value_or(value()); }

QValidator::State SpokenBox::validate(QString &text, int &) const
{
    const auto read = valueIn(text);
    if (read && *read >= minimum() && *read <= maximum())
        return QValidator::Acceptable;
    return mayBecomeOne(text) ? QValidator::Intermediate : QValidator::Invalid;
}

void SpokenBox::fixup(QString &text) const
{
    const QString before = textFromValue(m_before);
    const QString words = text.isEmpty() ? tr("Nothing was typed: %1 stays.").arg(before)
                                         : tr("“%1” cannot be read: %2 stays. Type it like this: %3.").arg(text, before, textFromValue(m_example));
    QToolTip::showText(mapToGlobal(QPoint(0, height())), words::toolTip(words), const_cast<SpokenBox *>(this), {}, 6'000);
    text = before;
}

void SpokenBox::focusInEvent(QFocusEvent *event)
{
    m_before = value();
    QSpinBox::focusInEvent(event);
}

void SpokenBox::mark()
{
    const QString tone = hasAcceptableInput() ? QString() : u"bad"_s;
    if (property("tone").toString() == tone)
        return;
    setProperty("tone", tone);
    style()->polish(this);
}

} // namespace targo::desk
