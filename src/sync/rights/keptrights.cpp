#include "sync/rights/keptrights.h"

#include "net/hub/account.h"

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes askEvery{15};
const QString metaName = u"capabilities"_s; // "user capability capability …": whose they are stands first

} // namespace

KeptRights::KeptRights(net::ApiClient *hub, store::Store &store, QObject *parent) : Rights(parent), m_hub(hub), m_store(store)
{
    m_timer.setInterval(askEvery);
    connect(&m_timer, &QTimer::timeout, this, &KeptRights::ask);
}

Rights::Answer KeptRights::may(const QString &capability) const
{
    if (!m_hub)
        return Answer::NoHub;
    if (!m_capabilities)
        return Answer::Unknown;
    return m_capabilities->contains(capability) ? Answer::Yes : Answer::No;
}

void KeptRights::load(const QHash<QString, QString> &meta)
{
    QStringList kept = meta.value(metaName).split(u' ');
    if (kept.first().isEmpty())
        return;
    m_user = kept.takeFirst();
    m_capabilities = kept;
    Q_EMIT changed();
}

void KeptRights::setUser(const QString &user)
{
    if (m_user == user)
        return;
    m_user = user;
    if (!m_capabilities)
        return;
    m_capabilities.reset();
    keep();
    Q_EMIT changed();
}

void KeptRights::ask()
{
    if (!m_hub)
        return;
    m_timer.start();
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    m_asking = true;
    m_hub->run(net::hub::whoAmI()).then(this, [this](const Result<net::hub::Account> &account) {
        m_asking = false;
        if (account) // an answer that never came says nothing about rights
            take(account->capabilities);
        if (std::exchange(m_askAgain, false))
            ask();
    });
}

void KeptRights::rest()
{
    m_timer.stop();
    m_askAgain = false;
}

void KeptRights::take(const std::optional<QStringList> &capabilities)
{
    if (!capabilities || m_capabilities == capabilities)
        return;
    m_capabilities = capabilities;
    keep();
    Q_EMIT changed();
}

void KeptRights::keep()
{
    m_store.setMeta(metaName, m_capabilities ? (QStringList{m_user} + *m_capabilities).join(u' ') : QString());
}

} // namespace targo::sync
