#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

#include "domain/ids.h"

namespace targo::desk {

class JobListModel;
class TimelineView;

// The board as a list that can be sorted: one job a row, of the lanes, the period and the filters of the timeline. What
// is chosen here is chosen there.
class JobListView : public QTableView
{
    Q_OBJECT

public:
    explicit JobListView(TimelineView &timeline, QWidget *parent = nullptr);

    std::vector<JobId> shownJobs() const; // top to bottom

Q_SIGNALS:
    void opened(const targo::JobId &id);
    void menuWanted(const targo::JobId &id, QPoint global);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    JobId idAt(const QModelIndex &index) const;
    void chooseOnTimeline();
    void takeSelection();

    TimelineView &m_timeline;
    JobListModel *m_model = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    bool m_choosing = false;
};

} // namespace targo::desk
