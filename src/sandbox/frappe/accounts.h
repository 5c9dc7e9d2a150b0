#pragma once

#include "sandbox/frappe/site.h"

#include <QHash>
#include <QSet>

namespace targo::sandbox::frappe {

// Who a request runs as.
struct Caller
{
    QString user = QStringLiteral("Guest");
    QStringList roles{QStringLiteral("All"), QStringLiteral("Guest")};
    bool onDesk = false;         // system user: sees tracebacks
    bool sessionExpired = false; // the sid was of no live session
    bool refused = false;        // wrong or unknown credentials: 401
    bool isGuest() const { return user == QLatin1StringView("Guest"); }
    bool isAdministrator() const { return user == QLatin1StringView("Administrator"); }
};

// Users, their keys and their cookie sessions.
class Accounts
{
public:
    void add(const User &user); // replaces one of the same name
    const QList<User> &users() const { return users_; }
    const User *find(const QString &name) const;
    Caller callerFor(const QString &name) const;
    Caller recognise(const HttpRequest &request, qint64 nowMs) const;

    QByteArray logIn(const QString &name, const QString &password, qint64 nowMs); // the new sid, or empty
    void logOut(const QByteArray &sid) { sessions_.remove(sid); }
    void endSessions() { sessions_.clear(); }
    static QByteArray sidOf(const HttpRequest &request);

private:
    Caller byKey(const QByteArray &keyAndSecret) const;

    QList<User> users_;
    struct Session { QString user; qint64 until = 0; };
    QHash<QByteArray, Session> sessions_;
    quint64 sessionCount_ = 0;
};

} // namespace targo::sandbox::frappe
