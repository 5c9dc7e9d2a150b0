#pragma once

#include "scenario/sandboxcompany.h"

#include <map>
#include <set>

namespace targo::test {

// What the program owes: an independent account of what a person asked for and was told, job by job, held against the
// server's own documents and against the requests that arrived there.
class Promises
{
public:
    void begin(const QString &job, int minutes); // as the server has it

    // A person asks for `minutes`. Until accepted() or refused(), nobody knows whether it holds.
    void asked(const QString &job, int minutes);
    void accepted(const QString &job, int minutes);
    void refused(const QString &job, int minutes);

    // Once all is quiet. What broke the promise, in words; nothing when all was kept. What the server has is then
    // known again.
    QStringList brokenOn(SandboxCompany &company);

    int minutesOf(const QString &job) const { return *m_possible.at(job).rbegin(); }
    bool isCertain(const QString &job) const { return m_possible.at(job).size() == 1; }
    int acceptedCount() const { return m_accepted; }

private:
    std::map<QString, std::set<int>> m_possible;                   // values the server may end with
    std::map<std::pair<QString, int>, int> m_asks;                 // how often each was asked for
    std::map<std::pair<QString, int>, std::set<QString>> m_writes; // and on which versions it was written
    std::set<QString> m_touched;                                   // since the last look
    int m_accepted = 0;
};

} // namespace targo::test
