#pragma once

#include "domain/dispatch/jobfields.h"

#include <set>

namespace targo::desk {

// A job being edited while others may edit it too. Holds what the person changed and nothing else, so a colleague's
// change of another field shows through, and one of the same field is kept beside the person's own.
class JobDraft
{
public:
    enum class Problem { EmptySubject, NoDuration, TooLong, TechnicianWithoutDay, HourWithoutDay };

    explicit JobDraft(Job job) : m_base(std::move(job)) { }

    const Job &base() const { return m_base; }
    Job shown() const;                                    // the base with the person's changes
    void set(Field field, const FieldValue &value);    // the base's own value takes a change back
    bool isMine(Field field) const { return m_mine.contains(field); }
    const Changes &changes() const { return m_mine; }

    // The job as it is now: the fields that somebody else changed and the person has changed too.
    std::set<Field> rebase(const Job &now);

    // Of what the person changed; a job that came with a fault can still be saved.
    std::map<Field, Problem> problems() const;

private:
    Job m_base;
    Changes m_mine;
};

} // namespace targo::desk
