#include "sandbox/company/life.h"

#include "sandbox/company/workkind.h"
#include "sandbox/http/json.h"

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

std::string seconds(const QDateTime &moment)
{
    return utf8(moment.toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace

Life::Life(frappe::Site &site, const Clock &clock, const QList<Person> &office, std::uint64_t seed, const QByteArray &timeZone)
    : m_site(site), m_clock(clock), m_office(office), m_dice(seed, "life"), m_zone(timeZone)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        act();
        waitForNext();
    });
}

void Life::start()
{
    waitForNext();
}

void Life::waitForNext()
{
    m_timer.start(std::chrono::seconds(m_dice.between(20, 40)));
}

QDateTime Life::local() const
{
    return m_clock.now().toTimeZone(m_zone);
}

const QString &Life::someone()
{
    return m_office[m_dice.below(2)].user.name; // the dispatcher or the supervisor
}

QList<Life::Job> Life::jobs() const
{
    QList<Job> jobs;
    for (const QString &name : m_site.names(u"Dispatch Job"_s)) {
        const Json document = m_site.document(u"Dispatch Job"_s, name);
        Job job{.name = name, .status = textAt(document, "status"), .technician = textAt(document, "assigned_technician"), .start = {}, .end = {}};
        const QDate date = QDate::fromString(textAt(document, "scheduled_date"), Qt::ISODate);
        const QTime time = QTime::fromString(textAt(document, "start_time").first(std::min<qsizetype>(8, textAt(document, "start_time").size())), u"H:mm:ss"_s);
        if (date.isValid() && time.isValid()) {
            job.start = QDateTime(date, time, m_zone);
            const double hours = document.contains("duration_h") && document["duration_h"].is_number() ? document["duration_h"].get<double>() : 1.0;
            job.end = job.start.addSecs(static_cast<qint64>(hours * 3600));
        }
        jobs.append(job);
    }
    return jobs;
}

void Life::act()
{
    const QList<Job> all = jobs();
    if (moveOn(all))
        return;
    if (m_dice.chance(0.15) || !replan(all))
        newCall(all);
}

bool Life::moveOn(const QList<Job> &jobs)
{
    const QDateTime now = local();
    for (const Job &job : jobs) {
        if (!job.start.isValid() || job.technician.isEmpty() || job.start.date() != now.date())
            continue;
        Json fields;
        if (job.status == "assigned"_L1 && now >= job.start.addSecs(-20 * 60))
            fields = {{"status", "en_route"}, {"en_route_at", seconds(now)}};
        else if (job.status == "en_route"_L1 && now >= job.start)
            fields = {{"status", "in_progress"}, {"arrived_at", seconds(now)}, {"started_at", seconds(now)}};
        else if (job.status == "in_progress"_L1 && now >= job.end)
            fields = {{"status", "completed"}, {"completed_at", seconds(now)}};
        else
            continue;
        m_site.update(u"Dispatch Job"_s, job.name, fields, someone());
        return true;
    }
    return false;
}

bool Life::replan(const QList<Job> &jobs)
{
    const QDateTime now = local();
    QList<Job> later;
    for (const Job &job : jobs) {
        if (job.status == "assigned"_L1 && job.start.isValid() && job.start.date() > now.date())
            later.append(job);
    }
    // A few tries are enough: when the week is full, someone calls instead.
    for (int tries = 0; !later.isEmpty() && tries < 8; ++tries) {
        const Job &job = m_dice.pick(later);
        const qint64 shift = (m_dice.chance(0.5) ? 1 : -1) * 15 * 60 * m_dice.between(1, 4);
        const QDateTime start = job.start.addSecs(shift);
        const QDateTime end = job.end.addSecs(shift);
        const bool taken = std::ranges::any_of(jobs, [&](const Job &other) {
            return other.name != job.name && other.technician == job.technician && other.start.isValid() && other.start < end && start < other.end;
        });
        if (taken || start.date() != job.start.date() || start.time() < QTime(8, 0) || end.time() > QTime(16, 30))
            continue;
        m_site.update(u"Dispatch Job"_s, job.name, {{"start_time", utf8(start.time().toString(u"HH:mm:ss"_s))}}, someone());
        return true;
    }
    return false;
}

void Life::newCall(const QList<Job> &jobs)
{
    if (jobs.isEmpty())
        return;
    // At the place of an earlier visit: it exists, and it is in the region.
    const Json earlier = m_site.document(u"Dispatch Job"_s, m_dice.pick(jobs).name);
    const WorkKind &kind = m_dice.pick(urgentKinds());
    Json tags = Json::array();
    for (const NeededSkill &skill : kind.skills)
        tags.push_back(Json{{"tag", utf8(skill.tag)}, {"level", skill.level}, {"required", skill.required ? 1 : 0}});
    const Json fields{{"subject", utf8(kind.subject + u" – urgent"_s)},
                      {"job_type", utf8(kind.jobType)},
                      {"status", "open"},
                      {"priority", "urgent"},
                      {"description", utf8(kind.description)},
                      {"customer", earlier.value("customer", Json())},
                      {"service_location", earlier.value("service_location", Json())},
                      {"address_text", earlier.value("address_text", Json())},
                      {"latitude", earlier.value("latitude", Json())},
                      {"longitude", earlier.value("longitude", Json())},
                      {"scheduled_date", utf8(local().date().toString(Qt::ISODate))},
                      {"duration_h", kind.minutes.constFirst() / 60.0},
                      {"is_published", 0},
                      {"offer_status", "none"},
                      {"client_uuid", utf8(m_dice.uuid())},
                      {"required_tags", tags}};
    m_site.insert(u"Dispatch Job"_s, fields, someone());
}

} // namespace targo::sandbox::company
