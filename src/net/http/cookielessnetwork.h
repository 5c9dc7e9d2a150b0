#pragma once

#include <QNetworkAccessManager>

namespace targo::net {

// The access manager everything goes through: it keeps no cookie (with Frappe a stored `sid` wins over the
// Authorization header), follows no redirect, and reaches this machine without a proxy.
class CookielessNetwork final : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit CookielessNetwork(QObject *parent = nullptr);
};

} // namespace targo::net
