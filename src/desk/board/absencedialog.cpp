#include "desk/board/absencedialog.h"

#include "desk/fields/dayedit.h"
#include "desk/words/jobwords.h"
#include "desk/words/times.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace targo::desk {

using namespace Qt::StringLiterals;

AbsenceDialog::AbsenceDialog(BoardActs &acts, const std::optional<TechnicianId> &technician, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_acts(acts)
    , m_today(today)
    , m_technician(new QComboBox(this))
    , m_reason(new QComboBox(this))
    , m_first(new DayEdit(this))
    , m_last(new DayEdit(this))
    , m_open(new QCheckBox(tr("&Until further notice"), this))
    , m_note(new QLabel(this))
{
    setObjectName(u"absenceDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Absence"));
    m_technician->setObjectName(u"absentTechnicianBox"_s);
    m_technician->setAccessibleName(words::nameOf(Field::Technician));
    m_reason->setObjectName(u"absenceReasonBox"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->lineEdit()->setMaxLength(140);
    m_reason->addItems({tr("Sick"), tr("Holidays"), tr("Training"), tr("Personal leave"), tr("Parental leave"), tr("Injury")});
    m_first->setObjectName(u"absenceFirstEdit"_s);
    m_first->setAccessibleName(tr("First day"));
    m_last->setObjectName(u"absenceLastEdit"_s);
    m_last->setAccessibleName(tr("Last day"));
    m_open->setObjectName(u"absenceOpenBox"_s);
    m_note->setObjectName(u"absenceNoteLabel"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveAbsenceButton"_s);
    m_save->setDefault(true);
    m_remove = buttons->addButton(tr("&Remove the absence"), QDialogButtonBox::ResetRole);
    m_remove->setObjectName(u"removeAbsenceButton"_s);
    m_remove->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(words::nameOf(Field::Technician), m_technician);
    form->addRow(tr("Reason"), m_reason);
    form->addRow(tr("First day"), m_first);
    form->addRow(tr("Last day"), m_last);
    form->addRow(QString(), m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addStretch();
    column->addWidget(buttons);
    resize(460, 330);

    connect(m_technician, &QComboBox::activated, this, &AbsenceDialog::showTechnician);
    connect(m_first, &QDateEdit::dateChanged, this, &AbsenceDialog::showState);
    connect(m_last, &QDateEdit::dateChanged, this, &AbsenceDialog::showState);
    connect(m_open, &QCheckBox::toggled, this, &AbsenceDialog::showState);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_acts.setAbsence(this->technician(), absence());
        accept();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_acts.setAbsence(this->technician(), {});
        accept();
    });
    listTechnicians(technician);
    showTechnician();
    if (technician)
        m_reason->setFocus();
    else
        m_technician->setFocus();
}

void AbsenceDialog::listTechnicians(const std::optional<TechnicianId> &chosen)
{
    std::vector<TechnicianId> ids = m_acts.board().technicians();
    if (chosen && std::ranges::find(ids, *chosen) == ids.end())
        ids.push_back(*chosen);
    for (const TechnicianId &id : ids)
        m_technician->addItem(words::who(RecordRef(id), m_acts.board()), id.text());
    // With nobody chosen on the board nobody is guessed at: an absence is easily given to the wrong person.
    m_technician->setPlaceholderText(tr("Choose a technician"));
    m_technician->setCurrentIndex(chosen ? m_technician->findData(chosen->text()) : -1);
}

TechnicianId AbsenceDialog::technician() const { return TechnicianId(m_technician->currentData().toString()); }

Absence AbsenceDialog::absence() const
{
    return {.reason = m_reason->currentText().trimmed(), .from = m_first->date(),
            .until = m_open->isChecked() ? std::nullopt : std::optional(m_last->date())};
}

void AbsenceDialog::showTechnician()
{
    const Technician *person = m_acts.board().technician(technician());
    const Absence held = person && person->absence ? *person->absence : Absence{m_reason->itemText(0), m_today, m_today};
    m_reason->setCurrentText(held.reason);
    m_first->setDate(held.from);
    m_last->setDate(held.until.value_or(held.from));
    m_open->setChecked(!held.until);
    m_remove->setEnabled(person && person->absence);
    m_save->setText(person && person->absence ? tr("Save") : tr("Set absent"));
    showState();
}

// A job of these days is not moved by this: it is told, so that somebody plans it anew.
void AbsenceDialog::showState()
{
    const Absence wanted = absence();
    m_last->setEnabled(!m_open->isChecked());
    const bool backwards = wanted.until && *wanted.until < wanted.from;
    int jobs = 0;
    for (const Job *job : m_acts.board().lane(technician(), wanted.from, wanted.until.value_or(wanted.from.addDays(60))))
        jobs += !job->isOver();
    m_note->setProperty("tone", backwards ? u"bad"_s : u"warning"_s);
    m_note->style()->polish(m_note);
    m_note->setText(backwards ? tr("An absence ends on its first day or later.")
                    : jobs > 0 ? u"⚠ "_s + tr("%n job(s) of these days stay on this lane: plan them anew.", nullptr, jobs) : QString());
    m_save->setEnabled(!backwards && m_technician->currentIndex() >= 0);
}

} // namespace targo::desk
