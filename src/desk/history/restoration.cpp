#include "desk/history/restoration.h"

namespace targo::desk {

namespace {

std::optional<Act> restoring(const PastStep &step, Side side, const BoardSource &board)
{
    const Changes &values = side == Side::Before ? step.before : step.set;
    if (values.empty())
        return std::nullopt;
    if (const auto *absence = std::get_if<SetAbsence>(&step.act)) {
        const auto found = values.find(Field::Absence);
        const auto *was = found == values.end() ? nullptr : std::get_if<Absence>(&found->second);
        return SetAbsence{absence->technician, was ? std::optional(*was) : std::nullopt};
    }
    const auto job = jobOf(step.act);
    if (isPublication(step.act)) { // through the hub, both ways
        const auto was = values.find(Field::Published);
        const bool published = was != values.end() && was->second == FieldValue(true);
        return published ? Act(PublishJob{*job}) : Act(UnpublishJob{*job});
    }
    if (board.job(*job))
        return EditJob{*job, values};
    // Gone since: only all that it was makes it again.
    const bool whole = std::holds_alternative<DeleteJob>(step.act) || std::holds_alternative<CreateJob>(step.act);
    return whole ? std::optional<Act>(CreateJob{newLocalJob(), withoutNothings(values)}) : std::nullopt;
}

} // namespace

std::vector<Act> restoring(const PastIntent &past, Side side, const BoardSource &board)
{
    std::vector<Act> acts;
    for (const PastStep &step : past.steps) {
        if (const auto act = restoring(step, side, board))
            acts.push_back(*act);
    }
    return acts;
}

bool canBeTakenBack(const PastIntent &past, const BoardSource &board)
{
    const std::vector<PendingChange> pending = board.pendingChanges();
    return std::ranges::all_of(past.steps, [&](const PastStep &step) {
        return inverseOf(step.act, step.before) || std::ranges::any_of(pending, [&](const PendingChange &change) {
            return change.entry == step.entry && change.state == PendingState::Waiting && change.attempts == 0;
        });
    });
}

std::vector<const PastStep *> madeAnewByUndo(const PastIntent &past, const BoardSource &board)
{
    const std::vector<PendingChange> pending = board.pendingChanges();
    std::vector<const PastStep *> steps;
    for (const PastStep &step : past.steps) {
        const auto *gone = std::get_if<DeleteJob>(&step.act);
        const bool onlyHere = std::ranges::find(pending, step.entry, &PendingChange::entry) != pending.end();
        if (gone && !isLocal(gone->job) && !onlyHere)
            steps.push_back(&step);
    }
    return steps;
}

std::vector<const PastStep *> madeAnewByRedo(const PastIntent &past)
{
    std::vector<const PastStep *> steps;
    for (const PastStep &step : past.steps) {
        if (const auto *made = std::get_if<CreateJob>(&step.act); made && !isLocal(made->job))
            steps.push_back(&step);
    }
    return steps;
}

} // namespace targo::desk
