#include "desk/visits/visitcard.h"

#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 12, scrollBar = 14; // pixels
constexpr int mostText = 420;

QString keyOf(const QAction &action) { return action.shortcut().toString(QKeySequence::NativeText); }

} // namespace

VisitCard::VisitCard(VisitProposals &proposals, DeskActions &desk, QWidget *view)
    : QFrame(view)
    , m_proposals(proposals)
    , m_accept(desk.make(tr("&Yes to what a van's coming or going says"), u"acceptVisitAction"_s, {Qt::Key_F7}))
    , m_dismiss(desk.make(tr("&No to what a van's coming or going says"), u"dismissVisitAction"_s, {Qt::SHIFT | Qt::Key_F7}))
{
    setObjectName(u"visitCard"_s);
    setProperty("card", true);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(12, 6, 8, 6);
    connect(m_accept, &QAction::triggered, this, [this] { m_proposals.accept(uppermost()); });
    connect(m_dismiss, &QAction::triggered, this, [this] { m_proposals.dismiss(uppermost()); });
    connect(&proposals, &VisitProposals::changed, this, &VisitCard::list);
    connect(&proposals, &VisitProposals::proposed, this, [this](const QString &sentence) {
        setAccessibleName(sentence);
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    });
    view->installEventFilter(this);
    list();
}

JobId VisitCard::uppermost() const { return m_proposals.waiting().empty() ? JobId() : m_proposals.waiting().front().visit.job; }

void VisitCard::list()
{
    const auto &waiting = m_proposals.waiting();
    m_accept->setEnabled(!waiting.empty());
    m_dismiss->setEnabled(!waiting.empty());
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may have been pressed
    }
    m_rows = new QWidget(this);
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    layout()->addWidget(m_rows);
    for (size_t i = 0; i < std::min(waiting.size(), mostShown); ++i)
        addRow(waiting[i], i == 0);
    if (waiting.size() > mostShown) {
        auto *more = new QLabel(tr("and %n more", nullptr, int(waiting.size() - mostShown)), m_rows);
        more->setProperty("muted", true);
        grid->addWidget(more, grid->rowCount(), 0);
    }
    m_rows->show(); // what comes into a shown card is hidden until then, and without a size
    setVisible(!waiting.empty());
    place();
}

void VisitCard::addRow(const VisitProposal &proposal, bool uppermost)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    const int row = grid->rowCount();
    const JobId job = proposal.visit.job;
    const QString sentence = m_proposals.sentence(proposal), status = words::of(Choice<JobStatus>(proposal.status));
    auto *text = new QLabel(m_rows);
    text->setObjectName(u"visitLabel"_s);
    text->setTextFormat(Qt::PlainText);
    const QString shortened = text->fontMetrics().elidedText(sentence, Qt::ElideMiddle, mostText);
    text->setText(shortened);
    text->setToolTip(shortened == sentence ? QString() : words::toolTip(sentence));
    grid->addWidget(text, row, 0);
    auto *yes = new QPushButton(words::menuText(uppermost ? tr("%1  (%2)", "status that is proposed, key").arg(status, keyOf(*m_accept)) : status), m_rows);
    yes->setObjectName(u"visitAcceptButton"_s);
    yes->setFocusPolicy(Qt::TabFocus);
    yes->setAutoDefault(false);
    yes->setAccessibleName(tr("%1: set it to “%2”", "what happened, status").arg(sentence, status));
    yes->setToolTip(words::toolTip(tr("Sets %1 to “%2”", "job, status").arg(words::shortNumber(job), status)));
    connect(yes, &QPushButton::clicked, this, [this, job] { m_proposals.accept(job); });
    grid->addWidget(yes, row, 1);
    auto *no = new QToolButton(m_rows);
    no->setObjectName(u"visitDismissButton"_s);
    no->setProperty("flat", true);
    no->setText(u"✕"_s);
    no->setFocusPolicy(Qt::TabFocus);
    no->setAccessibleName(tr("%1: leave the job as it is", "what happened").arg(sentence));
    no->setToolTip(uppermost ? tr("Leave it as it is (%1)", "key").arg(keyOf(*m_dismiss)) : tr("Leave it as it is"));
    connect(no, &QToolButton::clicked, this, [this, job] { m_proposals.dismiss(job); });
    grid->addWidget(no, row, 2);
}

void VisitCard::place()
{
    layout()->activate();
    adjustSize();
    const QWidget *view = parentWidget();
    move(std::max(0, view->width() - width() - margin - scrollBar), std::max(0, view->height() - height() - margin - scrollBar));
    raise();
}

bool VisitCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace targo::desk
