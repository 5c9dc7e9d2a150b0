#include "desk/board/boardpage.h"
#include "desk/job/jobdialog.h"
#include "desk/pending/conflictcard.h"
#include "desk/pending/pendingchangesdialog.h"
#include "desk/shell/mainwindow.h"
#include "desk/shell/toast.h"
#include "desk/timeline/timelineview.h"
#include "scenario/desk.h"
#include "support/fakeboard.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The windows on a real session and a real server: what is made here gets its number there, and what two people write
// at once is lost by neither.
class tst_MakingEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void a_new_job_is_followed_to_its_number();
    void a_dropped_creation_is_brought_back_and_made_once();
    void a_deletion_that_was_sent_is_undone_under_a_new_number_and_says_so();
    void a_form_left_open_keeps_both();
    void two_texts_in_one_field_are_both_shown();

private:
    template <class T>
    T *find(const char *name) const { return m_window->findChild<T *>(QString::fromUtf8(name)); }
    JobId make(const QString &subject);
    desk::JobDialog *open(const JobId &id);
    int jobsCalled(const QString &subject);

    StandingClock m_clock{QDateTime(QDate(2026, 5, 25), QTime(13, 0), QTimeZone::UTC)};
    FakePrompt m_prompt;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxCompany> m_company;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<desk::MainWindow> m_window;
};

void tst_MakingEndToEnd::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_company = std::make_unique<SandboxCompany>();
    QVERIFY(m_company->start());
    m_desk = std::make_unique<Desk>(*m_company, u"dispatcher"_s, m_clock);
    QVERIFY(m_desk->open());
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"looks.ini"_s), QSettings::IniFormat);
    m_window = std::make_unique<desk::MainWindow>(desk::DeskPorts{m_desk->board(), m_desk->intents(), m_desk->session().status(), m_prompt, m_clock,
                                                                  QTimeZone("America/Toronto"), *m_settings});
    m_window->resize(1680, 1020);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_MakingEndToEnd::cleanup()
{
    m_window.reset();
    m_desk.reset();
    m_company.reset();
}

// The new job's local name.
JobId tst_MakingEndToEnd::make(const QString &subject)
{
    find<QAction>("newJobAction")->trigger();
    auto *dialog = find<QWidget>("newJobDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"subjectEdit"_s), subject);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"createJobButton"_s), Qt::LeftButton);
    JobId made;
    const auto found = [&] {
        for (const JobId &id : m_desk->board().unassignedJobs()) {
            if (m_desk->board().job(id)->subject == subject)
                made = id;
        }
        return !made.isEmpty();
    };
    return QTest::qWaitFor(found) ? made : JobId();
}

desk::JobDialog *tst_MakingEndToEnd::open(const JobId &id)
{
    find<desk::TimelineView>("timelineView")->setCurrent(id);
    find<desk::TimelineView>("timelineView")->setFocus();
    find<QAction>("openAction")->trigger();
    auto *dialog = find<desk::JobDialog>("jobDialog");
    const bool readable = dialog && QTest::qWaitFor([&] { return dialog->findChild<QPlainTextEdit *>(u"descriptionEdit"_s)->isEnabled(); });
    return readable ? dialog : nullptr;
}

int tst_MakingEndToEnd::jobsCalled(const QString &subject)
{
    int count = 0;
    for (const JobId &id : m_desk->board().unassignedJobs())
        count += m_desk->board().job(id)->subject == subject;
    return count;
}

void tst_MakingEndToEnd::a_new_job_is_followed_to_its_number()
{
    // Given a job made without a network, and open
    QVERIFY(m_desk->unplug());
    const JobId local = make(u"Raccord au coin"_s);
    QVERIFY(isLocal(local));
    auto *list = find<QTableView>("unassignedTable");
    QTRY_VERIFY(list->currentIndex().data().toString().contains(u"new"_s));
    m_window->activateWindow();
    list->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), list);
    find<QAction>("openAction")->trigger();
    auto *dialog = find<desk::JobDialog>("jobDialog");
    QVERIFY(dialog);
    QCOMPARE(dialog->job(), local);
    // When the line is back
    QVERIFY(m_desk->plugIn());
    QVERIFY(m_desk->settles());
    // Then the dialog holds the job under its number, and so does the server
    QTRY_VERIFY(!isLocal(dialog->job()));
    QTRY_VERIFY2(dialog->windowTitle().contains(dialog->job().text()), qPrintable(dialog->windowTitle()));
    QCOMPARE(m_company->job(dialog->job().text())["subject"].get<std::string>(), "Raccord au coin");
    // and the list still has it selected
    QTRY_VERIFY2(list->currentIndex().data().toString().contains(dialog->job().text()), qPrintable(list->currentIndex().data().toString()));
}

void tst_MakingEndToEnd::a_dropped_creation_is_brought_back_and_made_once()
{
    QVERIFY(m_desk->unplug());
    const JobId local = make(u"Raccord au coin"_s);
    find<QAction>("pendingAction")->trigger();
    auto *dialog = find<desk::PendingChangesDialog>("pendingChangesDialog");
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"discardButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_desk->board().job(local));
    QTRY_COMPARE(find<QPushButton>("toastUndoButton")->text(), u"Bring it back"_s);
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QTRY_VERIFY(m_desk->board().job(local));
    QVERIFY(m_desk->plugIn());
    QVERIFY(m_desk->settles());
    QCOMPARE(jobsCalled(u"Raccord au coin"_s), 1);
    QCOMPARE(m_desk->waitingChanges(), 0);
}

void tst_MakingEndToEnd::a_deletion_that_was_sent_is_undone_under_a_new_number_and_says_so()
{
    // Given a job that the server has
    const auto *toast = m_window->findChild<desk::Toast *>();
    make(u"Raccord au coin"_s);
    QVERIFY(m_desk->settles());
    JobId named;
    QTRY_VERIFY(!(named = m_window->findChild<desk::BoardPage *>()->currentJob()).isEmpty() && !isLocal(named));
    // When its deletion is taken back before it was sent, it is the same job, and nothing is said of another
    QVERIFY(m_desk->unplug());
    find<QAction>("removeAction")->trigger();
    QTRY_VERIFY(!m_desk->board().job(named));
    find<QAction>("undoAction")->trigger();
    QTRY_VERIFY(m_desk->board().job(named));
    QTRY_VERIFY2(toast->sentence().startsWith(u"Undone: Job deleted"_s), qPrintable(toast->sentence()));
    QVERIFY(m_desk->plugIn());
    QVERIFY(m_desk->settles());
    // When it was sent, the words say what comes back and what does not
    find<QTableView>("unassignedTable")->setFocus();
    m_window->findChild<desk::BoardPage *>()->goTo(named);
    find<QAction>("removeAction")->trigger();
    QTRY_VERIFY(!m_desk->board().job(named));
    QVERIFY(m_desk->settles());
    QVERIFY(m_company->job(named.text()).is_null());
    find<QAction>("undoAction")->trigger();
    QTRY_COMPARE(toast->sentence(), u"Raccord au coin · %1: made anew under a new number; the notes do not come back"_s.arg(named.text()));
    QVERIFY(m_desk->settles());
    QTRY_COMPARE(jobsCalled(u"Raccord au coin"_s), 1);
    QVERIFY(!m_desk->board().job(named));
}

void tst_MakingEndToEnd::a_form_left_open_keeps_both()
{
    const JobId id = m_desk->anyFutureJob();
    auto *dialog = open(id);
    QVERIFY(dialog);
    dialog->findChild<QPlainTextEdit *>(u"completionNotesEdit"_s)->setPlainText(u"Fait selon le plan"_s);
    // When a colleague changes another field meanwhile
    QVERIFY(m_company->edit(id.text(), {{"subject", "Autre sujet"}}));
    QTRY_COMPARE(dialog->findChild<QLineEdit *>(u"subjectEdit"_s)->text(), u"Autre sujet"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY(m_desk->settles());
    // Then both stand
    const Json held = m_company->job(id.text());
    QCOMPARE(held["subject"].get<std::string>(), "Autre sujet");
    QVERIFY(held["completion_notes"].get<std::string>().contains("Fait selon le plan"));
    QCOMPARE(m_desk->waitingChanges(), 0);
}

void tst_MakingEndToEnd::two_texts_in_one_field_are_both_shown()
{
    const JobId id = m_desk->anyFutureJob();
    auto *dialog = open(id);
    QVERIFY(dialog);
    auto *subject = dialog->findChild<QLineEdit *>(u"subjectEdit"_s);
    subject->selectAll();
    QTest::keyClicks(subject, u"Mon sujet"_s);
    QVERIFY(m_company->edit(id.text(), {{"subject", "Leur sujet"}}));
    auto *note = dialog->findChild<QLabel *>(u"note%1"_s.arg(int(Field::Subject)));
    QTRY_VERIFY2(note->text().contains(u"Leur sujet"_s), qPrintable(note->text()));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    // Then theirs is not overwritten, and the person is asked with both before them
    QVERIFY(m_desk->settles());
    QCOMPARE(m_company->job(id.text())["subject"].get<std::string>(), "Leur sujet");
    QTRY_COMPARE(m_desk->board().pendingChanges().size(), size_t(1));
    QTRY_COMPARE(m_window->findChildren<desk::JobDialog *>().size(), 0);
    dialog = open(id);
    auto *card = dialog->findChild<desk::ConflictCard *>();
    QTRY_VERIFY(card->isVisible());
    QStringList said;
    for (const QLabel *label : card->findChildren<QLabel *>())
        said.append(label->text());
    QVERIFY2(said.contains(u"Mon sujet"_s) && said.contains(u"Leur sujet"_s), qPrintable(said.join('\n'_L1)));
    QTest::mouseClick(card->findChild<QPushButton *>(u"keepMineButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_desk->board().pendingChanges().size(), size_t(0));
    QCOMPARE(m_company->job(id.text())["subject"].get<std::string>(), "Mon sujet");
}

QTEST_MAIN(tst_MakingEndToEnd)
#include "tst_makingendtoend.moc"
