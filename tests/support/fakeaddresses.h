#pragma once

#include "domain/ports/addresssource.h"

#include <QList>

namespace targo::test {

// Knows what a test tells it; answers when the test says so, if it is told to wait.
class FakeAddresses : public AddressSource
{
public:
    using Found = Result<std::vector<FoundAddress>>;

    QFuture<Found> find(const QString &text) override
    {
        asked.append(text);
        if (!waits)
            return answered<std::vector<FoundAddress>>(answer);
        auto promise = std::make_shared<QPromise<Found>>();
        promise->start();
        m_waiting.append(promise);
        return promise->future();
    }

    // To the question with this number.
    void reply(int question, const Found &found)
    {
        m_waiting[question]->addResult(found);
        m_waiting[question]->finish();
    }

    Found answer = std::vector<FoundAddress>();
    bool waits = false;
    QStringList asked;

private:
    QList<std::shared_ptr<QPromise<Found>>> m_waiting;
};

} // namespace targo::test
