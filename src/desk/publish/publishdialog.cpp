#include "desk/publish/publishdialog.h"

#include "base/clock.h"
#include "desk/fields/periodedit.h"
#include "desk/publish/publishtree.h"
#include "desk/publish/publishwords.h"
#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/times.h"
#include "domain/ports/publicationsource.h"
#include "domain/ports/rights.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString tellKey = u"publish/tell"_s;

} // namespace

PublishDialog::PublishDialog(const DeskPorts &ports, BoardActs &acts, QDate first, QDate last, QWidget *parent)
    : QDialog(parent)
    , m_ports(ports)
    , m_acts(acts)
    , m_period(new PeriodEdit(first, last, u"publish"_s, this))
    , m_tree(new PublishTree(ports.board, this))
    , m_empty(paragraph({}, u"publishEmptyLabel"_s, this))
    , m_verdict(paragraph({}, u"publishVerdictLabel"_s, this))
    , m_told(paragraph({}, u"publishToldLabel"_s, this))
    , m_outcome(paragraph({}, u"publishOutcomeLabel"_s, this))
    , m_tell(new QCheckBox(tr("Tell the technicians by &SMS"), this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"publishDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Publish"));
    m_tell->setObjectName(u"publishTellBox"_s);
    m_tell->setChecked(tellsTechnicians(ports.settings));
    m_told->setProperty("muted", true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Published"));
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_period);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_verdict);
    column->addWidget(m_tell);
    column->addWidget(m_told);
    column->addWidget(m_progress);
    column->addWidget(m_outcome);
    column->addLayout(makeButtons());
    resize(760, 620);

    m_soon.setSingleShot(true);
    m_soon.setInterval(200ms);
    connect(&m_soon, &QTimer::timeout, this, &PublishDialog::askHub);
    connect(m_tree, &PublishTree::wanted, this, [this](const TechnicianId &technician, bool wanted) {
        if (wanted)
            m_leftOut.remove(technician);
        else
            m_leftOut.insert(technician);
        QMetaObject::invokeMethod(this, &PublishDialog::refresh, Qt::QueuedConnection); // not while the box tells of its tick
    });
    connect(m_period, &PeriodEdit::changed, this, &PublishDialog::refresh);
    connect(m_tree, &PublishTree::jobChosen, this, &PublishDialog::jobWanted);
    connect(m_tell, &QCheckBox::toggled, this, [this](bool tell) {
        m_ports.settings.setValue(tellKey, tell);
        refresh();
    });
    for (const auto changed : {&BoardSource::techniciansChanged, &BoardSource::boardReplaced})
        connect(&ports.board, changed, this, &PublishDialog::refresh);
    m_later.setSingleShot(true);
    m_later.setInterval(50ms);
    connect(&m_later, &QTimer::timeout, this, &PublishDialog::refresh);
    connect(&ports.board, &BoardSource::jobsChanged, this, [this] { m_later.start(); }); // every colleague's edit tells
    connect(&ports.board, &BoardSource::pendingChanged, this, &PublishDialog::follow);
    connect(&ports.sync, &SyncStatus::stateChanged, this, &PublishDialog::refresh);
    if (ports.rights)
        connect(ports.rights, &Rights::changed, this, &PublishDialog::showVerdict);
    refresh();
    follow();
}

bool PublishDialog::tellsTechnicians(const QSettings &settings) { return settings.value(tellKey, true).toBool(); }

QLayout *PublishDialog::makeButtons()
{
    m_publish = dialogButton({}, u"publishButton"_s, this);
    m_cancel = dialogButton(tr("Cancel what is not sent"), u"cancelPublishingButton"_s, this);
    m_decide = dialogButton(tr("Show what needs you"), u"decideButton"_s, this);
    m_close = dialogButton(tr("Close"), u"closeButton"_s, this);
    m_publish->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_cancel);
    row->addWidget(m_decide);
    row->addStretch();
    row->addWidget(m_publish);
    row->addWidget(m_close);
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
    connect(m_cancel, &QPushButton::clicked, this, &PublishDialog::callOff);
    connect(m_decide, &QPushButton::clicked, this, &PublishDialog::pendingWanted);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

QDate PublishDialog::today() const { return m_ports.clock.now().toTimeZone(m_ports.site).date(); }
bool PublishDialog::isOnline() const { return m_ports.sync.state().link == SyncState::Link::Online && m_ports.publications; }

int PublishDialog::unsentAmongReady() const
{
    return int(std::ranges::count_if(m_plan.ready, [this](const JobId &id) { return m_ports.board.pendingOf(id) != nullptr; }));
}

void PublishDialog::refresh()
{
    PublishPlan plan = publishPlan(m_ports.board, m_period->first(), m_period->last(), today(), m_leftOut);
    if (plan != m_plan || m_tree->topLevelItemCount() == 0) {
        m_forecast.reset();
        m_plan = std::move(plan);
        m_tree->show(m_plan, m_period->first() != m_period->last(), m_leftOut);
    }
    const bool nothing = m_plan.differences.empty() && m_plan.skipped.empty();
    m_tree->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_empty->setText(m_plan.published > 0 ? tr("Nothing to publish: the technicians see what stands on the board (%n job(s)).", nullptr, m_plan.published)
                                          : tr("Nothing is planned in this period."));
    ++m_asked;
    if (isOnline() && !m_plan.ready.empty() && unsentAmongReady() == 0)
        m_soon.start();
    else
        m_soon.stop();
    showVerdict();
}

void PublishDialog::askHub()
{
    if (m_forecast)
        return;
    m_ports.publications->forecast(m_plan.ready, m_tell->isChecked()).then(this, [this, asked = m_asked](const Result<PublicationForecast> &forecast) {
        if (asked != m_asked)
            return;
        m_forecast = forecast;
        showVerdict();
    });
}

void PublishDialog::showVerdict()
{
    const int ready = int(m_plan.ready.size());
    const int unsent = unsentAmongReady();
    QStringList sentences;
    if (ready == 0)
        sentences << QString();
    else if (!isOnline())
        sentences << tr("Offline: this is what this computer knows. It is published as soon as the connection is back.");
    else if (unsent > 0)
        sentences << tr("As this computer sees it: changes of %n of these jobs are not sent yet. They go first.", nullptr, unsent);
    else if (!m_forecast)
        sentences << tr("Asking the hub…");
    else if (!*m_forecast)
        sentences << tr("As this computer sees it; the hub does not say: %1").arg(words::of(m_forecast->error()));
    else if ((*m_forecast)->skipped.empty())
        sentences << tr("Checked with the hub: what is ticked can be published.");
    else
        sentences << tr("Checked with the hub: it would leave out %n of these.", nullptr, int((*m_forecast)->skipped.size()));
    const auto notifications = m_forecast && *m_forecast && !(*m_forecast)->notifications.empty() ? (*m_forecast)->notifications
                                                                                                 : notificationsFor(m_ports.board, m_plan.ready);
    m_verdict->setText(sentences.join(u' '));
    m_verdict->setVisible(ready > 0);
    m_tell->setVisible(ready > 0);
    m_told->setVisible(ready > 0);
    QStringList told{m_tell->isChecked() ? tr("These get a message: %1").arg(words::listed(notifications, m_ports.board))
                                         : tr("Nobody gets a message; their list of the day shows it.")};
    if (const auto losers = losersUntold(m_plan, notifications); m_tell->isChecked() && !losers.empty())
        told << tr("These lose work and get none; their list of the day shows it: %1").arg(words::listed(losers, m_ports.board));
    m_told->setText(told.join(u'\n'));
    m_publish->setText(ready > 0 ? tr("&Publish %n job(s)", nullptr, ready) : tr("Publish"));
    showRights();
}

void PublishDialog::showRights()
{
    const Rights::Answer answer = mayPublish(m_ports.rights);
    m_publish->setEnabled(!isRefused(answer) && !m_plan.ready.empty());
    if (!isRefused(answer))
        return;
    m_verdict->setVisible(true);
    m_verdict->setText(words::of(Error{.kind = Error::Kind::Forbidden, .code = answer == Rights::Answer::No ? QString(publishCapability) : u"NoHub"_s}));
}

void PublishDialog::publish()
{
    const std::vector<JobId> jobs = m_plan.ready;
    m_publish->setEnabled(false);
    m_acts.publish(jobs, m_tell->isChecked()).then(this, [this, jobs](bool kept) {
        if (kept)
            m_running = QSet<JobId>(jobs.begin(), jobs.end());
        follow();
        refresh();
    });
}

// What was published from here, by how far it is.
void PublishDialog::follow()
{
    int waiting = 0, parked = 0;
    for (const PendingChange &change : m_ports.board.pendingChanges()) {
        const auto job = jobOf(change.act);
        if (isPublication(change.act) && job && m_running.contains(*job))
            (change.state == PendingState::Parked ? parked : waiting) += 1;
    }
    const int all = int(m_running.size());
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(all - waiting - parked);
    m_progress->setVisible(waiting > 0);
    m_cancel->setVisible(waiting > 0);
    m_decide->setVisible(parked > 0);
    m_outcome->setVisible(all > 0);
    QStringList said;
    if (all - waiting - parked > 0)
        said << tr("%n job(s) published.", nullptr, all - waiting - parked);
    if (waiting > 0 && !isOnline())
        said << tr("%n job(s) wait(s) for the connection; you can close this window.", nullptr, waiting);
    else if (waiting > 0)
        said << tr("%n job(s) under way…", nullptr, waiting);
    if (parked > 0)
        said << tr("%n job(s) not published: each needs your decision.", nullptr, parked);
    m_outcome->setText(said.join(u' '));
    showVerdict();
}

void PublishDialog::callOff()
{
    for (const PendingChange &change : m_ports.board.pendingChanges()) {
        const auto job = jobOf(change.act);
        if (isPublication(change.act) && change.state == PendingState::Waiting && job && m_running.contains(*job)) {
            m_running.remove(*job);
            m_acts.intents().discard(change.entry);
        }
    }
    follow();
}

} // namespace targo::desk
