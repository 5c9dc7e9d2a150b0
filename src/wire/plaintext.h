#pragma once

#include <QString>

namespace targo::wire {

// Server text for people: tags gone, <br> and block ends as line breaks, entities decoded, blank ends cut. What
// only looks like a tag ("5 < 6") stays.
QString plainText(const QString &html);

// Of the first 4,000 characters: for refusals, which are read on the UI thread and never say more.
QString shortPlainText(const QString &html);

} // namespace targo::wire
