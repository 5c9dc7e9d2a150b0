#include "desk/words/photowords.h"

#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Photos
{
    Q_DECLARE_TR_FUNCTIONS(Photos)
};

QStringList known(QStringList words)
{
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

QString takenAt(const JobPhoto &photo, const QTimeZone &site)
{
    return photo.takenAt ? moment(WallTime::of(photo.takenAt->toTimeZone(site))) : QString();
}

} // namespace

QString ofPhotoCategory(const QString &key)
{
    if (key == "Avant"_L1)
        return Photos::tr("Before");
    if (key == "Apres"_L1)
        return Photos::tr("After");
    if (key == "Equipement"_L1)
        return Photos::tr("Equipment");
    return key == "Autre"_L1 ? Photos::tr("Other") : key;
}

QString shortly(const JobPhoto &photo, const QTimeZone &site)
{
    const QString what = photo.caption.isEmpty() ? ofPhotoCategory(photo.category) : photo.caption;
    return known({what, takenAt(photo, site)}).join(u'\n');
}

QString fully(const JobPhoto &photo, const QTimeZone &site)
{
    return known({ofPhotoCategory(photo.category), photo.caption, takenAt(photo, site)}).join(u" · "_s);
}

} // namespace targo::desk::words
