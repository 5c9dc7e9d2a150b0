#include "desk/shell/vanishedbanner.h"

#include "desk/words/errorwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

VanishedBanner::VanishedBanner(SyncStatus &sync, QWidget *parent)
    : QFrame(parent)
    , m_sync(sync)
    , m_text(new QLabel(this))
{
    setObjectName(u"vanishedBanner"_s);
    setProperty("banner", true);
    auto *keep = new QPushButton(tr("Keep them"), this);
    keep->setObjectName(u"keepVanishedButton"_s);
    auto *remove = new QPushButton(tr("Remove them here"), this);
    remove->setObjectName(u"removeVanishedButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(keep);
    row->addWidget(remove);
    connect(keep, &QPushButton::clicked, this, [this] { m_sync.answerVanished(false); });
    connect(remove, &QPushButton::clicked, this, [this] { m_sync.answerVanished(true); });
    connect(&sync, &SyncStatus::stateChanged, this, &VanishedBanner::refresh);
    refresh();
}

void VanishedBanner::refresh()
{
    const auto &vanished = m_sync.state().vanished;
    setVisible(vanished.has_value());
    if (vanished)
        m_text->setText(u"⚠ "_s + words::of(*vanished) + u' ' + tr("Nothing was removed yet: were they deleted there?"));
}

} // namespace targo::desk
