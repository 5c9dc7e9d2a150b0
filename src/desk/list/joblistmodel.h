#pragma once

#include "desk/timeline/timelinemodel.h"

#include <QAbstractTableModel>

namespace targo::desk {

// The bars of the board as rows: the same lanes, period and filters, lane by lane, by start. Follows the timeline's
// model, one lane at a time; holds nothing while nobody looks at it.
class JobListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DayColumn, StartColumn, TechnicianColumn, CustomerColumn, PlaceColumn, TypeColumn, DurationColumn, StateColumn, ConcernColumn };
    enum Role { SortRole = Qt::UserRole, MatchesRole };

    explicit JobListModel(TimelineModel &timeline, QObject *parent = nullptr);

    void setWatching(bool watching);
    JobId idAt(int row) const;
    int rowOf(const JobId &id) const; // -1: not in the list

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ConcernColumn + 1; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void reset();
    void rereadLane(int lane);
    std::vector<JobId> jobsOf(int lane) const;
    QString textOf(int column, const Job &job, const TimelineBar &bar) const;
    QVariant sortKey(int column, const Job &job, const TimelineBar &bar) const;

    TimelineModel &m_timeline;
    bool m_watching = false;
    std::vector<JobId> m_rows;
    std::vector<int> m_counts; // rows of each lane
};

} // namespace targo::desk
