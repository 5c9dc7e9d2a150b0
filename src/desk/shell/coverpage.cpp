#include "desk/shell/coverpage.h"

#include "desk/theme/icons.h"
#include "desk/words/errorwords.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

CoverPage::CoverPage(SyncStatus &sync, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_sync(sync)
    , m_theme(theme)
    , m_picture(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_button(new QPushButton(this))
    , m_change(new QPushButton(tr("Change the server…"), this))
{
    setObjectName(u"coverPage"_s);
    m_title->setProperty("title", true);
    m_title->setObjectName(u"coverTitleLabel"_s);
    m_text->setProperty("muted", true);
    m_text->setObjectName(u"coverTextLabel"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setMaximumWidth(460);
    m_text->setMinimumWidth(360);
    m_progress->setFixedWidth(320);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Loading"));
    m_button->setObjectName(u"coverButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    for (QWidget *each : std::initializer_list<QWidget *>{m_picture, m_title, m_text, m_progress, m_button, m_change})
        column->addWidget(each, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(&sync, &SyncStatus::stateChanged, this, &CoverPage::refresh);
    connect(&theme, &Theme::changed, this, &CoverPage::refresh);
    connect(m_button, &QPushButton::clicked, this, &CoverPage::act);
    m_change->setObjectName(u"changeServerButton"_s);
    m_change->setProperty("flat", true);
    connect(m_change, &QPushButton::clicked, this, &CoverPage::signInWanted);
    refresh();
}

void CoverPage::act()
{
    const SyncState &state = m_sync.state();
    if (state.loading)
        m_sync.cancelLoading();
    else if (state.link == SyncState::Link::SignedOut)
        Q_EMIT signInWanted();
    else
        m_sync.syncNow();
}

void CoverPage::refresh()
{
    const SyncState &state = m_sync.state();
    m_picture->setPixmap(iconPixmap(u"dispatch"_s, m_theme.palette().muted, 48, devicePixelRatioF()));
    m_progress->setVisible(state.loading.has_value());
    m_change->setVisible(!state.loading && state.link != SyncState::Link::SignedOut); // "Sign in…" leads to the same place
    if (state.loading) {
        m_title->setText(tr("Fetching the board for the first time"));
        m_text->setText(words::of(*state.loading));
        m_progress->setRange(0, state.loading->expected);
        m_progress->setValue(state.loading->received);
        m_button->setText(tr("Cancel"));
    } else if (state.link == SyncState::Link::SignedOut) {
        m_title->setText(tr("You are signed out"));
        m_text->setText(tr("Sign in to fetch the board."));
        m_button->setText(tr("Sign in…"));
    } else if (state.link == SyncState::Link::Online && !state.firstLoadNeeded) {
        m_title->setText(tr("No technician yet"));
        m_text->setText(tr("The board shows one lane per technician. Add technicians in ERPNext, and they appear here by themselves."));
        m_button->setText(tr("Synchronise now"));
    } else {
        m_title->setText(tr("The board has not been fetched yet"));
        m_text->setText(!state.withheld.empty() ? words::ofWithheld(state.withheld) : state.trouble ? words::of(*state.trouble) : tr("It comes as soon as the server answers; then it stays readable offline."));
        m_button->setText(tr("Try again"));
    }
}

} // namespace targo::desk
