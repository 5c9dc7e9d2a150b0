#pragma once

#include "net/http/apiclient.h"
#include "net/http/cookielessnetwork.h"
#include "net/http/qttransport.h"
#include "net/sse/sseclient.h"
#include "store/store.h"
#include "support/faultycompany.h"
#include "sync/syncengine.h"

#include <QTemporaryDir>

namespace targo::test {

// A dispatcher's program without windows, on real sockets, against a company where things go wrong. Every time the
// program waits for is a twentieth of the real one.
class FaultyDesk
{
public:
    static constexpr int haste = 20;

    explicit FaultyDesk(FaultyCompany &company, int hurry = haste);
    bool open();  // and waits until the board is there and the stream is open
    bool unplug();
    void plugIn();
    void signInAgain();
    bool restart(); // the program ends and begins again, as after a crash of the machine

    bool does(const Intent &intent);
    // What a person does with a change that needs one: send it again.
    void retryParked();
    std::vector<Job> shown();
    const SyncState &state() const { return m_engine->state(); }
    std::vector<PendingChange> pending() { return m_engine->board().pendingChanges(); }
    int storedJobs();
    net::SseClient &stream() { return *m_live; }
    Result<bool> hubIsWell();
    const std::vector<std::chrono::milliseconds> &requests() const { return m_hasty.times; } // when each went out, on steadyNow()
    static std::chrono::milliseconds steadyNow();

private:
    // Qt's transport with every limit a twentieth as long.
    class Hasty final : public net::Transport
    {
    public:
        Hasty(net::Transport &inner, int hurry) : m_inner(inner), m_hurry(hurry) { }
        QFuture<Result<net::Reply>> send(const net::Sending &sending) override
        {
            net::Sending hasty = sending;
            hasty.timeout /= m_hurry;
            times.push_back(steadyNow());
            return m_inner.send(hasty);
        }

        std::vector<std::chrono::milliseconds> times;

    private:
        net::Transport &m_inner;
        int m_hurry;
    };

    bool build();

    FaultyCompany &m_company;
    QTemporaryDir m_folder;
    store::Key m_key = store::Key::random();
    SystemClock m_clock;
    net::CookielessNetwork m_network;
    net::QtTransport m_transport{m_network};
    int m_hurry;
    Hasty m_hasty{m_transport, m_hurry};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<net::ApiClient> m_erp, m_hub;
    std::unique_ptr<net::SseClient> m_live;
    std::unique_ptr<sync::SyncEngine> m_engine;
};

} // namespace targo::test
