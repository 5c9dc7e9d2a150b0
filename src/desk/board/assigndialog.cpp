#include "desk/board/assigndialog.h"

#include "desk/board/compromise.h"
#include "desk/fields/dayedit.h"
#include "desk/fields/houredit.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "domain/dispatch/feasibility.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

AssignDialog::AssignDialog(BoardSource &board, const JobId &id, WallTime proposed, QWidget *parent)
    : QDialog(parent)
    , m_board(board)
    , m_job(id)
    , m_technicians(new QListWidget(this))
    , m_date(new DayEdit(this))
    , m_time(new HourEdit(this))
{
    setObjectName(u"assignDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Assign to…"));
    const Job *job = board.job(id);
    auto *title = new QLabel(job ? words::who(*job, board) : words::number(id), this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("title", true);
    auto *facts = new QLabel(job ? words::joined({words::of(job->type), words::where(*job, board), words::duration(job->minutes)}) : QString(), this);
    facts->setTextFormat(Qt::PlainText);
    facts->setProperty("muted", true);
    m_date->setDate(proposed.date());
    m_date->setAccessibleName(tr("Date"));
    m_time->setTime(proposed.time());
    m_time->setAccessibleName(tr("Start"));
    m_technicians->setObjectName(u"technicianList"_s);
    m_technicians->setAccessibleName(tr("Technicians"));
    m_technicians->setSpacing(2);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *assign = buttons->addButton(tr("Assign"), QDialogButtonBox::AcceptRole);
    assign->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));

    auto *form = new QFormLayout;
    form->addRow(tr("Date"), m_date);
    form->addRow(tr("Start"), m_time);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(facts);
    column->addLayout(form);
    column->addWidget(m_technicians, 1);
    column->addWidget(buttons);
    resize(420, 480);

    connect(m_date, &QDateEdit::dateChanged, this, &AssignDialog::list);
    connect(m_time, &HourEdit::timeChanged, this, &AssignDialog::list);
    connect(m_technicians, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        if (const QListWidgetItem *item = m_technicians->currentItem())
            Q_EMIT chosen(m_job, TechnicianId(item->data(Qt::UserRole).toString()), start());
    });
    list();
    m_technicians->setFocus();
}

WallTime AssignDialog::start() const { return WallTime(m_date->date(), m_time->time()); }

void AssignDialog::list()
{
    const Job *job = m_board.job(m_job);
    if (!job)
        return;
    const QString before = m_technicians->currentItem() ? m_technicians->currentItem()->data(Qt::UserRole).toString() : QString();
    const WallSpan span{start(), start().plus(job->minutes)};
    struct Candidate
    {
        TechnicianId id;
        QString name;
        std::vector<Objection> against;
    };
    std::vector<Candidate> candidates;
    for (const TechnicianId &id : m_board.technicians()) {
        if (const Technician *technician = m_board.technician(id)) {
            const auto others = m_board.lane(id, span.from.date(), span.to.date());
            candidates.push_back({id, technician->fullName, objections(*job, *technician, span, others)});
        }
    }
    std::ranges::stable_sort(candidates, {}, [](const Candidate &candidate) {
        const auto soft = std::ranges::count_if(candidate.against, isAboutTheHour);
        return std::pair(std::ssize(candidate.against) - soft, soft);
    });
    m_technicians->clear();
    for (const Candidate &candidate : candidates) {
        QStringList reasons;
        for (const Objection &objection : candidate.against)
            reasons.append(words::shortly(objection));
        reasons.removeDuplicates();
        const bool onlyHours = std::ranges::all_of(candidate.against, isAboutTheHour);
        const QString verdict = reasons.isEmpty() ? u"✓ "_s + tr("free") : (onlyHours ? u"⚠ "_s : u"✕ "_s) + reasons.join(u" · "_s);
        auto *item = new QListWidgetItem(u"%1   %2"_s.arg(candidate.name, verdict), m_technicians);
        item->setData(Qt::UserRole, candidate.id.text());
        if (candidate.id.text() == before)
            m_technicians->setCurrentItem(item);
    }
    if (!m_technicians->currentItem())
        m_technicians->setCurrentRow(0);
}

} // namespace targo::desk
