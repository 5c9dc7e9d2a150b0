#pragma once

#include "domain/ports/boardsource.h"

#include <QDialog>

class QDateEdit;
class QListWidget;

namespace targo::desk {

class HourEdit;

// "Assign to…": the keyboard's way to what a drag does. Technicians who can take the job come first; for the others
// the reason is told, and a person may still decide for them.
class AssignDialog : public QDialog
{
    Q_OBJECT

public:
    AssignDialog(BoardSource &board, const JobId &job, WallTime proposed, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const targo::JobId &id, const targo::TechnicianId &technician, targo::WallTime start);

private:
    void list();
    WallTime start() const;

    BoardSource &m_board;
    JobId m_job;
    QListWidget *m_technicians = nullptr;
    QDateEdit *m_date = nullptr;
    HourEdit *m_time = nullptr;
};

} // namespace targo::desk
