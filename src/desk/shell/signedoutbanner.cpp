#include "desk/shell/signedoutbanner.h"

#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

SignedOutBanner::SignedOutBanner(SyncStatus &sync, QWidget *parent)
    : Banner(u"signedOutBanner"_s, Tone::Warning, parent)
    , m_sync(sync)
{
    connect(addButton(tr("Sign in…"), u"bannerSignInButton"_s), &QPushButton::clicked, this, &SignedOutBanner::signInWanted);
    connect(&sync, &SyncStatus::stateChanged, this, &SignedOutBanner::refresh);
    refresh();
}

void SignedOutBanner::refresh()
{
    const SyncState &state = m_sync.state();
    if (state.link != SyncState::Link::SignedOut)
        return say({});
    say(state.waiting > 0 ? tr("You are signed out. You can go on working: %n change(s) wait until you sign in.", nullptr, state.waiting)
                          : tr("You are signed out. You can go on working; what you change is sent when you sign in."));
}

} // namespace targo::desk
