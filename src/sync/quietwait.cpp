#include "sync/quietwait.h"

namespace targo::sync {

QuietWait::QuietWait(std::function<bool()> isQuiet, QObject *parent) : QObject(parent), m_isQuiet(std::move(isQuiet))
{
    m_timer.setInterval(5);
    connect(&m_timer, &QTimer::timeout, this, &QuietWait::look);
}

QFuture<Done> QuietWait::wait(std::chrono::milliseconds timeout)
{
    auto promise = std::make_shared<QPromise<Done>>();
    promise->start();
    m_waiters.push_back({promise, QDeadlineTimer(timeout)});
    m_timer.start();
    return promise->future();
}

void QuietWait::look()
{
    const bool quiet = m_isQuiet();
    std::vector<Waiter> answered;
    std::erase_if(m_waiters, [&](const Waiter &waiter) {
        if (!quiet && !waiter.deadline.hasExpired())
            return false;
        answered.push_back(waiter);
        return true;
    });
    if (m_waiters.empty())
        m_timer.stop();
    for (const Waiter &waiter : answered) {
        waiter.promise->addResult(quiet ? Done() : Done(failure(Error::Kind::Timeout)));
        waiter.promise->finish();
    }
}

} // namespace targo::sync
