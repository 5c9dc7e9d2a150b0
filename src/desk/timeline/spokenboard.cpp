#include "desk/timeline/spokenboard.h"

#include "desk/timeline/boardsentences.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(SpokenBoard)
};

// A reader pauses at the end of a sentence, and spells signs.
QString sentences(const QStringList &parts)
{
    QStringList whole;
    for (QString part : parts) {
        part = part.trimmed();
        if (part.startsWith(u'⚠'))
            part = Spoken::tr("Warning: %1").arg(part.sliced(1).trimmed());
        if (part.isEmpty())
            continue;
        part[0] = part[0].toUpper();
        part.replace(u" · "_s, u", "_s);
        whole.append(part.back() == '.'_L1 || part.back() == '!'_L1 ? part : part + '.'_L1);
    }
    return whole.join(' '_L1);
}

QString dayOf(WallTime time)
{
    //: The form of a day that is read aloud.
    return words::language().toString(time.date(), Spoken::tr("dddd, MMMM d"));
}

QString hoursOf(const TimelineBar &bar, const Job &job)
{
    const QString from = words::hour(bar.span.from.time());
    const QString to = words::hour(bar.span.to.time());
    if (bar.hourless)
        return Spoken::tr("%1, no hour yet, %2", "a day, and how long").arg(dayOf(bar.span.from), words::duration(job.minutes));
    if (bar.span.from.date() == bar.span.to.date())
        return Spoken::tr("%1, from %2 to %3", "a day and two hours").arg(dayOf(bar.span.from), from, to);
    return Spoken::tr("%1 at %2 to %3 at %4", "days and hours").arg(dayOf(bar.span.from), from, dayOf(bar.span.to), to);
}

QString delayOf(const TimelineBar &bar, const Job &job, const QString &state)
{
    if (!bar.late)
        return {};
    if (job.status == JobStatus::InProgress || job.status == JobStatus::OnHold)
        return Spoken::tr("Past its planned end");
    return state.startsWith(u'⚠') ? state : Spoken::tr("Late");
}

QString publicationOf(const TimelineBar &bar, const Job &job)
{
    if (bar.draft)
        return Spoken::tr("Draft, not published");
    if (bar.changed)
        return Spoken::tr("Changed since it was published");
    return job.published ? Spoken::tr("Published") : QString();
}

} // namespace

QString spokenJob(const TimelineModel &model, const JobId &id)
{
    const TimelineBar *bar = model.bar(id);
    const Job *job = model.board().job(id);
    const int lane = model.laneOf(id);
    if (!bar || !job || lane < 0)
        return {};
    const BarWords said = model.words(id);
    QStringList parts{u"%1, %2"_s.arg(said.who, words::number(id))};
    const QString type = words::of(job->type);
    parts.append(job->subject.isEmpty() || job->subject == said.who ? type : Spoken::tr("%1: %2", "type and subject of a job").arg(type, job->subject));
    parts.append(words::address(*job, model.board()));
    parts.append(hoursOf(*bar, *job));
    parts.append(Spoken::tr("Technician: %1").arg(model.lanes()[size_t(lane)].name));
    parts.append(Spoken::tr("State: %1").arg(words::of(job->status)));
    parts.append(delayOf(*bar, *job, said.state));
    parts.append(bar->urgent ? Spoken::tr("Urgent") : QString());
    parts.append(publicationOf(*bar, *job));
    for (const QString &each : model.concerns(id))
        parts.append(u"⚠ "_s + each);
    parts.append(job->requiredSkills.empty() ? QString() : Spoken::tr("Needs %1").arg(words::skills(job->requiredSkills)));
    if (bar->conflict)
        parts.append(Spoken::tr("A change of this job needs your decision"));
    else if (bar->pending)
        parts.append(Spoken::tr("A change of this job waits to be sent"));
    parts.append(bar->matches ? QString() : Spoken::tr("Does not match the search or the filters"));
    return sentences(parts);
}

QString spokenLane(const TimelineModel &model, int lane)
{
    if (lane < 0 || lane >= int(model.lanes().size()))
        return {};
    const TimelineLane &content = model.lanes()[size_t(lane)];
    QStringList parts = sentenceOfLane(model, lane).split('\n'_L1);
    parts.insert(1, content.bars.empty() ? Spoken::tr("No job") : Spoken::tr("%n job(s)", nullptr, int(content.bars.size())));
    return sentences(parts);
}

} // namespace targo::desk
