#include "desk/search/otherdays.h"

#include <map>

namespace targo::desk {

using namespace std::chrono_literals;

OtherDays::OtherDays(const BoardSource &board, JobTexts &texts, QObject *parent)
    : QObject(parent)
    , m_board(board)
    , m_texts(texts)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(120ms); // between two letters of somebody who types
    connect(&m_soon, &QTimer::timeout, this, &OtherDays::findNow);
    connect(&texts, &JobTexts::changed, this, &OtherDays::findSoon);
}

void OtherDays::search(const QString &typed)
{
    m_needles = Needles(typed);
    if (m_needles.isEmpty())
        return findNow(); // nothing to be looked for is found at once
    m_texts.prepare();
    findSoon();
}

void OtherDays::setPeriod(QDate first, QDate last)
{
    if (first == m_first && last == m_last)
        return;
    m_first = first;
    m_last = last;
    findSoon();
}

void OtherDays::findSoon()
{
    if (!m_needles.isEmpty() && m_texts.isReady())
        m_soon.start();
}

void OtherDays::findNow()
{
    m_soon.stop();
    const auto startOf = [this](const JobId &id) {
        const Job *job = m_board.job(id);
        return job && job->start ? *job->start : QTime(23, 59);
    };
    std::map<QDate, Day> found;
    if (!m_needles.isEmpty()) {
        for (const JobTexts::Entry &entry : m_texts.entries()) {
            if (!entry.planned || (*entry.planned >= m_first && *entry.planned <= m_last) || !m_needles.areIn(entry.text))
                continue;
            Day &day = found.try_emplace(*entry.planned, Day{*entry.planned, entry.id, 0}).first->second;
            ++day.jobs;
            if (std::pair(startOf(entry.id), entry.id) < std::pair(startOf(day.first), day.first))
                day.first = entry.id;
        }
    }
    std::vector<Day> days;
    for (const auto &[date, day] : found)
        days.push_back(day);
    if (days == m_days)
        return;
    m_days = std::move(days);
    Q_EMIT changed();
}

} // namespace targo::desk
