#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <latch>
#include <memory>
#include <thread>
#include <type_traits>

namespace targo::store {

// The one thread that touches SQLite. Functions run there one after the other, in the order they were sent, and timers
// between them.
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
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const QFuture<Answer> future = promise->future();
        QMetaObject::invokeMethod(m_worker, [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        }, Qt::QueuedConnection);
        return future;
    }

private:
    void turn();

    // Not a QThread: its wait() returns before the thread has given back what it kept for itself, and SQLCipher's OpenSSL
    // keeps something. A joined thread is really over.
    std::thread m_thread;
    QObject *m_worker = nullptr; // where functions are sent; lives on m_thread and dies with it
    std::latch m_isThere{1};
    std::latch m_isTold{1};      // of its end: until then a sender may still be waking the thread's dispatcher
};

} // namespace targo::store
