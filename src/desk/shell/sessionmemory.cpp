#include "desk/shell/sessionmemory.h"

#include "base/clock.h"
#include "desk/board/boardpage.h"
#include "desk/board/ownwindow.h"
#include "desk/calendar/techniciancalendar.h"
#include "desk/job/jobdialog.h"
#include "desk/list/joblistview.h"
#include "desk/unassigned/unassignedpanel.h"

#include <QHeaderView>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView endedKey("ended");
constexpr QLatin1StringView dateKey("date");
constexpr QLatin1StringView minutesKey("minutesLeft");
constexpr QLatin1StringView laneKey("topLane");
constexpr QLatin1StringView belowKey("belowTopLane");
constexpr QLatin1StringView calendarKey("calendarOf");
constexpr QLatin1StringView listKey("session/listColumns");
constexpr QLatin1StringView panelKey("session/panelColumns");
constexpr QLatin1StringView chosenKey("chosen");
constexpr QLatin1StringView currentKey("current");
constexpr QLatin1StringView technicianKey("technician");
constexpr QLatin1StringView toPlanKey("toPlan");
constexpr QLatin1StringView openArray("open");
constexpr QLatin1StringView openJobKey("job");
constexpr QLatin1StringView openGeometryKey("geometry");

constexpr int mostOpen = 30; // a number that cannot be is not believed

} // namespace

SessionMemory::SessionMemory(const DeskPorts &ports, BoardPage &board, QObject *parent)
    : QObject(parent)
    , m_ports(ports)
    , m_board(board)
{
}

// Each company has its own: whoever looks at the demonstration finds their day again.
QString SessionMemory::of(QLatin1StringView key) const { return u"session %1/%2"_s.arg(m_ports.company, key); }

QDate SessionMemory::today() const { return m_ports.clock.now().toTimeZone(m_ports.site).date(); }

void SessionMemory::remember() const
{
    if (!m_recalled)
        return; // the board was not seen yet: what is kept is still to come back
    QSettings &settings = m_ports.settings;
    const TimelineView &timeline = m_board.timeline();
    settings.setValue(of(endedKey), today());
    settings.setValue(of(dateKey), m_board.date());
    const TimelineView::Place place = timeline.place();
    settings.setValue(of(minutesKey), place.minutes);
    settings.setValue(of(laneKey), place.lane.text());
    settings.setValue(of(belowKey), place.below);
    settings.setValue(of(calendarKey), m_board.calendar().canvas().technician().text());
    settings.setValue(listKey, m_board.list().horizontalHeader()->saveState());
    settings.setValue(panelKey, m_board.panel().columnWidths());
    QStringList chosen;
    for (const JobId &id : timeline.selected())
        chosen.append(id.text());
    settings.setValue(of(chosenKey), chosen);
    settings.setValue(of(currentKey), timeline.current().text());
    settings.setValue(of(technicianKey), timeline.chosenTechnician().text());
    settings.setValue(of(toPlanKey), m_board.panel().current().text());
    settings.remove(of(openArray));
    settings.beginWriteArray(of(openArray));
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
    const QDate date = settings.value(of(dateKey)).toDate();
    if (date.isValid() && settings.value(of(endedKey)).toDate() == today())
        m_board.showPeriod(date, m_board.timeline().span());
    if (const double minutes = settings.value(of(minutesKey), -1.0).toDouble(); std::isfinite(minutes) && minutes >= 0)
        m_board.timeline().goBackTo({minutes, TechnicianId(settings.value(of(laneKey)).toString()), settings.value(of(belowKey)).toInt()});
}

void SessionMemory::recallWork()
{
    if (std::exchange(m_recalled, true))
        return;
    if (const TechnicianId shown(m_ports.settings.value(of(calendarKey)).toString()); !shown.isEmpty())
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
    for (const QString &text : settings.value(of(chosenKey)).toStringList()) {
        if (const JobId id = shown(text); !id.isEmpty())
            chosen.insert(id);
    }
    timeline.setSelected(chosen, shown(settings.value(of(currentKey)).toString()));
    if (const TechnicianId technician(settings.value(of(technicianKey)).toString()); timeline.model().laneOf(technician) >= 0)
        timeline.chooseTechnician(technician);
    if (const JobId toPlan(settings.value(of(toPlanKey)).toString()); !toPlan.isEmpty())
        m_board.panel().setCurrent(toPlan);
}

// Beside the board, which keeps the focus. A job that is gone is not spoken of.
void SessionMemory::recallDialogs()
{
    QSettings &settings = m_ports.settings;
    std::vector<std::pair<JobId, QByteArray>> left;
    const int count = std::min(settings.beginReadArray(of(openArray)), mostOpen);
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
        showBeside(*dialog);
    }
    if (!left.empty())
        m_board.window()->activateWindow(); // some systems give the keys to whatever comes up
}

} // namespace targo::desk
