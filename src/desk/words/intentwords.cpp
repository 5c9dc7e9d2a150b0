#include "desk/words/intentwords.h"

#include "base/overloaded.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Intents
{
    Q_DECLARE_TR_FUNCTIONS(Intents)
};

QString nameOf(const TechnicianId &id, const BoardSource &board)
{
    return value(JobField::Technician, id.text(), board);
}

template <class T>
const T *valueOfKind(const JobChanges &changes, JobField field)
{
    const auto found = changes.find(field);
    return found == changes.end() ? nullptr : std::get_if<T>(&found->second);
}

// The changes that an undo or a dialog makes most often are said as the act they amount to.
QString edited(const EditJob &wanted, const BoardSource &board)
{
    const JobChanges &changes = wanted.changes;
    const auto technician = changes.find(JobField::Technician);
    const auto *date = valueOfKind<QDate>(changes, JobField::Date);
    const auto *start = valueOfKind<QTime>(changes, JobField::Start);
    if (technician != changes.end() && value(technician->first, technician->second, board) == value(JobField::Technician, {}, board))
        return Intents::tr("Unassigned");
    if (technician != changes.end() && date && start)
        return did(AssignJob{wanted.job, TechnicianId(std::get<QString>(technician->second)), *date, *start}, board);
    if (date && start && changes.size() == 2)
        return did(RescheduleJob{wanted.job, *date, *start}, board);
    QStringList parts;
    for (const auto &[field, content] : changes)
        parts.append(Intents::tr("%1: %2", "a field and its new value").arg(words::nameOf(field), value(field, content, board)));
    return parts.join(Intents::tr(", ", "between changed fields"));
}

} // namespace

QString did(const Intent &intent, const BoardSource &board)
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
    }, intent);
}

QString didTo(const Intent &intent, const BoardSource &board)
{
    const JobId id = jobOf(intent);
    const Job *job = board.job(id);
    QString act = did(intent, board);
    if (!act.isEmpty())
        act[0] = act[0].toLower();
    return Intents::tr("%1: %2", "a job, and what was done to it").arg(job ? who(*job, board) : id.text(), act);
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

QString refusal(const Error &error)
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
    if (error.code == "ChangedSince"_L1)
        return error.message.isEmpty() ? Intents::tr("Cannot undo: someone has changed it since.")
                                       : Intents::tr("Cannot undo: %1 has changed it since.").arg(error.message);
    return of(error);
}

} // namespace targo::desk::words
