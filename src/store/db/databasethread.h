#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>

namespace targo::store {

// The one thread that touches SQLite. Functions run there one after the other, in the order they were sent.
class DatabaseThread
{
public:
    // Turns: no thread of its own, the caller's event loop runs it, so that a test's history repeats exactly.
    enum class Runs { Beside, InTurns };
    explicit DatabaseThread(Runs runs = Runs::Beside);
    // Runs what was sent before, then stops: work that was accepted is on the disk afterwards.
    ~DatabaseThread();

    template <class F>
    QFuture<std::invoke_result_t<F>> run(F work)
    {
        using Answer = std::invoke_result_t<F>;
        auto promise = std::make_unique<QPromise<Answer>>();
        promise->start();
        const QFuture<Answer> future = promise->future();
        send([promise = std::move(promise), work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        });
        return future;
    }

private:
    using Work = std::move_only_function<void()>;
    void send(Work work);
    void runAll();
    bool runNext(); // false: there is nothing to run

    std::mutex m_guard; // of the next three
    std::condition_variable m_sent;
    std::deque<Work> m_waiting;
    bool m_ends = false;
    std::unique_ptr<QObject> m_turns; // InTurns only
    // Not a QThread: its wait() returns before the thread has given back what it kept for itself, and SQLCipher's OpenSSL
    // keeps something. A joined thread is really over.
    std::thread m_thread;
};

} // namespace targo::store
