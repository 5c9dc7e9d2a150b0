#include "desk/fields/spokenbox.h"

#include <QLineEdit>
#include <QStyle>

namespace targo::desk {

using namespace Qt::StringLiterals;

SpokenBox::SpokenBox(QWidget *parent)
    : QSpinBox(parent)
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

void SpokenBox::fixup(QString &text) const { text = textFromValue(m_before); }

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
