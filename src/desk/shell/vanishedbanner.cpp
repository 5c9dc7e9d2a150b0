#include "desk/shell/vanishedbanner.h"

#include "desk/words/errorwords.h"

#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

VanishedBanner::VanishedBanner(SyncStatus &sync, QWidget *parent)
    : Banner(u"vanishedBanner"_s, Tone::Warning, parent)
    , m_sync(sync)
{
    connect(addButton(tr("Keep them"), u"keepVanishedButton"_s), &QPushButton::clicked, this, [this] { m_sync.answerVanished(false); });
    connect(addButton(tr("Remove them here"), u"removeVanishedButton"_s), &QPushButton::clicked, this, [this] { m_sync.answerVanished(true); });
    connect(&sync, &SyncStatus::stateChanged, this, &VanishedBanner::refresh);
    refresh();
}

void VanishedBanner::refresh()
{
    const auto &vanished = m_sync.state().vanished;
    say(vanished ? words::of(*vanished) + u' ' + tr("Nothing was removed yet: were they deleted there?") : QString());
}

} // namespace targo::desk
