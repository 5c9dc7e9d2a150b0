#pragma once

#include "desk/job/jobdraft.h"
#include "domain/ports/boardsource.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace targo::desk {

class DurationBox;
class HourEdit;

// The fields of a job that can be changed, with what is wrong written beside them.
class JobForm : public QWidget
{
    Q_OBJECT

public:
    // `proposed` is the day that an undated job is offered.
    JobForm(BoardSource &board, QDate proposed, QWidget *parent = nullptr);

    // Fills the fields; those the person is not in keep their cursor.
    void showDraft(const JobDraft &draft);
    void tell(Field field, const QString &text, const QString &tone); // beside the field; empty: nothing
    void clearNotes();
    void hideStatus();   // of a new job
    void focusSubject();

Q_SIGNALS:
    void edited(targo::Field field, const targo::FieldValue &value);

private:
    struct Note
    {
        Field field;
        QLabel *label;
    };

    void addRow(QFormLayout *form, Field field, QWidget *editor);
    QComboBox *addBox(QFormLayout *form, Field field, const QString &name);
    void listTechnicians(const Job &job);

    BoardSource &m_board;
    QDate m_proposed;
    QLineEdit *m_subject = nullptr;
    QComboBox *m_type = nullptr, *m_status = nullptr, *m_priority = nullptr, *m_technician = nullptr;
    QCheckBox *m_dated = nullptr, *m_timed = nullptr;
    QDateEdit *m_date = nullptr;
    HourEdit *m_start = nullptr;
    DurationBox *m_minutes = nullptr;
    QFormLayout *m_layout = nullptr;
    std::vector<Note> m_notes;
};

} // namespace targo::desk
