#pragma once

#include "desk/board/boardacts.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace targo::desk {

// From when to when a technician is away, and why. Opens on the absence there is; taking it away is one button.
class AbsenceDialog : public QDialog
{
    Q_OBJECT

public:
    AbsenceDialog(BoardActs &acts, const std::optional<TechnicianId> &technician, QDate today, QWidget *parent = nullptr);

private:
    void listTechnicians(const std::optional<TechnicianId> &chosen);
    void showTechnician();
    void showState();
    TechnicianId technician() const;
    Absence absence() const;

    BoardActs &m_acts;
    QDate m_today;
    QComboBox *m_technician = nullptr, *m_reason = nullptr;
    QDateEdit *m_first = nullptr, *m_last = nullptr;
    QCheckBox *m_open = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_save = nullptr, *m_remove = nullptr;
};

} // namespace targo::desk
