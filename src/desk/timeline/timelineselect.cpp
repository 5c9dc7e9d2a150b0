// Which jobs are chosen on TimelineView, and which one has the focus.
#include "desk/timeline/timelineview.h"

#include "desk/words/times.h"

#include <QKeyEvent>

namespace targo::desk {

using namespace Qt::StringLiterals;

void TimelineView::setCurrent(const JobId &id)
{
    const QSet<JobId> before = m_selection.ids();
    m_selection.setOnly(id);
    focusOn(id);
    takeSelection(before);
}

void TimelineView::focusOn(const JobId &id)
{
    m_left = {};
    if (!id.isEmpty())
        setSpot({});
    if (id == m_current && m_technician.isEmpty())
        return;
    if (!std::exchange(m_technician, {}).isEmpty())
        viewport()->update();
    updateBar(std::exchange(m_current, id));
    updateBar(id);
    lightHead();
    Q_EMIT currentChanged(id);
}

void TimelineView::setSelected(const QSet<JobId> &ids, const JobId &current)
{
    const QSet<JobId> before = m_selection.ids();
    m_selection.set(ids);
    if (!current.isEmpty()) {
        focusOn(current);
    } else if (!ids.contains(m_current)) {
        const std::vector<JobId> shown = selected();
        focusOn(shown.empty() ? JobId() : shown.front());
    }
    takeSelection(before);
}

void TimelineView::takeSelection(const QSet<JobId> &before)
{
    const QSet<JobId> &now = m_selection.ids();
    if (before == now)
        return;
    constexpr int many = 60; // beyond, one look at everything is cheaper
    if (before.size() + now.size() > many) {
        viewport()->update();
    } else {
        for (const JobId &id : (before - now) + (now - before))
            updateBar(id);
    }
    countSelection();
    Q_EMIT selectionChanged();
}

void TimelineView::setSpot(const std::optional<BoardSpot> &spot)
{
    for (const auto &each : {std::exchange(m_spot, spot), spot}) {
        if (const int lane = each ? m_model.laneOf(each->technician) : -1; lane >= 0)
            viewport()->update(laneRect(lane) & QRect(xFor(each->time) - 6, 0, 12, viewport()->height()));
    }
}

void TimelineView::setCut(const QSet<JobId> &ids)
{
    for (const JobId &id : std::exchange(m_cut, ids) + ids)
        updateBar(id);
}

void TimelineView::countSelection()
{
    qint64 minutes = 0;
    const std::vector<JobId> chosen = m_selection.ids().size() > 1 ? selected() : std::vector<JobId>();
    for (const JobId &id : chosen) {
        const Job *job = m_model.board().job(id);
        minutes += job ? job->minutes : 0;
    }
    const QString words = chosen.size() < 2 ? QString() : tr("%n job(s)", nullptr, int(chosen.size())) + u" · "_s + words::workHours(minutes);
    if (words != std::exchange(m_selectionWords, words))
        viewport()->update(0, 0, headerWidth, AxisPainter::height);
}

void TimelineView::selectMore()
{
    const int lane = chosenLane();
    QSet<JobId> wanted = lane < 0 ? QSet<JobId>() : jobsOnLane(m_model, lane);
    if (wanted.isEmpty() || m_selection.ids().contains(wanted))
        wanted = jobsShown(m_model);
    setSelected(wanted);
}

// A click without a drag after it. On one of several chosen jobs it was not clear before the release what it meant.
void TimelineView::click(const JobId &id, Qt::KeyboardModifiers modifiers)
{
    if (!m_model.bar(id))
        return;
    if (modifiers & Qt::ShiftModifier)
        return extendTo(id);
    if (!(modifiers & Qt::ControlModifier))
        return setCurrent(id);
    const QSet<JobId> before = m_selection.ids();
    m_selection.toggle(id);
    focusOn(id);
    takeSelection(before);
}

void TimelineView::extendTo(const JobId &id)
{
    const QSet<JobId> before = m_selection.ids();
    if (m_selection.anchor().isEmpty())
        m_selection.setAnchor(m_current.isEmpty() ? id : m_current);
    m_selection.set(jobsBetween(m_model, m_selection.anchor(), id));
    focusOn(id);
    takeSelection(before);
}

QSet<JobId> TimelineView::touchedBy(const QRectF &content) const
{
    QSet<JobId> touched;
    const auto [first, last] = m_shape.lanesIn(content);
    for (int lane = first; lane < last; ++lane) {
        const auto &bars = m_model.lanes()[size_t(lane)].bars;
        const QRectF local = content.translated(0, -m_shape.metrics().top(lane));
        for (size_t i = 0; i < bars.size(); ++i) {
            if (local.intersects(m_shape.places(lane)[i]) && bars[i].matches)
                touched.insert(bars[i].id);
        }
    }
    return touched;
}

void TimelineView::pullBand(QPointF position)
{
    m_pointer = position;
    const QRectF before = m_band.rect();
    if (!m_band.move(toContent(position)))
        return;
    scrollAtEdges(position);
    setSelected(m_band.kept() + touchedBy(m_band.rect()));
    expose({before, m_band.rect()});
}

void TimelineView::endBand()
{
    const QRectF was = m_band.rect();
    m_band.release();
    m_autoScroll.stop();
    expose({was});
}

void TimelineView::giveUpBand()
{
    const QSet<JobId> kept = m_band.kept();
    endBand();
    setSelected(kept);
}

bool TimelineView::selects(const QKeyEvent *event)
{
    const bool extends = event->modifiers() == Qt::ShiftModifier;
    if (event->key() == Qt::Key_Space && !extends && !(event->modifiers() & Qt::AltModifier) && !m_current.isEmpty()) {
        click(m_current, Qt::ControlModifier);
        return true;
    }
    if (!extends && event->modifiers() != Qt::ControlModifier)
        return false;
    const auto next = towards(event->key());
    if (!next)
        return false;
    if (next->isEmpty())
        return true;
    if (extends)
        extendTo(*next);
    else
        focusOn(*next);
    ensureVisible(*next);
    return true;
}

} // namespace targo::desk
