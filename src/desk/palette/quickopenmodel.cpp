#include "desk/palette/quickopenmodel.h"

#include "desk/words/errorwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/joined.h"
#include "desk/words/times.h"
#include "desk/words/typeddate.h"

#include <QAction>
#include <QMenu>

#include <algorithm>
#include <set>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostShown = 50;
constexpr int actBonus = 30, personBonus = 20, notPossible = -500; // added to what the words say
constexpr int farDays = 60;

QString plain(QString text) { return text.remove('&'_L1).remove(u'…'); }

} // namespace

QuickOpenModel::QuickOpenModel(const BoardSource &board, JobTexts &texts, QObject *parent)
    : QAbstractListModel(parent)
    , m_board(board)
    , m_texts(texts)
{
}

void QuickOpenModel::open(const QList<QAction *> &menus, QDate today)
{
    m_today = today;
    m_acts.clear();
    for (const QAction *each : menus) {
        if (each->menu())
            addMenu(*each->menu(), plain(each->text()));
    }
    m_knowsCustomers = false;
    readPeople();
    close();
    connect(&m_texts, &JobTexts::grown, this, &QuickOpenModel::rankAll);
    connect(&m_texts, &JobTexts::changed, this, &QuickOpenModel::rankAll);
    m_texts.prepare();
    setSearch({});
}

void QuickOpenModel::close() { disconnect(&m_texts, nullptr, this, nullptr); }

void QuickOpenModel::addMenu(const QMenu &menu, const QString &path)
{
    for (QAction *action : menu.actions()) {
        const QString name = plain(action->text());
        if (action->menu())
            addMenu(*action->menu(), u"%1 › %2"_s.arg(path, name));
        else if (!action->isSeparator() && !name.isEmpty())
            m_acts.push_back({QPointer<QAction>(action), u"%1 › %2"_s.arg(path, name), FoldedText({name, path})});
    }
}

void QuickOpenModel::readPeople()
{
    m_people.clear();
    for (const TechnicianId &id : m_board.technicians()) {
        const QString name = words::who(RecordRef(id), m_board);
        m_people.push_back({id, name, FoldedText({name, id.text()})});
    }
    if (!m_texts.isReady())
        return;
    m_knowsCustomers = true;
    std::set<CustomerId> seen;
    for (const JobTexts::Entry &entry : m_texts.entries()) {
        const Job *job = m_board.job(entry.id);
        const Customer *customer = job && job->customer && seen.insert(*job->customer).second ? m_board.customer(*job->customer) : nullptr;
        if (customer && !customer->name.isEmpty())
            m_people.push_back({customer->id, customer->name, FoldedText({customer->name, customer->phone})});
    }
}

void QuickOpenModel::setSearch(const QString &typed)
{
    m_search = Fuzzy(typed);
    m_day = words::dateIn(typed, m_today);
    rankAll();
}

// 0 today, less the further away, and what was is further than what will be.
int QuickOpenModel::nearness(const JobTexts::Entry &entry) const
{
    if (!entry.planned)
        return 0;
    const qint64 days = m_today.daysTo(*entry.planned);
    return -int(std::min<qint64>(days >= 0 ? days : -2 * days, farDays)) / 4;
}

void QuickOpenModel::rankAll()
{
    if (!m_knowsCustomers && m_texts.isReady())
        readPeople();
    // Numbers first: of twenty thousand that answer to a letter, fifty are shown.
    std::vector<Candidate> candidates;
    size_t order = 0;
    const auto consider = [&](std::optional<int> rank, int more) {
        if (rank)
            candidates.push_back({*rank + more, order});
        ++order;
    };
    for (const Named &act : m_acts) {
        const QPointer<QAction> &action = std::get<QPointer<QAction>>(act.target);
        const auto rank = m_search.isEmpty() ? std::optional(0) : m_search.rank(act.text, act.text.letters.indexOf('\n'));
        consider(action ? rank : std::nullopt, actBonus + (action && action->isEnabled() ? 0 : notPossible));
    }
    if (!m_search.isEmpty()) {
        for (const Named &person : m_people)
            consider(m_search.rank(person.text, person.text.letters.indexOf('\n')), personBonus);
        for (const JobTexts::Entry &entry : m_texts.entries())
            consider(m_search.rank(entry.text, entry.nameLength), nearness(entry));
    }
    const size_t shown = m_search.isEmpty() ? candidates.size() : std::min(candidates.size(), mostShown);
    std::ranges::partial_sort(candidates, candidates.begin() + std::ptrdiff_t(shown), {}, [](const Candidate &candidate) { return std::pair(-candidate.rank, candidate.order); });
    beginResetModel();
    m_hits.clear();
    if (m_day)
        m_hits.push_back({*m_day, words::day(*m_day)});
    for (size_t index = 0; index < shown; ++index)
        m_hits.push_back(hitAt(candidates[index].order));
    endResetModel();
}

QuickOpenModel::Hit QuickOpenModel::hitAt(size_t order) const
{
    if (order < m_acts.size())
        return {m_acts[order].target, m_acts[order].name};
    order -= m_acts.size();
    if (order < m_people.size())
        return {m_people[order].target, m_people[order].name};
    return {m_texts.entries()[order - m_people.size()].id, {}};
}

std::optional<QuickOpenModel::Target> QuickOpenModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? std::optional(m_hits[size_t(row)].target) : std::nullopt;
}

int QuickOpenModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hits.size()); }

QVariant QuickOpenModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit &hit = m_hits[size_t(index.row())];
    const auto *action = std::get_if<QPointer<QAction>>(&hit.target);
    switch (role) {
    case Qt::DisplayRole: return nameOf(hit);
    case Qt::ToolTipRole: return words::toolTip(nameOf(hit));
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(nameOf(hit), detailOf(hit));
    case DetailRole: return detailOf(hit);
    case PossibleRole: return !action || (*action && (*action)->isEnabled());
    default: return {};
    }
}

QString QuickOpenModel::nameOf(const Hit &hit) const
{
    const auto *id = std::get_if<JobId>(&hit.target);
    const Job *job = id ? m_board.job(*id) : nullptr;
    if (!job)
        return id ? words::number(*id) : hit.name;
    const QString who = words::who(*job, m_board);
    return who == job->subject || job->subject.isEmpty() ? who : u"%1 – %2"_s.arg(who, job->subject);
}

QString QuickOpenModel::detailOf(const Hit &hit) const
{
    if (const auto *action = std::get_if<QPointer<QAction>>(&hit.target))
        return *action ? (*action)->shortcut().toString(QKeySequence::NativeText) : QString();
    if (std::holds_alternative<TechnicianId>(hit.target))
        return tr("technician");
    if (const auto *id = std::get_if<CustomerId>(&hit.target)) {
        const Customer *customer = m_board.customer(*id);
        return words::joined({tr("customer"), customer ? words::phone(customer->phone) : QString()});
    }
    if (std::holds_alternative<QDate>(hit.target))
        return tr("day");
    const JobId &id = std::get<JobId>(hit.target);
    const Job *job = m_board.job(id);
    if (!job)
        return {};
    const QString when = !job->technician || !job->date ? tr("to plan") : job->start ? words::moment(WallTime(*job->date, *job->start)) : words::shortDay(*job->date);
    return words::joined({words::number(id), when, job->technician ? words::who(RecordRef(*job->technician), m_board) : QString()});
}

} // namespace targo::desk
