#include "endtoend/programstory.h"

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The program as a person starts, signs in to, switches and leaves it: real windows, real sessions, real servers.
class tst_Program : public QObject, ProgramStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheCompanies(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aFirstSignInOpensTheBoard();
    void aServerThatIsNotThereIsNamedAndAskedForAgain();
    void theDemonstrationStartsFromTheFirstDialog();
    void aMissingDemonstrationSaysWhichProgramIsMissing();
    void theServerIsChangedThreeTimesAndLeft();
    void aFailedChangeLeavesTheOldBoardAtWork();
    void theSameAccountCanBeOpenedAnew();
    void unsentChangesOfASessionInMemoryAreAskedFor();
    void aSessionOnDiskIsLeftWithoutAQuestion();
};

void tst_Program::aFirstSignInOpensTheBoard()
{
    start(Options::Company::Remembered);
    fill(m_company.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());
    QCOMPARE(m_finished->count(), 0);
    const QString secret = m_company.signInAs(u"dispatcher"_s).apiSecret;
    for (const QString &key : m_settings->allKeys())
        QVERIFY(!m_settings->value(key).toString().contains(secret));
    shown<desk::MainWindow>()->close();
    QCOMPARE(m_finished->count(), 1);
}

void tst_Program::aServerThatIsNotThereIsNamedAndAskedForAgain()
{
    start(Options::Company::Remembered);
    ConnectionSettings wrong = m_company.signInAs(u"dispatcher"_s);
    wrong.erpUrl = u"http://127.0.0.1:1"_s;
    fill(wrong);
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QTRY_VERIFY(said(shown<desk::FirstRunDialog>(), "erpFaultLabel").startsWith(u"✕ 127.0.0.1:1 refuses"_s));
    QCOMPARE(m_finished->count(), 0);
    fill(m_company.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());

    m_program.reset();
    start(Options::Company::Remembered);
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    shown<desk::FirstRunDialog>()->close();
    QCOMPARE(m_finished->count(), 1); // nobody wants to sign in
}

void tst_Program::theDemonstrationStartsFromTheFirstDialog()
{
    start(Options::Company::Remembered);
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    for (const QWidget *widget : shown<desk::FirstRunDialog>()->findChildren<QWidget *>())
        QCOMPARE(widget->font().family(), QApplication::font().family());
    click(shown<desk::FirstRunDialog>(), "demonstrationButton");
    QVERIFY(theBoardShows());
    QCOMPARE(m_finished->count(), 0);
    QCOMPARE(m_prompt.told, QStringList());
}

void tst_Program::aMissingDemonstrationSaysWhichProgramIsMissing()
{
    m_sandbox = m_folder->filePath(u"nowhere/targo-sandbox"_s);
    start(Options::Company::Remembered);
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    click(shown<desk::FirstRunDialog>(), "demonstrationButton");
    QTRY_VERIFY(said(shown<desk::FirstRunDialog>(), "troubleLabel").contains(u"nowhere/targo-sandbox"_s));
    QVERIFY(shown<desk::FirstRunDialog>()->findChild<QPushButton *>(u"demonstrationButton"_s)->isEnabled());
}

void tst_Program::theServerIsChangedThreeTimesAndLeft()
{
    start(Options::Company::Sandbox);
    QVERIFY(theBoardShows());
    for (const auto &[company, role] : {std::pair(&m_company, u"dispatcher"_s), std::pair(&m_other, u"supervisor"_s)}) {
        wantToSignIn();
        QVERIFY(shown<desk::FirstRunDialog>()->findChild<QLabel *>(u"noKeychainLabel"_s)->isVisible());
        fill(company->signInAs(role));
        const QPointer<desk::MainWindow> before = shown<desk::MainWindow>();
        click(shown<desk::FirstRunDialog>(), "signInButton");
        QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
        QVERIFY(theBoardShows());
        QTRY_COMPARE_WITH_TIMEOUT(said(shown<desk::MainWindow>(), "userLabel"), company->personOf(role), patience);
    }
    wantToSignIn();
    const QPointer<desk::MainWindow> before = shown<desk::MainWindow>();
    click(shown<desk::FirstRunDialog>(), "demonstrationButton");
    QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
    QVERIFY(theBoardShows());
    wantToSignIn();
    shown<desk::FirstRunDialog>()->close();
    QVERIFY(theBoardShows());
    QCOMPARE(m_finished->count(), 0);
    shown<desk::MainWindow>()->findChild<QAction *>(u"quitAction"_s)->trigger();
    QTRY_COMPARE(m_finished->count(), 1);
}

void tst_Program::aFailedChangeLeavesTheOldBoardAtWork()
{
    start(Options::Company::Remembered);
    fill(m_company.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());
    const desk::MainWindow *before = shown<desk::MainWindow>();
    wantToSignIn();
    ConnectionSettings wrong = m_other.signInAs(u"dispatcher"_s);
    wrong.apiSecret = u"wrong"_s;
    fill(wrong);
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QTRY_VERIFY(said(shown<desk::FirstRunDialog>(), "erpVerdictLabel").contains(u"does not know this API key"_s));
    shown<desk::FirstRunDialog>()->close();
    QVERIFY(theBoardShows());
    QCOMPARE(shown<desk::MainWindow>(), before);
    QTRY_COMPARE(said(shown<desk::MainWindow>(), "userLabel"), m_company.personOf(u"dispatcher"_s));
}

void tst_Program::theSameAccountCanBeOpenedAnew()
{
    m_secrets = m_keychain.get();
    start(Options::Company::Remembered);
    fill(m_company.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());
    wantToSignIn();
    ConnectionSettings withoutHub = m_company.signInAs(u"dispatcher"_s);
    withoutHub.hubUrl.clear();
    shown<desk::FirstRunDialog>()->findChild<QLineEdit *>(u"hubUrlEdit"_s)->clear();
    const QPointer<desk::MainWindow> before = shown<desk::MainWindow>();
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
    QVERIFY(theBoardShows()); // its files were given back first
    QCOMPARE(m_prompt.told, QStringList());

    m_program.reset();
    start(Options::Company::Remembered);
    QVERIFY(theBoardShows());
}

void tst_Program::unsentChangesOfASessionInMemoryAreAskedFor()
{
    start(Options::Company::Remembered);
    fill(m_company.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());
    QTRY_COMPARE_WITH_TIMEOUT(said(shown<desk::MainWindow>(), "userLabel"), m_company.personOf(u"dispatcher"_s), patience);
    const JobId job = unassignOneUnplugged();
    QVERIFY(!job.isEmpty());

    // Staying loses nothing.
    shown<desk::MainWindow>()->close();
    QTRY_VERIFY(shown<desk::UnsentDialog>());
    QVERIFY(said(shown<desk::UnsentDialog>(), "unsentTitleLabel").startsWith(u"1 "_s));
    click(shown<desk::UnsentDialog>(), "stayButton");
    QTRY_VERIFY(!shown<desk::UnsentDialog>());
    QVERIFY(theBoardShows());

    // So it is for whoever asked for the demonstration: the sign-in dialog is as it was, and can be used.
    wantToSignIn();
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    auto *demonstration = shown<desk::FirstRunDialog>()->findChild<QPushButton *>(u"demonstrationButton"_s);
    click(shown<desk::FirstRunDialog>(), "demonstrationButton");
    QTRY_VERIFY(shown<desk::UnsentDialog>());
    QVERIFY(!demonstration->isEnabled());
    click(shown<desk::UnsentDialog>(), "stayButton");
    QTRY_VERIFY(demonstration->isEnabled());
    shown<desk::FirstRunDialog>()->reject();
    QTRY_VERIFY(!shown<desk::FirstRunDialog>());
    QVERIFY(theBoardShows());

    // While the server is silent, sending waits and can be called off.
    m_company.stop();
    shown<desk::MainWindow>()->close();
    QTRY_VERIFY(shown<desk::UnsentDialog>());
    click(shown<desk::UnsentDialog>(), "sendAndLeaveButton");
    QVERIFY(said(shown<desk::UnsentDialog>(), "unsentTitleLabel").contains(u'1'));
    QVERIFY(!shown<desk::UnsentDialog>()->findChild<QPushButton *>(u"leaveAnywayButton"_s)->isVisible());
    click(shown<desk::UnsentDialog>(), "stayButton"); // it says "Cancel" now
    QVERIFY(shown<desk::UnsentDialog>()->findChild<QPushButton *>(u"leaveAnywayButton"_s)->isVisible());
    QCOMPARE(m_finished->count(), 0);

    // With the server there it arrives, and the program ends.
    QVERIFY(m_company.start());
    click(shown<desk::UnsentDialog>(), "sendAndLeaveButton");
    QTRY_COMPARE_WITH_TIMEOUT(m_finished->count(), 1, patience);
    QVERIFY(m_company.job(job.text())["assigned_technician"].is_null());
}

void tst_Program::aSessionOnDiskIsLeftWithoutAQuestion()
{
    m_secrets = m_keychain.get();
    start(Options::Company::Remembered);
    fill(m_other.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());
    QTRY_COMPARE_WITH_TIMEOUT(said(shown<desk::MainWindow>(), "userLabel"), m_other.personOf(u"dispatcher"_s), patience);
    const JobId job = unassignOneUnplugged();
    QVERIFY(!job.isEmpty());
    shown<desk::MainWindow>()->close();
    QCOMPARE(m_finished->count(), 1);

    // It waited in the encrypted file.
    m_program.reset();
    start(Options::Company::Remembered);
    QVERIFY(theBoardShows());
    QTRY_VERIFY_WITH_TIMEOUT(m_other.job(job.text())["assigned_technician"].is_null(), patience);
}

QTEST_MAIN(tst_Program)
#include "tst_program.moc"
