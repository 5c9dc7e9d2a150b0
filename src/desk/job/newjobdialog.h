#pragma once

#include "desk/board/boardacts.h"
#include "desk/job/jobdraft.h"
#include "desk/job/unsavedwork.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace targo::desk {

class CustomerFields;
class JobDetailsForm;
class JobForm;

// What is known of a new job beforehand: where a person pointed on the board, or what was typed and given up.
struct NewJobPlan
{
    QDate date = {};                             // the day that is offered
    std::optional<QTime> start = {};
    std::optional<TechnicianId> technician = {}; // given: the job is on that day and lane
    Changes typed = {};                          // of a dialog that was left; leads
};

// The job's form for one that does not exist yet.
class NewJobDialog : public QDialog, public UnsavedWork
{
    Q_OBJECT

public:
    NewJobDialog(BoardActs &acts, const NewJobPlan &plan, QWidget *parent = nullptr);

    bool isDirty() const override { return m_draft.changes() != m_given; }
    QString unsavedWords() const override;
    bool save() override;

    void reject() override;

Q_SIGNALS:
    void abandoned(const targo::Changes &typed); // closed with something in it

private:
    void take(Field field, const FieldValue &value);
    void showState();
    QString missing() const; // before somebody can go there

    BoardActs &m_acts;
    JobDraft m_draft;
    Changes m_given; // as it was opened
    JobForm *m_form = nullptr;
    JobDetailsForm *m_details = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_create = nullptr;
    bool m_timed = false; // the person has said how long it takes
};

} // namespace targo::desk
