#pragma once

#include "app/session/sandboxprocess.h"
#include "domain/ports/connectionsettings.h"

#include <nlohmann/json.hpp>

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QUrlQuery>

namespace targo::test {

using Json = nlohmann::ordered_json;

// The whole company behind loopback, as a process of its own: what the stories play against. Monday 2026-05-25,
// nine in the morning at the site, unless the clock is moved.
class SandboxCompany
{
public:
    explicit SandboxCompany(QString now = QStringLiteral("2026-05-25T13:00:00Z")); // UTC

    bool start(); // also again after stop(): same port, same state, a new hub epoch
    void stop();

    ConnectionSettings signInAs(const QString &role) const; // "dispatcher", "supervisor", "csr", "admin"
    QString personOf(const QString &role) const;            // e-mail

    // What a colleague in the web app does: straight to ERPNext's REST.
    bool edit(const QString &job, const Json &fields);
    bool remove(const QString &job);
    Json job(const QString &id) { return document(QStringLiteral("Dispatch Job"), id); }
    Json document(const QString &docType, const QString &name); // as ERPNext holds it now; null when it does not answer
    std::optional<QStringList> namesOf(const QString &docType, const Json &filters); // e.g. {{"subject", "=", "Panne"}}
    bool control(const QString &path, const Json &body);  // POST /__sandbox/…
    Json state() { return call("GET", QStringLiteral("/__sandbox/state"), {}).body; }
    Json log();                                // GET /__sandbox/log

private:
    struct Answer { int status = 0; Json body; };
    Answer call(const QByteArray &verb, const QString &path, const Json &body, const QString &role = {}, const QUrlQuery &query = {});

    QString m_now;
    QTemporaryDir m_folder;
    SandboxProcess m_process;
    SandboxProcess::Address m_address;
    QNetworkAccessManager m_network;
};

} // namespace targo::test
