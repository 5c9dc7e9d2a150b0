#pragma once

#include <QStringList>

namespace targo::desk::words {

// Letters without accents and in lower case, so that "hebert" finds "Hébert".
QString folded(const QString &text);
// The folded words of what a person typed; empty when there are none.
QStringList searchWords(const QString &typed);
// Whether every word occurs in at least one of the texts. Digits also match a number written with other spaces
// and dashes.
bool holdsAll(const QStringList &searchWords, const QStringList &texts);

} // namespace targo::desk::words
