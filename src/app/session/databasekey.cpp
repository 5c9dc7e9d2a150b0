#include "app/session/databasekey.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

constexpr qsizetype keyBytes = 32;

} // namespace

QByteArray newDatabaseKey()
{
    std::array<quint32, keyBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), keyBytes);
}

QFuture<Result<QByteArray>> databaseKey(SecretStore &secrets, const QString &account)
{
    const QString name = u"database key "_s + account;
    return secrets.read(name)
        .then(&secrets, [&secrets, name](const Result<QByteArray> &kept) -> QFuture<Result<QByteArray>> {
            if (kept && kept->size() == keyBytes)
                return answered<QByteArray>(*kept);
            if (!kept && kept.error().kind != Error::Kind::NotFound)
                return answered<QByteArray>(std::unexpected(kept.error()));
            const QByteArray made = newDatabaseKey();
            return secrets.write(name, made).then(&secrets, [made](const Done &written) -> Result<QByteArray> {
                if (!written)
                    return std::unexpected(written.error());
                return made;
            });
        })
        .unwrap();
}

} // namespace targo
