#include "desk/job/notedialog.h"

#include "desk/words/jobwords.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>

namespace targo::desk {

using namespace Qt::StringLiterals;

NoteDialog::NoteDialog(BoardActs &acts, const JobId &job, const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_acts(acts)
    , m_job(job)
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"noteDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add a note"));
    auto *title = new QLabel(words::who(RecordRef(job), acts.board()), this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("title", true);
    auto *warning = new QLabel(tr("Everyone who opens the job reads it. Once sent, it cannot be taken back."), this);
    warning->setProperty("muted", true);
    warning->setWordWrap(true);
    m_text->setObjectName(u"noteEdit"_s);
    m_text->setAccessibleName(windowTitle());
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *add = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    add->setObjectName(u"addNoteButton"_s);
    add->setToolTip(tr("Ctrl+Enter"));
    add->setDefault(true);
    add->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_text, 1);
    column->addWidget(warning);
    column->addWidget(buttons);
    resize(480, 300);

    connect(m_text, &QPlainTextEdit::textChanged, this, [this, add] { add->setEnabled(isDirty()); });
    m_text->setPlainText(text);
    m_text->moveCursor(QTextCursor::End);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::save);
    connect(&acts.board(), &BoardSource::jobNamed, this, [this](const JobId &local, const JobId &named) {
        if (m_job == local)
            m_job = named;
    });
    m_text->setFocus();
}

QString NoteDialog::text() const { return m_text->toPlainText().trimmed(); }

QString NoteDialog::unsavedWords() const { return tr("a note on %1").arg(words::who(RecordRef(m_job), m_acts.board())); }

bool NoteDialog::save()
{
    if (!isDirty())
        return false;
    m_acts.addNote(m_job, text());
    accept();
    return true;
}

void NoteDialog::reject()
{
    if (isDirty())
        Q_EMIT abandoned(m_job, text());
    QDialog::reject();
}

} // namespace targo::desk
