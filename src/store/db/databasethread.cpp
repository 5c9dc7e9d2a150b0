#include "store/db/databasethread.h"

namespace targo::store {

DatabaseThread::DatabaseThread(Runs runs)
{
    if (runs == Runs::InTurns)
        m_turns = std::make_unique<QObject>();
    else
        m_thread = std::thread([this] { runAll(); });
}

DatabaseThread::~DatabaseThread()
{
    if (m_turns) {
        while (runNext()) { }
        return;
    }
    {
        const std::lock_guard lock(m_guard);
        m_ends = true;
    }
    m_sent.notify_one();
    m_thread.join();
}

void DatabaseThread::send(Work work)
{
    {
        const std::lock_guard lock(m_guard);
        m_waiting.push_back(std::move(work));
    }
    if (m_turns)
        QMetaObject::invokeMethod(m_turns.get(), [this] { runNext(); }, Qt::QueuedConnection);
    else
        m_sent.notify_one();
}

void DatabaseThread::runAll()
{
    for (;;) {
        {
            std::unique_lock lock(m_guard);
            m_sent.wait(lock, [this] { return m_ends || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
        }
        runNext();
    }
}

bool DatabaseThread::runNext()
{
    Work next;
    {
        const std::lock_guard lock(m_guard);
        if (m_waiting.empty())
            return false;
        next = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    next();
    return true;
}

} // namespace targo::store
