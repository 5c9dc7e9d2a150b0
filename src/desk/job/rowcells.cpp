#include "desk/job/rowcells.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSpinBox>
#include <QTableWidgetItem>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QString wordsFor(const RowColumn &column, const QString &key)
{
    const auto found = std::ranges::find(column.choices, key, &std::pair<QString, QString>::second);
    return found == column.choices.end() ? key : found->first;
}

} // namespace

QTableWidgetItem *cellFor(const RowColumn &column, const QVariant &content)
{
    auto *item = new QTableWidgetItem;
    switch (column.kind) {
    case RowColumn::Kind::Tick:
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(content.toBool() ? Qt::Checked : Qt::Unchecked);
        break;
    case RowColumn::Kind::Choice:
        item->setData(keyRole, content);
        item->setText(wordsFor(column, content.toString()));
        break;
    case RowColumn::Kind::Whole:
    case RowColumn::Kind::Decimal:
    case RowColumn::Kind::Text:
        item->setData(Qt::EditRole, content.isValid() ? content : QVariant(QString()));
        break;
    }
    return item;
}

QVariant contentOf(const RowColumn &column, const QTableWidgetItem &item)
{
    switch (column.kind) {
    case RowColumn::Kind::Tick: return item.checkState() == Qt::Checked;
    case RowColumn::Kind::Choice: return item.data(keyRole).toString();
    case RowColumn::Kind::Whole: return item.data(Qt::EditRole).toInt();
    case RowColumn::Kind::Decimal: return item.data(Qt::EditRole).toDouble();
    case RowColumn::Kind::Text: return item.data(Qt::EditRole).toString();
    }
    return {};
}

RowCells::RowCells(const QList<RowColumn> &columns, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_columns(columns)
{
}

QWidget *RowCells::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowColumn &column = m_columns[index.column()];
    QWidget *editor = nullptr;
    switch (column.kind) {
    case RowColumn::Kind::Choice: {
        auto *box = new QComboBox(parent);
        for (const auto &[words, key] : column.choices)
            box->addItem(words, key);
        editor = box;
        break;
    }
    case RowColumn::Kind::Whole: {
        auto *box = new QSpinBox(parent);
        box->setRange(int(column.least), int(column.most));
        editor = box;
        break;
    }
    case RowColumn::Kind::Decimal: {
        auto *box = new QDoubleSpinBox(parent);
        box->setDecimals(3);
        box->setRange(column.least, column.most);
        editor = box;
        break;
    }
    case RowColumn::Kind::Tick:
    case RowColumn::Kind::Text: editor = QStyledItemDelegate::createEditor(parent, option, index); break;
    }
    if (editor) {
        editor->setAccessibleName(column.title);
        editor->setAutoFillBackground(true);
    }
    return editor;
}

void RowCells::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box)
        return QStyledItemDelegate::setEditorData(editor, index);
    const QString key = index.data(keyRole).toString();
    if (box->findData(key) < 0) // a choice this program does not know goes back unchanged
        box->addItem(index.data().toString(), key);
    box->setCurrentIndex(box->findData(key));
}

void RowCells::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (!box)
        return QStyledItemDelegate::setModelData(editor, model, index);
    model->setItemData(index, {{keyRole, box->currentData()}, {Qt::DisplayRole, box->currentText()}});
}

} // namespace targo::desk
