#include "endtoend/programstory.h"

#include "app/session/shiftedclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// Who leaves, what stays of them, and a demonstration that ends by itself.
class tst_SigningOut : public QObject, ProgramStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheCompanies(); }
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void signingInAgainIsCalledOff();
    void whoSignsOutIsForgottenAndTheirWorkIsNot();
    void unsentWorkInMemoryIsAskedForBeforeSigningOut();
    void theDemonstrationIsLeftBySigningOut();
    void aDemonstrationThatDiedIsStartedAgain();
    void aDemonstrationWhosePortIsTakenStartsElsewhere();
    void notesOfTheDemonstrationTellTheTimeOfTheWindow();
};

void tst_SigningOut::signingInAgainIsCalledOff()
{
    start(Options::Company::Remembered);
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    auto *first = shown<desk::FirstRunDialog>()->findChild<QPushButton *>(u"cancelButton"_s);
    QCOMPARE(first->text(), u"Quit"_s); // there is nothing to go back to
    signIn(m_company.signInAs(u"dispatcher"_s));
    const desk::MainWindow *before = shown<desk::MainWindow>();
    wantToSignIn();
    QCOMPARE(shown<desk::FirstRunDialog>()->findChild<QPushButton *>(u"cancelButton"_s)->text(), u"Cancel"_s);
    click(shown<desk::FirstRunDialog>(), "cancelButton");
    QTRY_VERIFY(!shown<desk::FirstRunDialog>());
    QCOMPARE(shown<desk::MainWindow>(), before);
    QCOMPARE(m_finished->count(), 0);

    m_program.reset();
    start(Options::Company::Remembered);
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    click(shown<desk::FirstRunDialog>(), "cancelButton");
    QTRY_COMPARE(m_finished->count(), 1);
}

// Two people share a desk; each sees and sends only their own.
void tst_SigningOut::whoSignsOutIsForgottenAndTheirWorkIsNot()
{
    MemoryStore keychain;
    m_secrets = &keychain;
    const ConnectionSettings one = m_other.signInAs(u"dispatcher"_s), other = m_other.signInAs(u"supervisor"_s);
    start(Options::Company::Remembered);
    signIn(one);
    QTRY_COMPARE_WITH_TIMEOUT(said(shown<desk::MainWindow>(), "userLabel"), m_other.personOf(u"dispatcher"_s), patience);
    const JobId job = unassignOneUnplugged();
    QVERIFY(!job.isEmpty());
    const auto heldBy = m_other.job(job.text())["assigned_technician"];

    // It is said that something waits, and where.
    signOut();
    QTRY_VERIFY(shown<desk::UnsentDialog>());
    QCOMPARE(said(shown<desk::UnsentDialog>(), "unsentTitleLabel"), u"1 change(s) not sent yet"_s);
    QVERIFY(said(shown<desk::UnsentDialog>(), "unsentTextLabel").contains(u"encrypted file"_s));
    click(shown<desk::UnsentDialog>(), "stayButton");
    QTRY_VERIFY(!shown<desk::UnsentDialog>());
    QVERIFY(theBoardShows());
    signOut();
    QTRY_VERIFY(shown<desk::UnsentDialog>());
    click(shown<desk::UnsentDialog>(), "leaveAnywayButton");
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    QTRY_VERIFY(!shown<desk::MainWindow>());
    // The server is still known, the person is not.
    const auto typed = [](const char *name) { return shown<desk::FirstRunDialog>()->findChild<QLineEdit *>(QString::fromUtf8(name))->text(); };
    QCOMPARE(typed("erpUrlEdit"), one.erpUrl);
    QCOMPARE(typed("apiKeyEdit") + typed("apiSecretEdit") + typed("hubTokenEdit"), QString());
    QVERIFY(!waited(AccountStore(keychain).load()));

    // Somebody else sits down.
    signIn(other);
    QTRY_COMPARE_WITH_TIMEOUT(said(shown<desk::MainWindow>(), "userLabel"), m_other.personOf(u"supervisor"_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(shown<desk::MainWindow>()->findChild<QPushButton *>(u"sentButton"_s)->isVisible(), patience);
    QVERIFY(!shown<desk::MainWindow>()->findChild<QPushButton *>(u"waitingButton"_s)->isVisible());
    QVERIFY(!shown<desk::MainWindow>()->findChild<QAction *>(u"undoAction"_s)->isEnabled());
    shown<desk::MainWindow>()->findChild<QAction *>(u"historyAction"_s)->trigger();
    QTRY_COMPARE(said(shown<desk::MainWindow>(), "historySummaryLabel"), u"0 act(s)"_s);
    QCOMPARE(m_other.job(job.text())["assigned_technician"], heldBy);
    signOut(); // nothing waits: nothing is asked
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    QVERIFY(!shown<desk::UnsentDialog>());

    // And when the first one comes back, what waited is sent.
    signIn(one);
    QTRY_VERIFY_WITH_TIMEOUT(m_other.job(job.text())["assigned_technician"].is_null(), patience);
    QCOMPARE(m_prompt.told, QStringList());
}

void tst_SigningOut::unsentWorkInMemoryIsAskedForBeforeSigningOut()
{
    start(Options::Company::Remembered);
    signIn(m_company.signInAs(u"dispatcher"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said(shown<desk::MainWindow>(), "userLabel"), m_company.personOf(u"dispatcher"_s), patience);
    QVERIFY(!unassignOneUnplugged().isEmpty());
    signOut();
    QTRY_VERIFY(shown<desk::UnsentDialog>());
    QCOMPARE(said(shown<desk::UnsentDialog>(), "unsentTitleLabel"), u"1 change(s) would be lost"_s);
    click(shown<desk::UnsentDialog>(), "sendAndLeaveButton");
    QTRY_VERIFY_WITH_TIMEOUT(shown<desk::FirstRunDialog>() && !shown<desk::MainWindow>(), patience);
    QCOMPARE(m_prompt.told, QStringList()); // there is no keychain to forget anything
    QCOMPARE(m_finished->count(), 0);
}

void tst_SigningOut::theDemonstrationIsLeftBySigningOut()
{
    MemoryStore keychain;
    m_secrets = &keychain;
    const ConnectionSettings mine = m_company.signInAs(u"dispatcher"_s);
    waited(AccountStore(keychain).save(mine));
    start(Options::Company::Sandbox);
    QVERIFY(theBoardShows());
    signOut();
    QTRY_VERIFY_WITH_TIMEOUT(shown<desk::FirstRunDialog>() && !shown<desk::MainWindow>(), patience);
    const auto kept = waited(AccountStore(keychain).load());
    QVERIFY(kept && *kept == mine); // the demonstration's guest was never anybody
}

void tst_SigningOut::aDemonstrationThatDiedIsStartedAgain()
{
    start(Options::Company::Sandbox);
    QVERIFY(theBoardShows());
    auto *window = shown<desk::MainWindow>();
    const auto live = [&] { return said(window, "linkLabel").contains(u"Online"_s) && said(window, "syncedLabel").startsWith(u"up to date"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
    auto *banner = window->findChild<QFrame *>(u"demonstrationBanner"_s);
    QVERIFY(!banner->isVisible());

    // By its banner,
    killTheSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(!live(), patience);
    click(window, "restartDemonstrationButton");
    QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
    QVERIFY(!banner->isVisible());

    // or by the button of the sign-in dialog.
    killTheSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(!live(), patience);
    wantToSignIn();
    click(shown<desk::FirstRunDialog>(), "demonstrationButton");
    QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
    QVERIFY(!shown<desk::FirstRunDialog>());
    QCOMPARE(shown<desk::MainWindow>(), window);
    QCOMPARE(m_prompt.told, QStringList());
}

void tst_SigningOut::aDemonstrationWhosePortIsTakenStartsElsewhere()
{
    start(Options::Company::Sandbox);
    QVERIFY(theBoardShows());
    const auto live = [&] { return shown<desk::MainWindow>() && said(shown<desk::MainWindow>(), "linkLabel").contains(u"Online"_s); };
    const auto ended = [] { return shown<desk::MainWindow>()->findChild<QFrame *>(u"demonstrationBanner"_s)->isVisible(); };
    QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
    killTheSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(ended(), patience);
    click(shown<desk::MainWindow>(), "restartDemonstrationButton");
    QTRY_VERIFY_WITH_TIMEOUT(!ended() && live(), patience);
    const QByteArrayList words = sandboxProcess().second;
    const quint16 port = words.value(words.indexOf("--port") + 1).toUShort();
    QVERIFY(port > 0);
    // Given that somebody else listens where it stood
    killTheSandbox();
    QTRY_VERIFY_WITH_TIMEOUT(ended(), patience);
    QTcpServer other;
    QVERIFY2(other.listen(QHostAddress::LocalHost, port), qPrintable(other.errorString()));
    const QPointer<desk::MainWindow> before = shown<desk::MainWindow>();
    click(before, "restartDemonstrationButton");
    QTRY_VERIFY_WITH_TIMEOUT(!before, patience);
    QVERIFY(theBoardShows());
    QTRY_VERIFY_WITH_TIMEOUT(live(), patience);
    QCOMPARE(m_prompt.told, QStringList());
}

// A day that is continued has come further than the quarter past ten that a demonstration begins with.
void tst_SigningOut::notesOfTheDemonstrationTellTheTimeOfTheWindow()
{
    const QTimeZone site = ConnectionSettings().site;
    const QDateTime begins = workingInstant(SystemClock().now(), site), later = begins.addSecs(30 * 60);
    QDir(m_folder->path()).mkpath(u"data/sandbox"_s);
    {
        SandboxProcess earlier(m_sandbox);
        const QString state = m_folder->filePath(u"data/sandbox/small "_s + begins.date().toString(Qt::ISODate));
        const auto running = waited(earlier.start({u"--state"_s, state, u"--now"_s, later.toString(Qt::ISODate)}));
        QVERIFY(running);
        QNetworkAccessManager network;
        QNetworkRequest life(running->url.resolved(QUrl(u"/__sandbox/life"_s)));
        life.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        const std::unique_ptr<QNetworkReply> reply(network.post(life, "{}"));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }
    start(Options::Company::Sandbox);
    QVERIFY(theBoardShows());
    auto *window = shown<desk::MainWindow>();
    QTRY_VERIFY_WITH_TIMEOUT(said(window, "syncedLabel").startsWith(u"up to date at "_s), patience);
    const QTime shownTime = QTime::fromString(said(window, "syncedLabel").section(u' ', -1), u"H:mm"_s);
    const qint64 apart = later.toTimeZone(site).time().secsTo(shownTime);
    QVERIFY2(apart >= -60 && apart < 5 * 60, qPrintable(said(window, "syncedLabel")));
}

QTEST_MAIN(tst_SigningOut)
#include "tst_signingout.moc"
