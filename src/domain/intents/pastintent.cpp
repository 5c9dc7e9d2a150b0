#include "domain/intents/pastintent.h"

#include <algorithm>

namespace targo {

bool canBeUnsaid(const PastIntent &past)
{
    // Of several jobs published at once those are withdrawn that were drafts; of the others nothing can be unsaid.
    const auto has = [](const PastStep &step) { return inverseOf(step.act, step.before).has_value(); };
    if (std::ranges::all_of(past.steps, isPublication, &PastStep::act))
        return std::ranges::any_of(past.steps, has);
    return std::ranges::all_of(past.steps, has);
}

bool isUndone(const PastIntent &past)
{
    return past.state == PastIntent::State::Undone || past.state == PastIntent::State::SetAside;
}

PastIntent aboutJob(PastIntent past, const JobId &from, const JobId &to)
{
    std::vector<Act> acts = actsOf(past.intent);
    for (Act &act : acts) {
        if (jobOf(act) == from)
            act = aboutJob(std::move(act), to);
    }
    past.intent = intentOf(std::move(acts));
    for (PastStep &step : past.steps) {
        if (jobOf(step.act) == from)
            step.act = aboutJob(std::move(step.act), to);
    }
    return past;
}

} // namespace targo
