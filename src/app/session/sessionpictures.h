#pragma once

#include "domain/ports/picturesource.h"
#include "domain/ports/syncstatus.h"
#include "net/http/apiclient.h"

#include <QCache>

namespace targo {

// Reads pictures from ERPNext and keeps the last ones in memory, never on the disk: they show people's homes.
class SessionPictures final : public QObject, public PictureSource
{
    Q_OBJECT

public:
    SessionPictures(net::ApiClient &erpnext, const SyncStatus &status, QObject *parent = nullptr);
    QFuture<Result<QByteArray>> photo(const QString &file) override;
    QFuture<Result<QByteArray>> signatureOn(const JobId &job) override;

private:
    net::ApiClient &m_erpnext;
    const SyncStatus &m_status;
    QCache<QString, QByteArray> m_kept; // cost in bytes
};

} // namespace targo
