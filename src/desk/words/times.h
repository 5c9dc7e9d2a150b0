#pragma once

#include "domain/dispatch/walltime.h"

#include <QLocale>
#include <QString>

#include <optional>
#include <vector>

namespace targo::desk::words {

// The locale of the language the screens speak, which is the translator's and not the system's: a French sentence
// never carries an English month.
QLocale language();
QString dayFormat(); // of Qt's, as day() writes it

QString hour(QTime time);                   // "8 h 30"
QString shifts(const std::vector<WallSpan> &spans); // "8 h – 12 h, 13 h – 17 h": the pause is what lies between
QString axisHour(int hour);                 // "8 h", 0 to 24
QString duration(qint64 minutes);           // "45 min", "1 h 30", "2 h", "3 d"
QString workHours(qint64 minutes);          // the same without days: 48 hours of work are not two days
// What duration() writes and people type: "1 h 45", "1h45", "1:45", "1,75 h", "105", "45 min", "3 d". Nothing for anything else.
std::optional<qint64> minutesIn(const QString &text);
// What hour() writes and people type: "15 h 45", "15:45", "15h45", "15.45", "1545", "15". Nothing for anything else.
std::optional<QTime> hourIn(const QString &text);
QString day(QDate date);                    // "lun. 23 nov. 2026"
QString shortDay(QDate date);               // "lun. 23 nov."
QString days(QDate first, QDate last);      // "23 – 29 nov. 2026"
QString moment(WallTime time);              // "lun. 23 nov. à 8 h 30"
QString dayAndHour(WallTime time);          // "lun. 23 nov. 2026 à 8 h 30"
QString relativeDay(QDate date, QDate today); // "aujourd'hui", "demain", "lun. 23 nov."
// How long ago, roughly: "just now", "5 min ago", "3 h ago", "2 d ago".
QString age(qint64 seconds);

} // namespace targo::desk::words
