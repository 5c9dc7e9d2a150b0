#include "desk/job/conflictcard.h"

#include "desk/words/intentwords.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConflictCard::ConflictCard(BoardSource &board, QWidget *parent)
    : QFrame(parent)
    , m_board(board)
    , m_title(plainLabel({}, this))
    , m_reason(plainLabel({}, this))
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
    const bool conflict = parked && !change->theirs.empty();
    m_title->setProperty("tone", parked ? u"bad"_s : u"warning"_s);
    m_title->style()->polish(m_title);
    m_title->setText(conflict ? (change->theirAuthor.isEmpty() ? tr("Someone else has changed this job too")
                                                               : tr("%1 has changed this job too").arg(change->theirAuthor))
                     : parked ? tr("A change could not be made")
                              : tr("A change waits to be sent: %1").arg(words::did(change->act, m_board)));
    m_reason->setText(parked && !conflict && change->reason ? words::of(*change->reason) : QString());
    m_reason->setVisible(!m_reason->text().isEmpty());
    m_mine->setText(conflict ? tr("Keep mine") : tr("Try again"));
    m_theirs->setText(conflict ? tr("Take theirs") : tr("Drop my change"));
    m_mine->setVisible(parked);
    m_theirs->setVisible(parked || change->state == PendingState::Waiting);
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_sides->setVisible(conflict);
    if (!conflict)
        return;
    int row = 0;
    const auto addRow = [&](const QString &a, const QString &b, const QString &c, bool head) {
        for (int column = 0; const QString &text : {a, b, c}) {
            auto *label = plainLabel(text, m_sides);
            if (head || column == 0)
                label->setProperty("muted", true);
            m_grid->addWidget(label, row, column++);
        }
        ++row;
    };
    addRow({}, tr("My choice"), tr("Their choice"), true);
    const Job *job = m_board.job(*jobOf(change->act));
    const Changes mine = changesOf(change->act, job);
    for (const auto &[field, theirs] : change->theirs) {
        const auto found = mine.find(field);
        const FieldValue value = found != mine.end() ? found->second : job ? valueOf(*job, field) : FieldValue();
        addRow(words::nameOf(field), words::value(field, value, m_board), words::value(field, theirs, m_board), false);
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

} // namespace targo::desk
