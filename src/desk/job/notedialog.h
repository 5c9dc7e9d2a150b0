#pragma once

#include "desk/board/boardacts.h"

#include <QDialog>

class QPlainTextEdit;

namespace targo::desk {

// A note for the job's timeline. Once sent it cannot be taken back, and the dialog says so.
class NoteDialog : public QDialog
{
    Q_OBJECT

public:
    // `text`: what to begin with, such as a note that was given up.
    NoteDialog(BoardActs &acts, const JobId &job, const QString &text, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void abandoned(const targo::JobId &job, const QString &text); // closed with words in it

private:
    BoardActs &m_acts;
    JobId m_job;
    QPlainTextEdit *m_text;
};

} // namespace targo::desk
