#include "net/http/request.h"

namespace targo::net {

QString pathOf(const QStringList &segments)
{
    QString path;
    for (const QString &segment : segments)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    return path;
}

QUrl urlUnder(const QUrl &base, const QByteArray &encoded)
{
    QByteArray address = base.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment);
    while (address.endsWith('/'))
        address.chop(1);
    return QUrl::fromEncoded(address + encoded, QUrl::StrictMode);
}

bool isWrite(const Request &request)
{
    return request.verb != Verb::Get && !request.isRead;
}

bool mayArriveTwice(const Request &request)
{
    return !isWrite(request) || request.repeatable;
}

QByteArray Reply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (QByteArrayView(key).compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace targo::net
