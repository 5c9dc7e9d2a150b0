#include "sync/pull/vanishedsearch.h"

#include "sync/pull/pagesource.h"

#include <algorithm>

namespace targo::sync {

namespace {

constexpr qsizetype mostAskedByName = 50; // beyond, one list of all names is cheaper

} // namespace

VanishedSearch::VanishedSearch(net::ApiClient &erp, Intake &intake, const Clock &clock, QTimeZone site,
                               std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_reconcile(erp, intake, std::move(site)), m_clock(clock), m_every(every)
{
    connect(&m_reconcile, &NameReconcile::suspected, this, &VanishedSearch::suspected);
    connect(&m_reconcile, &NameReconcile::manyGone, this, &VanishedSearch::ask);
    connect(&m_reconcile, &NameReconcile::asExpected, this, [this](store::Kind kind) {
        m_keptOnPurpose.erase(kind);
        if (m_missed.erase(kind) > 0)
            Q_EMIT questionChanged();
    });
    connect(&m_reconcile, &NameReconcile::foundBehind, this, &VanishedSearch::foundBehind);
}

void VanishedSearch::searchIfDue()
{
    if (isRunning())
        return;
    if (!m_last || m_last->msecsTo(m_clock.now()) >= m_every.count())
        compareAll();
    else
        searchDoubtful();
}

void VanishedSearch::compareAll()
{
    m_doubtful.clear();
    m_comparing = true;
    m_reconcile.run({store::everyKind.begin(), store::everyKind.end()}).then(this, [this](const Done &result) {
        m_comparing = false;
        if (result) {
            m_last = m_clock.now();
            Q_EMIT compared(*m_last);
        }
        removeAnswered();
    });
}

void VanishedSearch::searchDoubtful()
{
    if (m_doubtful.isEmpty() || isRunning())
        return;
    if (m_doubtful.size() > mostAskedByName)
        return compareAll();
    m_reconcile.lookFor(std::exchange(m_doubtful, {})).then(this, [this](const Done &result) {
        if (result)
            searchDoubtful(); // what came in doubt meanwhile
        removeAnswered();
    });
}

void VanishedSearch::ask(store::Kind kind, const QStringList &names, qsizetype known)
{
    const auto kept = m_keptOnPurpose.find(kind);
    const bool isAnswered = kept != m_keptOnPurpose.end() && std::ranges::all_of(names, [&](const QString &name) { return kept->second.contains(name); });
    if (isAnswered || (!m_comparing && m_missed.contains(kind))) // the next comparison counts them all
        return;
    m_missed[kind] = {names, known};
    Q_EMIT questionChanged();
}

std::optional<SyncState::Vanished> VanishedSearch::question() const
{
    if (m_missed.empty())
        return std::nullopt;
    const auto &[kind, missed] = *m_missed.rbegin(); // jobs before the rest
    return SyncState::Vanished{.records = shownAs(kind), .gone = int(missed.names.size()), .known = int(missed.known)};
}

void VanishedSearch::answer(bool remove)
{
    if (m_missed.empty())
        return;
    const auto asked = std::prev(m_missed.end());
    if (remove)
        m_toRemove.insert(*asked);
    else
        m_keptOnPurpose[asked->first] = QSet<QString>(asked->second.names.begin(), asked->second.names.end());
    m_missed.erase(asked);
    Q_EMIT questionChanged();
    removeAnswered();
}

void VanishedSearch::removeAnswered()
{
    if (isRunning() || m_toRemove.empty())
        return;
    const auto [kind, missed] = *m_toRemove.begin();
    m_toRemove.erase(kind);
    m_reconcile.removeIfGone(kind, missed.names).then(this, [this, kind, missed](const Done &result) {
        if (!result)
            ask(kind, missed.names, missed.known); // the line went: the question stands
        removeAnswered();
        searchDoubtful();
    });
}

} // namespace targo::sync
