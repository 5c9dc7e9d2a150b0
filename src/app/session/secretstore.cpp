#include "app/session/secretstore.h"

#include <qt6keychain/keychain.h>

namespace targo {

namespace {

const QString service = QStringLiteral("Targo Ops Desktop");

Done outcome(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return failure(Error::Kind::NotFound);
    default: return failure(Error::Kind::Storage, job.errorString());
    }
}

// Starts `job` and answers with what `read` makes of it once it has ended without error.
template <class T, class Read>
QFuture<Result<T>> run(QKeychain::Job *job, Read read)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [promise, read](QKeychain::Job *ended) {
        const Done done = outcome(*ended);
        promise->addResult(done ? read(ended) : Result<T>(std::unexpected(done.error())));
        promise->finish();
    });
    job->start();
    return promise->future();
}

Done nothing(QKeychain::Job *) { return {}; }

} // namespace

QFuture<Result<QByteArray>> KeychainStore::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(service, this);
    job->setKey(name);
    return run<QByteArray>(job, [](QKeychain::Job *ended) -> Result<QByteArray> {
        return static_cast<QKeychain::ReadPasswordJob *>(ended)->binaryData();
    });
}

QFuture<Done> KeychainStore::write(const QString &name, const QByteArray &secret)
{
    auto *job = new QKeychain::WritePasswordJob(service, this);
    job->setKey(name);
    job->setBinaryData(secret);
    return run<void>(job, nothing);
}

QFuture<Done> KeychainStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(service, this);
    job->setKey(name);
    return run<void>(job, nothing);
}

QFuture<Result<QByteArray>> MemoryStore::read(const QString &name)
{
    const auto found = m_secrets.constFind(name);
    return answered<QByteArray>(found == m_secrets.cend() ? Result<QByteArray>(failure(Error::Kind::NotFound)) : *found);
}

QFuture<Done> MemoryStore::write(const QString &name, const QByteArray &secret)
{
    m_secrets.insert(name, secret);
    return answered<void>({});
}

QFuture<Done> MemoryStore::remove(const QString &name)
{
    m_secrets.remove(name);
    return answered<void>({});
}

} // namespace targo
