#pragma once

#include "desk/job/roweditor.h"

#include <QStyledItemDelegate>

namespace targo::desk {

inline constexpr int keyRole = Qt::UserRole;         // of a choice
inline constexpr int carriedRole = Qt::UserRole + 1; // of a row, in its first cell

QTableWidgetItem *cellFor(const RowColumn &column, const QVariant &content);
QVariant contentOf(const RowColumn &column, const QTableWidgetItem &item);

// The editors of RowEditor's cells.
class RowCells : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowCells(const QList<RowColumn> &columns, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QList<RowColumn> m_columns;
};

} // namespace targo::desk
