#include "sync/history/pastlist.h"

#include <algorithm>

namespace targo::sync {

using State = PastIntent::State;

namespace {

const PastIntent *orNull(const auto &found, const auto &end) { return found == end ? nullptr : &*found; }

} // namespace

const PastIntent *PastList::find(qint64 number) const
{
    const auto found = std::ranges::lower_bound(m_past, number, {}, &PastIntent::number);
    return found != m_past.end() && found->number == number ? &*found : nullptr;
}

const PastIntent *PastList::withEntry(qint64 entry) const
{
    const auto does = [entry](const PastIntent &past) {
        return std::ranges::any_of(past.steps, [entry](const PastStep &step) { return step.entry == entry; });
    };
    return orNull(std::find_if(m_past.rbegin(), m_past.rend(), does), m_past.rend());
}

const PastIntent *PastList::lastDone(const QString &user) const
{
    const auto is = [&](const PastIntent &past) { return past.state == State::Stands && past.user == user && canBeUnsaid(past); };
    return orNull(std::find_if(m_past.rbegin(), m_past.rend(), is), m_past.rend());
}

const PastIntent *PastList::firstUndone(const QString &user) const
{
    const auto is = [&](const PastIntent &past) { return past.state == State::Undone && past.user == user; };
    return orNull(std::find_if(m_past.begin(), m_past.end(), is), m_past.end());
}

void PastList::put(PastIntent past)
{
    const auto place = std::ranges::lower_bound(m_past, past.number, {}, &PastIntent::number);
    if (place != m_past.end() && place->number == past.number)
        *place = std::move(past);
    else
        m_past.insert(place, std::move(past));
}

void PastList::setAsideUndone(const QString &user)
{
    for (PastIntent &past : m_past) {
        if (past.state == State::Undone && past.user == user)
            past.state = State::SetAside;
    }
}

void PastList::rename(const JobId &from, const JobId &to)
{
    for (PastIntent &past : m_past)
        past = aboutJob(std::move(past), from, to);
}

} // namespace targo::sync
