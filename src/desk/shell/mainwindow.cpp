#include "desk/shell/mainwindow.h"

#include "base/clock.h"
#include "desk/board/boardactions.h"
#include "desk/board/boardlooks.h"
#include "desk/board/boardpage.h"
#include "desk/board/ownwindow.h"
#include "desk/job/newjobdialog.h"
#include "desk/map/mapdesk.h"
#include "desk/palette/quickopen.h"
#include "desk/print/paperactions.h"
#include "desk/publish/publishbutton.h"
#include "desk/publish/publishdialog.h"
#include "desk/publish/withdrawdialog.h"
#include "desk/shell/announcements.h"
#include "desk/shell/chromebar.h"
#include "desk/shell/coverpage.h"
#include "desk/shell/dialogkeys.h"
#include "desk/shell/leaving.h"
#include "desk/shell/rail.h"
#include "desk/shell/sessionmemory.h"
#include "desk/shell/sidewindows.h"
#include "desk/shell/signedoutbanner.h"
#include "desk/shell/statusline.h"
#include "desk/shell/toast.h"
#include "desk/shell/vanishedbanner.h"
#include "desk/shell/withheldbanner.h"
#include "desk/shell/windowmemory.h"
#include "desk/unassigned/unassignedpanel.h"
#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"
#include "domain/ports/prompt.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct MainWindow::Parts
{
    explicit Parts(const DeskPorts &given, MainWindow *owner)
        : window(owner)
        , ports(given)
        , theme(given.settings)
        , acts(given.board, given.intents, &given.sync)
        , actions(new DeskActions(owner))
    {
    }

    void build();
    void connectActions();
    void connectBoard();
    void showHistory();
    void showPublish();
    void showRights();
    void showJob();
    void showPeriod();
    void showMatches();
    void showOtherDays();
    void chooseFace();
    void passTime();
    bool wouldLose() const;
    void remember();
    void recallWork();
    QDate today() const { return ports.clock.now().toTimeZone(ports.site).date(); }

    MainWindow *window;
    DeskPorts ports;
    Theme theme;
    BoardActs acts;
    DeskActions *actions;
    Rail *rail = nullptr;
    ChromeBar *chrome = nullptr;
    QStackedWidget *faces = nullptr; // the board, or what stands in its place
    BoardPage *board = nullptr;
    MapDesk *map = nullptr;
    SessionMemory *memory = nullptr;
    CoverPage *cover = nullptr;
    SignedOutBanner *banner = nullptr;
    DemonstrationBanner *demonstration = nullptr;
    StatusLine *status = nullptr;
    Toast *toast = nullptr;
    SideWindows *beside = nullptr;
    JobTexts *texts = nullptr;
    OtherDays *otherDays = nullptr;
    QuickOpen *quickOpen = nullptr;
    QPointer<PublishDialog> publishing;
    QDate dayOfLastTick;
    bool mayClose = false; // the person knows what is lost
};

MainWindow::MainWindow(const DeskPorts &ports, QWidget *parent)
    : QMainWindow(parent)
    , m(std::make_unique<Parts>(ports, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Targo Ops"));
    new DialogKeys(this);
    m->build();
    m->connectActions();
    m->connectBoard();
    recall(ports.settings, *this, *m->board);
    m->memory = new SessionMemory(ports, *m->board, this);
    m->memory->recallPlace();
    m->showPeriod();
    m->showHistory();
    m->showRights();
    m->chooseFace();
    m->board->setFocus();
}

MainWindow::~MainWindow()
{
    // While the widgets go, the focus moves, and nobody is to ask half a board about it.
    disconnect(qApp, nullptr, m->board, nullptr);
    disconnect(m->board, nullptr, this, nullptr);
    delete takeCentralWidget();
}

void MainWindow::showDate(QDate date) { m->board->showPeriod(date, m->board->timeline().span()); }

bool MainWindow::Parts::wouldLose() const
{
    const SyncState &state = ports.sync.state();
    return !state.storesOnDisk && state.waiting + state.parked > 0; // on disk they wait in the encrypted file
}

void MainWindow::Parts::remember()
{
    memory->remember();
    map->remember();
    desk::remember(ports.settings, *window, *board);
}

// Once people see the board: before that a first load may still bring what was open.
void MainWindow::Parts::recallWork()
{
    if (window->isVisible() && faces->currentWidget() == board)
        memory->recallWork();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    QMetaObject::invokeMethod(this, [this] { m->recallWork(); }, Qt::QueuedConnection); // its windows stand before it
}

void MainWindow::leave(Leaving where, std::function<void()> then, const std::function<void()> &stay)
{
    m->remember(); // with what is open now
    if (!leavesUnsavedWork(m->ports.prompt))
        return stay();
    endSession(where, std::move(then), stay);
}

void MainWindow::endSession(Leaving where, std::function<void()> then, const std::function<void()> &stay)
{
    const SyncState &state = m->ports.sync.state();
    const bool unsent = state.waiting + state.parked > 0;
    if (!m->wouldLose() && !(where == Leaving::SigningOut && unsent))
        return then();
    if (const auto *asked = findChild<UnsentDialog *>(); asked && asked->isVisible())
        return stay(); // one question at a time
    auto *dialog = new UnsentDialog(where, m->ports.board, m->ports.sync, this);
    connect(dialog, &QDialog::accepted, this, std::move(then));
    connect(dialog, &QDialog::rejected, this, stay);
    connect(dialog, &UnsentDialog::listWanted, m->beside, &SideWindows::showPending);
    dialog->open();
}

void MainWindow::showDemonstration(DemonstrationBanner::State state) { m->demonstration->tell(state); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m->mayClose) {
        m->remember(); // with what is open now
        if (!leavesUnsavedWork(m->ports.prompt))
            return event->ignore();
    }
    if (!m->mayClose && m->wouldLose()) {
        event->ignore();
        return endSession(Leaving::TheProgram, [this] {
            m->mayClose = true;
            close();
        }, [] { });
    }
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

void MainWindow::Parts::build()
{
    actions->fill(window->menuBar());
    auto *central = new QWidget(window);
    rail = new Rail(theme, central);
    rail->add(u"dispatch"_s, MainWindow::tr("Dispatch"), u"dispatchPageButton"_s);
    rail->setCurrent(0);
    chrome = new ChromeBar(*actions, theme, central);
    banner = new SignedOutBanner(ports.sync, central);
    demonstration = new DemonstrationBanner(central);
    faces = new QStackedWidget(central);
    board = new BoardPage(ports, theme, acts, faces);
    cover = new CoverPage(ports.sync, theme, faces);
    faces->addWidget(board);
    faces->addWidget(cover);
    status = new StatusLine(ports.sync, ports.board, ports.clock, ports.site, central);
    toast = new Toast(faces);
    toast->setRoom([this] {
        const UnassignedPanel &panel = board->panel();
        return faces->isAncestorOf(&panel) && panel.isVisible() ? QRect(panel.mapTo(faces, panel.freeHead().topLeft()), panel.freeHead().size()) : QRect();
    });
    texts = new JobTexts(ports.board, window);
    otherDays = new OtherDays(ports.board, *texts, window);
    quickOpen = new QuickOpen(ports.board, *texts, theme, central);
    beside = new SideWindows(ports, acts, *board, *actions, window);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(chrome);
    right->addWidget(banner);
    right->addWidget(demonstration);
    right->addWidget(new VanishedBanner(ports.sync, central));
    auto *withheld = new WithheldBanner(ports.sync, central);
    QObject::connect(withheld, &WithheldBanner::signInWanted, window, &MainWindow::signInRequested);
    right->addWidget(withheld);
    right->addWidget(faces, 1);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(rail);
    upper->addLayout(right, 1);
    auto *column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(status);
    window->setCentralWidget(central);

    auto *menu = new QMenu(window);
    actions->fillJobMenu(menu);
    board->setJobMenu(menu);
    board->addActions(actions->jobActions());
    const auto *more = new BoardActions(*actions, *board, *window->menuBar());
    chrome->addBoard(*more->faces, new PublishButton(*actions->publish, board->timeline().model(), ports.rights, chrome));
    map = new MapDesk(ports, theme, *actions, *board, acts, *window->menuBar());
    new PaperActions(ports, *actions, *board, acts, *window->menuBar()->findChild<QMenu *>(u"fileMenu"_s), actions->signIn);
    board->panel().addHeadAction(actions->newJob);
    board->panel().setWindowAction(window->findChild<QAction *>(u"panelWindowAction"_s));
    window->removeAction(actions->clearSearch); // in the search field Esc also gives the focus back
    board->addAction(actions->clearSearch);
    dayOfLastTick = today();
    auto *minute = new QTimer(window);
    QObject::connect(minute, &QTimer::timeout, window, [this] { passTime(); });
    minute->start(20s);
}

void MainWindow::Parts::connectActions()
{
    const auto on = [this](QAction *action, auto act) { QObject::connect(action, &QAction::triggered, window, act); };
    on(actions->syncNow, [this] { ports.sync.syncNow(); });
    on(actions->workOffline, [this](bool offline) { ports.sync.setWorkOffline(offline); });
    on(actions->signIn, [this] { Q_EMIT window->signInRequested(); });
    on(actions->signOut, [this] { Q_EMIT window->signOutRequested(); });
    on(actions->quit, [this] { window->close(); });
    on(actions->undo, [this] { acts.undo(); });
    on(actions->redo, [this] { acts.redo(); });
    on(actions->find, [this] {
        window->activateWindow(); // asked from a window beside it
        chrome->focusSearch();
    });
    on(actions->quickOpen, [this] {
        window->activateWindow();
        quickOpen->isVisible() ? quickOpen->leave() : quickOpen->open(window->menuBar()->actions(), today());
    });
    on(actions->clearSearch, [this] { chrome->search().clear(); });
    on(actions->openMenu, [this] {
        // The bar takes the focus itself when the menu is left, and gives it back.
        window->menuBar()->setActiveAction(window->menuBar()->actions().value(0));
    });
    QObject::connect(actions->views, &QActionGroup::triggered, window, [this](const QAction *action) {
        board->showPeriod(board->date(), TimelineView::Span(action->data().toInt()));
    });
    on(actions->workingHours, [this](bool only) { board->timeline().setWorkingHoursOnly(only); });
    on(actions->today, [this] { board->showPeriod(today(), board->timeline().span()); });
    on(actions->previous, [this] { board->step(-1); });
    on(actions->next, [this] { board->step(1); });
    on(actions->goToDate, [this] { chrome->openCalendar(); });
    const auto middle = [this] { return board->timeline().viewport()->width() / 2.0; };
    on(actions->zoomIn, [this, middle] { board->timeline().zoomBy(1.25, middle()); });
    on(actions->zoomOut, [this, middle] { board->timeline().zoomBy(0.8, middle()); });
    on(actions->zoomReset, [this] {
        board->timeline().setZoom(1);
        board->timeline().showWorkingHours();
    });
    on(actions->open, [this] { board->openJob(board->currentJob()); });
    on(actions->assign, [this] { board->assignJob(board->currentJob()); });
    on(actions->unassign, [this] { acts.unassign(board->chosenJobs()); });
    on(actions->note, [this] { board->addNote(board->currentJob()); });
    on(actions->remove, [this] { acts.remove(board->chosenJobs()); });
    on(actions->best, [this] { board->findTechnician(board->currentJob()); });
    on(actions->suggest, [this] { board->findTime(board->currentJob()); });
    on(actions->publish, [this] { showPublish(); });
    on(actions->publishJob, [this] { acts.publish({board->currentJob()}, PublishDialog::tellsTechnicians(ports.settings)); });
    on(actions->withdraw, [this] {
        auto *dialog = new WithdrawDialog(ports.board, board->currentJob(), window);
        QObject::connect(dialog, &WithdrawDialog::withdrawn, &acts, &BoardActs::withdraw);
        dialog->open();
    });
    on(actions->newJob, [this] { board->newJob(); });
    on(actions->absence, [this] { board->editAbsence({}); });
    QObject::connect(actions->status, &QActionGroup::triggered, window, [this](const QAction *action) {
        acts.setStatus(board->chosenJobs(), JobStatus(action->data().toInt()));
        showJob(); // the tick goes to what the board says, not to what was clicked
    });
    QObject::connect(actions->theme, &QActionGroup::triggered, window, [this](const QAction *action) {
        theme.choose(Theme::Choice(action->data().toInt()));
    });
    QObject::connect(actions->density, &QActionGroup::triggered, window, [this](const QAction *action) {
        board->timeline().setDensity(Density(action->data().toInt()));
    });
    on(actions->about, [this] {
        ports.prompt.tell(MainWindow::tr("About Targo Ops"), MainWindow::tr("Targo Ops %1: dispatch for a fibre company's field service.").arg(QLatin1StringView(TARGO_VERSION)));
    });
}

void MainWindow::Parts::connectBoard()
{
    QObject::connect(chrome, &ChromeBar::searched, window, [this](const QString &text) {
        board->setFilter(text);
        otherDays->search(text);
        showMatches();
        actions->clearSearch->setEnabled(!text.isEmpty());
    });
    showMatches();
    QObject::connect(otherDays, &OtherDays::changed, window, [this] { showOtherDays(); });
    QObject::connect(&chrome->search(), &SearchField::otherDayChosen, window, [this](QDate date, const JobId &job) {
        board->showPeriod(date, board->timeline().span());
        board->choose(job);
    });
    QObject::connect(quickOpen, &QuickOpen::jobChosen, window, [this](const JobId &job) { board->goTo(job); });
    QObject::connect(quickOpen, &QuickOpen::technicianChosen, window, [this](const TechnicianId &technician) {
        board->timeline().chooseTechnician(technician);
        board->timeline().ensureVisible(technician);
        board->timeline().setFocus();
    });
    QObject::connect(quickOpen, &QuickOpen::customerChosen, window, [this](const CustomerId &id) {
        if (const Customer *customer = ports.board.customer(id))
            chrome->search().setText(customer->name);
        chrome->focusSearch();
    });
    QObject::connect(quickOpen, &QuickOpen::dayChosen, window, &MainWindow::showDate);
    QObject::connect(quickOpen, &QuickOpen::refused, &acts, &BoardActs::refuse);
    QObject::connect(board, &BoardPage::searchWanted, window, [this](const QString &text) { chrome->search().setText(text); });
    chrome->search().setText(board->looks().lastSearch());
    QObject::connect(chrome, &ChromeBar::searchLeft, window, [this] { board->timeline().setFocus(); });
    QObject::connect(chrome, &ChromeBar::dateChosen, window, &MainWindow::showDate);
    QObject::connect(board, &BoardPage::periodChanged, window, [this] { showPeriod(); });
    QObject::connect(board, &BoardPage::currentJobChanged, window, [this] { showJob(); });
    QObject::connect(board, &BoardPage::searchHides, window, [this] { chrome->search().clear(); });
    QObject::connect(board, &BoardPage::matchesChanged, window, [this] { showMatches(); });
    new Announcements(ports, *board, acts, *toast);
    QObject::connect(status, &StatusLine::pendingWanted, beside, &SideWindows::showPending);
    QObject::connect(banner, &SignedOutBanner::signInWanted, window, &MainWindow::signInRequested);
    QObject::connect(demonstration, &DemonstrationBanner::restartWanted, window, &MainWindow::demonstrationWanted);
    QObject::connect(cover, &CoverPage::signInWanted, window, &MainWindow::signInRequested);
    if (ports.rights)
        QObject::connect(ports.rights, &Rights::changed, window, [this] { showRights(); });
    QObject::connect(&ports.intents, &IntentSink::historyChanged, window, [this] { showHistory(); });
    QObject::connect(&ports.sync, &SyncStatus::stateChanged, window, [this] { chooseFace(); });
    QObject::connect(&ports.board, &BoardSource::techniciansChanged, window, [this] { chooseFace(); });
    QObject::connect(&ports.board, &BoardSource::boardReplaced, window, [this] { chooseFace(); });
}

void MainWindow::Parts::showHistory()
{
    const auto undoable = ports.intents.undoable();
    const auto redoable = ports.intents.redoable();
    actions->undo->setEnabled(undoable.has_value());
    actions->redo->setEnabled(redoable.has_value());
    actions->undo->setToolTip(undoable ? words::toolTip(MainWindow::tr("Undo: %1").arg(words::didTo(*undoable, ports.board))) : MainWindow::tr("Nothing to undo"));
    actions->redo->setToolTip(redoable ? words::toolTip(MainWindow::tr("Redo: %1").arg(words::didTo(*redoable, ports.board))) : MainWindow::tr("Nothing to redo"));
}

void MainWindow::Parts::showPublish()
{
    if (!publishing) {
        publishing = new PublishDialog(ports, acts, board->firstDay(), board->firstDay().addDays(board->days() - 1), window);
        QObject::connect(publishing, &PublishDialog::jobWanted, board, &BoardPage::openJob);
        QObject::connect(publishing, &PublishDialog::pendingWanted, beside, &SideWindows::showPending);
    }
    bringForward(*publishing);
}

void MainWindow::Parts::showRights()
{
    actions->setRights(mayPublish(ports.rights));
    showJob();
}

void MainWindow::Parts::showJob() { actions->setJob(ports.board.job(board->currentJob())); }

void MainWindow::Parts::showPeriod()
{
    chrome->showPeriod(board->firstDay(), board->days(), board->date());
    otherDays->setPeriod(board->firstDay(), board->firstDay().addDays(board->days() - 1));
    actions->view(int(board->timeline().span()))->setChecked(true);
    actions->workingHours->setChecked(board->timeline().workingHoursOnly());
    for (QAction *action : actions->theme->actions())
        action->setChecked(action->data().toInt() == int(theme.choice()));
    for (QAction *action : actions->density->actions())
        action->setChecked(action->data().toInt() == int(board->timeline().density()));
    showMatches();
}

void MainWindow::Parts::showMatches() { chrome->search().showMatches(chrome->search().text().trimmed().isEmpty() ? -1 : board->matchCount()); }

// What is still to come goes first.
void MainWindow::Parts::showOtherDays()
{
    std::vector<OtherDays::Day> days = otherDays->days();
    std::ranges::stable_partition(days, [this](const OtherDays::Day &day) { return day.date >= today(); });
    std::vector<SearchField::OtherDay> listed;
    for (const OtherDays::Day &day : days)
        listed.push_back({day.date, day.first, words::dayOfJobs(day.date, day.first, day.jobs, ports.board)});
    chrome->search().showOtherDays(listed);
}

void MainWindow::Parts::chooseFace()
{
    const SyncState &state = ports.sync.state();
    actions->workOffline->setChecked(state.workOffline);
    const bool nothing = ports.board.technicians().empty() && ports.board.jobCount() == 0;
    const bool covered = nothing || (state.firstLoadNeeded && state.loading);
    cover->refresh();
    banner->setVisible(!covered && state.link == SyncState::Link::SignedOut); // the cover says it itself
    faces->setCurrentWidget(covered ? static_cast<QWidget *>(cover) : board);
    chrome->setEnabled(!covered);
    recallWork();
}

// A board left open over midnight shows the new day, unless the person was looking at another one.
void MainWindow::Parts::passTime()
{
    if (today() != dayOfLastTick && board->date() == dayOfLastTick)
        board->showPeriod(today(), board->timeline().span());
    dayOfLastTick = today();
    board->refreshWords();
    map->passTime();
    status->refresh();
    remember(); // a machine that loses its power asks nobody
}

} // namespace targo::desk
