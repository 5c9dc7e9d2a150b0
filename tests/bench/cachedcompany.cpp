#include "bench/cachedcompany.h"

#include "app/session/databasekey.h"
#include "store/store.h"

namespace targo::bench {

using namespace Qt::StringLiterals;

CachedCompany::CachedCompany(const World &world)
    : m_key(newDatabaseKey())
{
    store::Store store;
    auto opened = store.open({.folder = accountFolder(m_folder.path()), .key = store::Key::fromBytes(m_key)});
    opened.waitForFinished();
    if (!opened.result())
        qFatal("the databases cannot be made: %s", qPrintable(opened.result().error().message));
    auto written = store.write(world.records, store::Origin::Direct);
    written.waitForFinished();
    if (!written.result())
        qFatal("the cache cannot be written: %s", qPrintable(written.result().error().message));
    for (const store::Kind kind : store::everyKind) // read to the end once: the board is shown without waiting for a server
        store.write({}, store::Origin::Page, store::CursorRow{.kind = kind, .cursor = {u"2026-01-01 00:00:00"_s, {}}, .complete = true}).waitForFinished();
}

ConnectionSettings CachedCompany::connection()
{
    return {.erpUrl = u"http://127.0.0.1:9"_s, .apiKey = u"bench"_s, .apiSecret = u"bench"_s};
}

QString CachedCompany::accountFolder(const QString &folder) { return folder + u"/accounts/"_s + AccountStore::idOf(connection()); }

void CachedCompany::remember(SecretStore &secrets, const QByteArray &key)
{
    AccountStore(secrets).save(connection());
    secrets.write(u"database key "_s + AccountStore::idOf(connection()), key);
}

} // namespace targo::bench
