#include "desk/fields/dayedit.h"

#include "desk/words/times.h"

namespace targo::desk {

DayEdit::DayEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setCalendarPopup(true);
    setLocale(words::language());
    setDisplayFormat(words::dayFormat());
}

} // namespace targo::desk
