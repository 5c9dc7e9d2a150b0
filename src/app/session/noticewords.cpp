#include "app/session/noticewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

struct Notices
{
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

QString because(const QString &code)
{
    if (code == "WrongKey"_L1)
        return Notices::tr("it is locked with another key", "why a file was set aside");
    if (code == "NewerVersion"_L1)
        return Notices::tr("a newer version of this program wrote it", "why a file was set aside");
    if (code == "NotEncrypted"_L1)
        return Notices::tr("it is not one of this program's files", "why a file was set aside");
    return Notices::tr("it is damaged", "why a file was set aside");
}

QString ofOutbox(const store::Notice &notice)
{
    QStringList sentences{Notices::tr("The file of changes that were not sent yet could not be used: %1. It was kept as %2.")
                              .arg(because(notice.reason), notice.file)};
    if (notice.salvaged > 0)
        sentences << Notices::tr("%n change(s) could be read back whole.", nullptr, notice.salvaged);
    if (notice.toCheck > 0)
        sentences << Notices::tr("%n of them wait(s) for your decision, because an earlier change of the same job may be missing.", nullptr, notice.toCheck);
    if (!notice.lost)
        sentences << Notices::tr("Nobody knows how many could not be read: please check your last changes on the board.");
    else if (*notice.lost > 0)
        sentences << Notices::tr("%n change(s) could not be read: please check your last changes on the board.", nullptr, *notice.lost);
    else
        sentences << Notices::tr("No change was lost.");
    return sentences.join(u' ');
}

} // namespace

QString wordsOf(const store::Notice &notice)
{
    if (notice.code == "OutboxSetAside"_L1)
        return ofOutbox(notice);
    return Notices::tr("The local copy could not be used: %1. It was kept as %2 and is fetched again.").arg(because(notice.reason), notice.file);
}

} // namespace targo
