#pragma once

#include <QByteArray>

#include <optional>

namespace targo::store {

// The 256 bits that both files are encrypted with. They come from the operating system's keychain and are never
// written or logged.
class Key
{
public:
    static constexpr qsizetype length = 32; // bytes

    static Key random();
    // Nothing unless there are exactly `length` bytes.
    static std::optional<Key> fromBytes(const QByteArray &bytes);

    const QByteArray &bytes() const { return m_bytes; }
    // Tells two keys apart without giving either away: kept beside a file, it says whether that file is damaged or
    // only locked with another key.
    QByteArray fingerprint() const;

private:
    explicit Key(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    QByteArray m_bytes;
};

} // namespace targo::store
