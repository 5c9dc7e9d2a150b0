#include "store/db/key.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace targo::store {

Key Key::random()
{
    std::array<quint32, length / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    QByteArray bytes;
    for (const quint32 word : words) {
        for (int shift = 0; shift < 32; shift += 8)
            bytes.append(char((word >> shift) & 0xff));
    }
    return Key(bytes);
}

std::optional<Key> Key::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != length)
        return std::nullopt;
    return Key(bytes);
}

QByteArray Key::fingerprint() const
{
    return QCryptographicHash::hash("targo-ops key fingerprint 1 " + m_bytes, QCryptographicHash::Sha256).left(8).toHex();
}

} // namespace targo::store
