#include "desk/shell/demonstrationbanner.h"

#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

DemonstrationBanner::DemonstrationBanner(QWidget *parent)
    : Banner(u"demonstrationBanner"_s, Tone::Warning, parent)
    , m_restart(addButton({}, u"restartDemonstrationButton"_s))
{
    connect(m_restart, &QPushButton::clicked, this, &DemonstrationBanner::restartWanted);
    tell(State::Runs);
}

void DemonstrationBanner::tell(State state)
{
    m_restart->setEnabled(state == State::Ended);
    m_restart->setText(state == State::Starts ? tr("Starting…") : tr("Start it again"));
    say(state == State::Runs ? QString() : tr("The demonstration has ended by itself. You can go on working; what you change is sent when it runs again."));
}

} // namespace targo::desk
