#include "desk/shell/unsentdialog.h"

#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostListed = 4;

} // namespace

UnsentDialog::UnsentDialog(Leaving where, BoardSource &board, SyncStatus &sync, QWidget *parent)
    : QDialog(parent)
    , m_where(where)
    , m_board(board)
    , m_sync(sync)
    , m_title(paragraph({}, u"unsentTitleLabel"_s, this))
    , m_text(paragraph({}, u"unsentTextLabel"_s, this))
    , m_list(paragraph({}, u"unsentListLabel"_s, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName(u"unsentDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changes not sent yet"));
    m_title->setProperty("title", true);
    m_list->setProperty("muted", true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Sending"));

    auto *row = new QHBoxLayout;
    const auto button = [&](const QString &text, const QString &name) {
        auto *made = dialogButton(text, name, this);
        row->addWidget(made);
        return made;
    };
    const auto leaving = [where](const QString &quits, const QString &changes, const QString &signsOut) {
        return where == Leaving::TheProgram ? quits : where == Leaving::SigningOut ? signsOut : changes;
    };
    m_give = button(leaving(tr("Quit anyway"), tr("Change anyway"), tr("Sign out anyway")), u"leaveAnywayButton"_s);
    row->addStretch();
    m_decide = button(tr("Show the changes"), u"decideButton"_s);
    m_stay = button(tr("Stay"), u"stayButton"_s);
    m_send = button(leaving(tr("Send and quit"), tr("Send and change"), tr("Send and sign out")), u"sendAndLeaveButton"_s);
    m_send->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 14);
    column->setSpacing(10);
    for (QWidget *each : std::initializer_list<QWidget *>{m_title, m_text, m_list, m_progress})
        column->addWidget(each);
    column->addStretch();
    column->addLayout(row);
    resize(500, 100); // and as much more as the buttons and the list ask for

    connect(m_send, &QPushButton::clicked, this, &UnsentDialog::send);
    connect(m_give, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_stay, &QPushButton::clicked, this, [this] { m_toSend > 0 ? callOff() : reject(); });
    connect(m_decide, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT listWanted();
    });
    connect(&sync, &SyncStatus::stateChanged, this, &UnsentDialog::refresh);
    refresh();
}

void UnsentDialog::done(int result)
{
    if (result == Rejected && m_toSend > 0)
        callOff();
    QDialog::done(result);
}

void UnsentDialog::send()
{
    m_wasOffline = m_sync.state().workOffline;
    m_toSend = m_sync.state().waiting;
    m_sync.setWorkOffline(false);
    m_sync.syncNow();
    refresh();
}

void UnsentDialog::callOff()
{
    m_toSend = 0;
    if (m_wasOffline)
        m_sync.setWorkOffline(true);
    refresh();
}

QString UnsentDialog::listed() const
{
    const std::vector<PendingChange> changes = m_board.pendingChanges();
    QStringList lines;
    for (size_t index = 0; index < std::min(changes.size(), mostListed); ++index)
        lines.append(u"• "_s + words::didTo(changes[index], m_board));
    if (changes.size() > mostListed)
        lines.append(tr("… and %n more", nullptr, int(changes.size() - mostListed)));
    return lines.join('\n'_L1);
}

void UnsentDialog::refresh()
{
    const SyncState &state = m_sync.state();
    const int unsent = state.waiting + state.parked;
    if (unsent == 0 && isVisible())
        return accept(); // nothing is lost any more, whoever sent it
    if (m_toSend > 0 && state.waiting == 0)
        m_toSend = 0; // what is left needs a person
    const bool sending = m_toSend > 0;
    m_title->setText(sending ? tr("Sending… %n change(s) left", nullptr, state.waiting)
                     : state.storesOnDisk ? tr("%n change(s) not sent yet", nullptr, unsent) : tr("%n change(s) would be lost", nullptr, unsent));
    if (sending && state.link != SyncState::Link::Online)
        m_text->setText(state.trouble ? words::of(*state.trouble) : words::of(state.link));
    else if (sending)
        m_text->setText(tr("This takes a moment."));
    else if (state.storesOnDisk)
        m_text->setText(tr("They wait in the encrypted file on this computer, and are sent when you sign in here again. Nobody else who signs in sees them."));
    else
        m_text->setText(tr("This computer has no keychain, so nothing is kept on its disk: what is not on the server ends with this session."));
    m_list->setText(listed());
    m_progress->setVisible(sending);
    m_progress->setRange(0, m_toSend);
    m_progress->setValue(m_toSend - state.waiting);
    if (sending && !m_stay->isDefault()) {
        m_stay->setFocus(); // before the others go: the focus would fall on whatever is next
        m_stay->setDefault(true);
    } else if (!sending && !m_send->isDefault()) {
        m_send->setDefault(true);
    }
    m_send->setVisible(!sending && state.waiting > 0);
    m_give->setVisible(!sending);
    m_decide->setVisible(!sending && state.parked > 0);
    m_stay->setText(sending ? tr("Cancel") : tr("Stay"));
    // Broken lines are not counted into the height that a dialog opens with.
    const int wide = std::max(width(), layout()->totalMinimumSize().width());
    resize(wide, std::max(height(), layout()->totalHeightForWidth(wide)));
}

} // namespace targo::desk
