#include "desk/theme/deskstyle.h"

#include "desk/theme/icons.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QTextCharFormat>
#include <QToolButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

// Qt's own calendar shows weekends in a red that cannot be read on dark ground, and the desktop's arrows.
void dress(QCalendarWidget &calendar)
{
    const QPalette colors = QApplication::palette();
    QTextCharFormat weekend;
    weekend.setForeground(colors.color(QPalette::PlaceholderText));
    for (const auto day : {Qt::Saturday, Qt::Sunday})
        calendar.setWeekdayTextFormat(day, weekend);
    QTextCharFormat header;
    header.setForeground(colors.color(QPalette::PlaceholderText));
    header.setBackground(colors.color(QPalette::Base));
    calendar.setHeaderTextFormat(header);
    calendar.setMinimumWidth(340); // room for the short names of the days
    for (const QString &name : {u"previous"_s, u"next"_s}) {
        const QString button = name == "next"_L1 ? u"qt_calendar_nextmonth"_s : u"qt_calendar_prevmonth"_s;
        if (auto *found = calendar.findChild<QToolButton *>(button))
            found->setIcon(icon(name, colors.color(QPalette::Text)));
    }
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

int DeskStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

void DeskStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        dress(*calendar);
}

} // namespace targo::desk
