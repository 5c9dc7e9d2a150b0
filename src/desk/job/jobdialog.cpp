#include "desk/job/jobdialog.h"

#include "desk/job/jobdetailsform.h"
#include "desk/job/jobform.h"
#include "desk/job/notespane.h"
#include "desk/job/photospane.h"
#include "desk/job/problemwords.h"
#include "desk/job/progresspane.h"
#include "desk/pending/conflictcard.h"
#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "desk/words/valuewords.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(QWidget *parent, const QString &name)
{
    auto *label = paragraph({}, name, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Job jobOr(const BoardSource &board, const JobId &id)
{
    const Job *job = board.job(id);
    Job none;
    none.id = id;
    return job ? *job : none;
}

} // namespace

JobDialog::JobDialog(const DeskPorts &ports, BoardActs &acts, const JobId &id, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_acts(acts)
    , m_board(acts.board())
    , m_id(id)
    , m_draft(jobOr(acts.board(), id))
    , m_title(plainLabel(this, u"jobTitleLabel"_s))
    , m_subtitle(plainLabel(this, u"jobSubtitleLabel"_s))
    , m_conflict(new ConflictCard(m_board, ports.site, this))
    , m_form(new JobForm(m_board, today, this))
    , m_details(new JobDetailsForm(m_board, this))
    , m_photos(new PhotosPane(ports, this))
    , m_progress(new ProgressPane(ports, this))
{
    setObjectName(u"jobDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_title->setProperty("title", true);
    m_subtitle->setProperty("muted", true);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveButton"_s);
    m_save->setDefault(true);

    auto *note = buttons->addButton(tr("Add a &note…"), QDialogButtonBox::ResetRole);
    note->setObjectName(u"jobNoteButton"_s);
    note->setAutoDefault(false);
    connect(note, &QPushButton::clicked, this, [this] { Q_EMIT noteWanted(m_id); });
    auto *history = buttons->addButton(tr("&History…"), QDialogButtonBox::ResetRole);
    history->setObjectName(u"jobHistoryButton"_s);
    history->setAutoDefault(false);
    connect(history, &QPushButton::clicked, this, [this] { Q_EMIT historyWanted(m_id); });

    auto *sides = new QHBoxLayout;
    sides->setSpacing(20);
    sides->addWidget(m_form, 3);
    sides->addWidget(makeFacts(), 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_conflict);
    column->addLayout(sides);
    column->addWidget(m_details, 1);
    column->addWidget(buttons);
    resize(960, 760);

    connect(m_form, &JobForm::edited, this, &JobDialog::take);
    connect(m_details, &JobDetailsForm::edited, this, &JobDialog::take);
    connect(m_conflict, &ConflictCard::mineKept, &m_acts, &BoardActs::retry);
    connect(m_conflict, &ConflictCard::theirsTaken, &m_acts, &BoardActs::discard);
    connect(buttons, &QDialogButtonBox::accepted, this, &JobDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_board, &BoardSource::jobsChanged, this, [this](const QSet<JobId> &ids) {
        if (ids.contains(m_id)) {
            reread();
            readDetails();
        }
    });
    connect(&m_board, &BoardSource::jobNamed, this, [this](const JobId &local, const JobId &named) {
        if (m_id == local)
            m_id = named; // it is shown when the board says that it has changed
    });
    connect(&m_board, &BoardSource::pendingChanged, this, &JobDialog::reread);
    connect(&m_board, &BoardSource::boardReplaced, this, &JobDialog::reread);
    auto *notes = new NotesPane(ports, id, this);
    m_details->addPane(notes, tr("Notes"), 1);
    m_details->addPane(m_photos, tr("Photos"));
    m_details->addPane(m_progress, tr("Progress", "on a tab: what happened"));
    const auto nameNotes = [this, notes] { m_details->namePane(notes, tr("Notes"), notes->count()); };
    connect(notes, &NotesPane::countChanged, this, nameNotes);
    nameNotes();
    m_details->showNote(tr("Reading…"));
    reread();
    readDetails();
}

QWidget *JobDialog::makeFacts()
{
    auto *card = new QFrame(this);
    card->setProperty("card", true);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(2);
    const auto add = [&](const QString &title, const QString &name) {
        auto *head = new QLabel(title, card);
        head->setProperty("muted", true);
        head->setProperty("small", true);
        auto *body = plainLabel(card, name);
        body->setAccessibleName(title);
        column->addWidget(head);
        column->addWidget(body);
        column->addSpacing(6);
        return body;
    };
    m_customer = add(tr("Customer"), u"customerLabel"_s);
    m_place = add(tr("Place"), u"placeLabel"_s);
    m_access = add(tr("Access"), u"accessLabel"_s);
    m_skills = add(tr("Required skills"), u"skillsLabel"_s);
    column->addStretch();
    return card;
}

void JobDialog::take(Field field, const FieldValue &value)
{
    m_draft.set(field, value);
    showState();
}

void JobDialog::takeUp(const Changes &changes)
{
    for (const auto &[field, value] : changes)
        m_draft.set(field, value);
    m_form->showDraft(m_draft);
    showState();
}

// Esc is pressed too easily for a question each time: what was typed is kept and offered instead.
void JobDialog::done(int result)
{
    if (result == Rejected && isDirty())
        Q_EMIT abandoned(m_id, m_draft.changes());
    QDialog::done(result);
}

void JobDialog::reread()
{
    const Job *now = m_board.job(m_id);
    if (now)
        m_contested.merge(m_draft.rebase(*now));
    m_form->setEnabled(now != nullptr);
    m_details->setEnabled(now != nullptr);
    m_form->showDraft(m_draft);
    m_conflict->showChange(m_board.pendingOf(m_id));
    showFacts(m_draft.base());
    showState();
    if (!now)
        m_subtitle->setText(tr("This job no longer exists."));
}

void JobDialog::showState()
{
    std::erase_if(m_contested, [this](Field field) { return !m_draft.isMine(field); });
    m_details->showDraft(m_draft);
    m_form->clearNotes();
    m_details->clearNotes();
    for (const auto &[field, value] : m_draft.changes())
        m_form->tell(field, tr("Was: %1").arg(words::value(field, valueOf(m_draft.base(), field), m_board)), u"muted"_s);
    for (const Field field : m_contested) {
        const QString theirs = words::wholeValue(field, valueOf(m_draft.baseRecord(), field), m_board);
        const QString told = tr("A colleague has just set: %1. Both are kept until you choose.").arg(theirs);
        m_form->tell(field, told, u"warning"_s);
        m_details->tell(field, told, u"warning"_s);
    }
    const auto problems = m_draft.problems();
    for (const auto &[field, problem] : problems)
        m_form->tell(field, wordsOf(problem), u"bad"_s);
    m_save->setEnabled(problems.empty() && !m_draft.changes().empty() && m_board.job(m_id));
}

void JobDialog::showFacts(const Job &job)
{
    setWindowTitle(u"%1 · %2"_s.arg(words::of(job.type), words::number(job.id)));
    m_title->setText(words::who(job, m_board));
    const Customer *customer = m_board.customerOf(job);
    const Location *place = m_board.locationOf(job);
    const QString duration = words::duration(job.minutes);
    m_subtitle->setText(u"%1 · %2 · %3 · %4"_s.arg(words::of(job.type), words::number(job.id), words::of(job.status), duration));
    const auto said = [](const QString &text) { return text.isEmpty() ? u"–"_s : text; };
    const QString kind = customer && customer->commercial ? tr("business") : QString();
    const QString name = customer ? customer->name : job.customer ? job.customer->text() : QString();
    m_customer->setText(said(words::joined({name, customer ? words::phone(customer->phone) : QString(), kind}, u"\n"_s)));
    QStringList where{words::address(job, m_board)};
    if (place && !place->contactName.isEmpty())
        where.append(tr("On site: %1").arg(place->contactName));
    if (place && !place->contactPhone.isEmpty())
        where.append(words::phone(place->contactPhone));
    m_place->setText(said(words::joined(where, u"\n"_s)));
    m_access->setText(said(place ? words::plain(place->accessNotes) : QString()));
    m_skills->setText(said(words::skills(job.requiredSkills)));
}

void JobDialog::readDetails()
{
    m_board.details(m_id).then(this, [this, reading = ++m_reading](const Result<JobDetails> &details) {
        if (reading != m_reading)
            return; // the job has changed again, and is being read again
        if (details) {
            m_details->showNote({});
            m_photos->show(details->photos);
            m_details->namePane(m_photos, tr("Photos"), m_photos->count());
            m_progress->show(m_draft.base(), *details);
            m_contested.merge(m_draft.rebase(*details));
            showState();
        } else {
            m_details->showNote(tr("The details could not be read. %1").arg(words::of(details.error())));
        }
    });
}

QString JobDialog::unsavedWords() const { return words::who(RecordRef(m_id), m_board); }

bool JobDialog::save()
{
    if (!m_save->isEnabled())
        return false;
    EditJob edit = m_draft.edit();
    edit.job = m_id;
    m_acts.edit(edit);
    accept();
    return true;
}

} // namespace targo::desk
