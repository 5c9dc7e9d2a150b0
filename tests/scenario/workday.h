#pragma once

#include "scenario/probeprocess.h"
#include "scenario/promises.h"

#include <QRandomGenerator>
#include <QSet>

namespace targo::test {

// What a dispatcher does in a program that may die at any moment, and what a colleague does beside it, with the account
// of what was promised to either.
class Workday
{
public:
    enum class Deed {
        Resize,
        ResizeAndUndo,
        Create,
        Delete,           // of work made here before
        Note,
        Absence,
        Clash,            // the colleague changes what the dispatcher has just changed and not sent: only while offline
        ColleagueEdits,   // another job
        ColleagueDeletes, // work made here before
    };

    Workday(SandboxCompany &company, Promises &promises, QRandomGenerator &random) : m_company(company), m_promises(promises), m_random(random) { }

    // Learns the board. False when there is nothing to work on.
    bool begin(ProbeProcess &program);

    // False when the program died on the way.
    bool does(ProbeProcess &program, Deed deed);
    bool doesSomething(ProbeProcess &program); // never what needs to be offline

    // For every change that waits for a decision: mine, theirs, or as chance has it. False when the program died.
    enum class Choice { Mine, Theirs, Any };
    bool decides(ProbeProcess &program, Choice choice);
    bool isUndecided() const { return !m_undecided.isEmpty(); }

    bool hasWorkOfItsOwn() { return !workOfItsOwn().isEmpty(); } // on the server, to be deleted
    // The lengths on the board that are not the server's; once all is quiet.
    QStringList differences(ProbeProcess &program);

private:
    bool asks(ProbeProcess &program, const Json &line, const Matter &matter, const QString &value);
    bool resizes(ProbeProcess &program, bool thenUndoes);
    bool clashes(ProbeProcess &program);
    QString someJob();       // without an undecided change
    QString workOfItsOwn();  // a subject
    QString nameOf(const QString &subject);
    int newMinutes() { return 30 + 3 * (++m_count % 300); }

    SandboxCompany &m_company;
    Promises &m_promises;
    QRandomGenerator &m_random;
    QStringList m_jobs;
    QString m_colleaguesJob;
    QString m_technician;
    QStringList m_made;                  // subjects
    QHash<QString, QString> m_undecided; // what the dispatcher wanted, by job
    int m_count = 0;
};

} // namespace targo::test
