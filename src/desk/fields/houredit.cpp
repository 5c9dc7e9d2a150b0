#include "desk/fields/houredit.h"

#include "desk/words/times.h"

#include <QKeyEvent>

namespace targo::desk {

using namespace Qt::StringLiterals;

HourEdit::HourEdit(QWidget *parent)
    : QTimeEdit(parent)
{
    setLocale(words::language());
    //: Format of an hour that is typed, as of Qt. French: "H' h 'mm".
    setDisplayFormat(tr("H:mm"));
}

// Whatever people write between hours and minutes takes them to the minutes.
void HourEdit::keyPressEvent(QKeyEvent *event)
{
    if (const QString typed = event->text().toLower(); !typed.isEmpty() && u":h., "_s.contains(typed)) {
        if (currentSection() == HourSection)
            setSelectedSection(MinuteSection);
        return;
    }
    QTimeEdit::keyPressEvent(event);
}

} // namespace targo::desk
