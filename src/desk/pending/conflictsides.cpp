#include "desk/pending/conflictsides.h"

#include "desk/words/jobwords.h"
#include "desk/words/valuewords.h"
#include "domain/dispatch/jobfields.h"

#include <QCoreApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

// Changes of one record are parked together, as the one request they were, and are one question.
Changes oursTogether(const PendingChange &change, const BoardSource &board)
{
    Changes all;
    for (const PendingChange &other : board.pendingChanges()) {
        if (other.state != PendingState::Parked || recordOf(other.act) != recordOf(change.act))
            continue;
        const auto id = jobOf(other.act);
        for (auto &[field, value] : changesOf(other.act, id ? board.job(*id) : nullptr))
            all.insert_or_assign(field, std::move(value));
    }
    const auto id = jobOf(change.act);
    all.merge(changesOf(change.act, id ? board.job(*id) : nullptr));
    return all;
}

std::optional<FieldValue> in(const Changes &changes, Field field)
{
    const auto found = changes.find(field);
    return found == changes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::vector<ConflictSide> conflictSides(const PendingChange &change, const BoardSource &board)
{
    std::vector<ConflictSide> sides;
    if (std::holds_alternative<DeleteJob>(change.act)) {
        for (const auto &[field, theirs] : change.theirs)
            sides.push_back({words::nameOf(field), QCoreApplication::translate("ConflictCard", "Delete"), words::wholeValue(field, theirs, board)});
        return sides;
    }
    if (isPublication(change.act)) { // it sets none of these: it was meant for what stood there
        for (const auto &[field, theirs] : change.theirs) {
            const FieldValue seen = in(change.base, field).value_or(FieldValue());
            if (seen != theirs)
                sides.push_back({words::nameOf(field), words::wholeValue(field, seen, board), words::wholeValue(field, theirs, board)});
        }
        return sides;
    }
    const Changes ours = oursTogether(change, board);
    const auto id = jobOf(change.act);
    const Job *job = id ? board.job(*id) : nullptr;
    for (const auto &[field, theirs] : change.theirs) {
        const FieldValue mine = in(ours, field).value_or(job ? valueOf(*job, field) : FieldValue());
        if (mine != theirs)
            sides.push_back({words::nameOf(field), words::wholeValue(field, mine, board), words::wholeValue(field, theirs, board)});
    }
    return sides;
}

std::optional<WallTime> theirMoment(const PendingChange &change)
{
    // Only to be read by a person: versions are compared as the text they are.
    const QDateTime when = QDateTime::fromString(change.theirModified.first(std::min<qsizetype>(19, change.theirModified.size())), u"yyyy-MM-dd HH:mm:ss"_s);
    return when.isValid() ? std::optional(WallTime(when.date(), when.time())) : std::nullopt;
}

} // namespace targo::desk
