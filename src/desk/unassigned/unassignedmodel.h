#pragma once

#include "base/clock.h"
#include "domain/ports/boardsource.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace targo::desk {

// The work that waits for a technician, most urgent first.
class UnassignedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { JobColumn, CustomerColumn, PlaceColumn, DurationColumn, SkillsColumn, WhenColumn, StateColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole, TypeRole, ToneRole }; // ToneRole: "bad", "warning" or nothing

    UnassignedModel(BoardSource &board, const Clock &clock, const QTimeZone &site, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setFilter(const QString &text);
    void setTypes(const QSet<JobType> &types); // only these; empty: all
    JobId idAt(int row) const;   // empty outside
    int rowOf(const JobId &id) const;
    BoardSource &board() const { return m_board; }
    int total() const { return m_total; } // before the filter
    bool isFiltered() const { return !m_filter.isEmpty() || !m_types.isEmpty(); }
    int overdue() const { return m_overdue; } // of those that are shown
    int urgent() const { return m_urgent; }   // of those that are shown

Q_SIGNALS:
    void countsChanged();

private:
    struct Row
    {
        JobId id;
        JobType type;
        QString texts[ColumnCount];
        QString tone;
        std::tuple<int, int, qint64, QString> order;
        bool operator==(const Row &) const = default;
    };

    void reread();
    Row rowFor(const Job &job) const;
    bool matches(const Job &job, const Row &row) const;
    QString stateOf(const Job &job, QString &tone) const;
    bool isOverdue(const Job &job) const;

    BoardSource &m_board;
    const Clock &m_clock;
    QTimeZone m_site;
    QStringList m_filter;
    QSet<JobType> m_types;
    std::vector<Row> m_rows;
    int m_total = 0;
    int m_overdue = 0;
    int m_urgent = 0;
};

} // namespace targo::desk
