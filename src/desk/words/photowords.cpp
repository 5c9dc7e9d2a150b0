#include "desk/words/photowords.h"

#include "desk/words/joined.h"
#include "desk/words/times.h"

#include <QCoreApplication>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

struct Photos
{
    Q_DECLARE_TR_FUNCTIONS(Photos)
};

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
    return joined({what, takenAt(photo, site)}, u"\n"_s);
}

QString fully(const JobPhoto &photo, const QTimeZone &site)
{
    const QString category = ofPhotoCategory(photo.category);
    return joined({category, photo.caption == category ? QString() : photo.caption, takenAt(photo, site)});
}

} // namespace targo::desk::words
