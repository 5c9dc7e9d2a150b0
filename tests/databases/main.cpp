// Writes the stored day in today's schema as the fixtures cache-vN.db and outbox-vN.db. Run once when a schema
// version is shipped, commit the two files, never write them again: targo-databases tests/fixtures/databases
#include "databases/storedday.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTextStream>

using namespace targo;
using namespace Qt::StringLiterals;

namespace {

bool keep(const QString &written, const QString &fixture)
{
    if (QFile::exists(fixture)) {
        QTextStream(stderr) << fixture << " is there already and stays as it is\n";
        return true;
    }
    return QFile::copy(written, fixture);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 2 || !QDir(arguments[1]).exists()) {
        QTextStream(stderr) << "usage: targo-databases FOLDER\n";
        return 2;
    }
    QTemporaryDir folder;
    {
        store::Store store;
        const auto opened = test::waited(store.open({.folder = folder.path(), .key = test::storedDayKey()}));
        const Done stored = opened ? test::storeTheDay(store) : Done(std::unexpected(opened.error()));
        if (!stored) {
            QTextStream(stderr) << "cannot write the day: " << stored.error().code << ' ' << stored.error().message << '\n';
            return 1;
        }
    }
    const QDir fixtures(arguments[1]);
    const bool kept = keep(folder.filePath(u"cache.db"_s), fixtures.filePath(u"cache-v%1.db"_s.arg(store::cacheMigrations().back().version)))
        && keep(folder.filePath(u"outbox.db"_s), fixtures.filePath(u"outbox-v%1.db"_s.arg(store::outboxMigrations().back().version)));
    return kept ? 0 : 1;
}
