#pragma once

#include "base/result.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <functional>
#include <vector>

namespace targo::sync {

// For those who want to know when nothing is going on any more: the probe and tests. UI thread.
class QuietWait final : public QObject
{
    Q_OBJECT

public:
    explicit QuietWait(std::function<bool()> isQuiet, QObject *parent = nullptr);

    // Timeout when it does not become quiet in time.
    QFuture<Done> wait(std::chrono::milliseconds timeout);

private:
    struct Waiter
    {
        std::shared_ptr<QPromise<Done>> promise;
        QDeadlineTimer deadline;
    };

    void look();

    std::function<bool()> m_isQuiet;
    std::vector<Waiter> m_waiters;
    QTimer m_timer; // only while somebody waits
};

} // namespace targo::sync
