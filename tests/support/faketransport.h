#pragma once

#include "net/http/transport.h"
#include "support/fakefrappe.h"
#include "support/fakepublishing.h"

#include <deque>

namespace targo::test {

// A wire without a socket: requests go to a FakeFrappe, answers come in a later turn of the event loop. A test may
// unplug it, make single requests fail before or after the server has done its work, and hold answers back.
class FakeTransport final : public net::Transport
{
public:
    explicit FakeTransport(FakeFrappe &server) : m_server(server) { }
    // What is asked of the host "hub.test" goes there.
    void setHub(FakePublishing *hub) { m_hub = hub; }

    struct Call
    {
        net::Verb verb;
        QString path; // decoded, with the query
        QByteArray body;
        bool onlyOnce = false;
        QByteArray key = {}; // Idempotency-Key
    };

    struct Fault
    {
        std::optional<net::Verb> verb = {};
        QString pathPart = {};
        Result<net::Reply> answer;
        bool serverDidIt = false; // the server acts first, and its own answer is lost
        int times = 1;
    };

    QFuture<Result<net::Reply>> send(const net::Sending &sending) override;

    void fail(Fault fault) { m_faults.push_back(std::move(fault)); }
    void clearFaults() { m_faults.clear(); }
    void setPlugged(bool plugged) { m_plugged = plugged; }
    // From now on the server answers such requests, but its answers stay on the way until release().
    void hold(const QString &pathPart) { m_heldPart = pathPart; }
    void release();
    int count(net::Verb verb, const QString &pathPart = {}) const;
    static net::Reply status(int status, const QByteArray &json = "{}", const QList<QPair<QByteArray, QByteArray>> &headers = {});

    QList<Call> calls;
    // Called for every request before it is answered: what a colleague does in that very moment.
    std::function<void(const Call &)> before;

private:
    Result<net::Reply> answerTo(const Call &call, const QUrl &url);

    net::Reply served(const Call &call, const QUrl &url);

    FakeFrappe &m_server;
    FakePublishing *m_hub = nullptr;
    std::deque<Fault> m_faults;
    bool m_plugged = true;
    QString m_heldPart; // empty: nothing is held
    std::vector<std::function<void()>> m_held;
};

} // namespace targo::test
