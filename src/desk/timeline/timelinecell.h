#pragma once

#include "domain/intents/intent.h"

#include <QAccessible>
#include <QPointer>

namespace targo::desk {

class TimelineView;

// One cell of the board for assistive technology: a technician at the head of the lane, or one of the lane's jobs. Made
// when somebody asks for it and known by its record, so that it stays the same wherever the job goes. UI thread.
class TimelineCell : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    TimelineCell(TimelineView *view, RecordRef record);

    const RecordRef &record() const { return m_record; }
    bool isOutdated() const; // its sentence is another than the one that was read last; false before the first time
    static int laneOf(const TimelineView &view, const RecordRef &record);   // -1: not on the board
    static int columnOf(const TimelineView &view, const RecordRef &record); // 0: the technician; -1: not on the board

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    QRect rect() const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    void *interface_cast(QAccessible::InterfaceType type) override;

    int columnIndex() const override { return isValid() ? columnOf(*m_view, m_record) : -1; }
    int rowIndex() const override { return isValid() ? laneOf(*m_view, m_record) : -1; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override;
    bool isSelected() const override;
    QAccessibleInterface *table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    QString sentence() const;
    const JobId *job() const { return std::get_if<JobId>(&m_record); }

    QPointer<TimelineView> m_view;
    RecordRef m_record;
    mutable QString m_told;
};

} // namespace targo::desk
