#include "desk/job/durationbox.h"

#include "desk/words/times.h"

#include <QRegularExpression>

namespace targo::desk {

using namespace Qt::StringLiterals;

DurationBox::DurationBox(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, 99999);
    setSingleStep(15);
}

QString DurationBox::textFromValue(int minutes) const { return words::duration(minutes); }

int DurationBox::valueFromText(const QString &text) const { return int(words::minutesIn(text).value_or(value())); }

QValidator::State DurationBox::validate(QString &text, int &) const
{
    const auto minutes = words::minutesIn(text);
    if (minutes)
        return *minutes <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    static const QRegularExpression letters(u"^[0-9hminjd: ]*$"_s, QRegularExpression::CaseInsensitiveOption);
    return letters.match(text.simplified()).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

} // namespace targo::desk
