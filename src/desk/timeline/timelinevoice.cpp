#include "desk/timeline/timelinevoice.h"

#include "desk/timeline/timelineaccessible.h"
#include "desk/timeline/timelineview.h"

#include <QEvent>

namespace targo::desk {

namespace {

constexpr qsizetype many = 20; // chosen at once: one word for all

void tell(TimelineView &view, QAccessible::Event kind, int child = -1)
{
    QAccessibleEvent event(&view, kind);
    event.setChild(child);
    QAccessible::updateAccessibility(&event);
}

} // namespace

TimelineVoice::TimelineVoice(TimelineView &view)
    : QObject(&view)
    , m_view(view)
    , m_isHeard(QAccessible::isActive())
{
    QAccessible::installActivationObserver(this);
    view.installEventFilter(this);
    connect(&view, &TimelineView::currentChanged, this, &TimelineVoice::followFocus);
    connect(&view, &TimelineView::selectionChanged, this, &TimelineVoice::tellSelection);
    connect(&view.model(), &TimelineModel::laneChanged, this, &TimelineVoice::tellLane);
    connect(&view.model(), &TimelineModel::lanesReset, this, &TimelineVoice::tellReset);
}

TimelineVoice::~TimelineVoice() { QAccessible::removeActivationObserver(this); }

void TimelineVoice::accessibilityActiveChanged(bool active)
{
    m_isHeard = active;
    m_focused = JobId();
    QMetaObject::invokeMethod(this, &TimelineVoice::tellFocus, Qt::QueuedConnection);
}

bool TimelineVoice::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_focused = JobId();
        // Qt says after this that the board has the focus; what has it on the board is to be the last word.
        QMetaObject::invokeMethod(this, &TimelineVoice::tellFocus, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

// From a job to a technician there is a moment of nothing, which nobody wants to hear about.
void TimelineVoice::followFocus()
{
    if (m_view.focused() == RecordRef(JobId()))
        QMetaObject::invokeMethod(this, &TimelineVoice::tellFocus, Qt::QueuedConnection);
    else
        tellFocus();
}

void TimelineVoice::tellFocus()
{
    if (!m_isHeard || !m_view.hasFocus())
        return;
    const RecordRef focused = m_view.focused();
    if (focused == m_focused)
        return;
    m_focused = focused;
    tell(m_view, QAccessible::Focus, TimelineAccessible::of(m_view)->indexOf(focused)); // -1: the board itself
}

void TimelineVoice::tellSelection()
{
    if (!m_isHeard)
        return;
    const std::vector<JobId> shown = m_view.selected();
    const QSet<JobId> now(shown.begin(), shown.end());
    const QSet<JobId> before = std::exchange(m_chosen, now);
    const QSet<JobId> more = now - before, less = before - now;
    const TimelineAccessible &board = *TimelineAccessible::of(m_view);
    if (more.size() + less.size() > many)
        return tell(m_view, QAccessible::SelectionWithin);
    if (now.size() == 1 && !more.isEmpty())
        return tell(m_view, QAccessible::Selection, board.indexOf(*now.begin())); // that one and no other
    for (const JobId &id : less) {
        if (const int child = board.indexOf(id); child >= 0)
            tell(m_view, QAccessible::SelectionRemove, child);
    }
    for (const JobId &id : more)
        tell(m_view, QAccessible::SelectionAdd, board.indexOf(id));
}

void TimelineVoice::tellLane(int lane)
{
    if (!m_isHeard)
        return;
    QAccessibleTableModelChangeEvent changed(&m_view, QAccessibleTableModelChangeEvent::DataChanged);
    changed.setFirstRow(lane);
    changed.setLastRow(lane);
    QAccessible::updateAccessibility(&changed);
    for (const int child : TimelineAccessible::of(m_view)->outdated(lane))
        tell(m_view, QAccessible::NameChanged, child);
}

void TimelineVoice::tellReset()
{
    if (!m_isHeard)
        return;
    QAccessibleTableModelChangeEvent changed(&m_view, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&changed);
    TimelineAccessible::of(m_view)->prune();
    m_chosen.clear();
}

} // namespace targo::desk
