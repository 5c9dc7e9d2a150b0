#include "desk/job/roweditor.h"

#include "desk/job/rowcells.h"
#include "desk/words/errorwords.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QTableWidget>
#include <QToolButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

RowEditor::RowEditor(QList<RowColumn> columns, const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_columns(std::move(columns))
    , m_table(new QTableWidget(0, int(m_columns.size()), this))
{
    QStringList titles;
    for (const RowColumn &column : m_columns)
        titles.append(column.title);
    m_table->setObjectName(name + u"Table"_s);
    m_table->setAccessibleName(title);
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setItemDelegate(new RowCells(m_columns, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_columns.size(); ++column)
        m_table->setColumnWidth(column, m_columns[column].width);

    m_add = makeButton(u"+"_s, tr("Add a row"), name + u"AddButton"_s, Qt::Key_Insert);
    m_remove = makeButton(u"−"_s, tr("Remove the row"), name + u"RemoveButton"_s, Qt::CTRL | Qt::Key_Delete);
    m_up = makeButton(u"↑"_s, tr("Move the row up"), name + u"UpButton"_s, Qt::ALT | Qt::Key_Up);
    m_down = makeButton(u"↓"_s, tr("Move the row down"), name + u"DownButton"_s, Qt::ALT | Qt::Key_Down);
    auto *buttons = new QVBoxLayout;
    for (QToolButton *each : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(m_table, 1);
    row->addLayout(buttons);

    connect(m_add, &QToolButton::clicked, this, &RowEditor::add);
    connect(m_remove, &QToolButton::clicked, this, &RowEditor::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &RowEditor::showButtons);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    showButtons();
}

QToolButton *RowEditor::makeButton(const QString &text, const QString &toolTip, const QString &name, const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setFixedWidth(34);
    button->setAccessibleName(toolTip);
    button->setToolTip(words::toolTip(u"%1 (%2)"_s.arg(toolTip, key.toString(QKeySequence::NativeText))));
    button->setFocusPolicy(Qt::TabFocus);
    auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    return button;
}

void RowEditor::setRows(const QList<EditedRow> &fresh)
{
    if (fresh == rows())
        return;
    const QScopedValueRollback filling(m_filling, true);
    const int current = m_table->currentRow();
    m_table->setRowCount(0);
    for (const EditedRow &row : fresh) {
        m_table->insertRow(m_table->rowCount());
        put(m_table->rowCount() - 1, row);
    }
    if (m_table->rowCount() > 0 && current >= 0)
        m_table->setCurrentCell(std::min(current, m_table->rowCount() - 1), 0);
    showButtons();
}

QList<EditedRow> RowEditor::rows() const
{
    QList<EditedRow> all;
    for (int row = 0; row < m_table->rowCount(); ++row)
        all.append(at(row));
    return all;
}

void RowEditor::put(int row, const EditedRow &content)
{
    const QScopedValueRollback filling(m_filling, true);
    for (int column = 0; column < m_columns.size(); ++column) {
        auto *item = cellFor(m_columns[column], content.cells[column]);
        if (column == 0)
            item->setData(carriedRole, content.carried);
        m_table->setItem(row, column, item);
    }
}

EditedRow RowEditor::at(int row) const
{
    EditedRow content{.carried = m_table->item(row, 0)->data(carriedRole).toStringList()};
    for (int column = 0; column < m_columns.size(); ++column)
        content.cells.append(contentOf(m_columns[column], *m_table->item(row, column)));
    return content;
}

void RowEditor::add()
{
    EditedRow fresh;
    for (const RowColumn &column : m_columns)
        fresh.cells.append(column.initial);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    put(row, fresh);
    const auto first = std::ranges::find_if(m_columns, [](const RowColumn &column) { return column.kind != RowColumn::Kind::Tick; });
    m_table->setCurrentCell(row, int(first - m_columns.begin()));
    m_table->setFocus();
    Q_EMIT edited();
    m_table->editItem(m_table->currentItem());
}

void RowEditor::removeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    m_table->removeRow(row);
    showButtons();
    Q_EMIT edited();
}

void RowEditor::moveCurrent(int by)
{
    const int row = m_table->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_table->rowCount())
        return;
    const EditedRow here = at(row);
    put(row, at(target));
    put(target, here);
    m_table->setCurrentCell(target, m_table->currentColumn());
    Q_EMIT edited();
}

void RowEditor::showButtons()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row < m_table->rowCount() - 1);
}

} // namespace targo::desk
