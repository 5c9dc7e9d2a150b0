#pragma once

#include "domain/ports/rights.h"
#include "net/http/apiclient.h"
#include "store/store.h"

#include <QStringList>
#include <QTimer>

namespace targo::sync {

// Asks the hub what this person may do: after signing in, after a refusal, and every quarter of an hour (hub.md 8.2).
// The last answer is kept in the cache. UI thread.
class KeptRights final : public Rights
{
    Q_OBJECT

public:
    // `hub` null: there is none.
    KeptRights(net::ApiClient *hub, store::Store &store, QObject *parent = nullptr);

    Answer may(const QString &capability) const override;

    void load(const QHash<QString, QString> &meta); // what was kept
    // Where somebody else has signed in, what was known is forgotten.
    void setUser(const QString &user);
    void ask();
    void rest(); // until asked again
    bool isAsking() const { return m_asking; }

private:
    void take(const std::optional<QStringList> &capabilities);
    void keep();

    net::ApiClient *m_hub;
    store::Store &m_store;
    QTimer m_timer;
    QString m_user;
    std::optional<QStringList> m_capabilities; // nothing: not known
    bool m_asking = false;
    bool m_askAgain = false;
};

} // namespace targo::sync
