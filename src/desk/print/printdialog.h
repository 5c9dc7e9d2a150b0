#pragma once

#include "desk/print/sheetmaker.h"

#include <QDialog>
#include <QPrinter>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace targo::desk {

class PeriodEdit;
class PrintPreview;

// The days on paper: sheets for those who drive, a grid for the wall. Shows what comes out before anything is printed,
// and follows the board while it is open.
class PrintDialog : public QDialog
{
    Q_OBJECT

public:
    // What the board shows: `technicians` in their order, `chosen` the one whose lane has the focus, if any.
    struct Shown
    {
        std::vector<TechnicianId> technicians;
        std::optional<TechnicianId> chosen;
        QDate first, last;
    };
    PrintDialog(const DeskPorts &ports, const Shown &shown, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &file);

private:
    QLayout *makeChoices();
    QLayout *makeButtons();
    void refresh();
    void showWholeWeeks();
    void showMade();
    void print();
    void saveAsPdf();
    void writePdf(const QString &file);
    bool putOn(QPagedPaintDevice &device);
    SheetMaker::Kind kind() const;
    std::vector<TechnicianId> technicians() const;

    DeskPorts m_ports;
    Shown m_shown;
    QPrinter m_printer;
    SheetMaker m_maker;
    QTimer m_later; // several changes of the board are one
    QComboBox *m_kind, *m_who;
    PeriodEdit *m_period;
    QCheckBox *m_drafts, *m_details;
    PrintPreview *m_preview;
    QLabel *m_empty;
    QProgressBar *m_progress;
    QPushButton *m_cancel, *m_print, *m_pdf;
};

} // namespace targo::desk
