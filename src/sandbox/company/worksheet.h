#pragma once

#include "sandbox/company/agenda.h"
#include "sandbox/company/people.h"

namespace targo::sandbox::company {

// Turns planned visits into Dispatch Jobs as they stand at one moment: what is over is completed, what is going on
// is on the way or in progress, what comes later is assigned, and part of that is still a draft.
class Worksheet
{
public:
    Worksheet(std::uint64_t seed, const QList<Technician> &crew, const QList<Home> &homes, const QList<Person> &office,
              const QDateTime &localNow);

    void write(const QList<Visit> &visits, const Records &records, const DocumentSink &sink);

private:
    struct Progress
    {
        const char *status = "assigned";
        QDateTime enRoute, started, completed; // local; invalid while not reached
    };

    Progress progressOf(const Visit &visit);
    Json fieldsOf(const Visit &visit, const Progress &progress);
    void addChildren(Json &fields, const Visit &visit, const Progress &progress);
    void addProgress(Json &fields, const Visit &visit, const Progress &progress);
    void addWish(Json &fields, const Visit &visit);
    QDateTime at(QDate day, int minutes) const;

    Dice m_dice;
    const QList<Technician> &m_crew;
    const QList<Home> &m_homes;
    const QList<Person> &m_office;
    QDateTime m_now;
};

} // namespace targo::sandbox::company
