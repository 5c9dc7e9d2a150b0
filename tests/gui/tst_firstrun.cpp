#include "desk/signin/firstrundialog.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace Qt::StringLiterals;

namespace {

// Answers when the test says so.
class SlowTester : public ConnectionTester
{
public:
    QFuture<ConnectionReport> test(const ConnectionSettings &settings) override
    {
        asked.push_back(settings);
        m_answers.emplace_back(std::make_unique<QPromise<ConnectionReport>>());
        m_answers.back()->start();
        return m_answers.back()->future();
    }

    void answer(size_t index, const ConnectionReport &report)
    {
        m_answers[index]->addResult(report);
        m_answers[index]->finish();
    }

    std::vector<ConnectionSettings> asked;

private:
    std::vector<std::unique_ptr<QPromise<ConnectionReport>>> m_answers;
};

} // namespace

class tst_FirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInWhenComplete();
    void namesTheServerThatFails();
    void anOlderAnswerIsNotShown();
    void staysWhereTheServerSaysNo();
    void saysThatNothingIsKeptWithoutAKeychain();
    void offersTheDemonstration();
    void whatIsNoAddressIsSaidBesideIt();
    void anAnswerGoesWhenTheWordsItWasAboutChange();
    void messagesComeAndGoWithoutMovingAnything();
    void whoStaysMayChooseAgain();
    void typingBeginsInTheFirstField();

private:
    void type(const char *name, const QString &text) { QTest::keyClicks(m_dialog->findChild<QLineEdit *>(QString::fromUtf8(name)), text); }
    QString said(const char *name) const { return m_dialog->findChild<QLabel *>(QString::fromUtf8(name))->text(); }
    void click(const char *name) { QTest::mouseClick(m_dialog->findChild<QPushButton *>(QString::fromUtf8(name)), Qt::LeftButton); }

    SlowTester m_tester;
    std::unique_ptr<FirstRunDialog> m_dialog;
};

void tst_FirstRun::init()
{
    m_tester = {};
    m_dialog = std::make_unique<FirstRunDialog>(m_tester, true);
    m_dialog->show();
}

void tst_FirstRun::signsInWhenComplete()
{
    auto *signIn = m_dialog->findChild<QPushButton *>(u"signInButton"_s);
    QVERIFY(!signIn->isEnabled());
    type("erpUrlEdit", u" erp.example.ca/ "_s);
    type("apiKeyEdit", u"key"_s);
    QVERIFY(!signIn->isEnabled());
    type("apiSecretEdit", u"secret"_s);
    QVERIFY(signIn->isEnabled());
    QSignalSpy accepted(m_dialog.get(), &FirstRunDialog::signedIn);
    click("signInButton");
    QCOMPARE(accepted.count(), 0); // the server has not said yet whom it takes us for
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = {}, .detail = {}};
    m_tester.answer(0, report);
    QTRY_COMPARE(accepted.count(), 1);
    QVERIFY(!m_dialog->isVisible());
    const ConnectionSettings settings = accepted[0][0].value<ConnectionSettings>();
    QCOMPARE(settings.erpUrl, u"https://erp.example.ca"_s);
    QCOMPARE(settings.apiKey, u"key"_s);
    QCOMPARE(settings.hubUrl, QString());
    QCOMPARE(settings.site, QTimeZone("America/Toronto"));
}

void tst_FirstRun::namesTheServerThatFails()
{
    type("erpUrlEdit", u"http://127.0.0.1:8000"_s);
    type("hubUrlEdit", u"http://127.0.0.1:9000"_s);
    m_dialog->findChild<QPushButton *>(u"testButton"_s)->setFocus();
    click("testButton");
    QCOMPARE(m_tester.asked.size(), 1u);
    QCOMPARE(m_tester.asked[0].erpUrl, u"http://127.0.0.1:8000"_s);
    QVERIFY(m_dialog->focusWidget() != m_dialog->findChild<QPushButton *>(u"demonstrationButton"_s));
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = Error{.kind = Error::Kind::SignedOut}, .detail = {}};
    report.hub = {.asked = true, .error = {}, .detail = {}};
    m_tester.answer(0, report);
    QTRY_VERIFY(said("erpVerdictLabel").startsWith(u"✕"_s));
    QVERIFY(said("erpVerdictLabel").contains(u"127.0.0.1:8000 does not know this API key"_s));
    QVERIFY(said("hubVerdictLabel").startsWith(u"✓"_s));
    QVERIFY(m_dialog->findChild<QPushButton *>(u"testButton"_s)->isEnabled());
}

void tst_FirstRun::anOlderAnswerIsNotShown()
{
    type("erpUrlEdit", u"erp.example.ca"_s);
    click("testButton");
    type("erpUrlEdit", u"x"_s); // the question has changed meanwhile
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = {}, .detail = {}};
    m_tester.answer(0, report);
    QCoreApplication::processEvents();
    QCOMPARE(said("erpVerdictLabel"), QString());
}

void tst_FirstRun::staysWhereTheServerSaysNo()
{
    type("erpUrlEdit", u"erp.example.ca"_s);
    type("apiKeyEdit", u"key"_s);
    type("apiSecretEdit", u"secret"_s);
    type("hubUrlEdit", u"hub.example.ca"_s);
    QSignalSpy signedIn(m_dialog.get(), &FirstRunDialog::signedIn);
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = Error{.kind = Error::Kind::Timeout}, .detail = {}};
    report.hub = {.asked = true, .error = Error{.kind = Error::Kind::Offline}, .detail = {}};
    click("signInButton");
    m_tester.answer(0, report);
    QTRY_VERIFY(said("erpFaultLabel").startsWith(u"✕"_s));
    QVERIFY(m_dialog->isVisible());

    // ERPNext knows us, the hub does not answer: that is for the person to weigh.
    report.erpnext.error = {};
    click("signInButton");
    m_tester.answer(1, report);
    QTRY_VERIFY(said("erpVerdictLabel").startsWith(u"✓"_s));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_dialog->findChild<QPushButton *>(u"signInButton"_s)->text(), u"Sign in anyway"_s);
    click("signInButton");
    m_tester.answer(2, report);
    QTRY_COMPARE(signedIn.count(), 1);

    // An answer that comes after the dialog was given up signs nobody in.
    m_dialog->show();
    click("signInButton");
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    m_tester.answer(3, report);
    QCoreApplication::processEvents();
    QCOMPARE(signedIn.count(), 1);
}

void tst_FirstRun::saysThatNothingIsKeptWithoutAKeychain()
{
    QVERIFY(!m_dialog->findChild<QLabel *>(u"noKeychainLabel"_s)->isVisible());
    m_dialog = std::make_unique<FirstRunDialog>(m_tester, false);
    m_dialog->show();
    QVERIFY(m_dialog->findChild<QLabel *>(u"noKeychainLabel"_s)->isVisible());
}

void tst_FirstRun::offersTheDemonstration()
{
    QSignalSpy wanted(m_dialog.get(), &FirstRunDialog::demonstrationWanted);
    click("demonstrationButton");
    QCOMPARE(wanted.count(), 1);
    // It stays until the company is there, so that a failure has a place to be said.
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_dialog->findChild<QPushButton *>(u"demonstrationButton"_s)->isEnabled());
    m_dialog->showTrouble(u"There is no such program."_s);
    QVERIFY(said("troubleLabel").contains(u"no such program"_s));
    QVERIFY(m_dialog->findChild<QPushButton *>(u"demonstrationButton"_s)->isEnabled());
}

void tst_FirstRun::whatIsNoAddressIsSaidBesideIt()
{
    type("erpUrlEdit", u"erp.example.ca"_s);
    type("hubUrlEdit", u"no address"_s);
    click("testButton");
    QCOMPARE(m_tester.asked.size(), 0u);
    QCOMPARE(said("erpVerdictLabel"), QString());
    QVERIFY(said("hubFaultLabel").contains(u"not an address"_s));
    const auto *fault = m_dialog->findChild<QLabel *>(u"hubFaultLabel"_s);
    auto *hub = m_dialog->findChild<QLineEdit *>(u"hubUrlEdit"_s);
    QVERIFY(hub->property("invalid").toBool());
    const int below = fault->y() - hub->geometry().bottom();
    QVERIFY2(below >= 0 && below < hub->height(), qPrintable(QString::number(below))); // no other field stands between
    hub->clear();
    QCOMPARE(said("hubFaultLabel"), QString());
    QVERIFY(!hub->property("invalid").toBool());
    click("testButton");
    QCOMPARE(m_tester.asked.size(), 1u);
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = Error{.kind = Error::Kind::Offline, .code = u"HostNotFound"_s}, .detail = {}};
    m_tester.answer(0, report);
    QTRY_VERIFY(said("erpFaultLabel").contains(u"erp.example.ca"_s)); // nobody there: it is about the address
    QCOMPARE(said("erpVerdictLabel"), QString());
}

void tst_FirstRun::anAnswerGoesWhenTheWordsItWasAboutChange()
{
    type("erpUrlEdit", u"erp.example.ca"_s);
    type("hubUrlEdit", u"hub.example.ca"_s);
    click("testButton");
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = Error{.kind = Error::Kind::SignedOut}, .detail = {}};
    report.hub = {.asked = true, .error = Error{.kind = Error::Kind::Offline}, .detail = {}};
    m_tester.answer(0, report);
    QTRY_VERIFY(said("erpVerdictLabel").startsWith(u"✕"_s) && said("hubFaultLabel").startsWith(u"✕"_s));
    m_dialog->showTrouble(u"The program is missing."_s);
    type("apiSecretEdit", u"s"_s);
    QCOMPARE(said("erpVerdictLabel"), QString());
    QVERIFY(said("hubFaultLabel").startsWith(u"✕"_s)); // nothing was changed about that one
    QVERIFY(!m_dialog->findChild<QLabel *>(u"troubleLabel"_s)->isVisible());
    type("hubTokenEdit", u"t"_s);
    QCOMPARE(said("hubVerdictLabel"), QString());
}

void tst_FirstRun::messagesComeAndGoWithoutMovingAnything()
{
    const auto places = [&] {
        QList<QRect> found{m_dialog->geometry()};
        for (const QLineEdit *line : m_dialog->findChildren<QLineEdit *>())
            found.append(line->geometry());
        for (const QPushButton *button : m_dialog->findChildren<QPushButton *>())
            found.append(QRect(button->y(), 0, 0, button->height())); // their words differ in width
        return found;
    };
    type("erpUrlEdit", u"erp.example.ca"_s);
    type("hubUrlEdit", u"no address"_s);
    QCoreApplication::processEvents();
    const QList<QRect> before = places();
    click("testButton");
    QVERIFY(!said("hubFaultLabel").isEmpty());
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
    auto *hub = m_dialog->findChild<QLineEdit *>(u"hubUrlEdit"_s);
    hub->clear();
    type("hubUrlEdit", u"hub.example.ca"_s);
    click("testButton");
    ConnectionReport report;
    report.erpnext = {.asked = true, .error = Error{.kind = Error::Kind::SignedOut}, .detail = {}};
    report.hub = {.asked = true, .error = Error{.kind = Error::Kind::Offline, .code = u"HostNotFound"_s}, .detail = {}};
    m_tester.answer(0, report);
    QTRY_VERIFY(said("erpVerdictLabel").startsWith(u"✕"_s));
    QCoreApplication::processEvents();
    QCOMPARE(places(), before);
}

void tst_FirstRun::whoStaysMayChooseAgain()
{
    type("erpUrlEdit", u"erp.example.ca"_s);
    auto *demonstration = m_dialog->findChild<QPushButton *>(u"demonstrationButton"_s);
    const QString words = demonstration->text();
    click("demonstrationButton");
    QVERIFY(demonstration->text() != words);
    m_dialog->goOn();
    QCOMPARE(demonstration->text(), words);
    QVERIFY(demonstration->isEnabled());
    QVERIFY(m_dialog->findChild<QPushButton *>(u"testButton"_s)->isEnabled());
}

void tst_FirstRun::typingBeginsInTheFirstField()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTest::keyClicks(QApplication::focusWidget(), u"erp"_s);
    QCOMPARE(m_dialog->findChild<QLineEdit *>(u"erpUrlEdit"_s)->text(), u"erp"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"key"_s);
    QCOMPARE(m_dialog->findChild<QLineEdit *>(u"apiKeyEdit"_s)->text(), u"key"_s);
}

QTEST_MAIN(tst_FirstRun)
#include "tst_firstrun.moc"
