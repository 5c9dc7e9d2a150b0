#include "desk/words/intentwords.h"

#include "base/overloaded.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Intents
{
    Q_DECLARE_TR_FUNCTIONS(Intents)
};

QString nameOf(const TechnicianId &id, const BoardSource &board)
{
    return value(Field::Technician, id.text(), board);
}

template <class T>
const T *valueOfKind(const Changes &changes, Field field)
{
    const auto found = changes.find(field);
    return found == changes.end() ? nullptr : std::get_if<T>(&found->second);
}

// The changes that an undo or a dialog makes most often are said as the act they amount to.
QString edited(const EditJob &wanted, const BoardSource &board)
{
    const Changes &changes = wanted.changes;
    const auto technician = changes.find(Field::Technician);
    const auto *date = valueOfKind<QDate>(changes, Field::Date);
    const auto *start = valueOfKind<QTime>(changes, Field::Start);
    if (technician != changes.end() && value(technician->first, technician->second, board) == value(Field::Technician, {}, board))
        return Intents::tr("Unassigned");
    if (technician != changes.end() && date && start)
        return did(Act(AssignJob{wanted.job, TechnicianId(std::get<QString>(technician->second)), *date, *start}), board);
    if (date && start && changes.size() == 2)
        return did(Act(RescheduleJob{wanted.job, *date, *start}), board);
    QStringList parts;
    for (const auto &[field, content] : changes) {
        QString name = words::nameOf(field);
        if (!parts.isEmpty())
            name[0] = name[0].toLower(); // one sentence, however many fields
        parts.append(Intents::tr("%1: %2", "a field and its new value").arg(name, value(field, content, board)));
    }
    return parts.join(Intents::tr(", ", "between changed fields"));
}

QString didTo(const Act &act, const Changes &known, const BoardSource &board)
{
    if (std::holds_alternative<CreateJob>(act)) // a new job names itself
        return did(act, board);
    if (std::holds_alternative<DeleteJob>(act)) // the customer's name alone would read as if they were gone
        return Intents::tr("Job deleted: %1").arg(whoAndNumber(recordOf(act), known, board));
    QString done = did(act, board);
    if (!done.isEmpty())
        done[0] = done[0].toLower();
    return Intents::tr("%1: %2", "a job, and what was done to it").arg(whoWas(recordOf(act), known, board), done);
}

} // namespace

QString did(const Act &act, const BoardSource &board)
{
    return std::visit(Overloaded{
        [&](const AssignJob &wanted) {
            return Intents::tr("Assigned to %1, %2").arg(nameOf(wanted.technician, board), moment(WallTime(wanted.date, wanted.start)));
        },
        [](const UnassignJob &) { return Intents::tr("Unassigned"); },
        [](const RescheduleJob &wanted) {
            return Intents::tr("Moved to %1").arg(moment(WallTime(wanted.date, wanted.start)));
        },
        [](const ResizeJob &wanted) {
            const QString lasts = duration(wanted.minutes);
            return wanted.start ? Intents::tr("Now from %1, for %2").arg(moment(*wanted.start), lasts)
                                : Intents::tr("Duration changed to %1").arg(lasts);
        },
        [](const SetJobStatus &wanted) { return Intents::tr("State changed to “%1”").arg(of(wanted.status)); },
        [&](const EditJob &wanted) { return edited(wanted, board); },
        [&](const CreateJob &wanted) {
            const auto *subject = valueOfKind<QString>(wanted.fields, Field::Subject);
            return Intents::tr("Created: %1").arg(subject ? *subject : QString());
        },
        [](const DeleteJob &) { return Intents::tr("Deleted"); },
        [](const PublishJob &) { return Intents::tr("Published"); },
        [](const UnpublishJob &wanted) {
            return wanted.reason.isEmpty() ? Intents::tr("Publication withdrawn") : Intents::tr("Publication withdrawn: %1").arg(wanted.reason);
        },
        [](const AddNote &wanted) { return Intents::tr("Note added: %1").arg(wanted.text.simplified().left(60)); },
        [&](const SetAbsence &wanted) {
            return wanted.absence ? Intents::tr("Absent: %1").arg(value(Field::Absence, *wanted.absence, board)) : Intents::tr("Absence removed");
        },
    }, act);
}

// Several acts of one kind are said as what was done to how many.
QString did(const Intent &intent, const BoardSource &board)
{
    const std::vector<Act> acts = actsOf(intent);
    const int count = int(acts.size());
    const auto all = [&](auto... kinds) {
        return std::ranges::all_of(acts, [&](const Act &act) { return (std::holds_alternative<decltype(kinds)>(act) || ...); });
    };
    if (count == 1)
        return did(acts.front(), board);
    if (all(AssignJob(), RescheduleJob()))
        return Intents::tr("%n job(s) moved", nullptr, count);
    if (all(ResizeJob()))
        return Intents::tr("Duration of %n job(s) changed", nullptr, count);
    if (all(UnassignJob()))
        return Intents::tr("%n job(s) unassigned", nullptr, count);
    if (all(CreateJob()))
        return Intents::tr("%n job(s) created", nullptr, count);
    if (all(DeleteJob()))
        return Intents::tr("%n job(s) deleted", nullptr, count);
    if (all(SetJobStatus()))
        return Intents::tr("State of %n job(s) changed to “%1”", nullptr, count).arg(of(std::get<SetJobStatus>(acts.front()).status));
    if (all(PublishJob()))
        return Intents::tr("%n job(s) published", nullptr, count);
    if (all(UnpublishJob()))
        return Intents::tr("Publication of %n job(s) withdrawn", nullptr, count);
    return Intents::tr("%n change(s) at once", nullptr, count);
}

QString didTo(const Intent &intent, const BoardSource &board)
{
    const std::vector<Act> acts = actsOf(intent);
    return acts.size() == 1 ? didTo(acts.front(), {}, board) : did(intent, board);
}

QString didTo(const PastIntent &past, const BoardSource &board)
{
    if (past.steps.size() != 1)
        return did(past.intent, board);
    Changes known = past.steps.front().set;
    known.insert(past.steps.front().before.begin(), past.steps.front().before.end());
    return didTo(past.steps.front().act, known, board);
}

QString didTo(const PendingChange &change, const BoardSource &board) { return didTo(change.act, change.base, board); }

QString merged(const std::vector<JobId> &jobs, const BoardSource &board)
{
    const Job *job = board.job(jobs.front());
    if (jobs.size() > 1 || !job)
        return Intents::tr("%n job(s) were changed by someone else as well as by you, and now stand where both changes together put them", nullptr, int(jobs.size()));
    const auto span = job->span();
    const QString place = joined({job->technician ? nameOf(*job->technician, board) : value(Field::Technician, {}, board), span ? moment(span->from) : QString()});
    return Intents::tr("%1: %2 changed it as well. Both changes hold: %3.").arg(whoAndNumber(job->id, {}, board), job->modifiedBy, place);
}

QString of(PendingState state)
{
    switch (state) {
    case PendingState::Waiting: return Intents::tr("waiting");
    case PendingState::Sending: return Intents::tr("being sent");
    case PendingState::Parked: return Intents::tr("needs you");
    }
    return {};
}

QString of(const PastIntent &past, const QString &me)
{
    switch (past.state) {
    case PastIntent::State::Stands: return Intents::tr("done", "a past act");
    case PastIntent::State::Undone:
    case PastIntent::State::SetAside: return Intents::tr("undone", "a past act");
    case PastIntent::State::Overtaken:
        if (past.overtakenBy.isEmpty())
            return Intents::tr("overtaken", "a past act");
        return past.overtakenBy == me ? Intents::tr("overtaken by yourself", "a past act") : Intents::tr("overtaken by %1").arg(past.overtakenBy);
    }
    return {};
}

QString refusal(const Error &error, const QString &me)
{
    if (error.code == "NoSuchJob"_L1)
        return Intents::tr("This job no longer exists.");
    if (error.code == "NoSuchTechnician"_L1)
        return Intents::tr("This technician no longer exists.");
    if (error.code == "InvalidDate"_L1 || error.code == "InvalidStart"_L1)
        return Intents::tr("This date or hour does not exist.");
    if (error.code == "InvalidDuration"_L1)
        return Intents::tr("A job lasts at least a minute and at most a week.");
    if (error.code == "NothingChanges"_L1)
        return Intents::tr("Nothing to change.");
    if (error.code == "ChangedSince"_L1 && !me.isEmpty() && error.message == me)
        return Intents::tr("Cannot undo: you have changed it since.");
    if (error.code == "ChangedSince"_L1)
        return error.message.isEmpty() ? Intents::tr("Cannot undo: someone has changed it since.")
                                       : Intents::tr("Cannot undo: %1 has changed it since.").arg(error.message);
    if (error.code == "EmptySubject"_L1)
        return Intents::tr("A job needs a subject.");
    if (error.code == "EmptyText"_L1)
        return Intents::tr("There is nothing in the note yet.");
    if (error.code == "AlreadyPublished"_L1)
        return Intents::tr("This job is published: withdraw it before deleting it.");
    if (error.code == "NotPlanned"_L1)
        return Intents::tr("Only a job with a technician and a day can be published.");
    if (error.code == "NotPublished"_L1)
        return Intents::tr("This job is not published.");
    if (error.code == "CannotBeUntold"_L1)
        return Intents::tr("These jobs were published before, too. Withdraw them instead.");
    if (error.code == "InvalidAbsence"_L1)
        return Intents::tr("An absence ends on its first day or later.");
    if (error.code == "TooLong"_L1)
        return Intents::tr("This text is too long: at most 140 characters.");
    if (error.code == "CannotBeUnsaid"_L1)
        return Intents::tr("A note that was sent cannot be taken back.");
    if (error.code == "OnTheWire"_L1)
        return Intents::tr("It is being sent at this moment: try again in a few seconds.");
    return of(error);
}

} // namespace targo::desk::words
