#include "store/db/databasefiles.h"

#include "base/failpoint.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace targo::store::DatabaseFiles {

using namespace Qt::StringLiterals;

namespace {

// The fingerprint last: as long as it lies there, a damaged file is not mistaken for one with another key.
const std::array companions{u"-wal"_s, u"-shm"_s, u"-journal"_s, u".doubtful"_s, u".key"_s};

std::unexpected<Error> cannot(const QString &what)
{
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = what, .code = u"ReadOnly"_s});
}

QString asideName(const QString &path, int number) { return u"%1.damaged-%2"_s.arg(path).arg(number); }

Done moveCompanions(const QString &from, const QString &to)
{
    for (const QString &companion : companions) {
        if (!QFileInfo::exists(from + companion))
            continue;
        if (!QFile::rename(from + companion, to + companion))
            return cannot(u"cannot rename %1"_s.arg(from + companion));
        TARGO_FAILPOINT("set-aside.companion-renamed");
    }
    return {};
}

} // namespace

Result<QString> setAside(const QString &path)
{
    TARGO_FAILPOINT("set-aside.begun");
    int number = 1;
    while (QFileInfo::exists(asideName(path, number)))
        ++number;
    const QString aside = asideName(path, number);
    if (!QFile::rename(path, aside))
        return cannot(u"cannot rename %1"_s.arg(path));
    TARGO_FAILPOINT("set-aside.renamed");
    // The log belongs to the old file: applied to a new one it would damage that too.
    if (const Done moved = moveCompanions(path, aside); !moved)
        return std::unexpected(moved.error());
    TARGO_FAILPOINT("set-aside.done");
    return aside;
}

QString newestAside(const QString &path)
{
    int number = 1;
    while (QFileInfo::exists(asideName(path, number)))
        ++number;
    return number > 1 ? asideName(path, number - 1) : QString();
}

Done moveStrayCompanions(const QString &path)
{
    const QString aside = newestAside(path);
    for (const QString &companion : companions) {
        if (!QFileInfo::exists(path + companion))
            continue;
        const bool isIts = !aside.isEmpty() && !QFileInfo::exists(aside + companion);
        if (isIts ? !QFile::rename(path + companion, aside + companion) : !QFile::remove(path + companion))
            return cannot(u"cannot move %1"_s.arg(path + companion));
    }
    return {};
}

Done remove(const QString &path)
{
    if (QFileInfo::exists(path) && !QFile::remove(path))
        return cannot(u"cannot remove %1"_s.arg(path));
    for (const QString &companion : companions) {
        if (QFileInfo::exists(path + companion) && !QFile::remove(path + companion))
            return cannot(u"cannot remove %1"_s.arg(path + companion));
    }
    return {};
}

Done rename(const QString &from, const QString &to)
{
    if (const Done moved = moveStrayCompanions(to); !moved)
        return moved;
    if (QFileInfo::exists(from + u".key"_s) && !QFile::rename(from + u".key"_s, to + u".key"_s))
        return cannot(u"cannot rename %1"_s.arg(from + u".key"_s));
    if (!QFile::rename(from, to))
        return cannot(u"cannot rename %1"_s.arg(from));
    return {};
}

bool isPlain(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

void rememberKey(const QString &path, const Key &key)
{
    QSaveFile file(path + u".key"_s);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(key.fingerprint());
        file.commit();
    }
}

bool isKnownKey(const QString &path, const Key &key)
{
    QFile file(path + u".key"_s);
    return file.open(QIODevice::ReadOnly) && file.readAll() == key.fingerprint();
}

void noteDoubt(const QString &path)
{
    QFile note(path + u".doubtful"_s);
    if (!note.open(QIODevice::WriteOnly))
        qWarning("cannot note that a database is damaged");
    TARGO_FAILPOINT("doubt.noted");
}

bool isDoubtful(const QString &path) { return QFileInfo::exists(path + u".doubtful"_s); }

} // namespace targo::store::DatabaseFiles
