#pragma once

#include "sandbox/http/answer.h"
#include "sandbox/hub/account.h"
#include "sandbox/hub/eventhub.h"
#include "sandbox/hub/idempotency.h"
#include "sandbox/hub/publishing.h"

#include <expected>

namespace targo::sandbox::hub {

// The hub's HTTP side: /health, /auth/me, /sse, /broadcast, /dispatch, and what stands behind it (hub.md 1.7, 2, 3, 8.1).
class HubService
{
public:
    HubService(const Clock &clock, EventHub &events) : m_clock(clock), m_events(events), m_idempotency(clock), m_publishing(clock, events), m_started(clock.now()) {}

    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }
    void setSite(frappe::Site *site); // of which the hub tells and which it writes
    Publishing &publishing() { return m_publishing; }
    const Publishing &publishing() const { return m_publishing; }
    void setExpired(const QString &email, bool expired);
    static bool serves(const QByteArray &path);
    // Hands everything under `prefix` to another service, for people with this capability.
    void passOn(const QByteArray &prefix, const QString &capability, std::function<HttpReply(const HttpRequest &)> service);

    Answer answer(const HttpRequest &request);
    // The next request for /sse gets this status instead of a stream.
    void refuseNextStream(int status) { m_nextStreamStatus = status; }

private:
    Answer route(const HttpRequest &request);
    struct Behind
    {
        QByteArray prefix;
        QString capability;
        std::function<HttpReply(const HttpRequest &)> service;
    };

    HttpReply health() const;
    HttpReply me(const Account &account) const;
    HttpReply bestTechnicians(const HttpRequest &request, const Account &account) const;
    HttpReply suggestedSlots(const Json &body, const Json &job) const;
    QList<Json> documents(const QString &docType) const;
    HttpReply dispatch(const HttpRequest &request, const Account &account);
    HttpReply broadcast(const HttpRequest &request, const Account &account);
    Answer openStream(const HttpRequest &request, const Account &account);
    std::expected<Account, HttpReply> signedIn(const HttpRequest &request) const;

    const Clock &m_clock;
    EventHub &m_events;
    Idempotency m_idempotency;
    Publishing m_publishing;
    frappe::Site *m_site = nullptr;
    QDateTime m_started;
    QList<Account> m_accounts;
    QList<Behind> m_behind;
    int m_nextStreamStatus = 0;
};

} // namespace targo::sandbox::hub
