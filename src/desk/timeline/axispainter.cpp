#include "desk/timeline/axispainter.h"

#include "desk/words/times.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr double leastWithHours = 70;   // pixels of a day; in fewer its hours tell nothing
constexpr double leastBetweenHours = 3; // pixels

QString dayName(QDate date, AxisPainter::DayForm form)
{
    switch (form) {
    case AxisPainter::DayForm::WithMonth: return words::shortDay(date);
    case AxisPainter::DayForm::WithWeekday: return words::language().toString(date, u"ddd d"_s);
    case AxisPainter::DayForm::Number: break;
    }
    return QString::number(date.day());
}

} // namespace

// "Mon. 2 Mar.", "Mon. 2" or "2", but all alike.
AxisPainter::DayForm AxisPainter::dayFormFor(const TimelineGeometry &geometry, const TextLines &lines)
{
    const auto fits = [&](DayForm form) {
        for (int day = 0; day < geometry.days; ++day) {
            if (lines.width(dayName(geometry.first.addDays(day), form), TextLines::Face::SmallBold) + 10 > geometry.dayWidth())
                return false;
        }
        return true;
    };
    return fits(DayForm::WithMonth) ? DayForm::WithMonth : fits(DayForm::WithWeekday) ? DayForm::WithWeekday : DayForm::Number;
}

int AxisPainter::hoursPerLabel() const
{
    for (const int hours : {1, 2, 3, 4, 6}) {
        if (hours * 60 * m_geometry.pixelsPerMinute >= 38)
            return hours;
    }
    return 12;
}

void AxisPainter::paintAxis(QPainter &painter, const QRectF &rect, double origin, QDate today, DayForm form, const QRectF &flag) const
{
    painter.fillRect(rect, m_palette.panel);
    const int step = hoursPerLabel();
    for (int day = 0; day < m_geometry.days; ++day) {
        const double left = origin + day * m_geometry.dayWidth();
        const double right = left + m_geometry.dayWidth();
        if (right < rect.left() || left > rect.right())
            continue;
        const QDate date = m_geometry.first.addDays(day);
        // The day's name stays in sight while its hours scroll past.
        const QString name = dayName(date, form);
        const double nameWidth = m_lines.width(name, TextLines::Face::SmallBold);
        const double nameX = std::min(std::max(left, rect.left()) + 6, right - nameWidth - 6);
        m_lines.paint(painter, QRectF(std::round(nameX), rect.top() + 4, nameWidth + 4, 14), name, TextLines::Face::SmallBold,
                      {date == today ? m_palette.accent : m_palette.text, m_palette.panel});
        if (m_geometry.dayWidth() < leastWithHours) {
            const QString weekday = form == DayForm::Number ? words::language().toString(date, u"ddd"_s) : QString();
            const double width = m_lines.width(weekday, TextLines::Face::Small);
            if (width + 8 <= m_geometry.dayWidth())
                m_lines.paint(painter, QRectF(std::round(left + 6), rect.top() + 20, width + 2, 16), weekday, TextLines::Face::Small, {m_palette.muted, m_palette.panel});
            continue;
        }
        for (int hour = (m_geometry.dayFrom / 60 + step - 1) / step * step; hour * 60 <= m_geometry.dayTo; hour += step) {
            const double at = left + (hour * 60 - m_geometry.dayFrom) * m_geometry.pixelsPerMinute;
            const bool firstOfDay = hour * 60 == m_geometry.dayFrom;
            const bool lastOfDay = hour * 60 == m_geometry.dayTo;
            if (at < rect.left() - 40 || at > rect.right() + 40 || (lastOfDay && m_geometry.days > 1))
                continue;
            // Over its line; at an end of what is shown it moves inside, so that no hour is cut in two.
            const QString text = words::axisHour(hour);
            const double width = m_lines.width(text, TextLines::Face::Small);
            double x = firstOfDay ? at + 6 : lastOfDay ? at - width - 6 : at - width / 2;
            if (at >= rect.left() - 1 && at <= rect.right() + 1)
                x = std::clamp(x, rect.left() + 6, std::max(rect.left() + 6, rect.right() - width - 4));
            const QRectF place(std::round(x), rect.top() + 20, width + 2, 16);
            // What was moved inside gives way to its neighbours, which stand over their lines.
            const double beside = step * 60 * m_geometry.pixelsPerMinute - width / 2 - leastBetweenHours;
            const bool reachesNext = x + width > at + beside && (hour + step) * 60 <= m_geometry.dayTo;
            const bool reachesLast = x < at - beside && !firstOfDay;
            if (place.intersects(flag) || reachesNext || reachesLast)
                continue;
            m_lines.paint(painter, place, text, TextLines::Face::Small, {m_palette.muted, m_palette.panel});
        }
    }
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), m_palette.line);
}

void AxisPainter::paintGrid(QPainter &painter, const QRectF &rect, double origin) const
{
    const int step = hoursPerLabel();
    for (int day = 0; day < m_geometry.days; ++day) {
        const double left = origin + day * m_geometry.dayWidth();
        for (int hour = m_geometry.dayFrom / 60; hour * 60 <= m_geometry.dayTo; hour += step) {
            const double x = left + (hour * 60 - m_geometry.dayFrom) * m_geometry.pixelsPerMinute;
            if (x < rect.left() || x > rect.right())
                continue;
            const bool dayBorder = hour * 60 == m_geometry.dayFrom;
            painter.setPen(dayBorder && day > 0 ? mixed(m_palette.line, m_palette.muted, 0.35) : m_palette.faintLine);
            painter.drawLine(int(x), int(rect.top()), int(x), int(rect.bottom()));
        }
    }
}

void AxisPainter::paintNowLine(QPainter &painter, double x, double top, double bottom) const
{
    painter.fillRect(QRectF(std::round(x) - 1, top, 2, bottom - top), m_palette.now);
}

QRectF AxisPainter::nowFlag(double x, const QRectF &axis, QTime now) const
{
    const double half = std::max(21.0, std::ceil(m_lines.width(words::hour(now), TextLines::Face::SmallBold) / 2) + 5);
    return QRectF(x - half, axis.bottom() - 19, 2 * half, 17);
}

void AxisPainter::paintNowFlag(QPainter &painter, const QRectF &flag, QTime now) const
{
    const QString said = words::hour(now);
    const double width = m_lines.width(said, TextLines::Face::SmallBold);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_palette.now);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawRoundedRect(flag, 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    m_lines.paint(painter, flag.adjusted(std::round((flag.width() - width) / 2), 0, 4, 0), said, TextLines::Face::SmallBold,
                  {m_palette.dark ? m_palette.onAccent : m_palette.panel, m_palette.now});
}

} // namespace targo::desk
