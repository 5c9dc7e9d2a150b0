#include "desk/board/boardacts.h"

#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"
#include "domain/dispatch/feasibility.h"

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

BoardActs::BoardActs(BoardSource &board, IntentSink &intents, const SyncStatus *sync, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_intents(intents)
    , m_sync(sync)
{
}

// Finished work stays where it was done; moving it would be a mistake every time.
bool BoardActs::isMovable(const JobId &id)
{
    const Job *job = m_board.job(id);
    if (job && job->isOver())
        Q_EMIT refused(tr("This job is over: it no longer moves."));
    return job && !job->isOver();
}

void BoardActs::move(const JobId &id, const TechnicianId &technician, WallTime start)
{
    if (!isMovable(id))
        return;
    const Job &job = *m_board.job(id);
    QStringList reasons{begun(id), objectionsTo(id, technician, {start, start.plus(job.minutes)})};
    reasons.removeAll(QString());
    const QString despite = reasons.join(u" · "_s);
    if (job.technician == technician)
        submit(RescheduleJob{id, start.date(), start.time()}, despite);
    else
        submit(AssignJob{id, technician, start.date(), start.time()}, despite);
}

// What the person decided to live with: "absent · sickness · outside hours"; empty when nothing speaks against it.
QString BoardActs::objectionsTo(const JobId &id, const TechnicianId &technician, const WallSpan &span) const
{
    const Job *job = m_board.job(id);
    const Technician *person = m_board.technician(technician);
    if (!job || !person)
        return {};
    QStringList reasons;
    for (const Objection &objection : objections(*job, *person, span, m_board.lane(technician, span.from.date(), span.to.date())))
        reasons.append(words::shortly(objection));
    reasons.removeDuplicates();
    return reasons.join(u" · "_s);
}

void BoardActs::resize(const JobId &id, const WallSpan &span)
{
    if (!isMovable(id))
        return;
    const auto before = m_board.job(id)->span();
    const bool startMoved = before && before->from != span.from;
    const auto technician = m_board.job(id)->technician;
    submit(ResizeJob{id, int(span.minutes()), startMoved ? std::optional(span.from) : std::nullopt},
           technician ? objectionsTo(id, *technician, span) : QString());
}

void BoardActs::unassign(const JobId &id)
{
    if (isMovable(id) && m_board.job(id)->technician)
        submit(UnassignJob{id}, begun(id));
}

// Work that has begun may be taken away, but not without a word: somebody stands in front of it.
QString BoardActs::begun(const JobId &id) const
{
    const Job *job = m_board.job(id);
    if (!job || !job->technician)
        return {};
    const QString name = words::who(RecordRef(*job->technician), m_board);
    switch (job->status.value) {
    case JobStatus::EnRoute: return tr("%1 is on the way", "a technician").arg(name);
    case JobStatus::InProgress:
    case JobStatus::OnHold: return tr("%1 has begun it", "a technician").arg(name);
    default: return {};
    }
}

void BoardActs::refuse(const QString &why) { Q_EMIT refused(why); }

void BoardActs::setStatus(const JobId &id, JobStatus status) { submit(SetJobStatus{id, status}); }

void BoardActs::edit(const EditJob &wanted)
{
    if (!wanted.changes.empty())
        submit(wanted);
}

void BoardActs::create(const CreateJob &wanted)
{
    submit(wanted).then(this, [this, wanted](bool kept) {
        if (kept)
            Q_EMIT created(wanted.job);
    });
}

void BoardActs::remove(const JobId &id) { submit(DeleteJob{id}); }

QFuture<bool> BoardActs::publish(const std::vector<JobId> &jobs, bool tell)
{
    std::vector<Act> acts;
    for (const JobId &job : jobs)
        acts.push_back(PublishJob{job, tell});
    return submit(intentOf(std::move(acts)));
}

void BoardActs::withdraw(const JobId &id, const QString &reason) { submit(UnpublishJob{id, reason}); }

void BoardActs::addNote(const JobId &id, const QString &text) { submit(AddNote{id, text}); }

void BoardActs::setAbsence(const TechnicianId &id, const std::optional<Absence> &absence) { submit(SetAbsence{id, absence}); }

QFuture<bool> BoardActs::submit(const Intent &intent, const QString &despite)
{
    const QString did = words::didTo(intent, m_board);
    const QString sentence = despite.isEmpty() ? did : tr("%1 despite: %2", "what was done, and what speaks against it").arg(did, despite);
    // A note cannot be unsaid, and an undo after it would take back what was done before it.
    const bool undoable = std::ranges::none_of(actsOf(intent), [](const Act &act) { return std::holds_alternative<AddNote>(act); });
    return m_intents.submit(intent).then(this, [this, sentence, undoable](const Result<qint64> &kept) {
        if (!kept)
            report(kept.error());
        else if (undoable)
            Q_EMIT done(sentence);
        else
            Q_EMIT noted(sentence);
        return kept.has_value();
    });
}

void BoardActs::undo()
{
    if (const auto last = m_intents.undoable())
        turn(m_intents.undo(), tr("Undone: %1").arg(told(*last)));
}

// The history knows the name of a job that is not on the board any more.
QString BoardActs::told(const Intent &intent) const
{
    const auto &history = m_intents.history();
    const auto past = std::ranges::find(history.rbegin(), history.rend(), intent, &PastIntent::intent);
    return past == history.rend() ? words::didTo(intent, m_board) : words::didTo(*past, m_board);
}

void BoardActs::redo()
{
    if (const auto next = m_intents.redoable())
        turn(m_intents.redo(), tr("Done again: %1").arg(told(*next)));
}

void BoardActs::undoPast(const PastIntent &past)
{
    turn(m_intents.undoPast(past.number), tr("Undone: %1").arg(words::didTo(past, m_board)));
}

void BoardActs::redoPast(const PastIntent &past)
{
    turn(m_intents.redoPast(past.number), tr("Done again: %1").arg(words::didTo(past, m_board)));
}

void BoardActs::turn(QFuture<Result<qint64>> turned, const QString &sentence)
{
    turned.then(this, [this, sentence](const Result<qint64> &answer) {
        if (!answer)
            return report(answer.error());
        Q_EMIT noted(sentence);
    });
}

void BoardActs::restore(const std::vector<Act> &acts)
{
    const Intent intent = intentOf(acts);
    const QString sentence = tr("Restored: %1").arg(words::didTo(intent, m_board));
    m_intents.submit(intent).then(this, [this, sentence](const Result<qint64> &kept) {
        if (kept)
            Q_EMIT done(sentence);
        else if (kept.error().code == "NothingChanges"_L1)
            Q_EMIT refused(tr("These values stand there already."));
        else
            report(kept.error());
    });
}

void BoardActs::retry(qint64 entry)
{
    m_intents.retry(entry).then(this, [this](const Done &done) {
        if (!done)
            report(done.error());
    });
}

void BoardActs::discard(qint64 entry)
{
    const std::vector<PendingChange> before = m_board.pendingChanges();
    const auto chosen = std::ranges::find(before, entry, &PendingChange::entry);
    const bool conflict = chosen != before.end() && !chosen->theirs.empty();
    m_intents.discard(entry).then(this, [this, before, entry, conflict](const Done &done) {
        if (!done)
            return report(done.error());
        Q_EMIT dropped(conflict ? tr("Their choice stands; yours was dropped.") : tr("Your change was dropped."), gone(before, entry));
    });
}

// With one change those go that were sent with it, and all changes of a job that is not created after all.
std::vector<Act> BoardActs::gone(const std::vector<PendingChange> &before, qint64 entry) const
{
    const auto chosen = std::ranges::find(before, entry, &PendingChange::entry);
    if (chosen == before.end())
        return {};
    const std::vector<PendingChange> left = m_board.pendingChanges();
    std::vector<Act> acts;
    for (const PendingChange &change : before) {
        const bool stays = std::ranges::find(left, change.entry, &PendingChange::entry) != left.end();
        if (change.entry == entry || (!stays && recordOf(change.act) == recordOf(chosen->act)))
            acts.push_back(change.act);
    }
    return acts;
}

void BoardActs::bringBack(const std::vector<Act> &acts)
{
    for (Act act : acts) {
        if (auto *edit = std::get_if<EditJob>(&act))
            edit->base.clear(); // theirs has been seen, and this is meant to stand over it
        submit(intentOf(act));
    }
}

void BoardActs::report(const Error &error)
{
    if (error.code != "NothingChanges"_L1) // dropping a job where it was is not worth a word
        Q_EMIT refused(words::refusal(error, me()));
}

} // namespace targo::desk
