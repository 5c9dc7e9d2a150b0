#include "desk/print/paperactions.h"

#include "desk/board/boardpage.h"
#include "desk/board/ownwindow.h"
#include "desk/fields/savefile.h"
#include "desk/print/boardcsv.h"
#include "desk/shell/deskactions.h"
#include "domain/ports/prompt.h"

#include <QMenu>

namespace targo::desk {

using namespace Qt::StringLiterals;

PaperActions::PaperActions(const DeskPorts &ports, DeskActions &desk, BoardPage &board, BoardActs &acts, QMenu &menu, QAction *before)
    : QObject(&board)
    , m_ports(ports)
    , m_board(board)
    , m_acts(acts)
{
    QAction *print = desk.make(tr("&Print…"), u"printAction"_s, {QKeySequence::Print});
    QAction *csv = desk.make(tr("&Export as CSV…"), u"exportCsvAction"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    print->setToolTip(tr("Day sheets for the technicians, or the grid of the week; also as PDF"));
    csv->setToolTip(tr("The jobs shown, for a spreadsheet"));
    menu.insertActions(before, {print, csv});
    menu.insertSeparator(before);
    connect(print, &QAction::triggered, this, &PaperActions::showPrint);
    connect(csv, &QAction::triggered, this, &PaperActions::exportCsv);
}

void PaperActions::showPrint()
{
    if (!m_dialog) {
        PrintDialog::Shown shown{.chosen = m_board.currentTechnician(), .first = m_board.firstDay(), .last = m_board.firstDay().addDays(m_board.days() - 1)};
        for (const TimelineLane &lane : m_board.timeline().model().lanes())
            shown.technicians.push_back(lane.id);
        m_dialog = new PrintDialog(m_ports, shown, m_board.window());
        connect(m_dialog, &PrintDialog::saved, this, &PaperActions::tellSaved);
    }
    bringForward(*m_dialog);
}

void PaperActions::exportCsv()
{
    const QString name = tr("Jobs %1").arg(m_board.firstDay().toString(Qt::ISODate)) + u".csv"_s;
    askWhereToSave(m_board.window(), m_ports.settings, {tr("Export as CSV"), name, tr("Spreadsheet (*.csv)")}, [this](const QString &file) { writeCsv(file); });
}

void PaperActions::writeCsv(const QString &file)
{
    const QString trouble = writeWhole(file, boardAsCsv(m_board.timeline().model(), m_board.shownJobs()));
    if (trouble.isEmpty())
        return tellSaved(file);
    m_ports.prompt.tell(tr("Export as CSV"), notSaved(file, trouble));
}

void PaperActions::tellSaved(const QString &file) { m_acts.say(savedAs(file)); }

} // namespace targo::desk
