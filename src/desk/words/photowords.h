#pragma once

#include "domain/dispatch/jobdetails.h"

#include <QTimeZone>

namespace targo::desk::words {

QString ofPhotoCategory(const QString &key); // the server's "Avant", "Apres", …; an unknown one stays as it is
QString shortly(const JobPhoto &photo, const QTimeZone &site); // what it shows, and when, on two lines
QString fully(const JobPhoto &photo, const QTimeZone &site);

} // namespace targo::desk::words
