#pragma once

#include "app/program.h"
#include "desk/shell/mainwindow.h"
#include "desk/shell/unsentdialog.h"
#include "desk/signin/firstrundialog.h"
#include "desk/timeline/timelineview.h"
#include "scenario/sandboxcompany.h"
#include "support/fakeboard.h"
#include "support/slowdown.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

namespace targo::test {

using namespace Qt::StringLiterals;

inline constexpr int patience = 20'000 * slowdown; // ms

// A computer without a keychain.
class NoKeychain final : public SecretStore
{
public:
    QFuture<Result<QByteArray>> read(const QString &) override { return answered<QByteArray>(failure(Error::Kind::Storage)); }
    QFuture<Done> write(const QString &, const QByteArray &) override { return answered<void>(failure(Error::Kind::Storage)); }
    QFuture<Done> remove(const QString &) override { return answered<void>(failure(Error::Kind::Storage)); }
};

template <class T>
T waited(QFuture<T> future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, patience) ? future.result() : T(std::unexpected(Error{.kind = Error::Kind::Timeout}));
}

template <class T>
T *shown()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<T *>(widget); found && found->isVisible())
            return found;
    }
    return nullptr;
}

// A person with the whole program: real windows, real sessions, real servers on loopback.
class ProgramStory
{
protected:
    void startTheCompanies()
    {
        QApplication::setQuitOnLastWindowClosed(false); // as main() does
        QVERIFY(m_company.start());
        QVERIFY(m_other.start());
    }

    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"looks.ini"_s), QSettings::IniFormat);
        m_keychain = std::make_unique<MemoryStore>();
        m_secrets = &m_noKeychain;
        m_prompt = {};
        m_sandbox = QStringLiteral(TARGO_SANDBOX_PROGRAM);
    }

    void tearDown()
    {
        m_program.reset();
        QVERIFY(QApplication::topLevelWidgets().isEmpty() || !shown<QWidget>());
    }

    void start(Options::Company company)
    {
        m_program = std::make_unique<Program>(Options{.company = company},
            Program::Surroundings{.secrets = *m_secrets, .prompt = m_prompt, .settings = *m_settings,
                                  .dataFolder = m_folder->filePath(u"data"_s), .sandboxProgram = m_sandbox});
        m_finished = std::make_unique<QSignalSpy>(m_program.get(), &Program::finished);
        m_program->start();
    }

    void fill(const ConnectionSettings &connection)
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

    void signIn(const ConnectionSettings &connection)
    {
        fill(connection);
        click(shown<desk::FirstRunDialog>(), "signInButton");
        QVERIFY(theBoardShows());
    }

    void wantToSignIn()
    {
        shown<desk::MainWindow>()->findChild<QAction *>(u"signInAction"_s)->trigger();
        QTRY_VERIFY(shown<desk::FirstRunDialog>());
    }

    void signOut() const { shown<desk::MainWindow>()->findChild<QAction *>(u"signOutAction"_s)->trigger(); }

    bool theBoardShows(int technicians = 1) const
    {
        return QTest::qWaitFor([&] {
            const auto *window = shown<desk::MainWindow>();
            return window && !shown<desk::FirstRunDialog>()
                && int(window->findChild<desk::TimelineView *>()->model().lanes().size()) >= technicians;
        }, patience);
    }

    // Takes one job off its technician while the person works offline; its name once that waits to be sent.
    JobId unassignOneUnplugged() const
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

    // Ours is the one that keeps its day in this test's folder.
    std::pair<pid_t, QByteArrayList> sandboxProcess() const
    {
        for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            QFile line(u"/proc/%1/cmdline"_s.arg(entry));
            if (entry.toInt() <= 0 || !line.open(QIODevice::ReadOnly))
                continue;
            const QByteArray words = line.readAll();
            if (words.contains("targo-sandbox") && words.contains(m_folder->path().toUtf8()))
                return {pid_t(entry.toInt()), words.split('\0')};
        }
        return {};
    }

    // SIGKILL: it has no time to say good-bye.
    void killTheSandbox() const
    {
        const pid_t process = sandboxProcess().first;
        QVERIFY(process > 0);
        ::kill(process, SIGKILL);
    }

    void click(QWidget *in, const char *name) { QTest::mouseClick(in->findChild<QPushButton *>(QString::fromUtf8(name)), Qt::LeftButton); }
    QString said(QWidget *in, const char *name) const { return in->findChild<QLabel *>(QString::fromUtf8(name))->text(); }

    SandboxCompany m_company, m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MemoryStore> m_keychain; // of one story
    NoKeychain m_noKeychain;
    SecretStore *m_secrets = &m_noKeychain;
    FakePrompt m_prompt;
    QString m_sandbox;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<QSignalSpy> m_finished;
};

} // namespace targo::test
