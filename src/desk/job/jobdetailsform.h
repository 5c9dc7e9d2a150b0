#pragma once

#include "desk/job/jobdraft.h"
#include "domain/ports/boardsource.h"

#include <QTabWidget>

class QLabel;
class QPlainTextEdit;

namespace targo::desk {

class RowEditor;

// What comes with a job, one tab each: texts as plain text, lists row by row.
class JobDetailsForm : public QTabWidget
{
    Q_OBJECT

public:
    explicit JobDetailsForm(BoardSource &board, QWidget *parent = nullptr);

    // A tab that holds no field of the draft, such as the notes. `place`: -1 is the last.
    void addPane(QWidget *pane, const QString &name, int place = -1);
    void namePane(QWidget *pane, const QString &name, int count); // no number when there is none
    void hideClosing();                     // a new job has nothing to close
    void showDraft(const JobDraft &draft);  // what the person is writing in keeps its cursor
    void showNote(const QString &text);     // why there is nothing to edit yet
    void tell(Field field, const QString &text, const QString &tone); // over the field's editor; empty: nothing
    void clearNotes();

Q_SIGNALS:
    void edited(targo::Field field, const targo::FieldValue &value);

private:
    struct Text
    {
        Field field;
        QPlainTextEdit *edit;
        QString held; // as the server wrote it; shown without its markup
    };
    struct Rows
    {
        Field field;
        RowEditor *editor;
    };

    QWidget *makePage();
    void addText(QWidget *page, Field field, const QString &name);
    void addRows(Field field, const QString &name);
    void addNote(QWidget *page, Field field);
    void showTitles(const JobDraft &draft);
    QWidget *pageOf(Field field) const;

    BoardSource &m_board;
    QLabel *m_note = nullptr;
    QWidget *m_closing = nullptr;
    QList<QWidget *> m_panes;
    std::vector<Text> m_texts;
    std::vector<Rows> m_rows;
    std::map<Field, QLabel *> m_notes;
    std::map<Field, QWidget *> m_pages;
};

} // namespace targo::desk
