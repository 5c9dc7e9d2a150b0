#include "desk/shell/demonstrationbanner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

DemonstrationBanner::DemonstrationBanner(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_restart(new QPushButton(this))
{
    setObjectName(u"demonstrationBanner"_s);
    setProperty("banner", true);
    m_restart->setObjectName(u"restartDemonstrationButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_restart);
    connect(m_restart, &QPushButton::clicked, this, &DemonstrationBanner::restartWanted);
    tell(State::Runs);
}

void DemonstrationBanner::tell(State state)
{
    setVisible(state != State::Runs);
    m_restart->setEnabled(state == State::Ended);
    m_restart->setText(state == State::Starts ? tr("Starting…") : tr("Start it again"));
    m_text->setText(u"⚠ "_s + tr("The demonstration has ended by itself. You can go on working; what you change is sent when it runs again."));
}

} // namespace targo::desk
