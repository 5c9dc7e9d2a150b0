#include "desk/calendar/techniciancalendar.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>

namespace targo::desk {

using namespace Qt::StringLiterals;

TechnicianCalendar::TechnicianCalendar(TimelineView &timeline, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(timeline.model())
    , m_technicians(new QComboBox(this))
    , m_canvas(new CalendarCanvas(timeline, theme, this))
{
    m_technicians->setObjectName(u"calendarTechnicianBox"_s);
    m_technicians->setMinimumWidth(240);
    auto *title = new QLabel(tr("Calendar &of"), this);
    title->setBuddy(m_technicians);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_technicians);
    head->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_canvas, 1);
    setFocusProxy(m_canvas);
    connect(m_technicians, &QComboBox::activated, this, [this] {
        m_canvas->setTechnician(TechnicianId(m_technicians->currentData().toString()));
        m_canvas->setFocus();
    });
    connect(&m_model, &TimelineModel::lanesReset, this, &TechnicianCalendar::list);
    list();
}

// Those who have a lane. Whoever was shown stays, as long as they have one.
void TechnicianCalendar::list()
{
    const TechnicianId before = m_canvas->technician();
    m_technicians->clear();
    for (const TimelineLane &lane : m_model.lanes())
        m_technicians->addItem(lane.name, lane.id.text());
    show(before);
}

void TechnicianCalendar::show(const TechnicianId &id)
{
    const int wanted = m_technicians->findData(id.isEmpty() ? m_canvas->technician().text() : id.text());
    m_technicians->setCurrentIndex(wanted < 0 && m_technicians->count() > 0 ? 0 : wanted);
    m_canvas->setTechnician(TechnicianId(m_technicians->currentData().toString()));
}

} // namespace targo::desk
