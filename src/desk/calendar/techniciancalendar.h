#pragma once

#include "desk/calendar/calendarcanvas.h"

class QComboBox;

namespace targo::desk {

// The calendar of one technician, who is chosen above it. Opens on the lane that has the focus on the timeline.
class TechnicianCalendar : public QWidget
{
    Q_OBJECT

public:
    TechnicianCalendar(TimelineView &timeline, const Theme &theme, QWidget *parent = nullptr);

    CalendarCanvas &canvas() const { return *m_canvas; }
    void show(const TechnicianId &id); // empty: whoever was shown last

private:
    void list();

    TimelineModel &m_model;
    QComboBox *m_technicians = nullptr;
    CalendarCanvas *m_canvas = nullptr;
};

} // namespace targo::desk
