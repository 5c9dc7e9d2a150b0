#include "desk/timeline/boardsentences.h"

#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"

#include <QCoreApplication>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

struct Sentences
{
    Q_DECLARE_TR_FUNCTIONS(targo::desk::TimelineView)
};

QString hoursOf(const TimelineLane &lane, QDate day)
{
    std::vector<WallSpan> ofDay;
    std::ranges::copy_if(lane.working, std::back_inserter(ofDay), [day](const WallSpan &shift) { return shift.from.date() == day; });
    return ofDay.empty() ? QString() : Sentences::tr("Works %1").arg(words::shifts(ofDay));
}

} // namespace

// Nobody is left out without a word.
QString peopleWords(const TimelineModel &model)
{
    const int lanes = std::max(int(model.lanes().size()), model.shownTechnicians());
    const QString shown = Sentences::tr("%n technician(s)", nullptr, lanes);
    return model.hiddenTechnicians() == 0 ? shown : shown + u" · "_s + Sentences::tr("%n hidden", "technicians", model.hiddenTechnicians());
}

QString sentenceOfLane(const TimelineModel &model, int lane)
{
    if (lane < 0)
        return {};
    const TimelineLane &content = model.lanes()[size_t(lane)];
    QStringList lines{content.name};
    if (const Technician *technician = model.board().technician(content.id)) {
        for (const Skill &skill : technician->skills)
            lines.append(Sentences::tr("%1, level %2", "a skill").arg(skill.tag.text()).arg(skill.level));
    }
    lines.append(content.absence);
    if (!content.warning.isEmpty())
        lines.append(u"⚠ "_s + content.warning.sentence);
    lines.append(content.receipt);
    if (model.days() == 1)
        lines.append(hoursOf(content, model.firstDay()));
    lines.append(content.load.availableMinutes == 0 && content.load.plannedMinutes == 0
                     ? QString() : Sentences::tr("Planned: %1 of %2").arg(words::workHours(content.load.plannedMinutes), words::workHours(content.load.availableMinutes)));
    if (content.load.travelMinutes > 0)
        lines.append(Sentences::tr("Of it on the road: %1").arg(words::workHours(content.load.travelMinutes)));
    if (content.load.percent() > 100)
        lines.append(u"⚠ "_s + Sentences::tr("More is planned than there are hours."));
    if (const int concerned = model.concernCount(lane); concerned > 0)
        lines.append(u"⚠ "_s + Sentences::tr("%n job(s) should not lie where they do.", nullptr, concerned));
    return words::joined(lines, u"\n"_s);
}

QString sentenceOf(const TimelineModel &model, const JobId &id)
{
    const TimelineBar *bar = model.bar(id);
    const Job *job = model.board().job(id);
    if (!bar || !job)
        return {};
    const QString hours = bar->hourless
        ? Sentences::tr("%1, no hour yet").arg(words::shortDay(bar->span.from.date()))
        : Sentences::tr("%1 to %2").arg(words::moment(bar->span.from), words::hour(bar->span.to.time()));
    const QString place = words::address(*job, model.board());
    const BarWords said = model.words(id);
    QStringList lines{u"%1 · %2"_s.arg(said.who, words::number(id)), u"%1 · %2"_s.arg(words::of(job->type), job->subject),
                      u"%1 (%2)"_s.arg(hours, words::duration(job->minutes)), place, said.state};
    if (bar->draft)
        lines.append(Sentences::tr("A draft: not published yet, so the technician does not see it."));
    if (bar->changed)
        lines.append(Sentences::tr("Changed since it was published: publish it again, so that the technician is told."));
    if (!job->requiredSkills.empty())
        lines.append(Sentences::tr("Needs %1").arg(words::skills(job->requiredSkills)));
    for (const QString &each : model.concerns(id))
        lines.append(u"⚠ "_s + each);
    if (bar->conflict)
        lines.append(Sentences::tr("A change of this job needs your decision."));
    else if (bar->pending)
        lines.append(Sentences::tr("A change of this job waits to be sent."));
    return words::joined(lines, u"\n"_s);
}

QString groupWords(const GroupHead &head)
{
    const QString name = head.name.isEmpty() ? Sentences::tr("Others", "technicians who belong to no group") : head.name;
    return u"%1  ·  %2"_s.arg(name, Sentences::tr("%n technician(s)", nullptr, head.technicians));
}

} // namespace targo::desk
