#include "desk/board/absencedialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/job/notedialog.h"
#include "desk/words/times.h"
#include "gui/boardstory.h"

#include "desk/fields/durationbox.h"
#include "desk/fields/houredit.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolTip>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Enter and Ctrl+Enter in the dialogs, and hours as people type them.
class tst_DialogKeys : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup()
    {
        tearDown();
        QCoreApplication::removeTranslator(&m_french);
    }

    void oneEnterSavesTheAbsence_data();
    void oneEnterSavesTheAbsence();
    void ctrlEnterCreatesFromEveryField_data();
    void ctrlEnterCreatesFromEveryField();
    void ctrlEnterTakesWhatIsBeingTypedIntoACell();
    void ctrlEnterDoesNothingWhereNothingCanBeDone();
    void enterStillBreaksALine();
    void anHourIsShownAndTypedAsItIsWritten_data();
    void anHourIsShownAndTypedAsItIsWritten();
    void whatIsNoHourChangesNothing_data();
    void whatIsNoHourChangesNothing();
    void whatHasPoppedUpKeepsItsKeys();
    void aNewJobTakesAtLeastAMinute();

private:
    // Keys go to the window, as they come from the keyboard, and reach whoever has the focus.
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    NewJobDialog &newJob()
    {
        find<QAction>("newJobAction")->trigger();
        auto &dialog = *find<NewJobDialog>("newJobDialog");
        activate(dialog);
        return dialog;
    }

    QTranslator m_french;
};

void tst_DialogKeys::oneEnterSavesTheAbsence_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("reason");
    QTest::newRow("as it is proposed") << QString() << u"Sick"_s;
    QTest::newRow("completed") << u"trai"_s << u"Training"_s;
    QTest::newRow("words of their own") << u"Jury duty"_s << u"Jury duty"_s;
}

void tst_DialogKeys::oneEnterSavesTheAbsence()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, reason);
    timeline().chooseTechnician(TechnicianId(u"Anne"_s));
    find<QAction>("absenceAction")->trigger();
    auto &dialog = *find<AbsenceDialog>("absenceDialog");
    activate(dialog);
    QTRY_VERIFY(dialog.findChild<QComboBox *>(u"absenceReasonBox"_s)->hasFocus());
    dialog.findChild<QComboBox *>(u"absenceReasonBox"_s)->lineEdit()->selectAll();
    if (!typed.isEmpty())
        type(typed);
    press(Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    const Technician *anne = m_board->technician(TechnicianId(u"Anne"_s));
    QVERIFY(anne->absence);
    QCOMPARE(anne->absence->reason, reason);
}

void tst_DialogKeys::ctrlEnterCreatesFromEveryField_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"subjectEdit", "typeBox", "technicianBox", "datedBox", "minutesBox", "descriptionEdit", "customerEdit", "addressEdit"})
        QTest::newRow(field) << QString::fromUtf8(field);
}

void tst_DialogKeys::ctrlEnterCreatesFromEveryField()
{
    QFETCH(const QString, field);
    NewJobDialog &dialog = newJob();
    type(u"Bris au coin"_s);
    dialog.findChild<QWidget *>(field)->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(m_intents->submitted.size(), 1u);
    QCOMPARE(std::get<CreateJob>(m_intents->submitted.front()).fields.at(Field::Subject), FieldValue(u"Bris au coin"_s));
}

void tst_DialogKeys::ctrlEnterTakesWhatIsBeingTypedIntoACell()
{
    NewJobDialog &dialog = newJob();
    type(u"Bris"_s);
    auto *table = dialog.findChild<QTableWidget *>(u"checklistTable"_s);
    auto *tabs = dialog.findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count() && !table->isVisible(); ++tab)
        tabs->setCurrentIndex(tab);
    QVERIFY(table->isVisible());
    table->setFocus();
    press(Qt::Key_Insert);
    QVERIFY(table->rowCount() > 0);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    type(u"Mesurer le signal"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(m_intents->submitted.size(), 1u);
    const Changes &fields = std::get<CreateJob>(m_intents->submitted.front()).fields;
    QVERIFY(fields.contains(Field::Checklist));
    QCOMPARE(std::get<std::vector<ChecklistItem>>(fields.at(Field::Checklist)).front().label, u"Mesurer le signal"_s);
}

void tst_DialogKeys::ctrlEnterDoesNothingWhereNothingCanBeDone()
{
    NewJobDialog &dialog = newJob();
    auto *description = dialog.findChild<QPlainTextEdit *>(u"descriptionEdit"_s);
    description->setFocus();
    type(u"Sans objet"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(dialog.isVisible()); // a job needs a subject
    QVERIFY(m_intents->submitted.empty());
    QCOMPARE(description->toPlainText(), u"Sans objet"_s);
    QCOMPARE(QApplication::focusWidget(), description);
}

void tst_DialogKeys::enterStillBreaksALine()
{
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_N);
    auto &dialog = *find<NoteDialog>("noteDialog");
    activate(dialog);
    type(u"Chien"_s);
    press(Qt::Key_Return);
    type(u"dans la cour"_s);
    QVERIFY(dialog.isVisible());
    press(Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(std::get<AddNote>(m_intents->submitted.back()).text, u"Chien\ndans la cour"_s);
}

void tst_DialogKeys::anHourIsShownAndTypedAsItIsWritten_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"15:45", "15h45", "15 h 45", "15.45", "1545", "15 : 45"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void tst_DialogKeys::anHourIsShownAndTypedAsItIsWritten()
{
    QFETCH(const QString, typed);
    QVERIFY(m_french.load(u":/i18n/targo_fr_CA.qm"_s));
    QCoreApplication::installTranslator(&m_french);
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto &dialog = *find<JobDialog>("jobDialog");
    activate(dialog);
    auto *start = dialog.findChild<HourEdit *>(u"startEdit"_s);
    QCOMPARE(start->text(), u"13\u00a0h"_s);
    QTest::mouseClick(start, Qt::LeftButton, {}, QPoint(start->width() - 60, start->height() / 2)); // behind the text
    press(Qt::Key_A, Qt::ControlModifier);
    type(typed);
    QCOMPARE(start->time(), time("15:45"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(job("DJ-2").start, time("15:45"));
}

void tst_DialogKeys::whatIsNoHourChangesNothing_data()
{
    QTest::addColumn<QString>("typed");
    for (const char *typed : {"25h99", "h", "13h75", "2400"})
        QTest::newRow(typed) << QString::fromUtf8(typed);
}

void tst_DialogKeys::whatIsNoHourChangesNothing()
{
    QFETCH(const QString, typed);
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto &dialog = *find<JobDialog>("jobDialog");
    activate(dialog);
    auto *start = dialog.findChild<HourEdit *>(u"startEdit"_s);
    start->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(typed);
    QCOMPARE(start->property("tone").toString(), u"bad"_s); // seen while it stands there
    press(Qt::Key_Tab);
    QCOMPARE(start->time(), time("13:00"));
    QVERIFY2(QToolTip::text().contains(typed) && QToolTip::text().contains(words::hour(time("13:00"))), qPrintable(QToolTip::text())); // and said
    QCOMPARE(start->property("tone").toString(), QString());
    QVERIFY(!dialog.findChild<QPushButton *>(u"saveButton"_s)->isEnabled());
}

void tst_DialogKeys::whatHasPoppedUpKeepsItsKeys()
{
    select("DJ-1");
    bool typed = false;
    QTimer::singleShot(200, this, [&typed] { // the calendar keeps its own loop while it is open
        QWidget *popup = QApplication::activePopupWidget();
        if (!popup)
            return;
        for (const int key : {Qt::Key_Delete, Qt::Key_3, Qt::Key_N, Qt::Key_B})
            QTest::keyClick(popup->focusWidget() ? popup->focusWidget() : popup, Qt::Key(key));
        typed = true;
        popup->close();
    });
    find<QAction>("goToDateAction")->trigger();
    QTRY_VERIFY(typed);
    QCOMPARE(job("DJ-1").technician, TechnicianId(u"Luc"_s));
    QVERIFY(m_intents->submitted.empty());
    QCOMPARE(timeline().span(), TimelineView::Span::Day);
    QVERIFY(!find<QDialog>("noteDialog"));
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QVERIFY(!job("DJ-1").technician); // and works again
}

void tst_DialogKeys::aNewJobTakesAtLeastAMinute()
{
    find<QAction>("newJobAction")->trigger();
    auto *dialog = find<QDialog>("newJobDialog");
    activate(*dialog);
    type(u"Visite"_s);
    auto *minutes = dialog->findChild<DurationBox *>();
    minutes->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"0"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"createJobButton"_s)->isEnabled());
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"1,5 h"_s);
    QCOMPARE(minutes->value(), 90);
    QVERIFY(dialog->findChild<QPushButton *>(u"createJobButton"_s)->isEnabled());
}

QTEST_MAIN(tst_DialogKeys)
#include "tst_dialogkeys.moc"
