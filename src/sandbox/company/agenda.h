#pragma once

#include "sandbox/company/clientele.h"
#include "sandbox/company/crew.h"
#include "sandbox/company/workkind.h"

#include <QSet>

namespace targo::sandbox::company {

struct Assistant
{
    int technician = 0; // index in the crew
    int minutes = 0;    // from the job's start
};

// One visit before it becomes a document. Indices point into the lists it was planned from.
struct Visit
{
    const WorkKind *kind = nullptr;
    int home = 0;
    int technician = -1;      // -1: nobody yet
    QDate date;               // invalid: not scheduled
    int start = -1;           // minutes since midnight; -1: no time
    int minutes = 60;
    int travel = 0;           // minutes from the stop before
    int order = 0;            // within the day, from 1
    QList<NeededSkill> skills;
    QList<Assistant> assistants;
};

// Plans visits so that nobody is in two places at once, works outside a shift or lacks a required skill.
class Agenda
{
public:
    Agenda(std::uint64_t seed, const QList<Technician> &crew, const QList<Home> &homes);

    void fillWeeks(const Volumes &volumes, QDate today);
    void addUnassigned(int count, QDate today);
    const QList<Visit> &visits() const { return m_visits; }

private:
    void fillDay(int technician, QDate day, int count);
    bool fits(const WorkKind &kind, const Technician &technician) const;
    int nearbyHome(const Place &from);
    void addAssistants();

    Dice m_dice;
    const QList<Technician> &m_crew;
    const QList<Home> &m_homes;
    QList<Visit> m_visits;
    QSet<int> m_takenHomes; // one visit per home keeps the map readable
    QList<const WorkKind *> m_lots;
};

} // namespace targo::sandbox::company
