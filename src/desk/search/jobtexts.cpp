#include "desk/search/jobtexts.h"

#include "desk/words/jobwords.h"

#include <QElapsedTimer>
#include <QTimerEvent>

namespace targo::desk {

namespace {

constexpr qint64 turnNanoseconds = 4'000'000; // of the event loop, which people type through
constexpr int turnsBetweenNews = 16;
const QDate earliest(1900, 1, 1), latest(2999, 12, 31);

} // namespace

JobTexts::JobTexts(const BoardSource &board, QObject *parent)
    : QObject(parent)
    , m_board(board)
{
    connect(&board, &BoardSource::jobsChanged, this, &JobTexts::reread);
    connect(&board, &BoardSource::boardReplaced, this, [this] {
        if (m_prepared)
            readAll();
    });
    // They change all day long, but hardly ever their names, which are in the texts.
    connect(&board, &BoardSource::techniciansChanged, this, [this] {
        if (m_prepared && namesNow() != m_names)
            readAll();
    });
}

void JobTexts::prepare()
{
    if (!std::exchange(m_prepared, true))
        readAll();
}

void JobTexts::readAll()
{
    m_names = namesNow();
    m_entries.clear();
    m_places.clear();
    m_toRead = m_board.jobsBetween(earliest, latest);
    const std::vector<JobId> waiting = m_board.unassignedJobs();
    m_toRead.insert(m_toRead.end(), waiting.begin(), waiting.end());
    m_entries.reserve(m_toRead.size());
    m_places.reserve(qsizetype(m_toRead.size()));
    m_turn.start(0, this);
}

QHash<TechnicianId, QString> JobTexts::namesNow() const
{
    QHash<TechnicianId, QString> names;
    for (const TechnicianId &id : m_board.technicians())
        names.insert(id, words::who(RecordRef(id), m_board));
    return names;
}

void JobTexts::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_turn.timerId())
        return QObject::timerEvent(event);
    QElapsedTimer spent;
    spent.start();
    while (!m_toRead.empty() && spent.nsecsElapsed() < turnNanoseconds) {
        read(m_toRead.back());
        m_toRead.pop_back();
    }
    if (!m_toRead.empty()) {
        if (++m_turns % turnsBetweenNews == 0)
            Q_EMIT grown();
        return;
    }
    m_turn.stop();
    Q_EMIT changed();
}

void JobTexts::reread(const QSet<JobId> &ids)
{
    if (!m_prepared)
        return;
    for (const JobId &id : ids)
        read(id);
    if (m_toRead.empty())
        Q_EMIT changed();
}

void JobTexts::read(const JobId &id)
{
    const Job *job = m_board.job(id);
    const bool planned = job && job->technician && job->date;
    if (!job || (!planned && job->isOver()))
        return forget(id);
    const Customer *customer = m_board.customerOf(*job);
    const QStringList name{words::who(*job, m_board), job->subject, id.text() + u' ' + words::shortNumber(id)};
    Entry entry{.id = id, .planned = planned ? job->date : std::nullopt,
                .text = FoldedText(name + QStringList{words::where(*job, m_board), words::address(*job, m_board), words::of(job->type),
                                    job->technician ? words::who(RecordRef(*job->technician), m_board) : QString(), customer ? customer->phone : QString()}),
                .nameLength = 0};
    for (qsizetype line = 0; line < name.size(); ++line)
        entry.nameLength = entry.text.letters.indexOf('\n', entry.nameLength) + 1;
    const auto place = m_places.constFind(id);
    if (place != m_places.cend()) {
        m_entries[*place] = std::move(entry);
        return;
    }
    m_places.insert(id, m_entries.size());
    m_entries.push_back(std::move(entry));
}

void JobTexts::forget(const JobId &id)
{
    const auto found = m_places.constFind(id);
    if (found == m_places.cend())
        return;
    const size_t place = *found;
    m_places.erase(found);
    if (place + 1 < m_entries.size()) {
        m_entries[place] = std::move(m_entries.back());
        m_places[m_entries[place].id] = place;
    }
    m_entries.pop_back();
}

} // namespace targo::desk
