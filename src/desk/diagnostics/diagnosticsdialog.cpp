#include "desk/diagnostics/diagnosticsdialog.h"

#include "domain/ports/syncstatus.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DiagnosticsDialog::DiagnosticsDialog(const DeskPorts &ports, const EventLoopWatchdog &watchdog, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_watchdog(watchdog)
    , m_table(new QTableWidget(0, 2, this))
{
    setObjectName(u"diagnosticsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Diagnostics"));
    m_table->setObjectName(u"diagnosticsTable"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setColumnWidth(0, 230);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyDiagnosticsButton"_s);
    copy->setToolTip(tr("As text, without secrets"));
    copy->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addWidget(m_table);
    column->addWidget(buttons);
    resize(720, 680);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        refresh();
        QApplication::clipboard()->setText(asText(m_lines));
    });
    connect(&ports.sync, &SyncStatus::stateChanged, this, &DiagnosticsDialog::refresh);
    auto *time = new QTimer(this);
    connect(time, &QTimer::timeout, this, &DiagnosticsDialog::refresh);
    time->start(2s);
    refresh();
}

void DiagnosticsDialog::refresh()
{
    m_lines = diagnosticLines(m_ports, m_watchdog);
    m_table->setRowCount(int(m_lines.size()));
    for (int row = 0; row < m_lines.size(); ++row) {
        for (int column = 0; const QString &text : {m_lines[row].name, m_lines[row].value}) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                item->setTextAlignment(Qt::AlignLeft | Qt::AlignTop);
                m_table->setItem(row, column, item);
            }
            if (item->text() != text)
                item->setText(text);
            ++column;
        }
    }
}

} // namespace targo::desk
