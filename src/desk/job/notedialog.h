#pragma once

#include "desk/board/boardacts.h"
#include "desk/job/unsavedwork.h"

#include <QDialog>

class QPlainTextEdit;

namespace targo::desk {

// A note for the job's timeline. Once sent it cannot be taken back, and the dialog says so.
class NoteDialog : public QDialog, public UnsavedWork
{
    Q_OBJECT

public:
    // `text`: what to begin with, such as a note that was given up.
    NoteDialog(BoardActs &acts, const JobId &job, const QString &text, QWidget *parent = nullptr);

    bool isDirty() const override { return !text().isEmpty(); }
    QString unsavedWords() const override;
    bool save() override;

    void reject() override;

Q_SIGNALS:
    void abandoned(const targo::JobId &job, const QString &text); // closed with words in it

private:
    QString text() const; // without the space around it

    BoardActs &m_acts;
    JobId m_job;
    QPlainTextEdit *m_text;
};

} // namespace targo::desk
