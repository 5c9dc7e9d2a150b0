#include "desk/history/historydialog.h"

#include "desk/theme/controls.h"
#include "desk/words/jobwords.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

void dress(QTableView *table, const QString &name, const QString &accessibleName)
{
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace

HistoryDialog::HistoryDialog(const DeskPorts &ports, BoardActs &acts, QWidget *parent)
    : QDialog(parent)
    , m_acts(acts)
    , m_model(new HistoryModel(ports, this))
{
    setObjectName(u"historyDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History"));
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addWidget(makeHead());
    split->addWidget(makeTable());
    split->addWidget(makeValues());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    column->addWidget(split, 1);
    m_warning = paragraph({}, u"historyWarningLabel"_s, this);
    m_warning->setProperty("tone", u"warning"_s);
    column->addWidget(m_warning);
    m_answer = paragraph({}, u"historyAnswerLabel"_s, this);
    m_answer->hide();
    column->addWidget(m_answer);
    column->addLayout(makeButtons());
    resize(1100, 640);

    connect(m_model, &QAbstractItemModel::modelReset, this, &HistoryDialog::keepSelection);
    connect(&acts.board(), &BoardSource::pendingChanged, this, &HistoryDialog::showSelected); // what was sent cannot be unsaid
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryDialog::showSelected);
    const auto answer = [this](const QString &sentence) {
        m_answer->setText(sentence);
        m_answer->show();
    };
    connect(&acts, &BoardActs::done, this, answer);
    connect(&acts, &BoardActs::noted, this, answer);
    connect(&acts, &BoardActs::refused, this, [answer](const QString &sentence) { answer(u"⚠ "_s + sentence); });
    keepSelection();
    m_search->setFocus();
}

QWidget *HistoryDialog::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    m_search = new QLineEdit(head);
    m_search->setObjectName(u"historySearchEdit"_s);
    m_search->setPlaceholderText(tr("Who, what, which value…"));
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(340);
    m_only = new QCheckBox(head);
    m_only->setObjectName(u"onlyRecordBox"_s);
    m_only->hide();
    m_summary = new QLabel(head);
    m_summary->setObjectName(u"historySummaryLabel"_s);
    m_summary->setProperty("muted", true);
    row->addWidget(m_search, 1);
    row->addWidget(m_only);
    row->addStretch();
    row->addWidget(m_summary);
    connect(m_search, &QLineEdit::textChanged, m_model, &HistoryModel::setSearch);
    connect(m_only, &QCheckBox::toggled, this, [this](bool on) { m_model->setRecord(on ? m_record : std::nullopt); });
    return head;
}

QWidget *HistoryDialog::makeTable()
{
    m_table = new QTableView(this);
    dress(m_table, u"historyTable"_s, tr("Past acts"));
    m_table->setModel(m_model);
    m_table->verticalHeader()->setDefaultSectionSize(30);
    m_table->setWordWrap(false);
    m_table->setColumnWidth(HistoryModel::WhenColumn, 205);
    m_table->setColumnWidth(HistoryModel::RecordColumn, 200);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::ActColumn, QHeaderView::Stretch);
    return m_table;
}

QWidget *HistoryDialog::makeValues()
{
    m_values = new QTableWidget(0, 4, this);
    dress(m_values, u"historyValuesTable"_s, tr("Values before and after"));
    m_values->setHorizontalHeaderLabels({tr("Job or technician"), tr("Field"), tr("Before"), tr("After")});
    m_values->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_values->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_values->setColumnWidth(1, 170);
    m_values->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_values->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    return m_values;
}

QLayout *HistoryDialog::makeButtons()
{
    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &name) {
        auto *made = dialogButton(text, name, this);
        row->addWidget(made);
        return made;
    };
    m_undo = button(tr("&Undo this act"), u"undoPastButton"_s);
    m_redo = button(tr("&Do it again"), u"redoPastButton"_s);
    m_restore = button(tr("&Restore these values"), u"restoreButton"_s);
    auto *sides = new QMenu(m_restore);
    m_restoreBefore = sides->addAction(tr("Those &before the act"));
    m_restoreBefore->setObjectName(u"restoreBeforeAction"_s);
    m_restoreAfter = sides->addAction(tr("Those &after the act"));
    m_restoreAfter->setObjectName(u"restoreAfterAction"_s);
    m_restore->setMenu(sides);
    row->addStretch();
    m_open = button(tr("&Open"), u"openPastButton"_s);
    m_copy = button(tr("&Copy"), u"copyPastButton"_s);
    auto *close = button(tr("Close"), u"closeButton"_s);
    close->setDefault(true);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_acts.undoPast(*selected()); });
    connect(m_redo, &QPushButton::clicked, this, [this] { m_acts.redoPast(*selected()); });
    connect(m_restoreBefore, &QAction::triggered, this, [this] { restore(Side::Before); });
    connect(m_restoreAfter, &QAction::triggered, this, [this] { restore(Side::After); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT recordWanted(recordOf(selected()->steps.front().act)); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model->asText(*selected())); });
    connect(m_table, &QTableView::doubleClicked, m_open, &QPushButton::click);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

void HistoryDialog::showOnly(const RecordRef &record)
{
    m_record = record;
    m_only->setText(tr("Only %1").arg(words::who(record, m_acts.board())));
    m_only->show();
    m_only->setChecked(true);
    m_model->setRecord(record);
}

void HistoryDialog::restore(Side side) { m_acts.restore(restoring(*selected(), side, m_acts.board())); }

const PastIntent *HistoryDialog::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->at(rows.first().row());
}

// The list is read anew after every act; the person stays where they were.
void HistoryDialog::keepSelection()
{
    for (const int column : {HistoryModel::WhoColumn, HistoryModel::StateColumn}) { // an address cut in two is nobody's
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column) + 8, 90, 280));
    }
    const int row = m_model->rowOf(m_number);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::max(0, row));
    m_summary->setText(tr("%n act(s)", nullptr, m_model->rowCount()));
    showSelected();
}

void HistoryDialog::showSelected()
{
    const PastIntent *past = selected();
    m_number = past ? past->number : m_number;
    m_values->setRowCount(0);
    const std::vector<HistoryValue> values = past ? m_model->valuesOf(*past) : std::vector<HistoryValue>();
    m_values->setColumnHidden(0, !past || past->steps.size() < 2);
    for (const HistoryValue &value : values) {
        const int row = m_values->rowCount();
        m_values->insertRow(row);
        for (int column = 0; const QString &text : {value.record, value.field, value.before, value.after}) {
            auto *item = new QTableWidgetItem(text);
            item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
            m_values->setItem(row, column++, item);
        }
    }
    const bool anew = past && (past->state == PastIntent::State::Stands ? !madeAnewByUndo(*past, m_acts.board()).empty()
                                                                        : isUndone(*past) && !madeAnewByRedo(*past).empty());
    m_warning->setText(u"⚠ "_s + tr("The server has deleted this job: what brings it back makes it anew under a new number, and its notes do not come back."));
    m_warning->setVisible(anew);
    const auto possible = [&](Side side) { return past && !restoring(*past, side, m_acts.board()).empty(); };
    m_undo->setEnabled(past && past->state == PastIntent::State::Stands && canBeTakenBack(*past, m_acts.board()));
    m_redo->setEnabled(past && isUndone(*past));
    m_restoreBefore->setEnabled(possible(Side::Before));
    m_restoreAfter->setEnabled(possible(Side::After));
    m_restore->setEnabled(m_restoreBefore->isEnabled() || m_restoreAfter->isEnabled());
    const RecordRef record = past && !past->steps.empty() ? recordOf(past->steps.front().act) : RecordRef();
    const auto *job = std::get_if<JobId>(&record);
    m_open->setEnabled(past && (job ? m_acts.board().job(*job) != nullptr : true));
    m_copy->setEnabled(past);
}

} // namespace targo::desk
