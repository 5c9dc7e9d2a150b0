#include "desk/timeline/timelineaccessible.h"

#include "desk/timeline/boardsentences.h"
#include "desk/timeline/timelineview.h"
#include "desk/words/times.h"

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *forTimeline(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

} // namespace

void TimelineAccessible::install()
{
    QAccessible::installFactory(forTimeline); // does nothing the second time
}

TimelineAccessible::TimelineAccessible(TimelineView *view)
    : QAccessibleWidget(view, QAccessible::Table)
{
}

const TimelineView &TimelineAccessible::view() const { return *static_cast<const TimelineView *>(widget()); }

QString TimelineAccessible::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Description && kind != QAccessible::Value)
        return QAccessibleWidget::text(kind);
    const JobId current = view().current();
    const TimelineModel &model = view().model();
    if (const int lane = model.laneOf(view().chosenTechnician()); lane >= 0)
        return sentenceOfLane(model, lane).replace('\n'_L1, u", "_s);
    if (current.isEmpty())
        return peopleWords(model) + u", "_s
            + words::days(model.firstDay(), model.firstDay().addDays(model.days() - 1));
    const int lane = model.laneOf(current);
    QString sentence = sentenceOf(model, current);
    if (lane >= 0)
        sentence += u", "_s + model.lanes()[size_t(lane)].name;
    if (!view().selectionWords().isEmpty())
        sentence += u", "_s + (view().isSelected(current) ? QString() : TimelineView::tr("not chosen") + u", "_s)
            + TimelineView::tr("chosen: %1", "how many jobs and hours").arg(view().selectionWords());
    return sentence.replace('\n'_L1, u", "_s);
}

} // namespace targo::desk
