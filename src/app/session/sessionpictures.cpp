#include "app/session/sessionpictures.h"

#include "domain/intents/intent.h"
#include "net/erpnext/files.h"

namespace targo {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptBytes = 32 << 20;

} // namespace

SessionPictures::SessionPictures(net::ApiClient &erpnext, const SyncStatus &status, QObject *parent)
    : QObject(parent)
    , m_erpnext(erpnext)
    , m_status(status)
    , m_kept(keptBytes)
{
}

QFuture<Result<QByteArray>> SessionPictures::photo(const QString &file)
{
    if (const QByteArray *kept = m_kept.object(file))
        return answered<QByteArray>(*kept);
    // Our key goes to no other server than ours.
    if (!file.startsWith("/files/"_L1) && !file.startsWith("/private/files/"_L1))
        return answered<QByteArray>(failure(Error::Kind::NotFound));
    if (m_status.state().workOffline)
        return answered<QByteArray>(failure(Error::Kind::Offline));
    return m_erpnext.run(net::erpnext::file(file)).then(this, [this, file](const Result<QByteArray> &content) {
        if (content)
            m_kept.insert(file, new QByteArray(*content), content->size());
        return content;
    });
}

QFuture<Result<QByteArray>> SessionPictures::signatureOn(const JobId &job)
{
    if (isLocal(job))
        return answered<QByteArray>(QByteArray());
    if (m_status.state().workOffline)
        return answered<QByteArray>(failure(Error::Kind::Offline));
    return m_erpnext.run(net::erpnext::signatureOf(job)).then(this, [this](const Result<QString> &held) -> QFuture<Result<QByteArray>> {
        if (!held)
            return answered<QByteArray>(std::unexpected(held.error()));
        if (const qsizetype comma = held->indexOf(u','); held->startsWith("data:"_L1) && comma > 0)
            return answered<QByteArray>(QByteArray::fromBase64(QStringView(*held).sliced(comma + 1).toLatin1()));
        return held->isEmpty() ? answered<QByteArray>(QByteArray()) : photo(*held);
    }).unwrap();
}

} // namespace targo
