#include "desk/words/jobwords.h"

#include "desk/words/joined.h"
#include "desk/words/times.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Jobs
{
    Q_DECLARE_TR_FUNCTIONS(Jobs)
};

QString orRaw(const QString &raw) { return raw.isEmpty() ? Jobs::tr("unknown") : raw; }

} // namespace

QString of(const Choice<JobStatus> &status)
{
    switch (status.value) {
    case JobStatus::Open: return Jobs::tr("open", "job status");
    case JobStatus::Assigned: return Jobs::tr("assigned", "job status");
    case JobStatus::EnRoute: return Jobs::tr("en route", "job status");
    case JobStatus::InProgress: return Jobs::tr("in progress", "job status");
    case JobStatus::OnHold: return Jobs::tr("on hold", "job status");
    case JobStatus::Completed: return Jobs::tr("completed", "job status");
    case JobStatus::Cancelled: return Jobs::tr("cancelled", "job status");
    case JobStatus::Unknown: break;
    }
    return orRaw(status.unknownText);
}

QString of(const Choice<JobType> &type)
{
    switch (type.value) {
    case JobType::Installation: return Jobs::tr("Installation");
    case JobType::Repair: return Jobs::tr("Repair");
    case JobType::Maintenance: return Jobs::tr("Maintenance");
    case JobType::Removal: return Jobs::tr("Removal");
    case JobType::Other: return Jobs::tr("Other", "job type");
    case JobType::Unknown: break;
    }
    return orRaw(type.unknownText);
}

QString of(const Choice<JobPriority> &priority)
{
    switch (priority.value) {
    case JobPriority::Low: return Jobs::tr("low", "priority");
    case JobPriority::Medium: return Jobs::tr("medium", "priority");
    case JobPriority::High: return Jobs::tr("high", "priority");
    case JobPriority::Urgent: return Jobs::tr("urgent", "priority");
    case JobPriority::Unknown: break;
    }
    return orRaw(priority.unknownText);
}

QString of(TechnicianStatus status)
{
    switch (status) {
    case TechnicianStatus::Available: return Jobs::tr("available", "technician");
    case TechnicianStatus::EnRoute: return Jobs::tr("en route", "technician");
    case TechnicianStatus::Busy: return Jobs::tr("busy", "technician");
    case TechnicianStatus::OffDuty: return Jobs::tr("off duty", "technician");
    case TechnicianStatus::Inactive: return Jobs::tr("inactive", "technician");
    case TechnicianStatus::Unknown: break;
    }
    return Jobs::tr("unknown");
}

QString sign(const Choice<JobStatus> &status)
{
    switch (status.value) {
    case JobStatus::Open:
    case JobStatus::Assigned: return u"○"_s;
    case JobStatus::EnRoute: return u"→"_s;
    case JobStatus::InProgress: return u"▶"_s;
    case JobStatus::OnHold: return u"‖"_s;
    case JobStatus::Completed: return u"✓"_s;
    case JobStatus::Cancelled: return u"✕"_s;
    case JobStatus::Unknown: break;
    }
    return u"?"_s;
}

bool isLate(const Job &job, WallTime now)
{
    const auto span = job.span();
    if (!span || job.isOver())
        return false;
    const bool begun = job.status == JobStatus::InProgress || job.status == JobStatus::OnHold;
    return now > (begun ? span->to : span->from);
}

QString state(const Job &job, WallTime now)
{
    const QString plain = u"%1 %2"_s.arg(sign(job.status), of(job.status));
    const auto span = job.span();
    if (isLate(job, now) && span->from.date() == now.date()) {
        if (job.status == JobStatus::InProgress || job.status == JobStatus::OnHold)
            return Jobs::tr("%1 · +%2", "state, and how long past the planned end").arg(plain, duration(span->to.minutesUntil(now)));
        return u"⚠ "_s + Jobs::tr("late by %1").arg(duration(span->from.minutesUntil(now)));
    }
    if (!job.published && (job.status == JobStatus::Open || job.status == JobStatus::Assigned))
        return u"◌ "_s + Jobs::tr("draft");
    if (job.isChangedSincePublished() && (job.status == JobStatus::Open || job.status == JobStatus::Assigned))
        return u"↻ "_s + Jobs::tr("changed", "since it was published");
    return plain;
}

QString number(const JobId &id) { return isLocal(id) ? Jobs::tr("new", "a job without a number yet") : id.text(); }

QString shortNumber(const JobId &id)
{
    static const QRegularExpression noughts(u"(?<=\\D)0+(?=\\d+$)"_s);
    return isLocal(id) ? QString() : QString(id.text()).remove(noughts);
}

QString who(const Job &job, const BoardSource &board)
{
    const Customer *customer = board.customerOf(job);
    if (customer && !customer->name.isEmpty())
        return customer->name;
    if (!job.subject.isEmpty())
        return job.subject;
    return job.customer ? job.customer->text() : number(job.id);
}

QString who(const RecordRef &record, const BoardSource &board)
{
    if (const auto *id = std::get_if<JobId>(&record)) {
        const Job *job = board.job(*id);
        if (!job)
            job = board.goneJob(*id);
        return job ? who(*job, board) : number(*id);
    }
    const Technician *technician = board.technician(std::get<TechnicianId>(record));
    return technician ? technician->fullName : ::targo::nameOf(record);
}

QString whoWas(const RecordRef &record, const Changes &known, const BoardSource &board)
{
    const auto *id = std::get_if<JobId>(&record);
    if (!id || board.job(*id) || board.goneJob(*id))
        return who(record, board);
    const auto text = [&](Field field) {
        const auto found = known.find(field);
        const auto *said = found == known.end() ? nullptr : std::get_if<QString>(&found->second);
        return said ? *said : QString();
    };
    const Customer *customer = board.customer(CustomerId(text(Field::Customer)));
    if (customer && !customer->name.isEmpty())
        return customer->name;
    return text(Field::Subject).isEmpty() ? who(record, board) : text(Field::Subject);
}

QString whoAndNumber(const RecordRef &record, const Changes &known, const BoardSource &board)
{
    const QString name = whoWas(record, known, board);
    const auto *job = std::get_if<JobId>(&record);
    return job && name != number(*job) ? u"%1 · %2"_s.arg(name, number(*job)) : name;
}

QString where(const Job &job, const BoardSource &board)
{
    const Location *place = board.locationOf(job);
    if (place && !place->city.isEmpty())
        return place->city;
    if (place && !place->label.isEmpty())
        return place->label;
    return job.addressText.simplified();
}

QString urgentCame(const std::vector<JobId> &jobs, const BoardSource &board)
{
    const Job *job = board.job(jobs.front());
    if (jobs.size() > 1 || !job)
        return Jobs::tr("%n urgent job(s) to plan came in", nullptr, int(jobs.size()));
    return Jobs::tr("Urgent, to plan: %1").arg(joined({who(*job, board), where(*job, board)}));
}

QString address(const Job &job, const BoardSource &board)
{
    const Location *place = board.locationOf(job);
    if (!place)
        return job.addressText.simplified();
    const QString whole = joined({place->addressLine, place->city, place->postalCode}, u", "_s);
    return whole.isEmpty() ? job.addressText.simplified() : whole;
}

QString dayOfJobs(QDate date, const JobId &first, int jobs, const BoardSource &board)
{
    const Job *job = board.job(first);
    const QString name = job ? who(*job, board) : number(first);
    const QString subject = job && job->subject != name ? job->subject : job ? of(job->type) : QString();
    const QString said = u"%1 · %2, %3"_s.arg(day(date), name, subject);
    return jobs > 1 ? Jobs::tr("%1 and %n more", "a job, and others of the same day", jobs - 1).arg(said) : said;
}

QString skill(const Skill &skill) { return u"%1 %2"_s.arg(skill.tag.text()).arg(skill.level); }

QString skills(const std::vector<Skill> &skills)
{
    QStringList texts;
    for (const Skill &each : skills)
        texts.append(skill(each));
    return texts.join(u" · "_s);
}

} // namespace targo::desk::words
