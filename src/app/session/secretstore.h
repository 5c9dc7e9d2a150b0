#pragma once

#include "base/result.h"

#include <QObject>

namespace targo {

// Named secrets of one person. UI thread.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // NotFound when there is none yet; Storage when the keychain cannot be used at all.
    virtual QFuture<Result<QByteArray>> read(const QString &name) = 0;
    virtual QFuture<Done> write(const QString &name, const QByteArray &secret) = 0;
    virtual QFuture<Done> remove(const QString &name) = 0;
};

// The operating system's keychain. Its plain-text fallback is never on: without a keychain everything is refused
// with Storage, and the program keeps secrets for this session only.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QFuture<Result<QByteArray>> read(const QString &name) override;
    QFuture<Done> write(const QString &name, const QByteArray &secret) override;
    QFuture<Done> remove(const QString &name) override;
};

// Forgets everything when the program ends: tests, and people without a keychain.
class MemoryStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    QFuture<Result<QByteArray>> read(const QString &name) override;
    QFuture<Done> write(const QString &name, const QByteArray &secret) override;
    QFuture<Done> remove(const QString &name) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace targo
