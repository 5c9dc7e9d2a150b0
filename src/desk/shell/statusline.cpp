#include "desk/shell/statusline.h"

#include "desk/words/errorwords.h"
#include "desk/words/times.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 alarmAfter = 60; // seconds

QString signOf(const SyncState &state)
{
    switch (state.link) {
    case SyncState::Link::Online: return u"●"_s;
    case SyncState::Link::Connecting: return u"◌"_s;
    case SyncState::Link::Offline: return u"○"_s;
    case SyncState::Link::SignedOut: return u"✕"_s;
    }
    return {};
}

} // namespace

StatusLine::StatusLine(SyncStatus &sync, const BoardSource &board, const Clock &clock, const QTimeZone &site, QWidget *parent)
    : QFrame(parent)
    , m_sync(sync)
    , m_board(board)
    , m_clock(clock)
    , m_site(site)
{
    setProperty("statusFrame", true);
    setObjectName(u"statusLine"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->setSpacing(14);
    const auto label = [&](const QString &name) {
        auto *made = new QLabel(this);
        made->setObjectName(name);
        made->setTextFormat(Qt::PlainText);
        row->addWidget(made);
        return made;
    };
    const auto button = [&](const QString &name) {
        auto *made = new QPushButton(this);
        made->setObjectName(name);
        made->setProperty("flat", true);
        row->addWidget(made);
        return made;
    };
    m_link = label(u"linkLabel"_s);
    m_sent = button(u"sentButton"_s);
    m_sent->setText(tr("everything is sent"));
    m_synced = label(u"syncedLabel"_s);
    m_waiting = button(u"waitingButton"_s);
    m_parked = button(u"parkedButton"_s);
    m_progressText = label(u"loadingLabel"_s);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    m_progress->setAccessibleName(tr("Loading"));
    row->addWidget(m_progress);
    m_cancel = button(u"cancelLoadingButton"_s);
    m_cancel->setText(tr("Cancel"));
    row->addStretch();
    m_session = label(u"sessionOnlyLabel"_s);
    m_session->setText(tr("Nothing is kept: this session only"));
    m_session->setToolTip(tr("This computer has no keychain, so the board is not stored on its disk."));
    m_user = label(u"userLabel"_s);
    m_user->setProperty("muted", true);
    setTone(m_session, u"warning"_s);
    setTone(m_parked, u"bad"_s);
    connect(&sync, &SyncStatus::stateChanged, this, &StatusLine::refresh);
    connect(m_sent, &QPushButton::clicked, this, &StatusLine::pendingWanted);
    connect(m_waiting, &QPushButton::clicked, this, &StatusLine::pendingWanted);
    connect(m_parked, &QPushButton::clicked, this, &StatusLine::pendingWanted);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_sync.cancelLoading(); });
    // The tallest of what comes and goes decides, so that the board above never moves.
    int tallest = 0;
    for (const QWidget *each : std::initializer_list<QWidget *>{m_link, m_sent, m_waiting, m_parked, m_cancel})
        tallest = std::max(tallest, each->sizeHint().height());
    setFixedHeight(tallest + 5);
    refresh();
}

void StatusLine::setTone(QWidget *widget, const QString &tone)
{
    if (widget->property("tone").toString() == tone)
        return;
    widget->setProperty("tone", tone);
    widget->style()->polish(widget);
}

QString StatusLine::syncedWords() const
{
    const SyncState &state = m_sync.state();
    if (!state.lastSync)
        return state.firstLoadNeeded ? tr("nothing received yet") : QString();
    const QDateTime local = state.lastSync->toTimeZone(m_site);
    const qint64 seconds = state.lastSync->secsTo(m_clock.now());
    if (state.link == SyncState::Link::Online && state.live)
        return tr("up to date at %1").arg(words::hour(local.time()));
    if (seconds > 12 * 3600)
        return tr("as of %1").arg(words::moment(WallTime::of(local)));
    return tr("as of %1 (%2)").arg(words::hour(local.time()), words::age(seconds));
}

qint64 StatusLine::secondsWaiting() const
{
    for (const PendingChange &change : m_board.pendingChanges()) {
        if (change.state != PendingState::Parked)
            return change.submittedAt.secsTo(m_clock.now());
    }
    return 0;
}

void StatusLine::showWaiting()
{
    const SyncState &state = m_sync.state();
    const qint64 seconds = state.link == SyncState::Link::Online && state.waiting > 0 ? secondsWaiting() : 0;
    const bool alarm = seconds > alarmAfter;
    const QString count = tr("%n change(s) waiting", nullptr, state.waiting);
    m_waiting->setText(alarm ? u"⚠ "_s + tr("%1 for %2").arg(count, words::duration(seconds / 60)) : count);
    if (alarm)
        m_waiting->setToolTip(tr("You are online, and the oldest change has not been sent. See what holds it up."));
    m_waiting->setVisible(state.waiting > 0);
    setTone(m_waiting, alarm ? u"bad"_s : QString());
    if (alarm && !std::exchange(m_alarmed, true)) {
        QAccessibleEvent event(m_waiting, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
    m_alarmed = alarm;
}

// For people who want to know more than a glance says.
QString StatusLine::details() const
{
    const SyncState &state = m_sync.state();
    QStringList lines{words::of(state.link)};
    if (state.trouble)
        lines.append(words::of(*state.trouble));
    if (state.link == SyncState::Link::Online)
        lines.append(state.live ? tr("Changes by colleagues arrive at once.") : tr("Changes by colleagues arrive with a delay."));
    lines.append(state.waiting + state.parked == 0 ? tr("Everything you did is on the server.")
                                                   : tr("%n change(s) not on the server yet.", nullptr, state.waiting + state.parked));
    if (state.lastSync)
        lines.append(tr("Last exchange with the server: %1").arg(words::moment(WallTime::of(state.lastSync->toTimeZone(m_site)))));
    lines.append(state.storesOnDisk ? tr("The board is kept on this computer, encrypted.") : tr("Nothing is kept on this computer."));
    return lines.join('\n'_L1);
}

void StatusLine::refresh()
{
    const SyncState &state = m_sync.state();
    const QString word = state.workOffline && state.link == SyncState::Link::Offline ? tr("Working offline") : words::of(state.link);
    m_link->setText(u"%1 %2"_s.arg(signOf(state), word));
    setTone(m_link, state.link == SyncState::Link::Online ? u"good"_s : state.link == SyncState::Link::SignedOut ? u"bad"_s : u"warning"_s);
    const QString tip = words::toolTip(details());
    for (QWidget *each : std::initializer_list<QWidget *>{m_link, m_sent, m_synced, m_waiting})
        each->setToolTip(tip);
    m_sent->setVisible(state.link == SyncState::Link::Online && state.waiting + state.parked == 0 && !state.firstLoadNeeded);
    m_synced->setText(syncedWords());
    showWaiting();
    m_parked->setText(u"! "_s + tr("%n change(s) need you", nullptr, state.parked));
    m_parked->setVisible(state.parked > 0);
    const bool loading = state.loading && !state.firstLoadNeeded; // the first load has a page of its own
    m_progressText->setVisible(loading);
    m_progress->setVisible(loading);
    m_cancel->setVisible(loading);
    if (loading) {
        m_progressText->setText(words::of(*state.loading));
        m_progress->setRange(0, state.loading->expected);
        m_progress->setValue(state.loading->received);
    }
    m_session->setVisible(!state.storesOnDisk);
    m_user->setText(state.userName);
}

} // namespace targo::desk
