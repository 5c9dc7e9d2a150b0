#include "desk/fields/houredit.h"

#include "desk/words/times.h"

#include <QRegularExpression>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesOfDay = 24 * 60;

} // namespace

HourEdit::HourEdit(QWidget *parent)
    : SpokenBox(8 * 60 + 30, parent)
{
    setRange(0, minutesOfDay - 1);
    setSingleStep(15);
    setWrapping(true);
    connect(this, &QSpinBox::valueChanged, this, [this] { Q_EMIT timeChanged(time()); });
}

QString HourEdit::textFromValue(int minutes) const { return words::hour(QTime(minutes / 60, minutes % 60)); }

std::optional<int> HourEdit::valueIn(const QString &text) const
{
    const auto time = words::hourIn(text);
    return time ? std::optional(time->hour() * 60 + time->minute()) : std::nullopt;
}

bool HourEdit::mayBecomeOne(const QString &text) const
{
    static const QRegularExpression letters(u"^[0-9h:., ]{0,8}$"_s, QRegularExpression::CaseInsensitiveOption);
    return letters.match(text.simplified()).hasMatch();
}

} // namespace targo::desk
