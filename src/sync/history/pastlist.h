#pragma once

#include "domain/intents/pastintent.h"

namespace targo::sync {

// The history in memory, oldest first, and where one person stands in it.
class PastList
{
public:
    void load(std::vector<PastIntent> past) { m_past = std::move(past); }
    const std::vector<PastIntent> &all() const { return m_past; }

    const PastIntent *find(qint64 number) const;
    const PastIntent *withEntry(qint64 entry) const;             // the act that this row of the outbox does or undoes
    const PastIntent *lastDone(const QString &user) const;       // what undo takes back
    const PastIntent *firstUndone(const QString &user) const;    // what redo does again

    void put(PastIntent past);                                   // adds or replaces, by number
    void setAsideUndone(const QString &user);
    void rename(const JobId &from, const JobId &to);

private:
    std::vector<PastIntent> m_past;
};

} // namespace targo::sync
