#include "desk/print/printdialog.h"

#include "desk/fields/periodedit.h"
#include "desk/fields/savefile.h"
#include "desk/print/printpreview.h"
#include "desk/theme/controls.h"
#include "desk/words/jobwords.h"
#include "domain/ports/prompt.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QSaveFile>
#include <QSettings>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kindKey = u"print/kind"_s;
const QString draftsKey = u"print/drafts"_s;
const QString detailsKey = u"print/details"_s;
constexpr double marginMillimetres = 12;

} // namespace

PrintDialog::PrintDialog(const DeskPorts &ports, const Shown &shown, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_shown(shown)
    , m_printer(QPrinter::HighResolution)
    , m_maker(ports)
    , m_kind(new QComboBox(this))
    , m_who(new QComboBox(this))
    , m_period(new PeriodEdit(shown.first, shown.last, u"print"_s, this))
    , m_drafts(new QCheckBox(tr("With what is not &published yet"), this))
    , m_details(new QCheckBox(tr("With e&quipment, materials and checklist"), this))
    , m_preview(new PrintPreview(m_printer, this))
    , m_empty(paragraph({}, u"printEmptyLabel"_s, this))
    , m_progress(new QProgressBar(this))
    , m_cancel(dialogButton(tr("Cancel"), u"printCancelButton"_s, this))
    , m_print(dialogButton(tr("&Print…"), u"printButton"_s, this))
    , m_pdf(dialogButton(tr("&Save as PDF…"), u"printPdfButton"_s, this))
{
    setObjectName(u"printDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Print"));
    if (QPrinterInfo::defaultPrinter().isNull())
        m_printer.setPageSize(QPageSize(QPageSize::Letter)); // the paper of Canada
    m_printer.setPageMargins(QMarginsF(marginMillimetres, marginMillimetres, marginMillimetres, marginMillimetres), QPageLayout::Millimeter);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_progress->setAccessibleName(tr("Sheets made"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addLayout(makeChoices());
    column->addWidget(m_preview, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(makeButtons());
    resize(860, 820);

    m_later.setSingleShot(true);
    m_later.setInterval(300ms);
    connect(&m_later, &QTimer::timeout, this, &PrintDialog::refresh);
    connect(m_preview, &PrintPreview::drawingWanted, this, [this](QPrinter *printer) { m_maker.paper().print(*printer); });
    connect(&m_maker, &SheetMaker::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, std::max(1, all));
        m_progress->setValue(done);
    });
    connect(&m_maker, &SheetMaker::made, this, &PrintDialog::showMade);
    connect(&ports.board, &BoardSource::jobsChanged, &m_later, qOverload<>(&QTimer::start));
    for (const auto changed : {&BoardSource::techniciansChanged, &BoardSource::boardReplaced})
        connect(&ports.board, changed, &m_later, qOverload<>(&QTimer::start));
    refresh();
}

QLayout *PrintDialog::makeChoices()
{
    m_kind->setObjectName(u"printKindBox"_s);
    m_kind->addItems({tr("Day sheets"), tr("Grid of the week")}); // in the order of SheetMaker::Kind
    const bool severalDays = m_shown.first != m_shown.last;
    m_kind->setCurrentIndex(m_shown.chosen ? 0 : m_ports.settings.value(kindKey, int(severalDays)).toInt());
    m_who->setObjectName(u"printWhoBox"_s);
    m_who->addItem(tr("All on the board (%n technician(s))", nullptr, int(m_shown.technicians.size())));
    for (const TechnicianId &id : m_shown.technicians) {
        m_who->addItem(words::who(RecordRef(id), m_ports.board), id.text());
        if (m_shown.chosen == id)
            m_who->setCurrentIndex(m_who->count() - 1);
    }
    m_drafts->setObjectName(u"printDraftsBox"_s);
    m_drafts->setChecked(m_ports.settings.value(draftsKey, true).toBool());
    m_details->setObjectName(u"printDetailsBox"_s);
    m_details->setChecked(m_ports.settings.value(detailsKey, true).toBool());
    connect(m_kind, &QComboBox::activated, this, [this](int kind) {
        m_ports.settings.setValue(kindKey, kind);
        if (this->kind() == SheetMaker::Kind::WeekGrid)
            m_who->setCurrentIndex(0); // it is for the wall
        showWholeWeeks();
        refresh();
    });
    showWholeWeeks();
    connect(m_who, &QComboBox::activated, this, &PrintDialog::refresh);
    connect(m_period, &PeriodEdit::changed, this, &PrintDialog::refresh);
    for (const auto &[box, key] : {std::pair(m_drafts, draftsKey), std::pair(m_details, detailsKey)}) {
        connect(box, &QCheckBox::toggled, this, [this, key](bool on) {
            m_ports.settings.setValue(key, on);
            refresh();
        });
    }
    auto *form = new QFormLayout;
    form->addRow(tr("P&aper"), m_kind);
    form->addRow(tr("&For"), m_who);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_period);
    auto *boxes = new QHBoxLayout;
    boxes->addWidget(m_drafts);
    boxes->addWidget(m_details);
    boxes->addStretch();
    column->addLayout(boxes);
    return column;
}

QLayout *PrintDialog::makeButtons()
{
    auto *close = dialogButton(tr("Close"), u"printCloseButton"_s, this);
    m_print->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    row->addWidget(m_print);
    row->addWidget(m_pdf);
    row->addWidget(close);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_maker.stop();
        showMade();
        m_empty->setText(tr("Stopped. Choose fewer days or technicians, or close this window."));
    });
    connect(m_print, &QPushButton::clicked, this, &PrintDialog::print);
    connect(m_pdf, &QPushButton::clicked, this, &PrintDialog::saveAsPdf);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

// A day alone makes no grid of the week.
void PrintDialog::showWholeWeeks()
{
    if (kind() == SheetMaker::Kind::WeekGrid && m_period->first() == m_period->last())
        m_period->showWeek();
}

SheetMaker::Kind PrintDialog::kind() const { return SheetMaker::Kind(m_kind->currentIndex()); }

std::vector<TechnicianId> PrintDialog::technicians() const
{
    if (m_who->currentIndex() <= 0)
        return m_shown.technicians;
    return {TechnicianId(m_who->currentData().toString())};
}

void PrintDialog::refresh()
{
    const bool grid = kind() == SheetMaker::Kind::WeekGrid;
    m_details->setEnabled(!grid);
    m_printer.setPageOrientation(grid ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_maker.make({.kind = kind(), .technicians = technicians(), .first = m_period->first(), .last = m_period->last(), .drafts = m_drafts->isChecked(),
                  .details = m_details->isChecked(), .emptyDays = m_who->currentIndex() > 0});
    m_progress->setVisible(m_maker.isMaking());
    m_cancel->setVisible(m_maker.isMaking());
    m_print->setEnabled(false);
    m_pdf->setEnabled(false);
}

void PrintDialog::showMade()
{
    const bool nothing = m_maker.paper().isEmpty();
    m_progress->hide();
    m_cancel->hide();
    m_preview->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_empty->setText(tr("Nothing is planned in this period."));
    m_print->setEnabled(!nothing);
    m_pdf->setEnabled(!nothing);
    if (!nothing)
        m_preview->refresh();
}

// Hundreds of pages take a while, which can be broken off.
bool PrintDialog::putOn(QPagedPaintDevice &device)
{
    QProgressDialog progress(tr("Printing…"), tr("Cancel"), 0, 0, this);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(500);
    return m_maker.paper().print(device, [&](int page, int pages) {
        progress.setMaximum(pages);
        progress.setValue(page - 1);
        return !progress.wasCanceled();
    });
}

void PrintDialog::print()
{
    auto *dialog = new QPrintDialog(&m_printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (putOn(m_printer))
            accept();
        else if (m_printer.printerState() == QPrinter::Error)
            m_ports.prompt.tell(windowTitle(), tr("The printer “%1” did not take the pages. Look at it, or save them as PDF.").arg(m_printer.printerName()));
    });
    dialog->open();
}

void PrintDialog::saveAsPdf()
{
    const QString who = m_who->currentIndex() > 0 ? m_who->currentText() : m_kind->currentText();
    const QString name = u"%1 %2.pdf"_s.arg(who, m_period->first().toString(Qt::ISODate));
    askWhereToSave(this, m_ports.settings, {tr("Save as PDF"), name, tr("PDF (*.pdf)")}, [this](const QString &file) { writePdf(file); });
}

void PrintDialog::writePdf(const QString &file)
{
    QSaveFile out(file); // a page that fails leaves the file that was there
    if (out.open(QIODevice::WriteOnly)) {
        QPdfWriter pdf(&out);
        pdf.setTitle(m_kind->currentText());
        pdf.setCreator(u"Targo Ops"_s);
        pdf.setPageLayout(m_printer.pageLayout());
        if (!putOn(pdf))
            out.cancelWriting();
        if (out.commit())
            return Q_EMIT saved(file);
        if (out.error() == QFileDevice::NoError)
            return; // broken off
    }
    m_ports.prompt.tell(windowTitle(), notSaved(file, out.errorString()));
}

} // namespace targo::desk
