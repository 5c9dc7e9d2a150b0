#include "scenario/desk.h"

#include "support/patience.h"

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

const QByteArray aKey(32, 'k');

sync::Settings quickTimes()
{
    sync::Settings times;
    times.firstRetry = std::chrono::milliseconds(50);
    times.mostRetry = std::chrono::milliseconds(400);
    times.firstReconnect = std::chrono::milliseconds(100);
    times.mostReconnect = std::chrono::milliseconds(400);
    return times;
}

template <class T>
std::optional<Result<T>> answerOf(const QFuture<Result<T>> &future)
{
    if (!comes([&] { return future.isFinished(); }) || future.isCanceled())
        return std::nullopt;
    return future.result();
}

std::string textIn(const Json &document, const char *key)
{
    const auto found = document.find(key);
    return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
}

QString line(const QString &technician, const QString &date, const QString &start, int minutes, const QString &status)
{
    return QStringList{technician.isEmpty() ? u"-"_s : technician, date, start, QString::number(minutes), status}.join(u' ');
}

} // namespace

QString lineOf(const Job &job)
{
    return line(job.technician ? job.technician->text() : QString(), job.date ? job.date->toString(Qt::ISODate) : QString(),
                job.start ? job.start->toString(u"HH:mm"_s) : QString(), job.minutes, keyOf(job.status));
}

QString lineOf(const Json &serverJob)
{
    if (!serverJob.is_object())
        return {};
    const auto text = [&](const char *key) { return QString::fromStdString(textIn(serverJob, key)); };
    const double hours = serverJob.value("duration_h", 0.0);
    return line(text("assigned_technician"), text("scheduled_date"), text("start_time").left(5), qRound(hours * 60), text("status"));
}

const Clock &Desk::systemClock()
{
    static const SystemClock clock;
    return clock;
}

Desk::Desk(SandboxCompany &company, QString role, const Clock &clock)
    : m_company(company)
    , m_role(std::move(role))
    , m_clock(clock)
{
}

bool Desk::starts()
{
    const auto opened = answerOf(Session::open({.connection = m_company.signInAs(m_role), .folder = m_folder.path(),
                                                .databaseKey = aKey, .times = quickTimes()}, m_clock, &m_context));
    if (!opened || !*opened)
        return false;
    m_session = (*opened)->session;
    const auto started = answerOf(m_session->start());
    return started && *started;
}

bool Desk::open()
{
    return starts() && settles();
}

void Desk::close()
{
    m_session.reset();
}

bool Desk::unplug()
{
    m_session->status().setWorkOffline(true);
    return comes([&] { return state().link == SyncState::Link::Offline; });
}

bool Desk::plugIn()
{
    m_session->status().setWorkOffline(false);
    return comes([&] { return state().link == SyncState::Link::Online; });
}

bool Desk::settles()
{
    const auto answer = answerOf(m_session->settle(std::chrono::hours(1)));
    return answer && answer->has_value();
}

bool Desk::does(const Intent &intent)
{
    const auto answer = answerOf(intents().submit(intent));
    return answer && answer->has_value();
}

bool Desk::undoes()
{
    const auto answer = answerOf(intents().undo());
    return answer && answer->has_value();
}

QString Desk::shows(const QString &job)
{
    const Job *shown = board().job(JobId(job));
    return shown ? lineOf(*shown) : QString();
}

bool Desk::comesToShow(const QString &job, const QString &expected)
{
    return comes([&] { return shows(job) == expected; });
}

int Desk::waitingChanges()
{
    return int(board().pendingChanges().size());
}

JobId Desk::anyFutureJob()
{
    for (const JobId &id : board().jobsBetween(QDate(2026, 5, 27), QDate(2026, 5, 29))) {
        if (board().job(id)->status == JobStatus::Assigned)
            return id;
    }
    return {};
}

JobId Desk::anyUnassignedJob()
{
    const auto jobs = board().unassignedJobs();
    return jobs.empty() ? JobId() : jobs.front();
}

TechnicianId Desk::someoneElseThan(const std::optional<TechnicianId> &technician)
{
    for (const TechnicianId &other : board().technicians()) {
        if (other != technician)
            return other;
    }
    return {};
}

} // namespace targo::test
