#include "desk/job/jobform.h"

#include "desk/fields/dayedit.h"
#include "desk/fields/houredit.h"
#include "desk/fields/durationbox.h"

#include "desk/theme/controls.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"
#include "domain/dispatch/feasibility.h"
#include "domain/dispatch/workinghours.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

template <class Enum>
void offer(QComboBox *box, std::initializer_list<Enum> values)
{
    for (const Enum value : values) {
        QString word = words::of(Choice<Enum>(value));
        word[0] = word[0].toUpper();
        box->addItem(word, keyOf(Choice<Enum>(value)));
    }
}

// A value this program does not know is shown as the server wrote it, and goes back unchanged.
void select(QComboBox *box, const QString &key)
{
    if (box->findData(key) < 0)
        box->addItem(key, key);
    box->setCurrentIndex(box->findData(key));
}

QWidget *pair(QWidget *first, QWidget *second)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(first);
    row->addWidget(second, 1);
    return both;
}

} // namespace

JobForm::JobForm(BoardSource &board, QDate proposed, QWidget *parent)
    : QWidget(parent)
    , m_board(board)
    , m_proposed(proposed)
    , m_subject(new QLineEdit(this))
    , m_dated(new QCheckBox(this))
    , m_timed(new QCheckBox(this))
    , m_date(new DayEdit(this))
    , m_start(new HourEdit(this))
    , m_minutes(new DurationBox(this))
{
    auto *form = new QFormLayout(this);
    m_layout = form;
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(12);
    m_subject->setObjectName(u"subjectEdit"_s);
    m_subject->setMaxLength(140);
    addRow(form, Field::Subject, m_subject);
    m_type = addBox(form, Field::Type, u"typeBox"_s);
    m_status = addBox(form, Field::Status, u"statusBox"_s);
    m_priority = addBox(form, Field::Priority, u"priorityBox"_s);
    m_technician = addBox(form, Field::Technician, u"technicianBox"_s);
    offer(m_type, {JobType::Installation, JobType::Repair, JobType::Maintenance, JobType::Removal, JobType::Other});
    offer(m_status, {JobStatus::Open, JobStatus::Assigned, JobStatus::EnRoute, JobStatus::InProgress, JobStatus::OnHold, JobStatus::Completed, JobStatus::Cancelled});
    offer(m_priority, {JobPriority::Low, JobPriority::Medium, JobPriority::High, JobPriority::Urgent});
    m_date->setObjectName(u"dateEdit"_s);
    m_date->setAccessibleName(words::nameOf(Field::Date));
    m_dated->setObjectName(u"datedBox"_s);
    m_dated->setAccessibleName(tr("Has a date"));
    m_dated->setToolTip(tr("Has a date"));
    addRow(form, Field::Date, pair(m_dated, m_date));
    m_start->setObjectName(u"startEdit"_s);
    m_start->setAccessibleName(words::nameOf(Field::Start));
    m_timed->setObjectName(u"timedBox"_s);
    m_timed->setAccessibleName(tr("Has an hour"));
    m_timed->setToolTip(tr("Has an hour"));
    addRow(form, Field::Start, pair(m_timed, m_start));
    m_minutes->setObjectName(u"minutesBox"_s);
    addRow(form, Field::Minutes, m_minutes);

    // Row by row: those that were made first would come first.
    QWidget *last = m_subject;
    for (QWidget *next : std::initializer_list<QWidget *>{m_type, m_status, m_priority, m_technician, m_dated, m_date, m_timed, m_start, m_minutes})
        setTabOrder(std::exchange(last, next), next);

    connect(m_subject, &QLineEdit::textEdited, this, [this](const QString &text) { Q_EMIT edited(Field::Subject, text); });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int value) { Q_EMIT edited(Field::Minutes, qint64(value)); });
    const auto dateEdited = [this] {
        m_date->setEnabled(m_dated->isChecked());
        Q_EMIT edited(Field::Date, m_dated->isChecked() ? FieldValue(m_date->date()) : FieldValue());
    };
    const auto startEdited = [this] {
        m_start->setEnabled(m_timed->isChecked());
        Q_EMIT edited(Field::Start, m_timed->isChecked() ? FieldValue(m_start->time()) : FieldValue());
    };
    connect(m_dated, &QCheckBox::toggled, this, dateEdited);
    connect(m_date, &QDateEdit::dateChanged, this, dateEdited);
    connect(m_timed, &QCheckBox::toggled, this, startEdited);
    connect(m_start, &HourEdit::timeChanged, this, startEdited);
}

void JobForm::addRow(QFormLayout *form, Field field, QWidget *editor)
{
    auto *note = paragraph({}, u"note%1"_s.arg(int(field)), this);
    note->setProperty("small", true);
    note->hide();
    m_notes.push_back({field, note});
    auto *cell = new QWidget(this);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(editor);
    column->addWidget(note);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(words::nameOf(field));
    form->addRow(words::nameOf(field), cell);
}

QComboBox *JobForm::addBox(QFormLayout *form, Field field, const QString &name)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    addRow(form, field, box);
    connect(box, &QComboBox::activated, this, [this, box, field] {
        const QString key = box->currentData().toString();
        Q_EMIT edited(field, field == Field::Technician && key.isEmpty() ? FieldValue() : FieldValue(key));
    });
    return box;
}

void JobForm::listTechnicians(const Job &job)
{
    m_technician->clear();
    m_technician->addItem(tr("Nobody (to plan)"), QString());
    for (const TechnicianId &id : m_board.technicians()) {
        const Technician *technician = m_board.technician(id);
        const bool away = technician && isAbsent(*technician, job.date.value_or(m_proposed));
        const QString name = technician ? technician->fullName : id.text();
        m_technician->addItem(away ? u"%1 – %2"_s.arg(name, words::shortly({.kind = Objection::Kind::Absent, .reason = technician->absence->reason})) : name, id.text());
    }
    const QString key = job.technician ? job.technician->text() : QString();
    if (m_technician->findData(key) < 0)
        m_technician->addItem(words::value(Field::Technician, key, m_board), key);
    m_technician->setCurrentIndex(m_technician->findData(key));
}

void JobForm::showDraft(const JobDraft &draft)
{
    const Job job = draft.shown();
    const QSignalBlocker quietDate(m_date), quietDated(m_dated), quietStart(m_start), quietTimed(m_timed), quietMinutes(m_minutes);
    if (m_subject->text() != job.subject)
        m_subject->setText(job.subject);
    select(m_type, keyOf(job.type));
    select(m_status, keyOf(job.status));
    select(m_priority, keyOf(job.priority));
    listTechnicians(job);
    m_dated->setChecked(job.date.has_value());
    m_date->setEnabled(job.date.has_value());
    if (job.date)
        m_date->setDate(*job.date);
    else if (!m_date->hasFocus())
        m_date->setDate(m_proposed);
    m_timed->setChecked(job.start.has_value());
    m_start->setEnabled(job.start.has_value());
    m_start->setTime(job.start.value_or(QTime(8, 0)));
    if (m_minutes->value() != job.minutes) // or it would write anew what is being typed
        m_minutes->setValue(job.minutes);
}

void JobForm::tell(Field field, const QString &text, const QString &tone)
{
    const auto note = std::ranges::find(m_notes, field, &Note::field);
    if (note == m_notes.end())
        return;
    note->label->setProperty("tone", tone);
    note->label->style()->polish(note->label);
    note->label->setText(text);
    note->label->setVisible(!text.isEmpty());
}

void JobForm::hideStatus() { m_layout->setRowVisible(m_status->parentWidget(), false); }
void JobForm::focusSubject() { m_subject->setFocus(); }

void JobForm::clearNotes()
{
    for (const Note &note : m_notes)
        note.label->hide();
}

} // namespace targo::desk
