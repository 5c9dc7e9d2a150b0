#include "desk/board/absencedialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/job/notedialog.h"
#include "gui/boardstory.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Making and unmaking: new jobs, drafts that are deleted, notes, absences.
class tst_Making : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aNewJobIsMadeFromTheKeyboard();
    void aNewJobKnowsTheGapItCameFrom();
    void aNewJobKnowsItsCustomer();
    void aNewJobIsNotMadeWithoutASubject();
    void aNewJobSaysWhatIsMissingToPlanIt();
    void aNewJobIsSelectedAndAnswersKeys();
    void aNewJobIsNotHiddenByTheSearch();
    void aNewJobIsFollowedToItsNumber();
    void aNewJobThatIsGivenUpCanBeTakenUpAgain();
    void whatIsTypedIsAskedAboutBeforeLeaving();
    void aDraftIsDeletedAndBroughtBack();
    void publishedWorkIsNotDeletedAndSaysWhy();
    void aNoteIsAddedAndCannotBeUnsaid();
    void aNoteThatIsGivenUpCanBeTakenUpAgain();
    void anAbsenceIsSetChangedAndRemoved();
    void anAbsenceOnTheLaneThatHasTheFocus();
    void aTechnicianIsChosenByTheirName();
    void keysReachTheTechnicians();
    void anAbsenceWithNobodyChosenGuessesNobody();
    void anAbsenceTellsOfTheWorkThatStays();

private:
    template <class Dialog>
    Dialog &opened(const char *name) const { return *find<Dialog>(name); }
    const CreateJob *created() const { return m_intents->submitted.empty() ? nullptr : std::get_if<CreateJob>(&m_intents->submitted.back()); }
    QMenu *menuAt(QPoint at, const char *name) const;
    static void press(const QWidget &dialog, const char *button) { QTest::mouseClick(dialog.findChild<QPushButton *>(QString::fromUtf8(button)), Qt::LeftButton); }
};

QMenu *tst_Making::menuAt(QPoint at, const char *name) const
{
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, timeline().viewport()->mapToGlobal(at));
    QApplication::sendEvent(timeline().viewport(), &event);
    return find<QMenu>(name);
}

void tst_Making::aNewJobIsMadeFromTheKeyboard()
{
    QTest::keyClick(&timeline(), Qt::Key_N, Qt::ControlModifier);
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    QVERIFY(dialog.isVisible());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Raccord au coin"_s);
    dialog.findChild<QPlainTextEdit *>(u"descriptionEdit"_s)->setPlainText(u"Câble arraché"_s);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"addressEdit"_s), u"12, rang Six"_s);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(created());
    QVERIFY(isLocal(created()->job));
    QCOMPARE(created()->fields, (Changes{{Field::Subject, u"Raccord au coin"_s}, {Field::Type, keyOf(JobType::Installation)}, {Field::Status, u"open"_s},
                                         {Field::Priority, u"medium"_s}, {Field::Minutes, qint64(60)}, {Field::AddressText, u"12, rang Six"_s},
                                         {Field::Description, u"Câble arraché"_s}}));
    // Then it is in the list of work to plan, selected, and called new
    QCOMPARE(panel().model()->rowCount(), 3);
    const QModelIndex row = panel().currentIndex();
    QVERIFY(row.siblingAtColumn(0).data().toString().contains(u"new"_s));
    QVERIFY(toast().contains(u"Raccord au coin"_s));
}

void tst_Making::aNewJobKnowsTheGapItCameFrom()
{
    QMenu *menu = menuAt(at("Anne", "14:05"), "gapMenu");
    QVERIFY(menu);
    menu->actions().first()->trigger();
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    press(dialog, "createJobButton");
    QVERIFY(created());
    const Job *made = m_board->job(created()->job);
    QCOMPARE(made->technician, TechnicianId(u"Anne"_s));
    QCOMPARE(made->date, day("2026-03-02"));
    QCOMPARE(made->start, time("14:00"));
    QCOMPARE(made->status.value, JobStatus::Assigned);
    QCOMPARE(timeline().current(), created()->job);
}

void tst_Making::aNewJobKnowsItsCustomer()
{
    m_board->add(Customer{.id = CustomerId(u"C-5"_s), .name = u"Diane Hébert"_s, .phone = u"4505550142"_s});
    m_board->add(Location{.id = LocationId(u"LOC-5"_s), .customer = CustomerId(u"C-5"_s), .addressLine = u"5, rue du Pont"_s, .city = u"Havelock"_s});
    Job known = aJob("DJ-2").on("Luc").at("13:00").lasting(120).forCustomer("C-5");
    known.location = LocationId(u"LOC-5"_s);
    m_board->put(known);
    find<QAction>("newJobAction")->trigger();
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    dialog.findChild<QLineEdit *>(u"customerEdit"_s)->setText(u"Diane Hébert · 450 555-0142"_s);
    QCOMPARE(dialog.findChild<QComboBox *>(u"placeBox"_s)->currentText(), u"5, rue du Pont, Havelock"_s);
    press(dialog, "createJobButton");
    QCOMPARE(created()->fields.at(Field::Customer), FieldValue(u"C-5"_s));
    QCOMPARE(created()->fields.at(Field::Location), FieldValue(u"LOC-5"_s));
    QCOMPARE(created()->fields.at(Field::AddressText), FieldValue(u"5, rue du Pont, Havelock"_s));
}

void tst_Making::aNewJobIsNotMadeWithoutASubject()
{
    QTest::mouseClick(find<QToolButton>("newJobActionButton"), Qt::LeftButton);
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    auto *create = dialog.findChild<QPushButton *>(u"createJobButton"_s);
    QVERIFY(!create->isEnabled());
    QVERIFY(!create->toolTip().isEmpty());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    QVERIFY(create->isEnabled());
    dialog.findChild<QComboBox *>(u"technicianBox"_s)->setCurrentIndex(1);
    Q_EMIT dialog.findChild<QComboBox *>(u"technicianBox"_s)->activated(1); // a technician, and no day
    QVERIFY(!create->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(m_intents->submitted.empty());
}

void tst_Making::aNewJobSaysWhatIsMissingToPlanIt()
{
    find<QAction>("newJobAction")->trigger();
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    const auto *state = dialog.findChild<QLabel *>(u"newJobStateLabel"_s);
    const auto *place = dialog.findChild<QLabel *>(u"customerNoteLabel"_s);
    const auto *length = dialog.findChild<QLabel *>(u"note%1"_s.arg(int(Field::Minutes)));
    QCOMPARE(state->text(), u"A job needs a subject."_s);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    QVERIFY(state->text().contains(u"a technician and a day"_s));
    QVERIFY(length->isVisible() && length->text().contains(u"usual length"_s));
    QVERIFY(place->isVisible() && place->text().contains(u"May stay empty"_s));
    // Each hint goes when it is heard
    dialog.findChild<QSpinBox *>(u"minutesBox"_s)->setValue(90);
    QVERIFY(!length->isVisible());
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"addressEdit"_s), u"12, rang Six"_s);
    QVERIFY(!place->isVisible());
    dialog.findChild<QCheckBox *>(u"datedBox"_s)->setChecked(true);
    QVERIFY(state->text().endsWith(u"to plan it, a technician is missing."_s));
    auto *technician = dialog.findChild<QComboBox *>(u"technicianBox"_s);
    technician->setCurrentIndex(technician->findData(u"Anne"_s));
    Q_EMIT technician->activated(technician->currentIndex());
    QVERIFY(state->text().endsWith(u"to plan it, an hour is missing."_s));
    dialog.findChild<QCheckBox *>(u"timedBox"_s)->setChecked(true);
    QCOMPARE(state->text(), u"It goes to Anne, Mon, Mar 2 at 8:00."_s);
    QVERIFY(dialog.findChild<QPushButton *>(u"createJobButton"_s)->isEnabled());
}

void tst_Making::aNewJobIsSelectedAndAnswersKeys()
{
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_N, Qt::ControlModifier);
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    press(dialog, "createJobButton");
    QVERIFY(toast().contains(u"Bris"_s));
    activate(*m_window);
    QTRY_COMPARE(QApplication::focusWidget(), &panel());
    QVERIFY(panel().selectionModel()->isSelected(panel().currentIndex()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    QVERIFY(find<AssignDialog>("assignDialog"));
}

void tst_Making::aNewJobIsNotHiddenByTheSearch()
{
    QTest::keyClicks(find<QLineEdit>("searchEdit"), u"Bellavance"_s);
    QCOMPARE(panel().model()->rowCount(), 1);
    find<QAction>("newJobAction")->trigger();
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    press(dialog, "createJobButton");
    QCOMPARE(find<QLineEdit>("searchEdit")->text(), QString());
    QCOMPARE(panel().model()->rowCount(), 3);
    QVERIFY(panel().currentIndex().siblingAtColumn(1).data().toString().contains(u"Bris"_s));
}

void tst_Making::aNewJobIsFollowedToItsNumber()
{
    QMenu *menu = menuAt(at("Anne", "14:05"), "gapMenu");
    menu->actions().first()->trigger();
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    press(dialog, "createJobButton");
    const JobId local = created()->job;
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *open = find<JobDialog>("jobDialog");
    QVERIFY(open->windowTitle().contains(u"new"_s));
    QTest::keyClicks(open->findChild<QLineEdit *>(u"subjectEdit"_s), u" de cable"_s);
    // When the server names it
    m_board->name(local, JobId(u"DJ-77"_s));
    // Then selection and dialog go with it, and what was typed is still there
    QCOMPARE(timeline().current(), JobId(u"DJ-77"_s));
    QCOMPARE(open->job(), JobId(u"DJ-77"_s));
    QVERIFY(open->windowTitle().contains(u"DJ-77"_s));
    press(*open, "saveButton");
    QCOMPARE(job("DJ-77").subject, u"Bris de cable"_s);
}

void tst_Making::aDraftIsDeletedAndBroughtBack()
{
    m_board->put(aJob("DJ-9").on("Marie").at("14:00").draft().named(u"Épissure"_s));
    select("DJ-9");
    QTest::keyClick(&timeline(), Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(m_intents->submitted, (std::vector<Intent>{DeleteJob{JobId(u"DJ-9"_s)}}));
    QVERIFY(!m_board->job(JobId(u"DJ-9"_s)));
    QVERIFY(m_prompt.questions.isEmpty());
    const qsizetype before = m_board->jobCount();
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QCOMPARE(m_board->jobCount(), before + 1);
}

void tst_Making::publishedWorkIsNotDeletedAndSaysWhy()
{
    select("DJ-2");
    auto *remove = find<QAction>("removeAction");
    QVERIFY(!remove->isEnabled());
    QVERIFY(remove->toolTip().contains(u"published"_s));
    QTest::keyClick(&timeline(), Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(m_intents->submitted.empty());
}

void tst_Making::aNoteIsAddedAndCannotBeUnsaid()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_N);
    auto &dialog = opened<NoteDialog>("noteDialog");
    auto *text = dialog.findChild<QPlainTextEdit *>(u"noteEdit"_s);
    QVERIFY(!dialog.findChild<QPushButton *>(u"addNoteButton"_s)->isEnabled());
    activate(dialog);
    QTest::keyClicks(text, u"Rappeler a midi"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_intents->submitted, (std::vector<Intent>{AddNote{JobId(u"DJ-2"_s), u"Rappeler a midi"_s}}));
    QVERIFY(toast().contains(u"Rappeler a midi"_s));
    // Undo from here would take back what was done before the note
    QVERIFY(!find<QPushButton>("toastUndoButton")->isVisible());
}

void tst_Making::aNoteThatIsGivenUpCanBeTakenUpAgain()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_N);
    auto &dialog = opened<NoteDialog>("noteDialog");
    activate(dialog);
    QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(u"noteEdit"_s), u"Code du portail 12"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(toast().contains(u"given up"_s));
    QCOMPARE(find<QPushButton>("toastUndoButton")->text(), u"Restore"_s);
    find<QPushButton>("toastUndoButton")->click();
    auto &again = opened<NoteDialog>("noteDialog");
    QCOMPARE(again.findChild<QPlainTextEdit *>(u"noteEdit"_s)->toPlainText(), u"Code du portail 12"_s);
    again.accept();
    QVERIFY(m_intents->submitted.empty());
}

void tst_Making::aNewJobThatIsGivenUpCanBeTakenUpAgain()
{
    m_board->add(Customer{.id = CustomerId(u"C-5"_s), .name = u"Diane Hébert"_s, .phone = u"4505550142"_s});
    m_board->put(aJob("DJ-2").on("Luc").at("13:00").lasting(120).forCustomer("C-5"));
    find<QAction>("newJobAction")->trigger();
    QTest::keyClick(&opened<NewJobDialog>("newJobDialog"), Qt::Key_Escape); // nothing was typed: nothing is offered
    QVERIFY(!toast().contains(u"given up"_s));
    QTRY_VERIFY(!find<NewJobDialog>("newJobDialog"));

    find<QAction>("newJobAction")->trigger();
    auto &dialog = opened<NewJobDialog>("newJobDialog");
    activate(dialog);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    dialog.findChild<QLineEdit *>(u"customerEdit"_s)->setText(u"Diane Hébert · 450 555-0142"_s);
    dialog.findChild<QLineEdit *>(u"addressEdit"_s)->setText(u"12, rue du Lac"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(toast(), u"New job given up"_s);
    QTRY_VERIFY(!find<NewJobDialog>("newJobDialog"));
    find<QPushButton>("toastUndoButton")->click();
    auto &again = opened<NewJobDialog>("newJobDialog");
    QCOMPARE(again.findChild<QLineEdit *>(u"subjectEdit"_s)->text(), u"Bris"_s);
    QCOMPARE(again.findChild<QLineEdit *>(u"customerEdit"_s)->text(), u"Diane Hébert · 450 555-0142"_s);
    QCOMPARE(again.findChild<QLineEdit *>(u"addressEdit"_s)->text(), u"12, rue du Lac"_s);
    press(again, "createJobButton");
    QCOMPARE(created()->fields.at(Field::Customer), FieldValue(u"C-5"_s));
    QCOMPARE(created()->fields.at(Field::AddressText), FieldValue(u"12, rue du Lac"_s));
}

// Given a note and a new job in which something is typed, when the window is closed, then the person is asked.
void tst_Making::whatIsTypedIsAskedAboutBeforeLeaving()
{
    select("DJ-2");
    find<QAction>("newJobAction")->trigger();
    QTest::keyClicks(opened<NewJobDialog>("newJobDialog").findChild<QLineEdit *>(u"subjectEdit"_s), u"Bris"_s);
    find<QAction>("noteAction")->trigger();
    opened<NoteDialog>("noteDialog").findChild<QPlainTextEdit *>(u"noteEdit"_s)->setPlainText(u"Code 12"_s);

    m_prompt.answer = 2; // stay
    m_window->close();
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_prompt.questions.size(), 1);
    QVERIFY2(m_prompt.questions[0].contains(u"a new job: Bris"_s) && m_prompt.questions[0].contains(u"a note on"_s), qPrintable(m_prompt.questions[0]));
    QVERIFY(opened<NoteDialog>("noteDialog").isVisible());

    m_prompt.answer = 0; // save
    m_window->close();
    QVERIFY(!m_window->isVisible());
    QCOMPARE(m_intents->submitted.size(), size_t(2));
}

void tst_Making::anAbsenceIsSetChangedAndRemoved()
{
    const TechnicianId marie(u"Marie"_s);
    QPoint head(20, at("Marie", "12:00").y());
    QMenu *menu = menuAt(head, "laneMenu");
    QVERIFY(menu);
    menu->actions().first()->trigger();
    auto *dialog = find<AbsenceDialog>("absenceDialog");
    QCOMPARE(dialog->findChild<QComboBox *>(u"absentTechnicianBox"_s)->currentText(), u"Marie"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"removeAbsenceButton"_s)->isEnabled());
    auto *reason = dialog->findChild<QComboBox *>(u"absenceReasonBox"_s);
    reason->lineEdit()->selectAll();
    QTest::keyClicks(reason->lineEdit(), u"Tribunal"_s);
    dialog->findChild<QDateEdit *>(u"absenceLastEdit"_s)->setDate(day("2026-03-04"));
    press(*dialog, "saveAbsenceButton");
    QCOMPARE(m_intents->submitted.back(), Intent(SetAbsence{marie, Absence{u"Tribunal"_s, day("2026-03-02"), day("2026-03-04")}}));

    // Opened again it shows what there is; until further notice needs no last day
    QTRY_VERIFY(!find<AbsenceDialog>("absenceDialog"));
    menuAt(head, "laneMenu")->actions().first()->trigger();
    dialog = find<AbsenceDialog>("absenceDialog");
    QCOMPARE(dialog->findChild<QDateEdit *>(u"absenceLastEdit"_s)->date(), day("2026-03-04"));
    dialog->findChild<QCheckBox *>(u"absenceOpenBox"_s)->setChecked(true);
    QVERIFY(!dialog->findChild<QDateEdit *>(u"absenceLastEdit"_s)->isEnabled());
    press(*dialog, "saveAbsenceButton");
    QCOMPARE(m_board->technician(marie)->absence, (Absence{u"Tribunal"_s, day("2026-03-02"), std::nullopt}));

    QTRY_VERIFY(!find<AbsenceDialog>("absenceDialog"));
    menuAt(head, "laneMenu")->actions().first()->trigger();
    press(*find<AbsenceDialog>("absenceDialog"), "removeAbsenceButton");
    QVERIFY(!m_board->technician(marie)->absence);
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QVERIFY(m_board->technician(marie)->absence);
}

void tst_Making::anAbsenceOnTheLaneThatHasTheFocus()
{
    select("DJ-3");
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = find<AbsenceDialog>("absenceDialog");
    QCOMPARE(dialog->findChild<QComboBox *>(u"absentTechnicianBox"_s)->currentText(), u"Marie"_s);
    // Backwards it cannot be saved
    dialog->findChild<QDateEdit *>(u"absenceLastEdit"_s)->setDate(day("2026-03-01"));
    QVERIFY(!dialog->findChild<QPushButton *>(u"saveAbsenceButton"_s)->isEnabled());
    QVERIFY(!dialog->findChild<QLabel *>(u"absenceNoteLabel"_s)->text().isEmpty());
}

void tst_Making::aTechnicianIsChosenByTheirName()
{
    select("DJ-3");
    const QPoint head(150, at("Simon", "12:00").y() - 20);
    const auto ground = [&] { return timeline().viewport()->grab().toImage().pixelColor(head); };
    const QColor before = ground();
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, head); // who has no work today
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Simon"_s));
    QVERIFY(ground() != before);
    QVERIFY(timeline().current().isEmpty()); // one thing is chosen on the page
    QVERIFY(!find<QAction>("unassignAction")->isEnabled());
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(find<AbsenceDialog>("absenceDialog")->findChild<QComboBox *>(u"absentTechnicianBox"_s)->currentText(), u"Simon"_s);
    find<AbsenceDialog>("absenceDialog")->reject();
    select("DJ-3");
    QVERIFY(timeline().chosenTechnician().isEmpty());
    QCOMPARE(ground(), before);
}

void tst_Making::keysReachTheTechnicians()
{
    select("DJ-3");
    QTest::keyClick(&timeline(), Qt::Key_Left);
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Marie"_s));
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Simon"_s));
    QTest::keyClick(&timeline(), Qt::Key_Down); // the last
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Simon"_s));
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(&timeline());
    QVERIFY(read->text(QAccessible::Description).startsWith(u"Simon"_s));
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(timeline().viewport(), &byKey);
    auto *menu = find<QMenu>("laneMenu");
    QVERIFY(menu && menu->isVisible());
    menu->actions().first()->trigger();
    menu->close();
    QCOMPARE(find<AbsenceDialog>("absenceDialog")->findChild<QComboBox *>(u"absentTechnicianBox"_s)->currentText(), u"Simon"_s);
    find<AbsenceDialog>("absenceDialog")->reject();
    QTest::keyClick(&timeline(), Qt::Key_Up);
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s));
}

void tst_Making::anAbsenceWithNobodyChosenGuessesNobody()
{
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    find<QAction>("absenceAction")->trigger();
    auto *dialog = find<AbsenceDialog>("absenceDialog");
    auto *box = dialog->findChild<QComboBox *>(u"absentTechnicianBox"_s);
    QVERIFY(box->currentText().isEmpty());
    QVERIFY(!dialog->findChild<QPushButton *>(u"saveAbsenceButton"_s)->isEnabled());
    QTest::keyClicks(box, u"Luc"_s);
    QCOMPARE(box->currentText(), u"Luc"_s);
    QVERIFY(dialog->findChild<QPushButton *>(u"saveAbsenceButton"_s)->isEnabled());
}

void tst_Making::anAbsenceTellsOfTheWorkThatStays()
{
    select("DJ-2");
    find<QAction>("absenceAction")->trigger();
    auto *note = find<AbsenceDialog>("absenceDialog")->findChild<QLabel *>(u"absenceNoteLabel"_s);
    QVERIFY2(note->text().contains('2'_L1), qPrintable(note->text()));
    find<AbsenceDialog>("absenceDialog")->findChild<QDateEdit *>(u"absenceFirstEdit"_s)->setDate(day("2026-03-03"));
    find<AbsenceDialog>("absenceDialog")->findChild<QDateEdit *>(u"absenceLastEdit"_s)->setDate(day("2026-03-03"));
    QVERIFY(note->text().isEmpty());
}

QTEST_MAIN(tst_Making)
#include "tst_making.moc"
