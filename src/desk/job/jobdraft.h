#pragma once

#include "domain/dispatch/jobfields.h"
#include "domain/intents/intent.h"

#include <set>

namespace targo::desk {

// A job being edited while others may edit it too. Holds what the person changed and nothing else, so a colleague's
// change of another field shows through, and one of the same field is kept beside the person's own.
class JobDraft
{
public:
    enum class Problem { EmptySubject, NoDuration, TooLong, TechnicianWithoutDay, HourWithoutDay };

    explicit JobDraft(Job job) : m_base{std::move(job), {}} { }

    const Job &base() const { return m_base.job; }
    const JobRecord &baseRecord() const { return m_base; }
    Job shown() const { return shownRecord().job; } // the base with the person's changes
    JobRecord shownRecord() const;
    void set(Field field, const FieldValue &value);    // the base's own value takes a change back
    bool isMine(Field field) const { return m_mine.contains(field); }
    const Changes &changes() const { return m_mine; }
    // What the person saw in the changed fields when they began to change them. A colleague's change since then is
    // found by it, so that neither is lost.
    const Changes &seen() const { return m_seen; }
    EditJob edit() const { return {m_base.job.id, m_mine, m_seen}; }

    // The job, or its details, as they are now: the fields that somebody else changed and the person has changed too.
    std::set<Field> rebase(const Job &now) { return rebase(JobRecord{now, m_base.details}); }
    std::set<Field> rebase(const JobDetails &now) { return rebase(JobRecord{m_base.job, now}); }

    // Of what the person changed; a job that came with a fault can still be saved.
    std::map<Field, Problem> problems() const;

private:
    std::set<Field> rebase(const JobRecord &now);

    JobRecord m_base;
    Changes m_mine;
    Changes m_seen;
};

} // namespace targo::desk
