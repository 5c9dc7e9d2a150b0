#include "desk/publish/publishtree.h"

#include "desk/publish/publishwords.h"
#include "desk/theme/fonts.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"

#include <QHeaderView>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

enum Column { Who, What };
constexpr int idRole = Qt::UserRole;
constexpr int lineHeight = 24; // pixels

QString reasonOf(const PublishPlan &plan, const JobId &id)
{
    const auto found = std::ranges::find(plan.skipped, id, &PublicationForecast::Skipped::job);
    if (found == plan.skipped.end())
        return {};
    return found->reason == SkipReason::Unknown ? found->reason.unknownText : words::of(found->reason.value);
}

} // namespace

PublishTree::PublishTree(const BoardSource &board, QWidget *parent) : QTreeWidget(parent), m_board(board)
{
    setObjectName(u"publishTree"_s);
    setAccessibleName(tr("What publishing changes"));
    setColumnCount(2);
    setHeaderLabels({tr("Technician, job"), tr("What changes")});
    header()->setSectionResizeMode(What, QHeaderView::Stretch);
    setColumnWidth(Who, 300);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (!m_filling && column == Who && !item->parent())
            Q_EMIT wanted(TechnicianId(item->data(Who, idRole).toString()), item->checkState(Who) == Qt::Checked);
    });
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item->parent())
            Q_EMIT jobChosen(JobId(item->data(Who, idRole).toString()));
    });
    connect(this, &QTreeWidget::itemCollapsed, this, [this](const QTreeWidgetItem *item) { m_folded.insert(item->text(Who)); });
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem *item) { m_folded.remove(item->text(Who)); });
}

QTreeWidgetItem *PublishTree::head(const QString &name, const QString &summary)
{
    auto *item = new QTreeWidgetItem(this, {name, summary});
    item->setFont(Who, strongFont());
    item->setSizeHint(Who, QSize(0, lineHeight));
    return item;
}

QTreeWidgetItem *PublishTree::line(QTreeWidgetItem *head, const JobId &id, const QString &said)
{
    const Job *job = m_board.job(id);
    const QString where = job ? words::where(*job, m_board) : QString();
    auto *item = new QTreeWidgetItem(head, {words::who(RecordRef(id), m_board) + (where.isEmpty() ? QString() : u" · "_s + where), said});
    item->setData(Who, idRole, id.text());
    item->setSizeHint(Who, QSize(0, lineHeight));
    for (const Column column : {Who, What})
        item->setToolTip(column, words::toolTip(words::whoAndNumber(RecordRef(id), {}, m_board) + u'\n' + said));
    return item;
}

void PublishTree::addTechnician(const TechnicianDifference &difference, const PublishPlan &plan, bool withDays, bool ticked)
{
    QTreeWidgetItem *top = head(words::who(RecordRef(difference.technician), m_board), words::summary(difference));
    top->setData(Who, idRole, difference.technician.text());
    bool anythingGoes = false;
    for (const PublishedDifference &each : difference.differences) {
        const QString reason = each.kind == PublishedDifference::Kind::Removed ? QString() : reasonOf(plan, each.job);
        const QString said = words::of(each, withDays, m_board);
        anythingGoes |= reason.isEmpty();
        line(top, each.job, reason.isEmpty() ? said : u"⚠ "_s + tr("%1 – left out: %2", "what changes, why it is not published").arg(said, reason));
    }
    if (anythingGoes) // or else there is nothing to tick
        top->setCheckState(Who, ticked ? Qt::Checked : Qt::Unchecked);
}

void PublishTree::show(const PublishPlan &plan, bool withDays, const QSet<TechnicianId> &leftOut)
{
    m_filling = true;
    // Where nobody has chosen a line yet, it begins at the top.
    const QString current = hasFocus() && currentItem() ? currentItem()->data(Who, idRole).toString() : QString();
    const QSet<QString> folded = m_folded;
    clear();
    for (const TechnicianDifference &difference : plan.differences)
        addTechnician(difference, plan, withDays, !leftOut.contains(difference.technician));
    QSet<JobId> said; // with its reason, where its technician is
    for (const TechnicianDifference &difference : plan.differences) {
        for (const PublishedDifference &each : difference.differences) {
            if (each.kind != PublishedDifference::Kind::Removed)
                said.insert(each.job);
        }
    }
    std::vector<PublicationForecast::Skipped> others;
    std::ranges::copy_if(plan.skipped, std::back_inserter(others), [&said](const auto &skipped) { return !said.contains(skipped.job); });
    if (!others.empty()) {
        QTreeWidgetItem *top = head(tr("Left out"), tr("%n job(s)", nullptr, int(others.size())));
        for (const auto &[job, reason] : others)
            line(top, job, reason == SkipReason::Unknown ? reason.unknownText : words::of(reason.value));
    }
    for (int i = 0; i < topLevelItemCount(); ++i)
        topLevelItem(i)->setExpanded(!folded.contains(topLevelItem(i)->text(Who)));
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if (!current.isEmpty() && (*item)->data(Who, idRole).toString() == current)
            setCurrentItem(*item);
    }
    m_filling = false;
}

} // namespace targo::desk
