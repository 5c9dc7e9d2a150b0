#include "desk/pending/conflictcard.h"

#include "desk/pending/conflictsides.h"
#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace targo::desk {

using namespace Qt::StringLiterals;

ConflictCard::ConflictCard(BoardSource &board, const QTimeZone &site, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
    , m_site(site)
    , m_title(paragraph({}, {}, this))
    , m_reason(paragraph({}, {}, this))
    , m_sides(new QWidget(this))
    , m_grid(new QGridLayout(m_sides))
    , m_mine(new QPushButton(tr("Keep mine"), this))
    , m_theirs(new QPushButton(tr("Take theirs"), this))
{
    setObjectName(u"conflictCard"_s);
    setProperty("card", true);
    m_mine->setObjectName(u"keepMineButton"_s);
    m_theirs->setObjectName(u"takeTheirsButton"_s);
    m_mine->setAutoDefault(false);
    m_theirs->setAutoDefault(false);
    m_grid->setContentsMargins(0, 4, 0, 4);
    m_grid->setHorizontalSpacing(16);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_theirs);
    buttons->addWidget(m_mine);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_sides);
    column->addLayout(buttons);
    connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT mineKept(m_entry); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { Q_EMIT theirsTaken(m_entry); });
    hide();
}

void ConflictCard::showChange(const PendingChange *change)
{
    setVisible(change != nullptr);
    if (!change)
        return;
    m_entry = change->entry;
    const bool parked = change->state == PendingState::Parked;
    const bool conflict = isConflict(*change);
    const bool deletes = std::holds_alternative<DeleteJob>(change->act);
    const bool publishes = isPublication(change->act);
    m_title->setProperty("tone", parked ? u"bad"_s : u"warning"_s);
    m_title->style()->polish(m_title);
    m_title->setText(conflict ? titleOf(*change) : parked ? tr("A change could not be made: %1").arg(words::did(change->act, m_board))
                                                          : tr("A change waits to be sent: %1").arg(words::did(change->act, m_board)));
    m_reason->setText(!conflict && change->reason ? words::of(*change->reason) : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_mine->setText(!conflict ? tr("Try again") : deletes ? tr("Delete all the same") : publishes ? tr("Publish it as it is now") : tr("Keep mine"));
    m_theirs->setText(!conflict ? tr("Drop my change") : deletes ? tr("Keep the job") : publishes ? tr("Do not publish") : tr("Take theirs"));
    m_mine->setVisible(parked);
    m_theirs->setVisible(parked || change->state == PendingState::Waiting);
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_sides->setVisible(conflict);
    if (conflict)
        showSides(*change);
}

QString ConflictCard::titleOf(const PendingChange &change) const
{
    const QString author = change.theirAuthor.isEmpty() ? tr("Someone else", "has changed this job too") : change.theirAuthor;
    if (std::holds_alternative<DeleteJob>(change.act))
        return tr("%1 has changed the job that you are deleting").arg(author);
    if (isPublication(change.act))
        return tr("%1 has changed the job that you are publishing").arg(author);
    return jobOf(change.act) ? tr("%1 has changed this job too").arg(author) : tr("%1 has changed this absence too").arg(author);
}

void ConflictCard::showSides(const PendingChange &change)
{
    int row = 0;
    const auto addRow = [&](const QString &a, const QString &b, const QString &c, bool head) {
        for (int column = 0; const QString &text : {a, b, c}) {
            auto *label = paragraph(text, {}, m_sides);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            if (head || column == 0)
                label->setProperty("muted", true);
            m_grid->addWidget(label, row, column++);
        }
        ++row;
    };
    const QString mine = words::moment(WallTime::of(change.submittedAt.toTimeZone(m_site)));
    const auto theirs = theirMoment(change);
    const QString byThem = words::joined({change.theirAuthor, theirs ? words::moment(*theirs) : QString()});
    addRow({}, (isPublication(change.act) ? tr("What I saw") : tr("My choice")) + u"\n"_s + mine, tr("Their choice") + u"\n"_s + byThem, true);
    for (const ConflictSide &side : conflictSides(change, m_board))
        addRow(side.field, side.mine, side.theirs, false);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

} // namespace targo::desk
