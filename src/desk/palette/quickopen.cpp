#include "desk/palette/quickopen.h"

#include "desk/palette/quickopendelegate.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int widest = 720, edge = 40, fromTop = 56;
constexpr int rowsShown = 12;

} // namespace

QuickOpen::QuickOpen(const BoardSource &board, JobTexts &texts, const Theme &theme, QWidget *window)
    : QFrame(window)
    , m_model(new QuickOpenModel(board, texts, this))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(tr("Nothing is called so."), this))
{
    setObjectName(u"quickOpen"_s);
    setProperty("overlay", true);
    m_line->setObjectName(u"quickOpenEdit"_s);
    m_line->setPlaceholderText(tr("An act, a job, a technician, a customer, a day…"));
    m_line->setAccessibleName(tr("Go to anything"));
    m_line->setClearButtonEnabled(true);
    m_list->setObjectName(u"quickOpenList"_s);
    m_list->setAccessibleName(tr("What is called so"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new QuickOpenDelegate(theme, this));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setProperty("muted", true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addWidget(m_line);
    column->addWidget(m_list);
    column->addWidget(m_empty);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, m_model, &QuickOpenModel::setSearch);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QuickOpen::showHits);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    hide();
}

void QuickOpen::open(const QList<QAction *> &menus, QDate today)
{
    m_before = QApplication::focusWidget();
    m_line->clear();
    m_model->open(menus, today);
    show();
    raise();
    place();
    m_line->setFocus(Qt::PopupFocusReason);
}

void QuickOpen::leave()
{
    if (!isVisible())
        return;
    const bool had = m_line->hasFocus();
    hide();
    if (had && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void QuickOpen::hideEvent(QHideEvent *event)
{
    m_model->close();
    QFrame::hideEvent(event);
}

void QuickOpen::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(widest, window->width() - 2 * edge);
    const int rows = std::clamp(m_model->rowCount(), 1, rowsShown);
    m_list->setFixedHeight(rows * QuickOpenDelegate::rowHeight + 2 * m_list->frameWidth());
    m_empty->setFixedHeight(QuickOpenDelegate::rowHeight);
    setGeometry((window->width() - width) / 2, fromTop, width, layout()->totalSizeHint().height());
}

void QuickOpen::showHits()
{
    const bool none = m_model->rowCount() == 0;
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    m_list->setCurrentIndex(m_model->index(0, 0));
    if (isVisible())
        place();
}

void QuickOpen::move(int rows)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row() + rows;
    // One step past the end begins anew; a page stops there.
    const int next = std::abs(rows) > 1 ? std::clamp(row, 0, last) : row > last ? 0 : row < 0 ? last : row;
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void QuickOpen::choose(int row)
{
    const auto target = m_model->at(row);
    if (!target)
        return;
    leave();
    if (const auto *action = std::get_if<QPointer<QAction>>(&*target)) {
        if (*action && (*action)->isEnabled())
            return (*action)->trigger();
        const QString why = *action ? (*action)->property("whyNot").toString() : QString();
        Q_EMIT refused(why.isEmpty() ? tr("This is not possible now: choose a job first.") : why);
    } else if (const auto *job = std::get_if<JobId>(&*target)) {
        Q_EMIT jobChosen(*job);
    } else if (const auto *technician = std::get_if<TechnicianId>(&*target)) {
        Q_EMIT technicianChosen(*technician);
    } else if (const auto *customer = std::get_if<CustomerId>(&*target)) {
        Q_EMIT customerChosen(*customer);
    } else {
        Q_EMIT dayChosen(std::get<QDate>(*target));
    }
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_line)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason
        && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
        hide();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    const bool ours = QList<int>{Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}.contains(key->key());
    if (!ours)
        return false;
    if (event->type() == QEvent::ShortcutOverride) { // elsewhere these turn the board's days
        event->accept();
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Up: move(-1); break;
    case Qt::Key_Down: move(1); break;
    case Qt::Key_PageUp: move(-rowsShown); break;
    case Qt::Key_PageDown: move(rowsShown); break;
    case Qt::Key_Escape: leave(); break;
    default: choose(m_list->currentIndex().row()); break;
    }
    return true;
}

} // namespace targo::desk
