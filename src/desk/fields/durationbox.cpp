#include "desk/fields/durationbox.h"

#include "desk/words/times.h"

#include <QRegularExpression>

namespace targo::desk {

using namespace Qt::StringLiterals;

DurationBox::DurationBox(QWidget *parent)
    : SpokenBox(90, parent)
{
    setRange(0, 99999);
    setSingleStep(15);
}

QString DurationBox::textFromValue(int minutes) const { return words::duration(minutes); }

std::optional<int> DurationBox::valueIn(const QString &text) const
{
    const auto minutes = words::minutesIn(text);
    return minutes ? std::optional(int(std::min<qint64>(*minutes, std::numeric_limits<int>::max()))) : std::nullopt;
}

bool DurationBox::mayBecomeOne(const QString &text) const
{
    static const QRegularExpression letters(u"^[0-9hminjd:., ]{0,12}$"_s, QRegularExpression::CaseInsensitiveOption);
    return letters.match(text.simplified()).hasMatch();
}

} // namespace targo::desk
