// What TimelineView says to those who ask, by pointing or through a screen reader.
#include "desk/timeline/timelineview.h"

#include "desk/words/jobwords.h"
#include "desk/words/times.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

// "8 h – 12 h, 13 h – 17 h": the pause is what lies between.
QString hoursOf(const TimelineLane &lane, QDate day)
{
    QStringList shifts;
    for (const WallSpan &shift : lane.working) {
        if (shift.from.date() == day)
            shifts.append(u"%1 – %2"_s.arg(words::hour(shift.from.time()), words::hour(shift.to.time())));
    }
    return shifts.isEmpty() ? QString() : TimelineView::tr("Works %1").arg(shifts.join(u", "_s));
}

} // namespace

// Nobody is left out without a word.
QString TimelineView::peopleWords() const
{
    const int lanes = std::max(int(m_model.lanes().size()), m_model.shownTechnicians());
    const QString shown = tr("%n technician(s)", nullptr, lanes);
    return m_model.hiddenTechnicians() == 0 ? shown : shown + u" · "_s + tr("%n hidden", "technicians", m_model.hiddenTechnicians());
}

QString TimelineView::laneSentence(int lane) const
{
    if (lane < 0)
        return {};
    const TimelineLane &content = m_model.lanes()[size_t(lane)];
    QStringList lines{content.name};
    if (const Technician *technician = m_model.board().technician(content.id)) {
        for (const Skill &skill : technician->skills)
            lines.append(tr("%1, level %2", "a skill").arg(skill.tag.text()).arg(skill.level));
    }
    lines.append(content.absence);
    lines.append(content.receipt);
    if (m_model.days() == 1)
        lines.append(hoursOf(content, m_model.firstDay()));
    lines.append(content.load.availableMinutes == 0 && content.load.plannedMinutes == 0
                     ? QString() : tr("Planned: %1 of %2").arg(words::workHours(content.load.plannedMinutes), words::workHours(content.load.availableMinutes)));
    if (content.load.travelMinutes > 0)
        lines.append(tr("Of it on the road: %1").arg(words::workHours(content.load.travelMinutes)));
    if (content.load.percent() > 100)
        lines.append(u"⚠ "_s + tr("More is planned than there are hours."));
    if (const int concerned = m_model.concernCount(lane); concerned > 0)
        lines.append(u"⚠ "_s + tr("%n job(s) should not lie where they do.", nullptr, concerned));
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

QString TimelineView::sentence(const JobId &id) const
{
    const TimelineBar *bar = m_model.bar(id);
    const Job *job = m_model.board().job(id);
    if (!bar || !job)
        return {};
    const QString hours = bar->hourless
        ? tr("%1, no hour yet").arg(words::shortDay(bar->span.from.date()))
        : tr("%1 to %2").arg(words::moment(bar->span.from), words::hour(bar->span.to.time()));
    const QString place = words::address(*job, m_model.board());
    const BarWords said = m_model.words(id);
    QStringList lines{u"%1 · %2"_s.arg(said.who, words::number(id)), u"%1 · %2"_s.arg(words::of(job->type), job->subject),
                      u"%1 (%2)"_s.arg(hours, words::duration(job->minutes)), place, said.state};
    if (bar->draft)
        lines.append(tr("A draft: not published yet, so the technician does not see it."));
    if (bar->changed)
        lines.append(tr("Changed since it was published: publish it again, so that the technician is told."));
    if (!job->requiredSkills.empty())
        lines.append(tr("Needs %1").arg(words::skills(job->requiredSkills)));
    for (const QString &each : m_model.concerns(id))
        lines.append(u"⚠ "_s + each);
    if (bar->conflict)
        lines.append(tr("A change of this job needs your decision."));
    else if (bar->pending)
        lines.append(tr("A change of this job waits to be sent."));
    lines.removeAll(QString());
    return lines.join('\n'_L1);
}

} // namespace targo::desk
