#pragma once

#include "desk/board/boardacts.h"

#include <QDialog>

namespace targo::desk {

// A note for the job's timeline. Once sent it cannot be taken back, and the dialog says so.
class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    NoteDialog(BoardActs &acts, const JobId &job, QWidget *parent = nullptr);

private:
    BoardActs &m_acts;
    JobId m_job;
};

} // namespace targo::desk
