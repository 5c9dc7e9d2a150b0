#pragma once

#include "domain/intents/intent.h"

#include <QAccessibleWidget>

#include <map>

namespace targo::desk {

class TimelineCell;
class TimelineView;

// The board as a table: a row for each lane, its technician at the head, then its jobs by start. Lanes are of different
// lengths: where a lane has no more jobs there is no cell. Cells are made when somebody asks for them, and there are
// only as many as were asked for. The description is what has the focus, in a sentence. UI thread.
class TimelineAccessible : public QAccessibleWidget, public QAccessibleTableInterface, public QAccessibleSelectionInterface
{
public:
    static void install();
    static TimelineAccessible *of(TimelineView &view);

    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;

    // Of what was asked for until now.
    std::vector<int> outdated(int lane) const; // children whose sentence is no longer what was read
    void prune();                              // those that are no longer on the board go
    qsizetype cellsMade() const { return qsizetype(m_cells.size()); }

    int indexOf(const RecordRef &record) const; // as a child; -1: not on the board

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *focusChild() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int columnCount() const override;
    int rowCount() const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

    int selectedItemCount() const override { return selectedCellCount(); }
    QList<QAccessibleInterface *> selectedItems() const override { return selectedCells(); }
    bool select(QAccessibleInterface *item) override { return setSelected(item, true); }
    bool unselect(QAccessibleInterface *item) override { return setSelected(item, false); }
    bool selectAll() override;
    bool clear() override;

private:
    TimelineView &view() const;
    QAccessibleInterface *cell(const RecordRef &record) const;
    bool setSelected(const QAccessibleInterface *item, bool on);

    mutable std::map<RecordRef, QAccessible::Id> m_cells;
};

} // namespace targo::desk
