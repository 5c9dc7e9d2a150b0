#include "desk/pending/pendingchangesdialog.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace targo::desk {

using namespace Qt::StringLiterals;

PendingChangesDialog::PendingChangesDialog(BoardActs &acts, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_acts(acts)
    , m_model(new PendingChangesModel(acts.board(), clock, this))
    , m_table(new QTableView(this))
    , m_summary(new QLabel(this))
{
    setObjectName(u"pendingChangesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes waiting to be sent"));
    m_summary->setProperty("muted", true);
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
    m_table->setColumnWidth(PendingChangesModel::JobColumn, 170);
    m_table->setColumnWidth(PendingChangesModel::ChangeColumn, 260);

    const auto button = [this](const QString &text, const QString &name) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_open = button(tr("Open job"), u"openJobButton"_s);
    m_retry = button(tr("Try again"), u"retryButton"_s);
    m_discard = button(tr("Drop my change"), u"discardButton"_s);
    m_copy = button(tr("Copy list"), u"copyButton"_s);
    auto *close = button(tr("Close"), u"closeButton"_s);
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
    column->addWidget(m_table, 1);
    column->addLayout(row);
    resize(860, 420);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PendingChangesDialog::showButtons);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &PendingChangesDialog::showButtons);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PendingChangesDialog::showButtons);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_acts.retry(selected()->entry); });
    connect(m_discard, &QPushButton::clicked, this, [this] { m_acts.discard(selected()->entry); });
    connect(m_open, &QPushButton::clicked, this, [this] { if (const auto job = jobOf(selected()->act))
            Q_EMIT jobWanted(*job); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_model->asText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    showButtons();
}

const PendingChange *PendingChangesDialog::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->at(rows.first().row());
}

void PendingChangesDialog::showButtons()
{
    const PendingChange *change = selected();
    const bool free = change && change->state != PendingState::Sending; // on the wire it is too late to stop
    m_retry->setEnabled(free);
    m_discard->setEnabled(free);
    m_open->setEnabled(change != nullptr);
    m_copy->setEnabled(m_model->rowCount() > 0);
    const bool conflict = change && change->state == PendingState::Parked && !change->theirs.empty();
    m_retry->setText(conflict ? tr("Keep mine") : tr("Try again"));
    m_discard->setText(conflict ? tr("Take theirs") : tr("Drop my change"));
    m_summary->setText(m_model->rowCount() == 0 ? tr("Everything is sent.")
                                                : tr("%n change(s) not on the server yet.", nullptr, m_model->rowCount()));
}

} // namespace targo::desk
