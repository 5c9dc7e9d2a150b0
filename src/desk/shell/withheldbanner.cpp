#include "desk/shell/withheldbanner.h"

#include "desk/words/errorwords.h"

#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

WithheldBanner::WithheldBanner(SyncStatus &sync, QWidget *parent)
    : Banner(u"withheldBanner"_s, Tone::Warning, parent)
    , m_sync(sync)
{
    connect(addButton(tr("Another account…"), u"otherAccountButton"_s), &QPushButton::clicked, this, &WithheldBanner::signInWanted);
    connect(&sync, &SyncStatus::stateChanged, this, &WithheldBanner::refresh);
    refresh();
}

void WithheldBanner::refresh()
{
    const auto &withheld = m_sync.state().withheld;
    say(withheld.empty() ? QString() : words::ofWithheld(withheld));
}

} // namespace targo::desk
