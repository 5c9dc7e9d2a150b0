#pragma once

#include "desk/board/boardacts.h"
#include "desk/job/jobdraft.h"
#include "desk/job/unsavedwork.h"
#include "desk/shell/deskports.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace targo::desk {

class ConflictCard;
class JobDetailsForm;
class JobForm;
class PhotosPane;
class ProgressPane;

// One job, open beside the board. Saving makes one intent of the fields that the person changed; what a colleague
// changes meanwhile appears in the others, and beside the person's own where both changed the same.
class JobDialog : public QDialog, public UnsavedWork
{
    Q_OBJECT

public:
    JobDialog(const DeskPorts &ports, BoardActs &acts, const JobId &id, QDate today, QWidget *parent = nullptr);

    const JobId &job() const { return m_id; }
    const JobDraft &draft() const { return m_draft; }
    // What the person had changed when the dialog was left the last time.
    void takeUp(const Changes &changes);
    bool isDirty() const override { return !m_draft.changes().empty() && m_board.job(m_id); }
    QString unsavedWords() const override;
    bool save() override;

    void done(int result) override;

Q_SIGNALS:
    void abandoned(const targo::JobId &id, const targo::Changes &changes); // closed without saving; never empty

Q_SIGNALS:
    void historyWanted(const targo::JobId &id);
    void noteWanted(const targo::JobId &id);

private:
    QWidget *makeFacts();
    void take(Field field, const FieldValue &value);
    void reread();
    void showState();
    void showFacts(const Job &job);
    void readDetails();

    BoardActs &m_acts;
    BoardSource &m_board;
    JobId m_id;
    JobDraft m_draft;
    std::set<Field> m_contested;
    QLabel *m_title = nullptr, *m_subtitle = nullptr;
    QLabel *m_customer = nullptr, *m_place = nullptr, *m_access = nullptr, *m_skills = nullptr;
    ConflictCard *m_conflict = nullptr;
    JobForm *m_form = nullptr;
    JobDetailsForm *m_details = nullptr;
    PhotosPane *m_photos = nullptr;
    ProgressPane *m_progress = nullptr;
    QPushButton *m_save = nullptr;
    int m_reading = 0; // of the details; only the newest may deliver
};

} // namespace targo::desk
