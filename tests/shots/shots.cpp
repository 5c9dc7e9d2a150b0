#include "app/session/sessiondiagnostics.h"
#include "desk/shell/mainwindow.h"
#include "desk/shell/searchfield.h"
#include "desk/shell/toast.h"
#include "desk/signin/firstrundialog.h"
#include "desk/timeline/timelineview.h"
#include "domain/ports/prompt.h"
#include "scenario/desk.h"
#include "support/faketester.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>
#include <QTranslator>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

namespace {

// The company's clock stands at this instant, so that two runs give the same pictures.
class StillClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime(QDate(2026, 5, 25), QTime(14, 42), QTimeZone::UTC); }
};

constexpr int tilesTake = 4'000; // milliseconds, to come and to be painted
constexpr int answersTake = 2'000; // milliseconds, of the server

class SilentPrompt final : public Prompt
{
public:
    int ask(const QString &, const QString &, const QStringList &) override { return -1; }
    void tell(const QString &title, const QString &text) override { QTextStream(stderr) << title << ": " << text << '\n'; }
};

class Photographer
{
public:
    Photographer(QString folder, Desk &desk)
        : m_folder(std::move(folder))
        , m_desk(desk)
        , m_settings(m_scratch.filePath(u"looks.ini"_s), QSettings::IniFormat)
        , m_window(desk::DeskPorts{.board = desk.board(), .intents = desk.intents(), .sync = desk.session().status(),
                                   .prompt = m_prompt, .clock = m_clock, .site = QTimeZone("America/Toronto"), .settings = m_settings, .diagnostics = &m_diagnostics,
                                   .notes = &desk.session().notes(), .rights = &desk.session().rights(),
                                   .publications = &desk.session().publications(), .pictures = &desk.session().pictures(),
                                   .vans = &desk.session().vans(),
                                   .roads = &desk.session().roads(), .addresses = desk.session().addresses(),
                                   .map = {.tiles = desk.session().connection().hubUrl + u"/tiles{style}/{z}/{x}/{y}.png"_s, .attribution = u"© Targo"_s, .roads = desk.session().connection().hubUrl + u"/osrm"_s,
                                           .cacheFolder = m_scratch.filePath(u"tiles"_s)}})
    {
        m_window.resize(1680, 1020);
        m_window.show();
    }

    // All screens in one theme, named with `suffix`.
    void shoot(int theme, const QString &suffix)
    {
        m_suffix = suffix;
        choose(u"theme"_s, theme);
        trigger(u"dayAction"_s);
        QTest::qWait(tilesTake);
        keep(u"board-day"_s);
        trigger(u"weekAction"_s);
        keep(u"board-week"_s);
        trigger(u"monthAction"_s);
        keep(u"board-month"_s);
        trigger(u"dayAction"_s);
        shootDensities();
        shootSmall();
        shootSearch();
        shootDemonstration();
        shootPalette();
        shootDrag();
        shootOwnWindow();
        shootDialogs();
        shootFirstRun();
    }

    // With a conflict and work done unplugged.
    void shootTrouble(int theme, const QString &suffix)
    {
        m_suffix = suffix;
        choose(u"theme"_s, theme);
        keep(u"board-unplugged"_s);
        shootDialog(u"pendingAction"_s, u"pending"_s);
        if (auto *timeline = m_window.findChild<desk::TimelineView *>(); timeline && !m_contested.isEmpty())
            timeline->setCurrent(m_contested);
        shootDialog(u"openAction"_s, u"conflict"_s);
        shootDialog(u"historyAction"_s, u"history"_s);
        shootDialog(u"publishAction"_s, u"publish-unplugged"_s, showWeek);
    }

    // What waits, as the two kinds of session tell it to whoever signs out.
    void shootSigningOut(const QString &suffix)
    {
        m_suffix = suffix;
        desk::UnsentDialog dialog(desk::Leaving::SigningOut, m_desk.board(), m_desk.session().status(), &m_window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QTest::qWait(100);
        save(dialog.grab(), u"sign-out"_s);
    }

    void setContested(const JobId &job) { m_contested = job; }

private:
    void shootDensities()
    {
        choose(u"density"_s, 0);
        keep(u"board-compact"_s);
        choose(u"density"_s, 2);
        keep(u"board-wide"_s);
        choose(u"density"_s, 1);
    }

    // The smallest window that people use, with something said in it.
    void shootSmall()
    {
        const QSize usual = m_window.size();
        m_window.resize(1100, 700);
        m_window.findChild<desk::Toast *>()->offer(u"Ferme Bellavance : assigné à Marie-Ève Rioux, lun. 25 mai à 15 h 30"_s, u"Annuler"_s, [] { });
        auto *timeline = m_window.findChild<desk::TimelineView *>();
        timeline->chooseTechnician(m_desk.board().technicians()[2]);
        keep(u"board-small"_s);
        timeline->chooseTechnician({});
        trigger(u"weekAction"_s);
        keep(u"board-week-small"_s);
        trigger(u"dayAction"_s);
        m_window.findChild<desk::Toast *>()->hide();
        m_window.resize(usual);
    }

    // Somebody who has work on other days, too.
    void shootSearch()
    {
        auto *field = m_window.findChild<desk::SearchField *>();
        field->setText(u"fibre"_s);
        QTest::qWait(400);
        keep(u"board-search"_s);
        const QSize usual = m_window.size();
        m_window.resize(900, 700);
        keep(u"board-narrow"_s);
        m_window.resize(usual);
        auto *days = field->findChild<QMenu *>();
        days->popup(field->mapToGlobal(QPoint(0, field->height())));
        QTest::qWait(50);
        save(days->grab(), u"search-days"_s);
        days->hide();
        field->clear();
    }

    void shootPalette()
    {
        trigger(u"quickOpenAction"_s);
        keep(u"palette"_s);
        m_window.findChild<QLineEdit *>(u"quickOpenEdit"_s)->setText(u"lap"_s);
        QTest::qWait(100);
        keep(u"palette-found"_s);
        trigger(u"quickOpenAction"_s);
    }

    void shootDemonstration()
    {
        m_window.showDemonstration(desk::DemonstrationBanner::State::Ended);
        keep(u"board-demonstration-ended"_s);
        m_window.showDemonstration(desk::DemonstrationBanner::State::Runs);
    }

    void shootOwnWindow()
    {
        trigger(u"panelWindowAction"_s);
        auto *panel = m_window.findChild<QWidget *>(u"panelWindow"_s);
        panel->resize(1250, 460);
        QTest::qWait(50);
        save(panel->grab(), u"panel-window"_s);
        keep(u"board-alone"_s);
        trigger(u"panelWindowAction"_s);
        m_window.activateWindow();
    }

    void shootDrag()
    {
        auto *timeline = m_window.findChild<desk::TimelineView *>();
        const auto jobs = m_desk.board().unassignedJobs();
        if (!timeline || jobs.empty())
            return;
        const QRect lane = timeline->laneRect(3);
        const int x = timeline->xFor(WallTime(QDate(2026, 5, 25), QTime(13, 10)));
        timeline->carry({jobs.front()}, QPoint(x, lane.center().y()));
        keep(u"board-dragging"_s);
        timeline->cancelDrag();
        shootTogether(*timeline);
    }

    // Several jobs held two hours later and a lane below, some where they should not be.
    void shootTogether(desk::TimelineView &timeline)
    {
        QSet<JobId> chosen;
        for (size_t lane = 1; lane < 6; ++lane) {
            for (const desk::TimelineBar &bar : timeline.model().lanes()[lane].bars) {
                if (!bar.over && !bar.running)
                    chosen.insert(bar.id);
            }
        }
        timeline.setSelected(chosen);
        const QPoint from = timeline.rectOf(timeline.selected()[1]).center();
        const QPoint to(from.x() + 150, timeline.laneRect(3).center().y());
        QWidget *canvas = timeline.viewport();
        QTest::mousePress(canvas, Qt::LeftButton, {}, from);
        for (const QPoint &at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, canvas->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(canvas, &move);
        }
        keep(u"board-together"_s);
        timeline.cancelDrag();
        timeline.setSelected({});
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, to);
    }

    void shootDialogs()
    {
        auto *timeline = m_window.findChild<desk::TimelineView *>();
        std::vector<JobId> jobs = m_desk.board().jobsBetween(QDate(2026, 5, 25), QDate(2026, 5, 25));
        std::erase_if(jobs, [this](const JobId &id) { return m_desk.board().job(id)->isOver(); }); // much cannot be done with it
        if (timeline && !jobs.empty())
            timeline->setCurrent(*std::ranges::find_if(jobs, [this](const JobId &id) { return !m_desk.board().job(id)->isOver(); }));
        shootDialog(u"openAction"_s, u"job"_s);
        shootDialog(u"openAction"_s, u"job-checklist"_s, [](QDialog &dialog) {
            if (auto *tabs = dialog.findChild<QTabWidget *>())
                tabs->setCurrentIndex(2);
        });
        shootDialog(u"openAction"_s, u"job-notes"_s, [](QDialog &dialog) {
            if (auto *tabs = dialog.findChild<QTabWidget *>())
                tabs->setCurrentIndex(1);
        });
        shootDone();
        shootDialog(u"assignAction"_s, u"assign"_s);
        shootDialog(u"bestAction"_s, u"best-technician"_s);
        shootDialog(u"newJobAction"_s, u"new-job"_s);
        shootDialog(u"publishAction"_s, u"publish"_s, showWeek);
        shootDialog(u"withdrawAction"_s, u"withdraw"_s);
        shootDialog(u"printAction"_s, u"print-day-sheets"_s, printed(0));
        shootDialog(u"printAction"_s, u"print-week"_s, printed(1));
        shootDialog(u"noteAction"_s, u"note"_s);
        shootDialog(u"absenceAction"_s, u"absence"_s);
        trigger(u"groupingAction2"_s);
        keep(u"board-groups"_s);
        shootDialog(u"lanesAction"_s, u"lanes"_s);
        trigger(u"groupingAction0"_s);
        trigger(u"weekAction"_s);
        trigger(u"faceAction1"_s);
        keep(u"board-list"_s);
        trigger(u"faceAction2"_s);
        keep(u"board-calendar"_s);
        trigger(u"faceAction0"_s);
        trigger(u"dayAction"_s);
        shootMap();
        shootDialog(u"mapServersAction"_s, u"map-servers"_s);
        shootDialog(u"diagnosticsAction"_s, u"diagnostics"_s);
        shootDialog(u"shortcutsAction"_s, u"shortcuts"_s);
    }

    // An address that was found, and a day driven again.
    void shootMap()
    {
        auto *field = m_window.findChild<QLineEdit *>(u"addressEdit"_s);
        m_window.activateWindow();
        field->setFocus();
        QTest::keyClicks(field, u"rang saint"_s);
        QTest::qWait(answersTake);
        keep(u"map-addresses"_s);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QTest::qWait(tilesTake);
        keep(u"map-found"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        trigger(u"fitMapAction"_s);
        trigger(u"replayAction"_s);
        m_window.findChild<QPushButton *>(u"replayLoadButton"_s)->click();
        QTest::qWait(tilesTake + answersTake);
        m_window.findChild<QSlider *>(u"replaySlider"_s)->setValue(10 * 60 + 20);
        keep(u"map-replay"_s);
        trigger(u"replayAction"_s);
    }

    // What a job that is done has to show.
    void shootDone()
    {
        auto *timeline = m_window.findChild<desk::TimelineView *>();
        const JobId before = timeline->current();
        for (const JobId &id : m_desk.board().jobsBetween(QDate(2026, 5, 25), QDate(2026, 5, 25))) {
            if (m_desk.board().job(id)->status == JobStatus::Completed)
                timeline->setCurrent(id);
        }
        const auto lastTabBut = [](int fromLast) {
            return [fromLast](QDialog &dialog) {
                if (auto *tabs = dialog.findChild<QTabWidget *>())
                    tabs->setCurrentIndex(tabs->count() - 1 - fromLast);
                QTest::qWait(900);
            };
        };
        shootDialog(u"openAction"_s, u"job-photos"_s, lastTabBut(1));
        shootDialog(u"openAction"_s, u"job-progress"_s, lastTabBut(0));
        timeline->setCurrent(before);
    }

    void shootDialog(const QString &action, const QString &name, const std::function<void(QDialog &)> &prepare = {})
    {
        // Some dialogs run their own loop: the picture is taken from inside it.
        QTimer::singleShot(400, &m_window, [this, name, prepare] {
            for (QWidget *widget : QApplication::topLevelWidgets()) {
                auto *dialog = qobject_cast<QDialog *>(widget);
                if (dialog && dialog->isVisible()) {
                    if (prepare)
                        prepare(*dialog);
                    save(widget->grab(), name);
                    widget->close();
                }
            }
        });
        trigger(action);
        QTest::qWait(600);
    }

    // The paper of this kind, made.
    static std::function<void(QDialog &)> printed(int kind)
    {
        return [kind](QDialog &dialog) {
            if (auto *box = dialog.findChild<QComboBox *>(u"printKindBox"_s)) {
                box->setCurrentIndex(kind);
                Q_EMIT box->activated(kind);
            }
            QTest::qWait(1500);
        };
    }

    // With the drafts of the coming days.
    static void showWeek(QDialog &dialog)
    {
        if (auto *span = dialog.findChild<QComboBox *>(u"publishSpanBox"_s)) {
            span->setCurrentIndex(1);
            Q_EMIT span->activated(1);
        }
        QTest::qWait(800);
    }

    void shootFirstRun()
    {
        FakeTester tester;
        tester.answer.erpnext = {.asked = true, .detail = u"16.10.1"_s};
        tester.answer.hub = {.asked = true, .error = Error{.kind = Error::Kind::Offline}};
        tester.answer.userName = u"marie@targo.example"_s;
        desk::FirstRunDialog dialog(tester, false);
        dialog.setSettings({.erpUrl = u"https://erp.example.ca"_s, .apiKey = u"0a1b2c3d"_s, .apiSecret = u"secret"_s,
                            .hubUrl = u"https://hub.example.ca"_s});
        dialog.show();
        if (auto *test = dialog.findChild<QAbstractButton *>(u"testButton"_s))
            test->click();
        QTest::qWait(200);
        save(dialog.grab(), u"first-run"_s);
    }

    void trigger(const QString &action)
    {
        if (auto *found = m_window.findChild<QAction *>(action))
            found->trigger();
        else
            QTextStream(stderr) << "no action " << action << '\n';
        QTest::qWait(50);
    }

    void choose(const QString &group, int value) { trigger(u"%1Action%2"_s.arg(group).arg(value)); }

    void keep(const QString &name)
    {
        QTest::qWait(100);
        save(m_window.grab(), name);
    }

    void save(const QPixmap &picture, const QString &name)
    {
        const QString path = QDir(m_folder).filePath(name + u'-' + m_suffix + u".png"_s);
        if (picture.save(path))
            QTextStream(stdout) << path << '\n';
        else
            QTextStream(stderr) << "cannot write " << path << '\n';
    }

    QString m_folder;
    QString m_suffix;
    Desk &m_desk;
    JobId m_contested;
    StillClock m_clock;
    SilentPrompt m_prompt;
    QTemporaryDir m_scratch;
    QSettings m_settings;
    SessionDiagnostics m_diagnostics{m_desk.session().connection(), {}, u"looks.ini"_s};
    desk::MainWindow m_window;
};

// A parked conflict, which it answers, and a waiting change, so that their screens have something to say.
JobId makeTrouble(Desk &desk, SandboxCompany &company)
{
    desk.unplug();
    const JobId contested = desk.anyFutureJob();
    desk.does(RescheduleJob{contested, QDate(2026, 5, 25), QTime(15, 30)});
    company.edit(contested.text(), {{"start_time", "11:00:00"}});
    desk.plugIn();
    desk.settles();
    desk.unplug();
    const auto today = desk.board().jobsBetween(QDate(2026, 5, 25), QDate(2026, 5, 25));
    desk.does(SetAbsence{desk.board().technicians().front(), Absence{u"Formation"_s, QDate(2026, 6, 1), QDate(2026, 6, 2)}});
    desk.does(EditJob{today.front(), {{Field::Description, u"Signal faible : remplacer le connecteur."_s}, {Field::Priority, u"high"_s}}});
    for (const JobId &id : today) {
        const Job *job = desk.board().job(id);
        if (job->status == JobStatus::Assigned && job->start > QTime(13, 0) && id != contested) {
            desk.does(ResizeJob{id, job->minutes + 30});
            break;
        }
    }
    return contested;
}

// All of the company's day, in one language.
bool photograph(const QString &folder, const QString &language)
{
    QLocale::setDefault(QLocale(language));
    QTranslator words;
    if (!words.load(u":/i18n/targo_%1.qm"_s.arg(language)) || !QCoreApplication::installTranslator(&words) || !QDir().mkpath(folder))
        return false;
    SandboxCompany company(u"2026-05-25T14:42:00Z"_s);
    StillClock clock;
    Desk desk(company, u"dispatcher"_s, clock);
    if (!company.start() || !desk.open()) {
        QTextStream(stderr) << "the sandbox company did not start\n";
        return false;
    }
    Photographer photographer(folder, desk);
    photographer.shoot(1, u"light"_s);
    photographer.shoot(2, u"dark"_s);
    photographer.setContested(makeTrouble(desk, company));
    photographer.shootTrouble(1, u"light"_s);
    photographer.shootSigningOut(u"light"_s);
    photographer.shootTrouble(2, u"dark"_s);
    photographer.shootSigningOut(u"dark"_s);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    application.setApplicationName(u"targo-shots"_s);
    if (argc != 2) {
        QTextStream(stderr) << "usage: targo-shots DIR\n";
        return 2;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    return photograph(folder, u"fr_CA"_s) && photograph(folder + u"/english"_s, u"en_CA"_s) ? 0 : 1;
}
