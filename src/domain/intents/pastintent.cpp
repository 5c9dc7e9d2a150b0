#include "domain/intents/pastintent.h"

#include <algorithm>

namespace targo {

bool canBeUnsaid(const PastIntent &past)
{
    return std::ranges::all_of(past.steps, [](const PastStep &step) { return inverseOf(step.act, step.before).has_value(); });
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
