#include "desk/replay/replaydesk.h"

#include "desk/fields/savefile.h"
#include "desk/words/gpx.h"
#include "domain/ports/prompt.h"
#include "domain/tracking/distance.h"
#include "domain/tracking/visits.h"

#include <QMenu>

namespace targo::desk {

using namespace Qt::StringLiterals;

ReplayDesk::ReplayDesk(const DeskPorts &ports, const Theme &theme, DeskActions &desk, BoardPage &board, BoardActs &acts, MapPanel &panel, QMenu &menu)
    : QObject(&panel)
    , m_ports(ports)
    , m_theme(theme)
    , m_board(board)
    , m_acts(acts)
    , m_panel(panel)
    , m_show(desk.make(tr("&Replay a day…"), u"replayAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_F7}))
    , m_replay(new Replay(*ports.vans, this))
    , m_bar(new ReplayBar(*m_replay, ports.site, &panel))
{
    m_show->setCheckable(true);
    menu.addAction(m_show);
    m_bar->hide();
    panel.layout()->addWidget(m_bar);
    connect(m_show, &QAction::triggered, this, [this](bool wanted) { wanted ? open() : close(); });
    connect(m_bar, &ReplayBar::left, this, &ReplayDesk::close);
    connect(m_bar, &ReplayBar::wanted, this, &ReplayDesk::load);
    connect(m_bar, &ReplayBar::exportWanted, this, &ReplayDesk::save);
    connect(m_replay, &Replay::loaded, this, &ReplayDesk::compare);
    connect(m_replay, &Replay::moved, this, [this] {
        if (m_overlay)
            m_overlay->setMoment(WallTime::of(m_replay->moment().toTimeZone(m_ports.site)));
    });
}

void ReplayDesk::open()
{
    std::vector<ReplayBar::Person> people;
    for (const TimelineLane &lane : m_board.timeline().model().lanes())
        people.push_back({lane.id, lane.name});
    const QDate today = m_ports.clock.now().toTimeZone(m_ports.site).date();
    m_bar->offer(people, m_board.date(), today, m_board.timeline().chosenTechnician());
    m_bar->show();
    m_show->setChecked(true);
    m_overlay = new ReplayOverlay(m_board.timeline(), m_theme);
    m_overlay->show();
    Q_EMIT opened();
    m_bar->begin();
}

void ReplayDesk::close()
{
    m_replay->cancel();
    m_replay->clear();
    m_panel.scene().showNow();
    delete m_overlay;
    const bool hadKeys = m_bar->isAncestorOf(m_bar->window()->focusWidget()) || m_bar->hasFocus();
    m_bar->hide();
    m_show->setChecked(false);
    if (hadKeys)
        m_panel.canvas().setFocus();
}

void ReplayDesk::load(QDate day, const std::vector<TechnicianId> &technicians)
{
    m_day = day;
    m_board.showPeriod(day, m_board.timeline().span());
    m_replay->load(technicians, midnight(day), std::min(midnight(day.addDays(1)), m_ports.clock.now()));
    m_panel.scene().showPast(*m_replay, [this] { return m_replay->moment(); });
    m_panel.setDay(day);
    m_bar->begin();
}

// Beside what was planned: when somebody stood at the place of a job.
void ReplayDesk::compare()
{
    QDateTime begun; // of the first of them: nobody waits for the night to pass
    QHash<JobId, std::vector<WallSpan>> real;
    const auto wall = [this](const QDateTime &time) { return WallTime::of(time.toTimeZone(m_ports.site)); };
    for (auto each = m_replay->tracks().cbegin(); each != m_replay->tracks().cend(); ++each) {
        const Track &track = *each;
        const auto moves = std::ranges::find_if(track.fixes(), [](const VanPosition &fix) { return fix.speed > VanPosition::standing; });
        if (moves != track.fixes().end() && (!begun.isValid() || moves->fixTime < begun))
            begun = moves->fixTime;
        const std::vector<Halt> halts = haltsIn(track);
        for (const Job *job : m_ports.board.lane(each.key(), m_day, m_day)) {
            const auto place = placeOf(*job, m_ports.board);
            for (const Halt &halt : halts) {
                if (place && job->date == m_day && metresBetween(*place, halt.place) <= Visit::near)
                    real[job->id].push_back({wall(halt.from), wall(halt.to)});
            }
        }
    }
    if (m_overlay)
        m_overlay->setReal(real);
    if (begun.isValid())
        m_replay->setMoment(begun);
}

void ReplayDesk::save()
{
    const QString name = tr("Ways %1", "name of a file, day").arg(m_day.toString(Qt::ISODate)) + u".gpx"_s, title = tr("Save the ways");
    askWhereToSave(m_panel.window(), m_ports.settings, {title, name, tr("GPS tracks (*.gpx)")}, [this, title](const QString &file) {
        std::vector<words::NamedTrack> tracks;
        for (auto each = m_replay->tracks().cbegin(); each != m_replay->tracks().cend(); ++each) {
            const Technician *record = m_ports.board.technician(each.key());
            tracks.push_back({record ? record->fullName : each.key().text(), &*each});
        }
        std::ranges::sort(tracks, {}, &words::NamedTrack::name);
        if (const QString trouble = writeWhole(file, words::gpx(tracks)); !trouble.isEmpty())
            return m_ports.prompt.tell(title, notSaved(file, trouble));
        m_acts.say(savedAs(file));
    });
}

} // namespace targo::desk
