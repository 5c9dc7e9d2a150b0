#include "desk/unassigned/unassignedpanel.h"

#include "desk/unassigned/unassigneddelegate.h"
#include "desk/unassigned/unassignedmodel.h"
#include "desk/theme/icons.h"
#include "desk/words/times.h"

#include <QApplication>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QTableView>
#include <QToolButton>

#include <numeric>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QLabel *chip(const QString &name, const char *tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setProperty("chip", true);
    if (tone)
        label->setProperty("tone", QString::fromLatin1(tone));
    return label;
}

} // namespace

UnassignedPanel::UnassignedPanel(UnassignedModel &model, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_theme(theme)
    , m_table(new QTableView(this))
{
    setObjectName(u"unassignedPanel"_s);
    auto *title = new QLabel(tr("To plan"), this);
    title->setProperty("title", true);
    m_count = chip(u"unassignedCountLabel"_s, nullptr, this);
    m_overdue = chip(u"overdueCountLabel"_s, "warning", this);
    m_urgent = chip(u"urgentCountLabel"_s, "bad", this);
    m_empty = new QLabel(m_table);
    m_empty->setObjectName(u"unassignedEmptyLabel"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);

    m_table->setObjectName(u"unassignedTable"_s);
    m_table->setAccessibleName(tr("Jobs to plan"));
    m_table->setModel(&model);
    m_table->setItemDelegate(new UnassignedDelegate(theme, this));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_fitting && column != UnassignedModel::StateColumn)
            m_widths[size_t(column)] = width; // the person's own
    });
    fitColumns();
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(8);
    head->addWidget(title);
    head->addWidget(m_count, 0, Qt::AlignVCenter);
    head->addWidget(m_urgent, 0, Qt::AlignVCenter);
    head->addWidget(m_overdue, 0, Qt::AlignVCenter);
    head->addStretch();
    m_sorted = new QLabel(tr("Most urgent first"), this);
    m_sorted->setProperty("muted", true);
    m_sorted->setProperty("small", true);
    head->addWidget(m_sorted);
    m_head = head;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(&model, &UnassignedModel::countsChanged, this, &UnassignedPanel::showCounts);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(m_model.idAt(index.row())); });
    connect(&model.board(), &BoardSource::jobNamed, this, [this](const JobId &local, const JobId &named) {
        if (current() == local)
            m_awaited = named;
    });
    showCounts();
}

// The state says what is urgent or late: where there is little room, the others are narrower and it is whole.
void UnassignedPanel::fitColumns()
{
    constexpr int wholeState = 170;
    const int number = m_widths[UnassignedModel::JobColumn]; // stays whole, too
    const int others = std::accumulate(m_widths.begin(), m_widths.end(), 0) - number;
    const double part = std::clamp(double(m_table->viewport()->width() - wholeState - number) / others, 0.4, 1.0);
    m_fitting = true;
    for (size_t column = 0; column < m_widths.size(); ++column)
        m_table->setColumnWidth(int(column), column == UnassignedModel::JobColumn ? number : int(m_widths[column] * part));
    m_fitting = false;
}

QVariantList UnassignedPanel::columnWidths() const { return QVariantList(m_widths.begin(), m_widths.end()); }

void UnassignedPanel::setColumnWidths(const QVariantList &widths)
{
    constexpr int least = 20, most = 2000;
    const bool fits = size_t(widths.size()) == m_widths.size()
        && std::ranges::all_of(widths, [](const QVariant &width) { return width.toInt() >= least && width.toInt() <= most; });
    if (!fits)
        return;
    std::ranges::transform(widths, m_widths.begin(), [](const QVariant &width) { return width.toInt(); });
    fitColumns();
}

QRect UnassignedPanel::freeHead() const
{
    int left = 0, right = width();
    for (int i = 0; i < m_head->count(); ++i) {
        const QWidget *each = m_head->itemAt(i)->widget();
        if (!each || !each->isVisible())
            continue;
        if (each->geometry().center().x() < width() / 2)
            left = std::max(left, each->geometry().right());
        else
            right = std::min(right, each->geometry().left());
    }
    constexpr int gap = 12;
    return QRect(left + gap, 0, right - left - 2 * gap, m_table->y());
}

void UnassignedPanel::resizeEvent(QResizeEvent *event)
{
    m_sorted->setVisible(width() >= 1200); // a reminder only: the head has other things to say
    QFrame::resizeEvent(event);
}

void UnassignedPanel::addHeadAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setDefaultAction(action);
    button->setText(u"+ "_s + action->text().remove('&'_L1));
    button->setAccessibleName(button->text());
    button->setFocusPolicy(Qt::TabFocus);
    m_head->addWidget(button);
}

void UnassignedPanel::setWindowAction(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"panelWindowButton"_s);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({18, 18});
    const auto show = [this, button, action] {
        const bool out = action->isChecked();
        const QString said = out ? tr("Back under the board") : tr("In its own window");
        button->setIcon(icon(out ? u"back-into-window"_s : u"own-window"_s, m_theme.palette().muted));
        button->setAccessibleName(said);
        button->setToolTip(u"%1 (%2)"_s.arg(said, action->shortcut().toString(QKeySequence::NativeText)));
    };
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::toggled, button, show);
    connect(&m_theme, &Theme::changed, button, show);
    show();
    m_head->addWidget(button);
}

void UnassignedPanel::showCounts()
{
    const QString total = words::language().toString(m_model.total());
    m_count->setText(m_model.isFiltered() ? tr("%1 of %2", "jobs that match the search and the filter, of all").arg(words::language().toString(m_model.rowCount()), total) : total);
    m_count->setAccessibleName(tr("%n job(s) to plan", nullptr, m_model.isFiltered() ? m_model.rowCount() : m_model.total()));
    m_overdue->setText(tr("%n overdue", nullptr, m_model.overdue()));
    m_overdue->setVisible(m_model.overdue() > 0);
    m_urgent->setText(tr("%n urgent", nullptr, m_model.urgent()));
    m_urgent->setVisible(m_model.urgent() > 0);
    m_empty->setText(m_model.total() == 0 ? tr("Everything is planned.") : tr("No job to plan matches the search and the filter."));
    m_empty->setVisible(m_model.rowCount() == 0);
    m_empty->setGeometry(m_table->viewport()->geometry());
    if (!m_awaited.isEmpty() && m_model.rowOf(m_awaited) >= 0)
        setCurrent(std::exchange(m_awaited, {}));
}

JobId UnassignedPanel::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() && m_table->selectionModel()->isSelected(index) ? m_model.idAt(index.row()) : JobId();
}

std::vector<JobId> UnassignedPanel::chosen() const
{
    std::vector<JobId> ids;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_table->selectionModel()->isRowSelected(row))
            ids.push_back(m_model.idAt(row));
    }
    return ids;
}

std::vector<JobId> UnassignedPanel::heldAt(QPoint at) const
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return {};
    std::vector<JobId> held{m_model.idAt(index.row())};
    const std::vector<JobId> together = chosen();
    if (std::ranges::contains(together, held.front()))
        std::ranges::copy_if(together, std::back_inserter(held), [leader = held.front()](const JobId &id) { return id != leader; });
    return held;
}

void UnassignedPanel::setCurrent(const JobId &id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return m_table->clearSelection();
    m_table->selectRow(row);
    m_table->scrollTo(m_model.index(row, 0));
}

void UnassignedPanel::selectFirst()
{
    if (current().isEmpty() && m_model.rowCount() > 0)
        m_table->selectRow(0);
}

bool UnassignedPanel::isUnder(QPoint global) const { return isVisible() && rect().contains(mapFromGlobal(global)); }

void UnassignedPanel::setDropHint(bool on)
{
    if (on == m_dropHint)
        return;
    m_dropHint = on;
    m_table->setStyleSheet(on ? u"QTableView { border: 2px solid %1; }"_s.arg(m_theme.palette().accent.name()) : QString());
}

bool UnassignedPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && m_carrying
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        cancelCarry();
        return true;
    }
    if (watched == m_table && event->type() == QEvent::ShortcutOverride) {
        // In a list these keys turn its pages, not the board's days.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_PageUp || key == Qt::Key_PageDown || (key == Qt::Key_Escape && m_carrying)) {
            event->accept();
            return true;
        }
    }
    if (watched == m_table && event->type() == QEvent::FocusIn)
        selectFirst();
    if (watched != m_table->viewport())
        return QFrame::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return mouseOnTable(static_cast<QMouseEvent *>(event));
    case QEvent::Resize:
        m_empty->setGeometry(m_table->viewport()->geometry());
        fitColumns();
        return false;
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const QModelIndex index = m_table->indexAt(menu->pos());
        if (index.isValid())
            Q_EMIT menuWanted(m_model.idAt(index.row()), menu->globalPos());
        return true;
    }
    default:
        return false;
    }
}

// The list keeps the mouse while a row is dragged, so moves arrive here even when the pointer is over the timeline.
// (QDrag would run an event loop of its own.)
bool UnassignedPanel::mouseOnTable(QMouseEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && event->button() == Qt::LeftButton) {
        m_held = heldAt(event->position().toPoint());
        m_pressedAt = event->position().toPoint();
        return false;
    }
    if (event->type() == QEvent::MouseMove && !m_held.empty() && event->buttons() & Qt::LeftButton) {
        if (!m_carrying && (event->position().toPoint() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
            return true;
        m_carrying = true;
        m_table->viewport()->setCursor(Qt::ClosedHandCursor);
        Q_EMIT carried(m_held, event->globalPosition().toPoint());
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease && event->button() == Qt::LeftButton) {
        const std::vector<JobId> held = std::exchange(m_held, {});
        if (!std::exchange(m_carrying, false))
            return false;
        m_table->viewport()->unsetCursor();
        Q_EMIT dropped(held, event->globalPosition().toPoint());
        return true;
    }
    return false;
}

void UnassignedPanel::cancelCarry()
{
    m_carrying = false;
    m_held.clear();
    m_table->viewport()->unsetCursor();
    Q_EMIT carryCancelled();
}

void UnassignedPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().panel);
}

} // namespace targo::desk
