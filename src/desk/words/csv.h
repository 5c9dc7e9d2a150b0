#pragma once

#include <QByteArray>
#include <QStringList>

namespace targo::desk::words {

// A table as spreadsheets open it by a double click: UTF-8 with a mark, CRLF, cells parted by what the language's
// spreadsheets expect (";" where the comma is in numbers), and no cell that would be run as a formula.
QByteArray csv(const QList<QStringList> &rows);

} // namespace targo::desk::words
