#pragma once

#include "desk/board/boardacts.h"
#include "desk/job/jobdraft.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace targo::desk {

class JobDetailsForm;
class JobForm;

// What is known of a new job before anything is written: where a person pointed on the board.
struct NewJobPlan
{
    QDate date = {};                             // the day that is offered
    std::optional<QTime> start = {};
    std::optional<TechnicianId> technician = {}; // given: the job is on that day and lane
};

// The job's form for one that does not exist yet.
class NewJobDialog : public QDialog
{
    Q_OBJECT

public:
    NewJobDialog(BoardActs &acts, const NewJobPlan &plan, QWidget *parent = nullptr);

private:
    void take(Field field, const FieldValue &value);
    void showState();
    QString missing() const; // before somebody can go there
    void create();

    BoardActs &m_acts;
    JobDraft m_draft;
    JobForm *m_form = nullptr;
    JobDetailsForm *m_details = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_create = nullptr;
    bool m_timed = false; // the person has said how long it takes
};

} // namespace targo::desk
