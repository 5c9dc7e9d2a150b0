#include "net/http/oneshotbody.h"

#include <algorithm>
#include <cstring>

namespace targo::net {

OneShotBody::OneShotBody(QByteArray body)
    : m_body(std::move(body)), m_taken(m_body.isEmpty())
{
    open(ReadOnly | Unbuffered); // a buffer of QIODevice's own would hide what Qt has taken
}

bool OneShotBody::seek(qint64 position)
{
    return !m_taken && QIODevice::seek(position);
}

qint64 OneShotBody::readData(char *data, qint64 most)
{
    const qint64 size = std::min(most, m_body.size() - pos());
    if (size <= 0)
        return -1; // the end
    std::memcpy(data, m_body.constData() + pos(), size_t(size));
    m_taken = true;
    return size;
}

} // namespace targo::net
