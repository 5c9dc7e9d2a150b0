#include "desk/board/boardacts.h"

#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"
#include "domain/dispatch/feasibility.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

BoardActs::BoardActs(BoardSource &board, IntentSink &intents, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_intents(intents)
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
    const QString despite = objectionsTo(id, technician, {start, start.plus(job.minutes)});
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
        submit(UnassignJob{id});
}

void BoardActs::setStatus(const JobId &id, JobStatus status) { submit(SetJobStatus{id, status}); }

void BoardActs::edit(const EditJob &wanted)
{
    if (!wanted.changes.empty())
        submit(wanted);
}

void BoardActs::submit(const Intent &intent, const QString &despite)
{
    const QString act = words::didTo(intent, m_board);
    const QString sentence = despite.isEmpty() ? act : tr("%1 despite: %2", "what was done, and what speaks against it").arg(act, despite);
    m_intents.submit(intent).then(this, [this, sentence](const Result<qint64> &kept) {
        if (!kept)
            return report(kept.error());
        Q_EMIT done(sentence);
    });
}

void BoardActs::undo()
{
    const auto last = m_intents.undoable();
    if (!last)
        return;
    const QString sentence = tr("Undone: %1").arg(words::didTo(*last, m_board));
    m_intents.undo().then(this, [this, sentence](const Result<qint64> &undone) {
        if (!undone)
            return report(undone.error());
        Q_EMIT noted(sentence);
    });
}

void BoardActs::redo()
{
    const auto next = m_intents.redoable();
    if (!next)
        return;
    const QString sentence = tr("Done again: %1").arg(words::didTo(*next, m_board));
    m_intents.redo().then(this, [this, sentence](const Result<qint64> &redone) {
        if (!redone)
            return report(redone.error());
        Q_EMIT noted(sentence);
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
    m_intents.discard(entry).then(this, [this](const Done &done) {
        if (!done)
            return report(done.error());
        Q_EMIT noted(tr("Your change was dropped."));
    });
}

void BoardActs::report(const Error &error)
{
    if (error.code != "NothingChanges"_L1) // dropping a job where it was is not worth a word
        Q_EMIT refused(words::refusal(error));
}

} // namespace targo::desk
