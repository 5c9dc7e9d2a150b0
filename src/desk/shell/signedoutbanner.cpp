#include "desk/shell/signedoutbanner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

SignedOutBanner::SignedOutBanner(SyncStatus &sync, QWidget *parent)
    : QFrame(parent)
    , m_sync(sync)
    , m_text(new QLabel(this))
{
    setObjectName(u"signedOutBanner"_s);
    setProperty("banner", true);
    auto *button = new QPushButton(tr("Sign in…"), this);
    button->setObjectName(u"bannerSignInButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, &SignedOutBanner::signInWanted);
    connect(&sync, &SyncStatus::stateChanged, this, &SignedOutBanner::refresh);
    refresh();
}

void SignedOutBanner::refresh()
{
    const SyncState &state = m_sync.state();
    setVisible(state.link == SyncState::Link::SignedOut);
    m_text->setText(u"⚠ "_s + (state.waiting > 0 ? tr("You are signed out. You can go on working: %n change(s) wait until you sign in.", nullptr, state.waiting)
                                                 : tr("You are signed out. You can go on working; what you change is sent when you sign in.")));
}

} // namespace targo::desk
