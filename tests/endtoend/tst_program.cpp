#include "app/program.h"
#include "desk/shell/mainwindow.h"
#include "desk/shell/unsentdialog.h"
#include "desk/signin/firstrundialog.h"
#include "desk/timeline/timelineview.h"
#include "scenario/sandboxcompany.h"
#include "support/fakeboard.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

// A computer without a keychain.
class NoKeychain final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &) override { return answered<QByteArray>(failure(Error::Kind::Storage)); }
    QFuture<Done> write(const QString &, const QByteArray &) override { return answered<void>(failure(Error::Kind::Storage)); }
    QFuture<Done> remove(const QString &) override { return answered<void>(failure(Error::Kind::Storage)); }
};

template <class T>
T *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

} // namespace

// The program as a person starts, signs in to, switches and leaves it: real windows, real sessions, real servers.
class tst_Program : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aFirstSignInOpensTheBoard();
    void aServerThatIsNotThereIsNamedAndAskedForAgain();
    void theDemonstrationStartsFromTheFirstDialog();
    void aMissingDemonstrationSaysWhichProgramIsMissing();
    void theServerIsChangedThreeTimesAndLeft();
    void aFailedChangeLeavesTheOldBoardAtWork();
    void theSameAccountCanBeOpenedAnew();
    void unsentChangesOfASessionInMemoryAreAskedFor();
    void aSessionOnDiskIsLeftWithoutAQuestion();

private:
    void start(Options::Company company);
    void fill(const ConnectionSettings &connection);
    void click(QWidget *in, const char *name) { QTest::mouseClick(in->findChild<QPushButton *>(QString::fromUtf8(name)), Qt::LeftButton); }
    void wantToSignIn();
    JobId unassignOneUnplugged() const;
    bool theBoardShows(int technicians = 1) const;
    QString said(QWidget *in, const char *name) const { return in->findChild<QLabel *>(QString::fromUtf8(name))->text(); }

    SandboxCompany m_company, m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    MemoryStore m_keychain;
    NoKeychain m_noKeychain;
    SecretStore *m_secrets = &m_noKeychain;
    FakePrompt m_prompt;
    QString m_sandbox;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<QSignalSpy> m_finished;
};

void tst_Program::initTestCase()
{
    QApplication::setQuitOnLastWindowClosed(false); // as main() does
    QVERIFY(m_company.start());
    QVERIFY(m_other.start());
}

void tst_Program::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath(u"looks.ini"_s), QSettings::IniFormat);
    m_secrets = &m_noKeychain;
    m_prompt = {};
    m_sandbox = QStringLiteral(TARGO_SANDBOX_PROGRAM);
}

void tst_Program::cleanup()
{
    m_program.reset();
    QVERIFY(QApplication::topLevelWidgets().isEmpty() || !shown<QWidget>());
}

void tst_Program::start(Options::Company company)
{
    m_program = std::make_unique<Program>(Options{.company = company},
        Program::Surroundings{.secrets = *m_secrets, .prompt = m_prompt, .settings = *m_settings,
                              .dataFolder = m_folder->filePath(u"data"_s), .sandboxProgram = m_sandbox});
    m_finished = std::make_unique<QSignalSpy>(m_program.get(), &Program::finished);
    m_program->start();
}

void tst_Program::fill(const ConnectionSettings &connection)
{
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    const auto type = [](const char *name, const QString &text) {
        auto *line = shown<desk::FirstRunDialog>()->findChild<QLineEdit *>(QString::fromUtf8(name));
        line->selectAll();
        QTest::keyClicks(line, text);
    };
    type("erpUrlEdit", connection.erpUrl);
    type("apiKeyEdit", connection.apiKey);
    type("apiSecretEdit", connection.apiSecret);
    type("hubUrlEdit", connection.hubUrl);
    type("hubTokenEdit", connection.hubToken);
}

void tst_Program::wantToSignIn()
{
    shown<desk::MainWindow>()->findChild<QAction *>(u"signInAction"_s)->trigger();
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
}

bool tst_Program::theBoardShows(int technicians) const
{
    return QTest::qWaitFor([&] {
        const auto *window = shown<desk::MainWindow>();
        return window && !shown<desk::FirstRunDialog>()
            && int(window->findChild<desk::TimelineView *>()->model().lanes().size()) >= technicians;
    }, patience);
}

void tst_Program::aFirstSignInOpensTheBoard()
{
    start(Options::Company::Ask);
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
    start(Options::Company::Ask);
    ConnectionSettings wrong = m_company.signInAs(u"dispatcher"_s);
    wrong.erpUrl = u"http://127.0.0.1:1"_s;
    fill(wrong);
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QTRY_VERIFY(said(shown<desk::FirstRunDialog>(), "erpVerdictLabel").startsWith(u"✕ 127.0.0.1:1 refuses"_s));
    QCOMPARE(m_finished->count(), 0);
    fill(m_company.signInAs(u"dispatcher"_s));
    click(shown<desk::FirstRunDialog>(), "signInButton");
    QVERIFY(theBoardShows());

    m_program.reset();
    start(Options::Company::Ask);
    QTRY_VERIFY(shown<desk::FirstRunDialog>());
    shown<desk::FirstRunDialog>()->close();
    QCOMPARE(m_finished->count(), 1); // nobody wants to sign in
}

void tst_Program::theDemonstrationStartsFromTheFirstDialog()
{
    start(Options::Company::Ask);
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
    start(Options::Company::Ask);
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
    start(Options::Company::Ask);
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
    m_secrets = &m_keychain;
    start(Options::Company::Ask);
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
    start(Options::Company::Ask);
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
    m_secrets = &m_keychain;
    start(Options::Company::Ask);
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

// Takes one job off its technician while the person works offline; its name once that waits to be sent.
JobId tst_Program::unassignOneUnplugged() const
{
    auto *window = shown<desk::MainWindow>();
    auto &timeline = *window->findChild<desk::TimelineView *>();
    window->showDate(QDate(2026, 5, 25));
    JobId job;
    const auto findOne = [&] {
        for (const desk::TimelineLane &lane : timeline.model().lanes()) {
            const auto bar = std::ranges::find_if(lane.bars, [](const auto &each) { return !each.over && !each.running; });
            if (bar != lane.bars.end())
                job = bar->id;
        }
        return !job.isEmpty();
    };
    if (!QTest::qWaitFor(findOne, patience))
        return {};
    window->findChild<QAction *>(u"workOfflineAction"_s)->trigger();
    timeline.setFocus();
    timeline.setCurrent(job);
    window->findChild<QAction *>(u"unassignAction"_s)->trigger();
    const auto *waiting = window->findChild<QPushButton *>(u"waitingButton"_s);
    return QTest::qWaitFor([&] { return waiting->isVisible(); }, patience) ? job : JobId();
}

QTEST_MAIN(tst_Program)
#include "tst_program.moc"
