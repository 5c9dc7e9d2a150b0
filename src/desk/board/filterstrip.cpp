#include "desk/board/filterstrip.h"

#include "desk/timeline/timelinemodel.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QPushButton>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

template <class Kind>
QStringList named(const QSet<Kind> &kinds)
{
    QList<Kind> inOrder(kinds.begin(), kinds.end());
    std::ranges::sort(inOrder);
    QStringList names;
    for (const Kind kind : inOrder)
        names += words::of(Choice<Kind>(kind));
    return names;
}

} // namespace

FilterStrip::FilterStrip(TimelineModel &model, QWidget *parent)
    : Banner(u"filterStrip"_s, Tone::Calm, parent)
    , m_model(model)
{
    connect(addButton(tr("Change…"), u"changeFilterButton"_s), &QPushButton::clicked, this, &FilterStrip::changeWanted);
    connect(addButton(tr("Show all"), u"clearFilterButton"_s), &QPushButton::clicked, &m_model, &TimelineModel::showEverything);
    for (const auto changed : {&TimelineModel::lookChanged, &TimelineModel::lanesReset})
        connect(&model, changed, this, [this] { say(whatIsFiltered()); });
    say(whatIsFiltered());
}

QString FilterStrip::whatIsFiltered() const
{
    const LaneArrangement &arrangement = m_model.arrangement();
    const QLocale language = words::language();
    QStringList parts;
    QStringList kinds = named(m_model.jobFilter().types) + named(m_model.jobFilter().states);
    if (!kinds.isEmpty())
        parts += tr("Only these stand out: %1.", "%1: repair, en route …").arg(kinds.join(u", "_s));
    if (!arrangement.tags.isEmpty()) {
        QStringList tags;
        for (const TagId &tag : arrangement.tags)
            tags += tag.text();
        tags.sort();
        parts += tr("Only technicians with: %1.", "%1: skills, regions, teams").arg(language.createSeparatedList(tags));
    }
    int away = 0;
    for (const TechnicianId &id : m_model.board().technicians())
        away += arrangement.hidden.contains(id);
    if (away > 0)
        parts += tr("%n technician(s) hidden.", nullptr, away);
    return parts.join(u' ');
}

} // namespace targo::desk
