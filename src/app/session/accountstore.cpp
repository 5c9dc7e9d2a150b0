#include "app/session/accountstore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

const QString entry = u"connection"_s;

QByteArray toText(const ConnectionSettings &connection)
{
    const QJsonObject object{
        {"version"_L1, 1},
        {"erp_url"_L1, connection.erpUrl},
        {"api_key"_L1, connection.apiKey},
        {"api_secret"_L1, connection.apiSecret},
        {"hub_url"_L1, connection.hubUrl},
        {"hub_token"_L1, connection.hubToken},
        {"site_zone"_L1, QString::fromLatin1(connection.site.id())},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ConnectionSettings> fromText(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QTimeZone site(object["site_zone"_L1].toString().toLatin1());
    if (object["erp_url"_L1].toString().isEmpty() || !site.isValid())
        return failure(Error::Kind::BadAnswer);
    return ConnectionSettings{
        .erpUrl = object["erp_url"_L1].toString(),
        .apiKey = object["api_key"_L1].toString(),
        .apiSecret = object["api_secret"_L1].toString(),
        .hubUrl = object["hub_url"_L1].toString(),
        .hubToken = object["hub_token"_L1].toString(),
        .site = site,
    };
}

} // namespace

QFuture<Result<ConnectionSettings>> AccountStore::load()
{
    return m_secrets.read(entry).then(&m_secrets, [](const Result<QByteArray> &text) -> Result<ConnectionSettings> {
        if (!text)
            return std::unexpected(text.error());
        return fromText(*text);
    });
}

QFuture<Done> AccountStore::save(const ConnectionSettings &connection)
{
    return m_secrets.write(entry, toText(connection));
}

QFuture<Done> AccountStore::forget() { return m_secrets.remove(entry); }

QString AccountStore::idOf(const ConnectionSettings &connection)
{
    const QByteArray who = connection.erpUrl.toUtf8() + '\n' + connection.apiKey.toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(who, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace targo
