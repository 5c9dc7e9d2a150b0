#pragma once

#include <QHash>
#include <QString>

namespace targo {

// A record's name on the server, or a local one before the server gave it. Opaque: never parsed, only compared.
// The tag keeps a job's id from being passed where a technician's is meant.
template <class Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text) : m_text(std::move(text)) { }

    const QString &text() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &other) const { return m_text <=> other.m_text; }

private:
    QString m_text;
};

template <class Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.text(), seed);
}

} // namespace targo

template <class Tag>
struct std::hash<targo::Id<Tag>>
{
    size_t operator()(const targo::Id<Tag> &id) const noexcept { return qHash(id.text()); }
};
