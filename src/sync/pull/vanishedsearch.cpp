#include "sync/pull/vanishedsearch.h"

namespace targo::sync {

namespace {

constexpr qsizetype mostAskedByName = 50; // beyond, one list of all names is cheaper

} // namespace

VanishedSearch::VanishedSearch(net::ApiClient &erp, Intake &intake, const Clock &clock, QTimeZone site,
                               std::chrono::milliseconds every, QObject *parent)
    : QObject(parent), m_reconcile(erp, intake, std::move(site)), m_clock(clock), m_every(every)
{
    connect(&m_reconcile, &NameReconcile::suspected, this, &VanishedSearch::suspected);
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
    m_reconcile.run({store::everyKind.begin(), store::everyKind.end()}).then(this, [this](const Done &result) {
        if (result) {
            m_last = m_clock.now();
            Q_EMIT compared(*m_last);
        }
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
    });
}

} // namespace targo::sync
