#include "sandbox/frappe/accounts.h"

#include <QCryptographicHash>

namespace targo::sandbox::frappe {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sessionLifeMs = 7LL * 24 * 3600 * 1000;

} // namespace

void Accounts::add(const User &user)
{
    const auto known = std::ranges::find(users_, user.name, &User::name);
    if (known == users_.end())
        users_.append(user);
    else
        *known = user;
}

const User *Accounts::find(const QString &name) const
{
    const auto found = std::ranges::find(users_, name, &User::name);
    return found == users_.end() ? nullptr : &*found;
}

Caller Accounts::callerFor(const QString &name) const
{
    Caller caller;
    const User *user = find(name);
    if (!user && name != u"Administrator")
        return caller;
    caller.user = name;
    caller.onDesk = !user || user->userType == u"System User";
    caller.roles = (user ? user->roles : QStringList()) + QStringList{u"All"_s, u"Guest"_s};
    if (caller.onDesk)
        caller.roles += u"Desk User"_s;
    return caller;
}

Caller Accounts::byKey(const QByteArray &keyAndSecret) const
{
    const qsizetype colon = keyAndSecret.indexOf(':');
    const QString key = QString::fromUtf8(keyAndSecret.left(colon));
    const QString secret = QString::fromUtf8(keyAndSecret.mid(colon + 1));
    for (const User &user : users_) {
        if (colon > 0 && user.apiKey == key && user.apiSecret == secret)
            return callerFor(user.name);
    }
    Caller nobody;
    nobody.refused = true;
    return nobody;
}

Caller Accounts::recognise(const HttpRequest &request, qint64 nowMs) const
{
    Caller caller;
    // A cookie wins over the header, which is why the client must never send one (erpnext.md rule 5).
    if (const QByteArray sid = sidOf(request); !sid.isEmpty() && sid != "Guest") {
        const auto session = sessions_.constFind(sid);
        if (session != sessions_.cend() && session->until > nowMs)
            return callerFor(session->user);
        caller.sessionExpired = true;
    }
    const QByteArrayList parts = request.header("Authorization").split(' ');
    if (parts.size() != 2)
        return caller;
    const QByteArray scheme = parts[0].toLower();
    if (scheme == "token")
        return byKey(parts[1]);
    if (scheme == "basic")
        return byKey(QByteArray::fromBase64(parts[1]));
    if (scheme == "bearer")
        caller.refused = true;
    return caller;
}

QByteArray Accounts::logIn(const QString &name, const QString &password, qint64 nowMs)
{
    const User *user = find(name);
    if (!user || user->apiSecret.isEmpty() || user->apiSecret != password)
        return {};
    const QByteArray seed = name.toUtf8() + QByteArray::number(nowMs) + QByteArray::number(++sessionCount_);
    const QByteArray sid = QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex().left(56);
    sessions_.insert(sid, {name, nowMs + sessionLifeMs});
    return sid;
}

QByteArray Accounts::sidOf(const HttpRequest &request)
{
    for (const QByteArray &cookie : request.header("Cookie").split(';')) {
        if (const QByteArray pair = cookie.trimmed(); pair.startsWith("sid="))
            return pair.mid(4);
    }
    return {};
}

} // namespace targo::sandbox::frappe
