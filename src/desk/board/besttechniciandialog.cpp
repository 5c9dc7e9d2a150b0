#include "desk/board/besttechniciandialog.h"

#include "desk/fields/dayedit.h"
#include "desk/fields/houredit.h"
#include "desk/theme/controls.h"
#include "desk/theme/fonts.h"
#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "domain/dispatch/slotsuggestion.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

enum Column { Who, Skills, Wishes, Load, Travel };
constexpr int idRole = Qt::UserRole;
constexpr int rowHeight = 26; // pixels
constexpr int suggestedDays = 7;
constexpr int mostSuggested = 12;

} // namespace

BestTechnicianDialog::BestTechnicianDialog(BoardSource &board, const JobId &id, WallTime proposed, WallTime now, QWidget *parent)
    : QDialog(parent)
    , m_board(board)
    , m_job(id)
    , m_now(now)
    , m_list(new QTreeWidget(this))
    , m_date(new DayEdit(this))
    , m_time(new HourEdit(this))
    , m_nobody(paragraph({}, u"nobodyLabel"_s, this))
    , m_place(dialogButton(tr("&Place here"), u"placeButton"_s, this))
    , m_suggest(dialogButton(tr("&Other times…"), u"suggestButton"_s, this))
{
    setObjectName(u"bestTechnicianDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Best technician"));
    const Job *job = board.job(id);
    auto *title = paragraph(words::whoAndNumber(RecordRef(id), {}, board), u"bestTitleLabel"_s, this);
    title->setProperty("title", true);
    QStringList known;
    if (job)
        known = {words::of(job->type), words::where(*job, board), words::duration(job->minutes), words::skills(job->requiredSkills)};
    auto *facts = paragraph(words::joined(known), u"bestFactsLabel"_s, this);
    facts->setProperty("muted", true);
    m_date->setDate(proposed.date());
    m_date->setAccessibleName(tr("Date"));
    m_time->setTime(proposed.time());
    m_time->setAccessibleName(tr("Start"));
    m_list->setObjectName(u"bestList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Technician"), tr("Skill to spare"), tr("Wishes met"), tr("Load that day"), tr("On the road")});
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(Who, 200);
    for (const Column column : {Skills, Wishes, Load})
        m_list->setColumnWidth(column, 115);
    m_list->setAllColumnsShowFocus(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nobody->setProperty("muted", true);
    auto *close = dialogButton(tr("Close"), u"closeButton"_s, this);
    m_place->setDefault(true);

    auto *when = new QHBoxLayout;
    when->addWidget(m_date);
    when->addWidget(m_time);
    when->addWidget(m_suggest);
    when->addStretch();
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_place);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(facts);
    column->addLayout(when);
    column->addWidget(m_nobody);
    column->addWidget(m_list, 1);
    column->addLayout(row);
    resize(720, 520);

    connect(m_date, &QDateEdit::dateChanged, this, &BestTechnicianDialog::list);
    connect(m_time, &HourEdit::timeChanged, this, &BestTechnicianDialog::list);
    for (const auto changed : {&BoardSource::techniciansChanged, &BoardSource::boardReplaced})
        connect(&board, changed, this, &BestTechnicianDialog::list);
    connect(&board, &BoardSource::jobsChanged, this, &BestTechnicianDialog::list);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &BestTechnicianDialog::place);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_place->setEnabled(item && !item->parent() && item->data(Who, idRole).isValid());
    });
    connect(m_suggest, &QPushButton::clicked, this, &BestTechnicianDialog::suggest);
    connect(m_place, &QPushButton::clicked, this, &BestTechnicianDialog::place);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    list();
    m_list->setFocus();
}

WallTime BestTechnicianDialog::start() const { return WallTime(m_date->date(), m_time->time()); }

void BestTechnicianDialog::list()
{
    const Job *job = m_board.job(m_job);
    if (!job)
        return reject(); // somebody has deleted it
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(Who, idRole).toString() : QString();
    const WallSpan slot{start(), start().plus(job->minutes)};
    std::vector<const Technician *> technicians;
    for (const TechnicianId &id : m_board.technicians())
        technicians.push_back(m_board.technician(id));
    const TechnicianRanking ranking = rankTechnicians(*job, slot, technicians, [&](const TechnicianId &id) {
        return m_board.lane(id, slot.from.date().addDays(-1), slot.to.date());
    });
    m_list->clear();
    for (const auto &candidate : ranking.candidates)
        addCandidate(candidate, m_list->topLevelItemCount() == 0);
    addRejected(ranking);
    m_nobody->setVisible(ranking.candidates.empty());
    m_nobody->setText(tr("Nobody can take it at this hour."));
    QTreeWidgetItem *chosen = m_list->topLevelItem(0);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (!before.isEmpty() && m_list->topLevelItem(i)->data(Who, idRole).toString() == before)
            chosen = m_list->topLevelItem(i);
    }
    m_list->setCurrentItem(chosen);
}

void BestTechnicianDialog::addCandidate(const TechnicianRanking::Candidate &candidate, bool best)
{
    const QString name = words::who(RecordRef(candidate.technician), m_board);
    auto *item = new QTreeWidgetItem(m_list, {best ? u"★ "_s + name : name, candidate.surplus == 0 ? tr("none") : tr("%n level(s)", nullptr, candidate.surplus),
                                              QString::number(candidate.optionalMet), words::duration(candidate.loadMinutes),
                                              candidate.travelMinutes ? words::duration(*candidate.travelMinutes) : tr("unknown")});
    item->setData(Who, idRole, candidate.technician.text());
    item->setSizeHint(Who, QSize(0, rowHeight));
    if (best)
        item->setFont(Who, strongFont());
}

QString BestTechnicianDialog::reasonsOf(const TechnicianRanking::Rejection &rejection) const
{
    const bool absent = std::ranges::contains(rejection.reasons, Objection::Kind::Absent, &Objection::kind);
    QStringList reasons;
    for (const Objection &objection : rejection.reasons) {
        if (!absent || objection.kind != Objection::Kind::OutsideHours) // whoever is absent has no hours
            reasons << words::shortly(objection);
    }
    reasons.removeDuplicates();
    return reasons.join(u" · "_s);
}

void BestTechnicianDialog::addRejected(const TechnicianRanking &ranking)
{
    if (ranking.rejected.empty())
        return;
    auto *top = new QTreeWidgetItem(m_list, {tr("Cannot take it (%1)", "how many technicians").arg(ranking.rejected.size())});
    top->setFirstColumnSpanned(true);
    top->setFont(Who, strongFont());
    top->setSizeHint(Who, QSize(0, rowHeight));
    for (const auto &rejection : ranking.rejected) {
        const QString said = tr("%1 – %2", "a technician, why they cannot").arg(words::who(RecordRef(rejection.technician), m_board), reasonsOf(rejection));
        auto *item = new QTreeWidgetItem(top, {u"✕ "_s + said});
        item->setFirstColumnSpanned(true);
        item->setToolTip(Who, words::toolTip(said));
        item->setSizeHint(Who, QSize(0, rowHeight));
    }
    top->setExpanded(true);
}

void BestTechnicianDialog::suggest()
{
    const Job *job = m_board.job(m_job);
    if (!job)
        return;
    const QDate first = std::max(m_date->date(), m_now.date()), last = first.addDays(suggestedDays - 1);
    std::vector<const Technician *> technicians;
    for (const TechnicianId &id : m_board.technicians())
        technicians.push_back(m_board.technician(id));
    const auto found = suggestSlots(*job, first, last, m_now, technicians, [&](const TechnicianId &id) { return m_board.lane(id, first.addDays(-1), last.addDays(1)); },
                                    mostSuggested);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"suggestMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const SlotSuggestion &suggestion : found) {
        const QString who = words::who(RecordRef(suggestion.technician), m_board), when = words::moment(suggestion.slot.from);
        const int road = suggestion.travelBefore.value_or(0) + suggestion.travelAfter.value_or(0);
        const QString text = tr("%1 – %2, %3 on the road", "when, who, how long").arg(when, who, words::duration(road));
        connect(menu->addAction(words::menuText(text)), &QAction::triggered, this, [this, suggestion] {
            m_date->setDate(suggestion.slot.from.date());
            m_time->setTime(suggestion.slot.from.time());
            for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
                if (m_list->topLevelItem(i)->data(Who, idRole).toString() == suggestion.technician.text())
                    m_list->setCurrentItem(m_list->topLevelItem(i));
            }
            m_list->setFocus();
        });
    }
    if (found.empty())
        menu->addAction(tr("Nobody can take it in these %n day(s).", nullptr, suggestedDays))->setEnabled(false);
    menu->popup(m_suggest->mapToGlobal(QPoint(0, m_suggest->height())));
}

void BestTechnicianDialog::place()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->parent() || !item->data(Who, idRole).isValid())
        return;
    Q_EMIT chosen(m_job, TechnicianId(item->data(Who, idRole).toString()), start());
    accept();
}

} // namespace targo::desk
