#pragma once

#include "domain/ports/publicationsource.h"
#include "domain/ports/rights.h"

#include <QList>

namespace targo::test {

class FakeRights : public Rights
{
public:
    Answer may(const QString &) const override { return m_answer; }
    void set(Answer answer)
    {
        m_answer = answer;
        Q_EMIT changed();
    }

private:
    Answer m_answer = Answer::Yes;
};

// Says beforehand what a test wants it to say.
class FakePublications : public PublicationSource
{
public:
    QFuture<Result<PublicationForecast>> forecast(const std::vector<JobId> &jobs, bool) override
    {
        asked.append(jobs);
        return answered<PublicationForecast>(answer);
    }

    PublicationForecast answer;
    QList<std::vector<JobId>> asked;
};

} // namespace targo::test
