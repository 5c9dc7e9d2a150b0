#include "desk/job/notespane.h"

#include "desk/words/errorwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextEdit>

#include <algorithm>
#include <ranges>

namespace targo::desk {

using namespace Qt::StringLiterals;

NotesPane::NotesPane(const DeskPorts &ports, const JobId &job, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_job(job)
    , m_state(new QLabel(this))
    , m_text(new QTextEdit(this))
    , m_link(ports.sync.state().link)
{
    m_state->setObjectName(u"notesStateLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("muted", true);
    m_text->setObjectName(u"notesText"_s);
    m_text->setAccessibleName(tr("Notes"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_state);
    column->addWidget(m_text, 1);
    m_waiting = waiting();
    connect(&ports.board, &BoardSource::jobNamed, this, [this](const JobId &local, const JobId &named) {
        if (m_job == local)
            m_job = named;
    });
    connect(&ports.board, &BoardSource::pendingChanged, this, &NotesPane::follow);
    connect(&ports.sync, &SyncStatus::stateChanged, this, [this] {
        const SyncState::Link before = std::exchange(m_link, m_ports.sync.state().link);
        if (m_link == SyncState::Link::Online && before != m_link)
            read();
    });
    read();
}

// What waited and waits no longer has been sent, as far as anybody here can say: the server knows better.
void NotesPane::follow()
{
    std::vector<Note> now = waiting();
    if (now == m_waiting)
        return;
    const bool oneLeft = now.size() < m_waiting.size();
    m_waiting = std::move(now);
    if (oneLeft)
        read();
    else
        show(m_state->text(), m_read ? *m_read : sentFromHere());
}

void NotesPane::read()
{
    const int reading = ++m_reading;
    if (!m_read)
        show(tr("Reading…"), sentFromHere());
    if (!m_ports.notes)
        return show(tr("Only the notes that were written here are shown."), sentFromHere());
    m_ports.notes->notesOn(m_job).then(this, [this, reading](const Result<std::vector<Note>> &notes) {
        if (reading != m_reading)
            return;
        if (notes) {
            m_read = *notes;
            return show({}, *notes);
        }
        const bool offline = notes.error().kind == Error::Kind::Offline;
        const QString why = offline ? tr("The server cannot be reached.") : tr("The notes could not be read. %1").arg(words::of(notes.error()));
        const QString what = m_read ? tr("These are the notes as they were read last.") : tr("Only the notes that were written here are shown.");
        show(u"⚠ "_s + why + u' ' + what, m_read ? *m_read : sentFromHere());
    });
}

void NotesPane::show(const QString &state, const std::vector<Note> &notes)
{
    m_count = int(m_waiting.size() + notes.size());
    m_state->setText(m_count == 0 && state.isEmpty() ? tr("No note yet.") : state);
    m_state->setVisible(!m_state->text().isEmpty());
    m_text->clear();
    for (const Note &note : m_waiting)
        append(note, tr("not sent yet"));
    for (const Note &note : notes)
        append(note, note.at ? words::dayAndHour(WallTime::of(note.at->toTimeZone(m_ports.site))) : QString());
    m_text->moveCursor(QTextCursor::Start);
    Q_EMIT countChanged();
}

void NotesPane::append(const Note &note, const QString &when)
{
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    QTextCharFormat head, body;
    head.setFontWeight(QFont::DemiBold);
    if (!m_text->document()->isEmpty())
        cursor.insertText(u"\n\n"_s, body);
    cursor.insertText(words::joined({note.author, when}), head);
    cursor.insertText(u'\n' + note.text, body);
}

std::vector<Note> NotesPane::waiting() const
{
    std::vector<Note> notes;
    for (const PendingChange &change : m_ports.board.pendingChanges() | std::views::reverse) {
        const auto *note = std::get_if<AddNote>(&change.act);
        if (note && note->job == m_job)
            notes.push_back({note->text, tr("You"), change.submittedAt});
    }
    return notes;
}

std::vector<Note> NotesPane::sentFromHere() const
{
    QSet<qint64> pending;
    for (const PendingChange &change : m_ports.board.pendingChanges())
        pending.insert(change.entry);
    std::vector<Note> notes;
    for (const PastIntent &past : m_ports.intents.history() | std::views::reverse) {
        for (const PastStep &step : past.steps) {
            const auto *note = std::get_if<AddNote>(&step.act);
            if (note && note->job == m_job && past.state == PastIntent::State::Stands && !pending.contains(step.entry))
                notes.push_back({note->text, past.user, past.at});
        }
    }
    return notes;
}

} // namespace targo::desk
