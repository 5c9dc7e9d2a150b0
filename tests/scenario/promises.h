#pragma once

#include "scenario/sandboxcompany.h"

#include <map>
#include <set>

namespace targo::test {

// Something on the server whose state one word can tell.
struct Matter
{
    enum class What {
        Minutes,     // a job's length
        Job,         // how many jobs have this subject
        Note,        // how many notes have these words
        AbsentUntil, // a technician's last day off
        RouteOrder,  // a job's, which only the colleague changes here
    };
    What what = What::Minutes;
    QString name;    // a record's; a subject; words

    auto operator<=>(const Matter &) const = default;
};

// Null when the server does not answer.
QString stateOn(SandboxCompany &company, const Matter &matter);

// What the program owes: an independent account of what people asked for and were told, held against the server's own
// documents and against the requests that arrived there.
class Promises
{
public:
    void begin(const Matter &matter, const QString &value); // as the server has it

    // The person asks for `value`. Until accepted() or refused(), nobody knows whether it holds.
    void asked(const Matter &matter, const QString &value);
    void accepted(const Matter &matter, const QString &value);
    void refused(const Matter &matter, const QString &value);
    // A colleague gave it this value, and the person has not seen it: nothing else may come of it.
    void overruled(const Matter &matter, const QString &value);

    // Once all is quiet. What broke the promise, in words; nothing when all was kept. What the server has is then
    // known again.
    QStringList brokenOn(SandboxCompany &company);

    QString valueOf(const Matter &matter) const { return *m_possible.at(matter).rbegin(); }
    bool isCertain(const Matter &matter) const { return m_possible.at(matter).size() == 1; }
    int acceptedCount() const { return m_accepted; }

private:
    QStringList doubledOn(SandboxCompany &company);

    std::map<Matter, std::set<QString>> m_possible;                    // values the server may end with
    std::map<std::pair<Matter, QString>, int> m_asks;                  // how often each was asked for
    std::map<std::pair<QString, QString>, std::set<QString>> m_writes; // of lengths: on which versions they were written
    std::set<Matter> m_touched;                                        // since the last look
    int m_accepted = 0;
};

} // namespace targo::test
