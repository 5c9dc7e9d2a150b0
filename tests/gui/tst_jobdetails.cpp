#include "gui/boardstory.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What comes with a job, edited in its dialog while others may edit it too.
class tst_JobDetails : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void theDescriptionIsPlainTextAndGoesBackOnlyWhenChanged();
    void aBoxIsTicked();
    void stepsAreAddedRemovedAndMovedByKey();
    void anUnfinishedRowChangesNothing();
    void skillsHaveALevelAndAreRequired();
    void equipmentKeepsWhatIsNotShown();
    void closingNotesAreEdited();
    void aColleaguesOtherFieldAndMineAreBothKept();
    void aColleaguesSameFieldIsToldAndTheFormsBaseIsSent();

private:
    JobDialog &open();
    static QTableWidget &table(const JobDialog &dialog, const char *name) { return *dialog.findChild<QTableWidget *>(QString::fromUtf8(name)); }
    static void save(const JobDialog &dialog) { QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton); }
    const EditJob &saved() const { return std::get<EditJob>(m_intents->submitted.back()); }

    const JobId m_id{u"DJ-2"_s};
    JobDetails m_details;
};

void tst_JobDetails::init()
{
    setUp();
    m_details = {};
    m_details.description = u"<p>Internet <b>coupé</b></p>"_s;
    m_details.checklist = {{u"Mesurer"_s, true, false, {}, {u"row1"_s}}, {u"Photo"_s, false, false, {}, {u"row2"_s}}};
    m_details.equipment = {{u"SE-4"_s, u"ONT"_s, u"TPLG01"_s, {}, u"Remplacer"_s, false, {}, {u"row9"_s}}};
    m_board->addTag("Fibre").addTag("TV");
    m_board->setDetails(m_id, m_details);
}

JobDialog &tst_JobDetails::open()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *dialog = find<JobDialog>("jobDialog");
    activate(*dialog);
    return *dialog;
}

void tst_JobDetails::theDescriptionIsPlainTextAndGoesBackOnlyWhenChanged()
{
    auto &dialog = open();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
    QCOMPARE(text->toPlainText(), u"Internet coupé"_s);
    QTest::keyClicks(text, u"x"_s);
    QVERIFY(dialog.findChild<QPushButton *>(u"saveButton"_s)->isEnabled());
    QTest::keyClick(text, Qt::Key_Backspace);
    QVERIFY(!dialog.findChild<QPushButton *>(u"saveButton"_s)->isEnabled());
    text->setPlainText(u"Rétabli"_s);
    save(dialog);
    QCOMPARE(saved(), (EditJob{m_id, {{Field::Description, u"Rétabli"_s}}, {{Field::Description, u"<p>Internet <b>coupé</b></p>"_s}}}));
}

void tst_JobDetails::aBoxIsTicked()
{
    auto &dialog = open();
    QTableWidget &steps = table(dialog, "checklistTable");
    dialog.findChild<QTabWidget *>()->setCurrentIndex(2);
    steps.setFocus();
    steps.setCurrentCell(0, 0);
    QTest::keyClick(&steps, Qt::Key_Space);
    QVERIFY(dialog.findChild<QTabWidget *>()->tabText(2).contains(u"•"_s));
    save(dialog);
    auto ticked = m_details.checklist;
    ticked[0].done = true;
    QCOMPARE(saved().changes, (Changes{{Field::Checklist, ticked}}));
    QCOMPARE(std::get<std::vector<ChecklistItem>>(saved().changes.at(Field::Checklist))[0].row.text, u"row1"_s);
}

void tst_JobDetails::stepsAreAddedRemovedAndMovedByKey()
{
    auto &dialog = open();
    dialog.findChild<QTabWidget *>()->setCurrentIndex(2);
    QTableWidget &steps = table(dialog, "checklistTable");
    steps.setFocus();
    steps.setCurrentCell(1, 1);
    QTest::keyClick(&steps, Qt::Key_Up, Qt::AltModifier); // Photo first
    steps.setCurrentCell(1, 1);
    QTest::keyClick(&steps, Qt::Key_Delete, Qt::ControlModifier); // Mesurer goes
    QTest::keyClick(&steps, Qt::Key_Insert);
    auto *editor = steps.viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"Nettoyer"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    save(dialog);
    const auto &list = std::get<std::vector<ChecklistItem>>(saved().changes.at(Field::Checklist));
    QCOMPARE(list, (std::vector<ChecklistItem>{{u"Photo"_s, false, false}, {u"Nettoyer"_s, false, false}}));
    QCOMPARE(list[0].row.text, u"row2"_s);
    QVERIFY(list[1].row.text.isEmpty());
}

void tst_JobDetails::anUnfinishedRowChangesNothing()
{
    auto &dialog = open();
    dialog.findChild<QTabWidget *>()->setCurrentIndex(2);
    QTest::mouseClick(dialog.findChild<QToolButton *>(u"checklistAddButton"_s), Qt::LeftButton);
    QCOMPARE(table(dialog, "checklistTable").rowCount(), 3);
    QVERIFY(!dialog.findChild<QPushButton *>(u"saveButton"_s)->isEnabled());
    // A colleague's other change does not take the row away from under the person
    m_board->put(aJob("DJ-2").on("Luc").at("15:00").lasting(120));
    QCOMPARE(table(dialog, "checklistTable").rowCount(), 3);
}

void tst_JobDetails::skillsHaveALevelAndAreRequired()
{
    auto &dialog = open();
    dialog.findChild<QTabWidget *>()->setCurrentIndex(3);
    QTest::mouseClick(dialog.findChild<QToolButton *>(u"skillsAddButton"_s), Qt::LeftButton);
    QTableWidget &skills = table(dialog, "skillsTable");
    QCOMPARE(skills.item(0, 0)->text(), u"Fibre"_s);
    skills.item(0, 1)->setData(Qt::EditRole, 3);
    skills.item(0, 2)->setCheckState(Qt::Unchecked);
    save(dialog);
    QCOMPARE(saved().changes, (Changes{{Field::RequiredSkills, std::vector<Skill>{{TagId(u"Fibre"_s), 3, false}}}}));
}

void tst_JobDetails::equipmentKeepsWhatIsNotShown()
{
    auto &dialog = open();
    table(dialog, "equipmentTable").item(0, 3)->setText(u"TPLG02"_s);
    save(dialog);
    auto changed = m_details.equipment;
    changed[0].serialNumber = u"TPLG02"_s;
    QCOMPARE(saved().changes, (Changes{{Field::Equipment, changed}})); // the unit's record and the act as they were
    QCOMPARE(saved().base, (Changes{{Field::Equipment, m_details.equipment}}));
}

void tst_JobDetails::closingNotesAreEdited()
{
    auto &dialog = open();
    dialog.findChild<QPlainTextEdit *>(u"completionNotesEdit"_s)->setPlainText(u"Fait"_s);
    dialog.findChild<QPlainTextEdit *>(u"cancelReasonEdit"_s)->setPlainText(u"Absent"_s);
    save(dialog);
    QCOMPARE(saved().changes, (Changes{{Field::CompletionNotes, u"Fait"_s}, {Field::CancelReason, u"Absent"_s}}));
}

void tst_JobDetails::aColleaguesOtherFieldAndMineAreBothKept()
{
    auto &dialog = open();
    dialog.findChild<QPlainTextEdit *>(u"completionNotesEdit"_s)->setPlainText(u"Fait"_s);
    JobDetails theirs = m_details;
    theirs.description = u"Rétabli à midi"_s;
    m_board->put(m_id, theirs);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"descriptionEdit"_s)->toPlainText(), u"Rétabli à midi"_s);
    QCOMPARE(dialog.findChild<QPlainTextEdit *>(u"completionNotesEdit"_s)->toPlainText(), u"Fait"_s);
    save(dialog);
    QCOMPARE(saved(), (EditJob{m_id, {{Field::CompletionNotes, u"Fait"_s}}, {{Field::CompletionNotes, QString()}}}));
}

void tst_JobDetails::aColleaguesSameFieldIsToldAndTheFormsBaseIsSent()
{
    auto &dialog = open();
    auto *text = dialog.findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
    text->setPlainText(u"Mon texte"_s);
    JobDetails theirs = m_details;
    theirs.description = u"Leur texte"_s;
    m_board->put(m_id, theirs);
    QCOMPARE(text->toPlainText(), u"Mon texte"_s);
    auto *note = dialog.findChild<QLabel *>(u"note%1"_s.arg(int(Field::Description)));
    QVERIFY(note->isVisible() && note->text().contains(u"Leur texte"_s));
    save(dialog);
    QCOMPARE(saved().base, (Changes{{Field::Description, u"<p>Internet <b>coupé</b></p>"_s}}));
}

QTEST_MAIN(tst_JobDetails)
#include "tst_jobdetails.moc"
