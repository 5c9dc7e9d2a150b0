#include "sandbox/company/agenda.h"

#include <cmath>

namespace targo::sandbox::company {

namespace {

constexpr int quarter = 15; // minutes; starts lie on quarters

int nextQuarter(int minutes)
{
    return (minutes + quarter - 1) / quarter * quarter;
}

} // namespace

Agenda::Agenda(std::uint64_t seed, const QList<Technician> &crew, const QList<Home> &homes)
    : m_dice(seed, "agenda"), m_crew(crew), m_homes(homes)
{
    for (const WorkKind &kind : workKinds())
        m_lots += QList<const WorkKind *>(kind.weight, &kind);
}

void Agenda::fillWeeks(const Volumes &volumes, QDate today)
{
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    // On a weekend the week is over: the board would look empty without next week's work.
    const double nextWeek = today.dayOfWeek() >= 6 ? volumes.jobsComingDay * 0.6 : volumes.jobsNextWeek;
    for (int offset = 0; offset < 14; ++offset) {
        const QDate day = monday.addDays(offset);
        const double mean = offset >= 7 ? nextWeek : day < today ? volumes.jobsPastDay
                                                 : day == today  ? volumes.jobsToday
                                                                 : volumes.jobsComingDay;
        for (int i = 0; i < m_crew.size(); ++i)
            fillDay(i, day, static_cast<int>(std::floor(mean + m_dice.unit())));
    }
    addAssistants();
}

void Agenda::fillDay(int technician, QDate day, int count)
{
    const Technician &who = m_crew[technician];
    Place from = who.home;
    int order = 0;
    int free = 0;
    for (const Span &shift : who.shifts(day)) {
        // The first stop starts with the shift: the drive from home is the technician's own time.
        int start = shift.begin + quarter * m_dice.below(3);
        while (order < count) {
            const WorkKind *kind = m_dice.pick(m_lots);
            if (!fits(*kind, who))
                continue;
            const int home = nearbyHome(from);
            const Place &place = m_homes[home].place;
            const int travel = travelMinutes(from, place);
            if (order > 0)
                start = std::max(start, nextQuarter(free + travel) + quarter * m_dice.below(4));
            const int minutes = m_dice.pick(kind->minutes);
            if (start + minutes > shift.end)
                break;
            Visit visit{.kind = kind, .home = home, .technician = technician, .date = day, .start = start, .minutes = minutes,
                        .travel = travel, .order = ++order, .skills = {}, .assistants = {}};
            for (NeededSkill skill : kind->skills) {
                // A customer's wish for an expert is rare; the usual level is enough.
                skill.level = std::clamp(skill.level, 1, 5);
                visit.skills += skill;
            }
            m_visits += visit;
            m_takenHomes += home;
            free = start + minutes;
            start = free;
            from = place;
        }
    }
}

bool Agenda::fits(const WorkKind &kind, const Technician &technician) const
{
    return std::ranges::all_of(kind.skills, [&](const NeededSkill &skill) {
        return !skill.required || technician.skills.value(skill.tag, 0) >= skill.level;
    });
}

int Agenda::nearbyHome(const Place &from)
{
    int best = -1;
    double bestDistance = 0;
    for (int tries = 0; tries < 6; ++tries) {
        const int home = m_dice.below(static_cast<int>(m_homes.size()));
        const double distance = kilometres(from, m_homes[home].place) + (m_takenHomes.contains(home) ? 100 : 0);
        if (best < 0 || distance < bestDistance) {
            best = home;
            bestDistance = distance;
        }
    }
    return best;
}

void Agenda::addAssistants()
{
    for (qsizetype i = 0; i < m_visits.size(); ++i) {
        Visit &visit = m_visits[i];
        const bool heavy = visit.minutes >= 180;
        if (!m_dice.chance(heavy ? 0.5 : 0.04))
            continue;
        const Span span{visit.start, visit.start + visit.minutes};
        const int offset = m_dice.below(static_cast<int>(m_crew.size()));
        for (int step = 0; step < m_crew.size(); ++step) {
            const int candidate = static_cast<int>((offset + step) % m_crew.size());
            const auto shifts = m_crew[candidate].shifts(visit.date);
            const bool works = std::ranges::any_of(shifts, [&](const Span &shift) { return shift.begin <= span.begin && span.end <= shift.end; });
            const bool busy = std::ranges::any_of(m_visits, [&](const Visit &other) {
                const bool takesPart = other.technician == candidate
                    || std::ranges::any_of(other.assistants, [&](const Assistant &one) { return one.technician == candidate; });
                // Half an hour on either side, so that the assistant can get there.
                return other.date == visit.date && takesPart && span.touches({other.start - 30, other.start + other.minutes + 30});
            });
            if (candidate == visit.technician || !works || busy)
                continue;
            visit.assistants += {.technician = candidate, .minutes = visit.minutes >= 120 ? visit.minutes / 2 : visit.minutes};
            break;
        }
    }
}

void Agenda::addUnassigned(int count, QDate today)
{
    for (int i = 0; i < count; ++i) {
        const bool urgent = i % 6 == 0;
        const WorkKind &kind = urgent ? m_dice.pick(urgentKinds()) : *m_dice.pick(m_lots);
        Visit visit{.kind = &kind, .home = nearbyHome(m_homes[m_dice.below(static_cast<int>(m_homes.size()))].place),
                    .date = {}, .minutes = m_dice.pick(kind.minutes), .skills = kind.skills, .assistants = {}};
        if (urgent)
            visit.date = today;
        else if (i % 6 == 1)
            visit.date = today.addDays(m_dice.between(1, 4));
        m_takenHomes += visit.home;
        m_visits += visit;
    }
}

} // namespace targo::sandbox::company
