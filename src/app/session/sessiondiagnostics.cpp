#include "app/session/sessiondiagnostics.h"

#include "store/db/databasefiles.h"

#include <QDir>
#include <QUrl>

namespace targo {

using namespace Qt::StringLiterals;

namespace {

QString withoutSecrets(const QString &url)
{
    return QUrl(url).toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

SessionDiagnostics::SessionDiagnostics(const ConnectionSettings &connection, QString folder, QString settingsFile)
    : m_known{.erpUrl = withoutSecrets(connection.erpUrl), .hubUrl = withoutSecrets(connection.hubUrl),
              .siteZone = QString::fromUtf8(connection.site.id()), .dataFolder = std::move(folder), .settingsFile = std::move(settingsFile)}
{
}

ProgramFacts SessionDiagnostics::facts() const
{
    ProgramFacts facts = m_known;
    if (facts.dataFolder.isEmpty())
        return facts;
    for (const QFileInfo &file : QDir(facts.dataFolder).entryInfoList(QDir::Files, QDir::Name))
        facts.files.push_back({file.absoluteFilePath(), file.size(), store::DatabaseFiles::isPlain(file.absoluteFilePath())});
    return facts;
}

} // namespace targo
