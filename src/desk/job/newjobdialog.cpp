#include "desk/job/newjobdialog.h"

#include "desk/job/customerfields.h"
#include "desk/job/jobdetailsform.h"
#include "desk/job/jobform.h"
#include "desk/job/problemwords.h"
#include "desk/theme/controls.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 usualMinutes = 60;

Job emptyJob()
{
    Job job;
    job.id = newLocalJob();
    job.minutes = -1; // so that none at all is something the person said
    return job;
}

} // namespace

NewJobDialog::NewJobDialog(BoardActs &acts, const NewJobPlan &plan, QWidget *parent)
    : QDialog(parent)
    , m_acts(acts)
    , m_draft(emptyJob())
    , m_form(new JobForm(acts.board(), plan.date, this))
{
    setObjectName(u"newJobDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New job"));
    m_draft.set(Field::Type, keyOf(JobType::Installation));
    m_draft.set(Field::Status, keyOf(JobStatus::Open));
    m_draft.set(Field::Priority, keyOf(JobPriority::Medium));
    m_draft.set(Field::Minutes, usualMinutes);
    if (plan.technician) {
        m_draft.set(Field::Technician, plan.technician->text());
        m_draft.set(Field::Date, plan.date);
    }
    if (plan.start)
        m_draft.set(Field::Start, *plan.start);
    m_given = m_draft.changes();
    for (const auto &[field, value] : plan.typed)
        m_draft.set(field, value);
    m_timed = plan.typed.contains(Field::Minutes) && plan.typed.at(Field::Minutes) != FieldValue(usualMinutes);
    m_form->hideStatus();
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *customer = new CustomerFields(acts.board(), plan.date, card);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(12, 10, 12, 10);
    inner->addWidget(customer);
    inner->addStretch();
    m_details = new JobDetailsForm(acts.board(), this); // after the customer, as the Tab key goes
    m_details->hideClosing();
    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    sides->addWidget(m_form, 1);
    sides->addWidget(card, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"createJobButton"_s);
    m_create->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addLayout(sides);
    column->addWidget(m_details, 1);
    m_state = paragraph({}, u"newJobStateLabel"_s, this);
    m_state->setProperty("muted", true);
    m_state->setMinimumHeight(2 * m_state->fontMetrics().lineSpacing() + 2); // one line or two, nothing moves
    column->addWidget(m_state);
    column->addWidget(buttons);
    resize(820, 640);

    connect(m_form, &JobForm::edited, this, &NewJobDialog::take);
    connect(customer, &CustomerFields::edited, this, &NewJobDialog::take);
    connect(m_details, &JobDetailsForm::edited, this, &NewJobDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewJobDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    customer->show(m_draft.shown());
    m_form->showDraft(m_draft);
    showState();
    m_form->focusSubject();
}

void NewJobDialog::take(Field field, const FieldValue &value)
{
    m_draft.set(field, value);
    m_timed |= field == Field::Minutes;
    showState();
}

void NewJobDialog::showState()
{
    m_details->showDraft(m_draft);
    m_form->clearNotes();
    const auto problems = m_draft.problems();
    if (!m_timed)
        m_form->tell(Field::Minutes, tr("The usual length: change it if you know better."), u"muted"_s);
    for (const auto &[field, problem] : problems)
        m_form->tell(field, wordsOf(problem), u"bad"_s);
    const bool named = !m_draft.shown().subject.trimmed().isEmpty();
    m_create->setEnabled(problems.empty() && named);
    m_create->setToolTip(named ? QString() : wordsOf(JobDraft::Problem::EmptySubject));
    m_state->setText(!named ? wordsOf(JobDraft::Problem::EmptySubject) : problems.empty() ? missing() : QString());
}

QString NewJobDialog::missing() const
{
    const Job job = m_draft.shown();
    if (!job.technician)
        return job.date ? tr("It goes to “To plan”, wanted for %1; to plan it, a technician is missing.").arg(words::shortDay(*job.date))
                        : tr("It goes to “To plan”; to plan it, a technician and a day are missing.");
    const QString name = words::who(RecordRef(*job.technician), m_acts.board());
    if (!job.date)
        return {};
    if (!job.start)
        return tr("It goes to %1, %2; to plan it, an hour is missing.").arg(name, words::shortDay(*job.date));
    return tr("It goes to %1, %2.").arg(name, words::moment(WallTime(*job.date, *job.start)));
}

QString NewJobDialog::unsavedWords() const
{
    const QString subject = m_draft.shown().subject.trimmed();
    return subject.isEmpty() ? tr("a new job") : tr("a new job: %1").arg(subject);
}

void NewJobDialog::reject()
{
    if (isDirty())
        Q_EMIT abandoned(m_draft.changes());
    QDialog::reject();
}

bool NewJobDialog::save()
{
    if (!m_create->isEnabled())
        return false;
    Changes fields = withoutNothings(m_draft.changes());
    if (fields.contains(Field::Technician))
        fields[Field::Status] = keyOf(JobStatus::Assigned);
    m_acts.create({m_draft.base().id, fields});
    accept();
    return true;
}

} // namespace targo::desk
