#include "desk/board/lanesdialog.h"

#include "desk/theme/controls.h"
#include "desk/words/jobwords.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

void addChoice(QListWidget *list, const QString &words, const QVariant &value, bool on)
{
    auto *item = new QListWidgetItem(words, list);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

QVariantList chosen(const QListWidget *list, Qt::CheckState state = Qt::Checked)
{
    QVariantList values;
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->checkState() == state)
            values.append(list->item(row)->data(Qt::UserRole));
    }
    return values;
}

} // namespace

LanesDialog::LanesDialog(BoardLooks &looks, TimelineModel &model, QWidget *parent)
    : QDialog(parent)
    , m_looks(looks)
    , m_model(model)
    , m_grouping(new QComboBox(this))
    , m_names(new QComboBox(this))
    , m_technicians(makeList(u"laneList"_s, tr("Technicians")))
    , m_tags(makeList(u"laneTagList"_s, tr("Only who holds")))
    , m_types(makeList(u"laneTypeList"_s, tr("Types that stand out")))
    , m_states(makeList(u"laneStateList"_s, tr("States that stand out")))
    , m_up(dialogButton(tr("&Up"), u"laneUpButton"_s, this))
    , m_down(dialogButton(tr("&Down"), u"laneDownButton"_s, this))
    , m_use(dialogButton(tr("Sho&w it"), u"useLookButton"_s, this))
    , m_save(dialogButton(tr("&Save"), u"saveLookButton"_s, this))
    , m_remove(dialogButton(tr("D&elete"), u"removeLookButton"_s, this))
{
    setObjectName(u"lanesDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Lanes and filters"));
    m_grouping->setObjectName(u"groupingBox"_s);
    m_grouping->addItems({tr("No groups"), tr("Best skill"), tr("Region"), tr("Team")});
    m_names->setObjectName(u"lookNameBox"_s);
    m_names->setAccessibleName(tr("Saved views"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->lineEdit()->setMaxLength(60);
    m_names->lineEdit()->setPlaceholderText(tr("Name of the view"));

    const auto titled = [this](QListWidget *list, QLayout *more = nullptr) {
        auto *column = new QVBoxLayout;
        auto *title = new QLabel(list->accessibleName(), this);
        title->setBuddy(list);
        column->addWidget(title);
        column->addWidget(list, 1);
        if (more)
            column->addLayout(more);
        return column;
    };
    auto *moving = new QHBoxLayout;
    moving->addWidget(m_up);
    moving->addWidget(m_down);
    auto *right = new QVBoxLayout;
    right->addLayout(titled(m_types));
    right->addLayout(titled(m_states));
    auto *lists = new QHBoxLayout;
    lists->addLayout(titled(m_technicians, moving), 3);
    lists->addLayout(titled(m_tags), 2);
    lists->addLayout(right, 2);
    auto *grouping = new QFormLayout;
    grouping->addRow(tr("&Group lanes by"), m_grouping);
    auto *names = new QHBoxLayout;
    names->addWidget(new QLabel(tr("Saved views"), this));
    names->addWidget(m_names, 1);
    for (QPushButton *each : {m_use, m_save, m_remove})
        names->addWidget(each);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto *everything = buttons->addButton(tr("Show &all"), QDialogButtonBox::ResetRole);
    everything->setObjectName(u"showAllButton"_s);
    everything->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addLayout(grouping);
    column->addLayout(lists, 1);
    column->addLayout(names);
    column->addWidget(buttons);
    resize(720, 560);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(everything, &QPushButton::clicked, this, [this] {
        m_model.setArrangement({});
        m_model.setJobFilter({});
    });
    connect(m_grouping, &QComboBox::activated, this, &LanesDialog::apply);
    for (QListWidget *list : {m_technicians, m_tags, m_types, m_states})
        connect(list, &QListWidget::itemChanged, this, &LanesDialog::apply);
    connect(m_technicians, &QListWidget::currentRowChanged, this, &LanesDialog::showState);
    connect(m_up, &QPushButton::clicked, this, [this] { moveLane(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveLane(1); });
    connect(m_names, &QComboBox::editTextChanged, this, &LanesDialog::showState);
    connect(m_use, &QPushButton::clicked, this, [this] { m_looks.use(m_names->currentText().trimmed()); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_looks.save(m_names->currentText().trimmed()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_looks.remove(m_names->currentText().trimmed()); });
    connect(&m_looks, &BoardLooks::namesChanged, this, &LanesDialog::fillNames);
    connect(&m_model, &TimelineModel::lookChanged, this, &LanesDialog::fill);
    connect(&m_model, &TimelineModel::lanesReset, this, &LanesDialog::fill);
    fill();
    fillNames();
    m_technicians->setFocus();
}

QListWidget *LanesDialog::makeList(const QString &name, const QString &words)
{
    auto *list = new QListWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(words);
    list->setMinimumHeight(90);
    return list;
}

// As the board has it, also when it was changed elsewhere.
void LanesDialog::fill()
{
    if (m_filling)
        return;
    const QScopedValueRollback guard(m_filling, true);
    const LaneArrangement &arrangement = m_model.arrangement();
    const BoardSource &board = m_model.board();
    const int row = m_technicians->currentRow();
    for (QListWidget *list : {m_technicians, m_tags, m_types, m_states})
        list->clear();
    m_grouping->setCurrentIndex(int(arrangement.grouping));
    const auto everybody = arranged({.order = arrangement.order}, board.technicians(), board);
    for (const LaneGroup &group : everybody) {
        for (const TechnicianId &id : group.technicians)
            addChoice(m_technicians, words::who(RecordRef(id), board), id.text(), !arrangement.hidden.contains(id));
    }
    for (const TagId &id : board.tags())
        addChoice(m_tags, id.text(), id.text(), arrangement.tags.contains(id));
    for (const JobType type : {JobType::Installation, JobType::Repair, JobType::Maintenance, JobType::Removal, JobType::Other})
        addChoice(m_types, words::of(Choice<JobType>(type)), int(type), m_model.jobFilter().types.contains(type));
    for (const JobStatus state : {JobStatus::Open, JobStatus::Assigned, JobStatus::EnRoute, JobStatus::InProgress, JobStatus::OnHold, JobStatus::Completed, JobStatus::Cancelled})
        addChoice(m_states, words::of(Choice<JobStatus>(state)), int(state), m_model.jobFilter().states.contains(state));
    m_technicians->setCurrentRow(std::clamp(row, 0, std::max(0, m_technicians->count() - 1)));
    showState();
}

void LanesDialog::fillNames()
{
    const QString typed = m_names->currentText();
    m_names->clear();
    m_names->addItems(m_looks.names());
    m_names->setEditText(typed);
    showState();
}

void LanesDialog::apply()
{
    if (m_filling)
        return;
    const QScopedValueRollback guard(m_filling, true); // the lists say already what the board is about to show
    LaneArrangement arrangement = m_model.arrangement();
    arrangement.grouping = LaneArrangement::Grouping(m_grouping->currentIndex());
    arrangement.hidden.clear();
    for (const QVariant &id : chosen(m_technicians, Qt::Unchecked))
        arrangement.hidden.insert(TechnicianId(id.toString()));
    arrangement.tags.clear();
    for (const QVariant &id : chosen(m_tags))
        arrangement.tags.insert(TagId(id.toString()));
    JobFilter filter;
    for (const QVariant &type : chosen(m_types))
        filter.types.insert(JobType(type.toInt()));
    for (const QVariant &state : chosen(m_states))
        filter.states.insert(JobStatus(state.toInt()));
    m_model.setArrangement(arrangement);
    m_model.setJobFilter(filter);
}

void LanesDialog::moveLane(int step)
{
    const int row = m_technicians->currentRow();
    const int target = row + step;
    if (row < 0 || target < 0 || target >= m_technicians->count())
        return;
    LaneArrangement arrangement = m_model.arrangement();
    arrangement.order.clear();
    for (int each = 0; each < m_technicians->count(); ++each)
        arrangement.order.append(TechnicianId(m_technicians->item(each)->data(Qt::UserRole).toString()));
    arrangement.order.swapItemsAt(row, target);
    m_technicians->setCurrentRow(target);
    m_model.setArrangement(arrangement);
}

void LanesDialog::showState()
{
    const int row = m_technicians->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_technicians->count());
    const QString name = m_names->currentText().trimmed();
    const bool known = m_looks.names().contains(name);
    m_use->setEnabled(known);
    m_remove->setEnabled(known);
    m_save->setEnabled(!name.isEmpty());
    m_save->setText(known ? tr("&Save again") : tr("&Save"));
}

} // namespace targo::desk
