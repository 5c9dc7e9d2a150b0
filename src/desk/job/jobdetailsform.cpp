#include "desk/job/jobdetailsform.h"

#include "desk/job/rowfields.h"
#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

JobDetailsForm::JobDetailsForm(BoardSource &board, QWidget *parent)
    : QTabWidget(parent)
    , m_board(board)
    , m_note(new QLabel(this))
{
    setDocumentMode(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setObjectName(u"detailsNoteLabel"_s);
    m_note->setProperty("muted", true);
    QWidget *description = makePage();
    addText(description, Field::Description, u"descriptionEdit"_s);
    description->layout()->addWidget(m_note);
    m_note->hide();
    addRows(Field::Checklist, u"checklist"_s);
    addRows(Field::RequiredSkills, u"skills"_s);
    addRows(Field::Equipment, u"equipment"_s);
    addRows(Field::Materials, u"materials"_s);
    addRows(Field::Assistants, u"assistants"_s);
    m_closing = makePage();
    addText(m_closing, Field::CompletionNotes, u"completionNotesEdit"_s);
    addText(m_closing, Field::CancelReason, u"cancelReasonEdit"_s);
}

QWidget *JobDetailsForm::makePage()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    addTab(page, QString());
    return page;
}

void JobDetailsForm::addNote(QWidget *page, Field field)
{
    auto *note = paragraph({}, u"note%1"_s.arg(int(field)), page);
    note->setProperty("small", true);
    note->hide();
    page->layout()->addWidget(note);
    m_notes[field] = note;
    m_pages[field] = page;
}

void JobDetailsForm::addText(QWidget *page, Field field, const QString &name)
{
    if (page == m_closing) {
        auto *title = new QLabel(words::nameOf(field), page);
        title->setProperty("muted", true);
        title->setProperty("small", true);
        page->layout()->addWidget(title);
    }
    addNote(page, field);
    auto *edit = new QPlainTextEdit(page);
    edit->setObjectName(name);
    edit->setAccessibleName(words::nameOf(field));
    edit->setTabChangesFocus(true);
    page->layout()->addWidget(edit);
    m_texts.push_back({field, edit, {}});
    connect(edit, &QPlainTextEdit::textChanged, this, [this, field, edit] {
        const Text &text = *std::ranges::find(m_texts, field, &Text::field);
        const QString typed = edit->toPlainText();
        Q_EMIT edited(field, typed == words::plain(text.held) ? text.held : typed);
    });
}

void JobDetailsForm::addRows(Field field, const QString &name)
{
    QWidget *page = makePage();
    addNote(page, field);
    auto *editor = new RowEditor(columnsOf(field, m_board), name, words::nameOf(field), page);
    page->layout()->addWidget(editor);
    m_rows.push_back({field, editor});
    connect(editor, &RowEditor::edited, this, [this, field, editor] { Q_EMIT edited(field, valueFrom(field, editor->rows())); });
}

void JobDetailsForm::addPane(QWidget *pane, const QString &name, int place)
{
    m_panes.append(pane);
    insertTab(place, pane, name);
}

void JobDetailsForm::namePane(QWidget *pane, const QString &name, int count)
{
    setTabText(indexOf(pane), count > 0 ? u"%1 (%2)"_s.arg(name).arg(count) : name);
}

void JobDetailsForm::hideClosing() { setTabVisible(indexOf(m_closing), false); }

void JobDetailsForm::showNote(const QString &text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    for (const Text &each : m_texts)
        each.edit->setEnabled(text.isEmpty());
    for (const Rows &each : m_rows)
        each.editor->setEnabled(text.isEmpty() || !isOfDetails(each.field));
}

void JobDetailsForm::showDraft(const JobDraft &draft)
{
    const JobRecord shown = draft.shownRecord();
    for (Text &text : m_texts) {
        const FieldValue base = valueOf(draft.baseRecord(), text.field);
        const FieldValue now = valueOf(shown, text.field);
        const auto *held = std::get_if<QString>(&base);
        const auto *said = std::get_if<QString>(&now);
        text.held = held ? *held : QString();
        const QString plain = !said ? QString() : draft.isMine(text.field) ? *said : words::plain(*said);
        const QSignalBlocker quiet(text.edit);
        if (text.edit->toPlainText() != plain)
            text.edit->setPlainText(plain);
    }
    for (const Rows &rows : m_rows) {
        const FieldValue value = valueOf(shown, rows.field);
        // A row that does not say yet what it is about is in the list and not in the value.
        if (valueFrom(rows.field, rows.editor->rows()) != value)
            rows.editor->setRows(rowsIn(value));
    }
    showTitles(draft);
}

void JobDetailsForm::showTitles(const JobDraft &draft)
{
    for (int tab = 0; tab < count(); ++tab) {
        if (m_panes.contains(widget(tab)))
            continue;
        QString title = widget(tab) == m_closing ? tr("Closing") : QString();
        bool mine = false;
        for (const auto &[field, page] : m_pages) {
            if (page != widget(tab))
                continue;
            mine = mine || draft.isMine(field);
            if (title.isEmpty()) {
                const auto found = std::ranges::find(m_rows, field, &Rows::field);
                const qsizetype rows = found == m_rows.end() ? 0 : rowsIn(valueFrom(field, found->editor->rows())).size();
                const QString name = field == Field::RequiredSkills ? tr("Skills") : field == Field::Checklist ? tr("Checklist", "on a tab") : words::nameOf(field);
                title = rows > 0 ? u"%1 (%2)"_s.arg(name).arg(rows) : name;
            }
        }
        setTabText(tab, mine ? title + u" •"_s : title);
        setTabToolTip(tab, mine ? tr("Changed, not saved yet") : QString());
    }
}

void JobDetailsForm::tell(Field field, const QString &text, const QString &tone)
{
    const auto note = m_notes.find(field);
    if (note == m_notes.end())
        return;
    note->second->setProperty("tone", tone);
    note->second->style()->polish(note->second);
    note->second->setText(text);
    note->second->setVisible(!text.isEmpty());
}

void JobDetailsForm::clearNotes()
{
    for (const auto &[field, note] : m_notes)
        note->hide();
}

} // namespace targo::desk
