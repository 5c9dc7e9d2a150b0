#include "desk/pending/pendingchangesdialog.h"

#include "desk/pending/conflictcard.h"
#include "desk/pending/conflictsides.h"
#include "desk/theme/controls.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PendingChangesDialog::PendingChangesDialog(const DeskPorts &ports, BoardActs &acts, QWidget *parent)
    : QDialog(parent)
    , m_board(ports.board)
    , m_acts(acts)
    , m_model(new PendingChangesModel(ports.board, ports.clock, ports.site, this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
    , m_conflict(new ConflictCard(ports.board, ports.site, this))
{
    setObjectName(u"pendingChangesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes waiting to be sent"));
    m_summary->setProperty("muted", true);
    m_summary->setObjectName(u"pendingSummaryLabel"_s);

    m_open = dialogButton(tr("&Open"), u"openRecordButton"_s, this);
    m_retry = dialogButton(tr("&Try again"), u"retryButton"_s, this);
    m_discard = dialogButton(tr("&Drop my change"), u"discardButton"_s, this);
    m_copy = dialogButton(tr("&Copy list"), u"copyButton"_s, this);
    auto *close = dialogButton(tr("Close"), u"closeButton"_s, this);
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    for (QPushButton *each : {m_open, m_retry, m_discard})
        row->addWidget(each);
    row->addStretch();
    row->addWidget(m_copy);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addWidget(m_summary);
    column->addWidget(makeTable(), 1);
    column->addWidget(m_conflict);
    column->addLayout(row);
    resize(940, 480);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PendingChangesDialog::showSelected);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &PendingChangesDialog::showSelected);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PendingChangesDialog::showSelected);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_acts.retry(selected()->entry); });
    connect(m_discard, &QPushButton::clicked, this, [this] { m_acts.discard(selected()->entry); });
    connect(m_conflict, &ConflictCard::mineKept, &m_acts, &BoardActs::retry);
    connect(m_conflict, &ConflictCard::theirsTaken, &m_acts, &BoardActs::discard);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT recordWanted(recordOf(selected()->act)); });
    connect(m_table, &QTableView::doubleClicked, m_open, &QPushButton::click);
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model->asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *time = new QTimer(this);
    connect(time, &QTimer::timeout, m_model, &PendingChangesModel::passTime);
    time->start(20s);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showSelected();
}

QWidget *PendingChangesDialog::makeTable()
{
    m_table->setObjectName(u"pendingTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(PendingChangesModel::StateColumn, QHeaderView::Stretch);
    m_table->setColumnWidth(PendingChangesModel::RecordColumn, 225);
    m_table->setColumnWidth(PendingChangesModel::ChangeColumn, 260);
    m_table->setColumnWidth(PendingChangesModel::TriesColumn, 60);
    return m_table;
}

const PendingChange *PendingChangesDialog::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->at(rows.first().row());
}

void PendingChangesDialog::showSelected()
{
    const PendingChange *change = selected();
    const bool free = change && change->state != PendingState::Sending; // on the wire it is too late to stop
    const bool conflict = change && isConflict(*change);
    m_retry->setEnabled(free);
    m_discard->setEnabled(free);
    m_retry->setVisible(!conflict); // the card has these two, beside what they mean
    m_discard->setVisible(!conflict);
    m_conflict->showChange(conflict ? change : nullptr);
    const auto job = change ? jobOf(change->act) : std::nullopt;
    const bool isGone = job && !m_board.job(*job);
    m_open->setEnabled(change && !isGone);
    m_open->setToolTip(isGone ? tr("There is nothing to open: this job no longer stands on the board.") : QString());
    m_copy->setEnabled(m_model->rowCount() > 0);
    m_summary->setText(m_model->rowCount() == 0 ? tr("Everything is sent.")
                                                : tr("%n change(s) not on the server yet.", nullptr, m_model->rowCount()));
}

} // namespace targo::desk
