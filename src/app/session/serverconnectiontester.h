#pragma once

#include "domain/ports/connectiontester.h"

#include <QObject>

namespace targo {

// Asks the real servers, with requests of its own that leave nothing behind. UI thread.
class ServerConnectionTester final : public QObject, public ConnectionTester
{
    Q_OBJECT

public:
    explicit ServerConnectionTester(QObject *parent = nullptr) : QObject(parent) { }

    QFuture<ConnectionReport> test(const ConnectionSettings &settings) override;
};

// Header values that sign a person in. Without a bearer the hub is given ERPNext's key, which a hub in front of the
// same site may accept.
QByteArray erpAuthorization(const ConnectionSettings &connection);
QByteArray hubAuthorization(const ConnectionSettings &connection);

} // namespace targo
