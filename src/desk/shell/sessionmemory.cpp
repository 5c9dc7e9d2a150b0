#include "desk/shell/sessionmemory.h"

#include "base/clock.h"
#include "desk/board/boardpage.h"
#include "desk/calendar/techniciancalendar.h"
#include "desk/job/jobdialog.h"
#include "desk/list/joblistview.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QHeaderView>
#include <QSettings>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView companyKey("session/company");
constexpr QLatin1StringView endedKey("session/ended");
constexpr QLatin1StringView dateKey("session/date");
constexpr QLatin1StringView minutesKey("session/minutesLeft");
constexpr QLatin1StringView laneKey("session/topLane");
constexpr QLatin1StringView belowKey("session/belowTopLane");
constexpr QLatin1StringView calendarKey("session/calendarOf");
constexpr QLatin1StringView listKey("session/listColumns");
constexpr QLatin1StringView panelKey("session/panelColumns");
constexpr QLatin1StringView chosenKey("session/chosen");
constexpr QLatin1StringView currentKey("session/current");
constexpr QLatin1StringView technicianKey("session/technician");
constexpr QLatin1StringView toPlanKey("session/toPlan");
constexpr QLatin1StringView openArray("session/open");
constexpr QLatin1StringView openJobKey("job");
constexpr QLatin1StringView openGeometryKey("geometry");

} // namespace

SessionMemory::SessionMemory(const DeskPorts &ports, BoardPage &board, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_board(board)
    , m_isSame(ports.settings.value(companyKey).toString() == ports.company)
{
}

QDate SessionMemory::today() const { return m_ports.clock.now().toTimeZone(m_ports.site).date(); }

void SessionMemory::remember() const
{
    if (!m_recalled && m_isSame)
        return; // the board was not seen yet: what is kept is still to come back
    QSettings &settings = m_ports.settings;
    const TimelineView &timeline = m_board.timeline();
    settings.setValue(companyKey, m_ports.company);
    settings.setValue(endedKey, today());
    settings.setValue(dateKey, m_board.date());
    const TimelineView::Place place = timeline.place();
    settings.setValue(minutesKey, place.minutes);
    settings.setValue(laneKey, place.lane.text());
    settings.setValue(belowKey, place.below);
    settings.setValue(calendarKey, m_board.calendar().canvas().technician().text());
    settings.setValue(listKey, m_board.list().horizontalHeader()->saveState());
    settings.setValue(panelKey, m_board.panel().columnWidths());
    QStringList chosen;
    for (const JobId &id : timeline.selected())
        chosen.append(id.text());
    settings.setValue(chosenKey, chosen);
    settings.setValue(currentKey, timeline.current().text());
    settings.setValue(technicianKey, timeline.chosenTechnician().text());
    settings.setValue(toPlanKey, m_board.panel().current().text());
    settings.remove(openArray);
    settings.beginWriteArray(openArray);
    int index = 0;
    for (const JobDialog *dialog : m_board.openDialogs()) {
        settings.setArrayIndex(index++);
        settings.setValue(openJobKey, dialog->job().text());
        settings.setValue(openGeometryKey, dialog->saveGeometry());
    }
    settings.endArray();
}

void SessionMemory::recallPlace()
{
    const QSettings &settings = m_ports.settings;
    m_board.list().horizontalHeader()->restoreState(settings.value(listKey).toByteArray());
    m_board.panel().setColumnWidths(settings.value(panelKey).toList());
    if (!m_isSame)
        return;
    const QDate date = settings.value(dateKey).toDate();
    if (date.isValid() && settings.value(endedKey).toDate() == today())
        m_board.showPeriod(date, m_board.timeline().span());
    if (settings.contains(minutesKey))
        m_board.timeline().goBackTo({settings.value(minutesKey).toDouble(), TechnicianId(settings.value(laneKey).toString()), settings.value(belowKey).toInt()});
}

void SessionMemory::recallWork()
{
    if (std::exchange(m_recalled, true) || !m_isSame)
        return;
    if (const TechnicianId shown(m_ports.settings.value(calendarKey).toString()); !shown.isEmpty())
        m_board.calendar().show(shown);
    recallSelection();
    recallDialogs();
}

// Those that are in sight: nobody is to find a job chosen on a day they come to later.
void SessionMemory::recallSelection()
{
    const QSettings &settings = m_ports.settings;
    TimelineView &timeline = m_board.timeline();
    const auto shown = [&](const QString &text) { return timeline.model().bar(JobId(text)) ? JobId(text) : JobId(); };
    QSet<JobId> chosen;
    for (const QString &text : settings.value(chosenKey).toStringList()) {
        if (const JobId id = shown(text); !id.isEmpty())
            chosen.insert(id);
    }
    timeline.setSelected(chosen, shown(settings.value(currentKey).toString()));
    if (const TechnicianId technician(settings.value(technicianKey).toString()); timeline.model().laneOf(technician) >= 0)
        timeline.chooseTechnician(technician);
    if (const JobId toPlan(settings.value(toPlanKey).toString()); !toPlan.isEmpty())
        m_board.panel().setCurrent(toPlan);
}

// Beside the board, which keeps the focus. A job that is gone is not spoken of.
void SessionMemory::recallDialogs()
{
    QSettings &settings = m_ports.settings;
    std::vector<std::pair<JobId, QByteArray>> left;
    const int count = settings.beginReadArray(openArray);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        left.emplace_back(JobId(settings.value(openJobKey).toString()), settings.value(openGeometryKey).toByteArray());
    }
    settings.endArray();
    for (const auto &[id, geometry] : left) {
        JobDialog *dialog = m_board.dialogOf(id);
        if (!dialog)
            continue;
        dialog->restoreGeometry(geometry);
        dialog->setAttribute(Qt::WA_ShowWithoutActivating);
        dialog->show();
        dialog->setAttribute(Qt::WA_ShowWithoutActivating, false);
    }
    if (!left.empty())
        m_board.window()->activateWindow(); // some systems give the keys to whatever comes up
}

} // namespace targo::desk
