#include "desk/shell/withheldbanner.h"

#include "desk/words/errorwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

WithheldBanner::WithheldBanner(SyncStatus &sync, QWidget *parent)
    : QFrame(parent)
    , m_sync(sync)
    , m_text(new QLabel(this))
{
    setObjectName(u"withheldBanner"_s);
    setProperty("banner", true);
    m_text->setObjectName(u"withheldLabel"_s);
    m_text->setWordWrap(true);
    auto *other = new QPushButton(tr("Another account…"), this);
    other->setObjectName(u"otherAccountButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(m_text, 1);
    row->addWidget(other);
    connect(other, &QPushButton::clicked, this, &WithheldBanner::signInWanted);
    connect(&sync, &SyncStatus::stateChanged, this, &WithheldBanner::refresh);
    refresh();
}

void WithheldBanner::refresh()
{
    const auto &withheld = m_sync.state().withheld;
    setVisible(!withheld.empty());
    if (!withheld.empty())
        m_text->setText(u"⚠ "_s + words::ofWithheld(withheld));
}

} // namespace targo::desk
