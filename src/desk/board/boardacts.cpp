#include "desk/board/boardacts.h"

#include "desk/board/jobcopy.h"
#include "desk/history/restoration.h"
#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"

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

// Finished work stays where it was done; moving it would be a mistake every time. Of several jobs the others move.
std::vector<JobId> BoardActs::movable(const std::vector<JobId> &ids, QStringList &said)
{
    std::vector<JobId> able;
    int over = 0;
    for (const JobId &id : ids) {
        const Job *job = m_board.job(id);
        if (job && job->isOver())
            ++over;
        else if (job)
            able.push_back(id);
    }
    if (able.empty() && over > 0)
        Q_EMIT refused(over == 1 ? tr("This job is over: it no longer moves.") : tr("These jobs are over: they no longer move."));
    else if (over > 0)
        said.append(tr("%n job(s) are over and stay", nullptr, over));
    return able;
}

std::vector<Placement> BoardActs::movable(const std::vector<Placement> &placements, QStringList &said)
{
    std::vector<JobId> ids;
    for (const Placement &placement : placements)
        ids.push_back(placement.job);
    const std::vector<JobId> able = movable(ids, said);
    std::vector<Placement> kept = placements;
    std::erase_if(kept, [&](const Placement &placement) { return std::ranges::find(able, placement.job) == able.end(); });
    return kept;
}

void BoardActs::move(const JobId &id, const TechnicianId &technician, WallTime start)
{
    const Job *job = m_board.job(id);
    move(std::vector<Placement>{{id, technician, {start, start.plus(job ? job->minutes : 0)}}});
}

void BoardActs::move(const std::vector<Placement> &wanted)
{
    QStringList despite;
    std::vector<Act> acts;
    std::vector<Placement> placements = movable(wanted, despite);
    for (Placement &placement : placements) {
        const Job &job = *m_board.job(placement.job);
        const WallTime start = placement.span.from;
        placement.span.to = start.plus(job.minutes);
        despite.append(begun(job.id));
        if (job.technician == placement.technician)
            acts.push_back(RescheduleJob{job.id, start.date(), start.time()});
        else
            acts.push_back(AssignJob{job.id, placement.technician, start.date(), start.time()});
    }
    submitAll(std::move(acts), despite + reasonsAgainst(placements));
}

void BoardActs::resize(const std::vector<Placement> &wanted)
{
    QStringList despite;
    std::vector<Act> acts;
    std::vector<Placement> assigned;
    for (const Placement &placement : movable(wanted, despite)) {
        const auto before = m_board.job(placement.job)->span();
        const bool startMoved = before && before->from != placement.span.from;
        acts.push_back(ResizeJob{placement.job, int(placement.span.minutes()), startMoved ? std::optional(placement.span.from) : std::nullopt});
        if (m_board.job(placement.job)->technician)
            assigned.push_back(placement);
    }
    submitAll(std::move(acts), despite + reasonsAgainst(assigned));
}

// What the person decided to live with: "absent · sickness", "outside hours"; empty when nothing speaks against it.
QStringList BoardActs::reasonsAgainst(const std::vector<Placement> &placements, bool copied) const
{
    QStringList reasons;
    for (const auto &against : objectionsTo(m_board, placements, copied)) {
        for (const Objection &objection : against)
            reasons.append(words::shortly(objection));
    }
    return reasons;
}

void BoardActs::unassign(const std::vector<JobId> &ids)
{
    QStringList despite;
    std::vector<Act> acts;
    for (const JobId &id : movable(ids, despite)) {
        if (!m_board.job(id)->technician)
            continue;
        acts.push_back(UnassignJob{id});
        despite.append(begun(id));
    }
    submitAll(std::move(acts), despite);
}

void BoardActs::setStatus(const std::vector<JobId> &ids, JobStatus status)
{
    std::vector<Act> acts;
    for (const JobId &id : ids)
        acts.push_back(SetJobStatus{id, status});
    submitAll(std::move(acts), {});
}

void BoardActs::remove(const std::vector<JobId> &ids)
{
    std::vector<Act> acts;
    for (const JobId &id : ids)
        acts.push_back(DeleteJob{id});
    submitAll(std::move(acts), {});
}

// One that would change nothing is no reason to refuse the others.
void BoardActs::submitAll(std::vector<Act> acts, QStringList despite)
{
    if (acts.size() > 1) {
        const Technician anyone;
        std::erase_if(acts, [&](const Act &act) { return faultIn(act, m_board.job(*jobOf(act)), &anyone) == IntentFault::NothingChanges; });
    }
    if (acts.empty())
        return;
    despite.removeAll(QString());
    despite.removeDuplicates();
    submit(intentOf(std::move(acts)), despite.join(u" · "_s));
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

void BoardActs::edit(const EditJob &wanted)
{
    if (!wanted.changes.empty())
        submit(wanted);
}

void BoardActs::create(const CreateJob &wanted) { createAll({wanted}, {}); }

void BoardActs::createAll(std::vector<Act> acts, const QString &despite)
{
    QSet<JobId> ids;
    for (const Act &act : acts)
        ids.insert(*jobOf(act));
    submit(intentOf(std::move(acts)), despite).then(this, [this, ids](bool kept) {
        if (kept)
            Q_EMIT created(ids);
    });
}

// What only the dialog shows is copied too, and that is read from the disk.
void BoardActs::copy(const std::vector<Placement> &placements)
{
    std::vector<Job> jobs;
    std::vector<Placement> known;
    std::vector<QFuture<Result<JobDetails>>> reading;
    for (const Placement &placement : placements) {
        const Job *job = m_board.job(placement.job);
        if (!job)
            continue;
        jobs.push_back(*job);
        if (job->subject.trimmed().isEmpty()) // a new one must have one
            jobs.back().subject = words::who(*job, m_board);
        known.push_back(placement);
        reading.push_back(m_board.details(placement.job));
    }
    if (known.empty())
        return refuse(tr("These jobs are no longer on the board."));
    QStringList despite = reasonsAgainst(known, true);
    despite.removeDuplicates();
    QtFuture::whenAll(reading.begin(), reading.end()).then(this, [this, jobs, known, despite](const QList<QFuture<Result<JobDetails>>> &read) {
        std::vector<Act> acts;
        for (size_t i = 0; i < known.size(); ++i) {
            const Result<JobDetails> details = read[qsizetype(i)].result();
            if (!details)
                return report(details.error());
            acts.push_back(CreateJob{newLocalJob(), copyOf({jobs[i], *details}, known[i])});
        }
        createAll(std::move(acts), despite.join(u" · "_s));
    });
}

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
    if (const auto last = m_intents.undoable()) {
        const PastIntent *past = pastOf(*last);
        turn(m_intents.undo(), past ? undone(*past) : tr("Undone: %1").arg(told(*last)));
    }
}

void BoardActs::redo()
{
    if (const auto next = m_intents.redoable()) {
        const PastIntent *past = pastOf(*next);
        turn(m_intents.redo(), past ? redone(*past) : tr("Done again: %1").arg(told(*next)));
    }
}

const PastIntent *BoardActs::pastOf(const Intent &intent) const
{
    const auto &history = m_intents.history();
    const auto past = std::ranges::find(history.rbegin(), history.rend(), intent, &PastIntent::intent);
    return past == history.rend() ? nullptr : &*past;
}

// The history knows the name of a job that is not on the board any more.
QString BoardActs::told(const Intent &intent) const
{
    const PastIntent *past = pastOf(intent);
    return past ? words::didTo(*past, m_board) : words::didTo(intent, m_board);
}

// What comes back is not what went: that is said before the number is missed or the notes are looked for.
QString BoardActs::madeAnew(const std::vector<const PastStep *> &steps) const
{
    QStringList names;
    for (const PastStep *step : steps) {
        Changes known = step->set;
        known.insert(step->before.begin(), step->before.end());
        names.append(words::whoAndNumber(recordOf(step->act), known, m_board));
    }
    return tr("%1: made anew under a new number; the notes do not come back", "a deleted job").arg(names.join(tr(", ", "between jobs")));
}

QString BoardActs::undone(const PastIntent &past) const
{
    const auto anew = madeAnewByUndo(past, m_board);
    return anew.empty() ? tr("Undone: %1").arg(words::didTo(past, m_board)) : madeAnew(anew);
}

QString BoardActs::redone(const PastIntent &past) const
{
    const auto anew = madeAnewByRedo(past);
    return anew.empty() ? tr("Done again: %1").arg(words::didTo(past, m_board)) : madeAnew(anew);
}

void BoardActs::undoPast(const PastIntent &past) { turn(m_intents.undoPast(past.number), undone(past)); }
void BoardActs::redoPast(const PastIntent &past) { turn(m_intents.redoPast(past.number), redone(past)); }

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
