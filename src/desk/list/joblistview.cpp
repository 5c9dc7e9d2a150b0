#include "desk/list/joblistview.h"

#include "desk/list/joblistmodel.h"
#include "desk/timeline/timelineview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

namespace targo::desk {

using namespace Qt::StringLiterals;

JobListView::JobListView(TimelineView &timeline, QWidget *parent)
    : QTableView(parent)
    , m_timeline(timeline)
    , m_model(new JobListModel(timeline.model(), this))
    , m_sorted(new QSortFilterProxyModel(this))
{
    setObjectName(u"jobListView"_s);
    setAccessibleName(tr("Jobs of the board"));
    // Before the sorted list hears of it: what becomes of the selection when rows come and go is nobody's choice.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_choosing = true; });
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_choosing = true; });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_choosing = true; });
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(JobListModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterRole(JobListModel::MatchesRole);
    m_sorted->setFilterFixedString(u"true"_s);
    setModel(m_sorted);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(JobListModel::DayColumn, Qt::AscendingOrder);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(28);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    constexpr std::array widths{110, 90, 160, 200, 170, 190, 80, 150};
    for (size_t column = 0; column < widths.size(); ++column)
        setColumnWidth(int(column), widths[column]);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(idAt(index)); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &JobListView::chooseOnTimeline);
    connect(&timeline, &TimelineView::selectionChanged, this, &JobListView::takeSelection);
    const auto again = [this] {
        m_choosing = false;
        takeSelection();
    };
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, again);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, again);
    connect(m_model, &QAbstractItemModel::modelReset, this, again);
}

JobId JobListView::idAt(const QModelIndex &index) const { return m_model->idAt(m_sorted->mapToSource(index).row()); }

std::vector<JobId> JobListView::shownJobs() const
{
    std::vector<JobId> jobs;
    for (int row = 0; row < m_sorted->rowCount(); ++row)
        jobs.push_back(idAt(m_sorted->index(row, 0)));
    return jobs;
}

void JobListView::chooseOnTimeline()
{
    if (m_choosing || !isVisible())
        return;
    const QScopedValueRollback guard(m_choosing, true);
    QSet<JobId> ids;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.insert(idAt(row));
    m_timeline.setSelected(ids, idAt(currentIndex()));
}

void JobListView::takeSelection()
{
    if (m_choosing || !isVisible())
        return;
    const QScopedValueRollback guard(m_choosing, true);
    QItemSelection chosen;
    const std::vector<JobId> ids = m_timeline.selected();
    for (const JobId &id : ids) {
        const QModelIndex row = m_sorted->mapFromSource(m_model->index(m_model->rowOf(id), 0));
        if (row.isValid())
            chosen.select(row, row);
    }
    const QModelIndex current = m_sorted->mapFromSource(m_model->index(m_model->rowOf(m_timeline.current()), 0));
    if (current.isValid())
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (current.isValid())
        scrollTo(current);
}

void JobListView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    m_model->setWatching(true);
    takeSelection();
}

void JobListView::hideEvent(QHideEvent *event)
{
    m_model->setWatching(false);
    QTableView::hideEvent(event);
}

void JobListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        Q_EMIT menuWanted(idAt(index), viewport()->mapToGlobal(byKey ? visualRect(index).center() : event->pos()));
}

} // namespace targo::desk
