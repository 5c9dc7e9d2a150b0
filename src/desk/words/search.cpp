#include "desk/words/search.h"

#include <algorithm>

namespace targo::desk::words {

namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](QChar letter) { return letter.isDigit(); });
    return digits;
}

} // namespace

QString folded(const QString &text)
{
    QString plain;
    for (const QChar &letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter.toLower());
    }
    return plain;
}

QStringList searchWords(const QString &typed) { return folded(typed).simplified().split(u' ', Qt::SkipEmptyParts); }

bool holdsAll(const QStringList &searchWords, const QStringList &texts)
{
    return std::ranges::all_of(searchWords, [&](const QString &word) {
        const QString digits = digitsOf(word);
        const bool numeric = digits.size() >= 3 && std::ranges::none_of(word, [](QChar letter) { return letter.isLetter(); });
        return std::ranges::any_of(texts, [&](const QString &text) {
            return folded(text).contains(word) || (numeric && digitsOf(text).contains(digits));
        });
    });
}

} // namespace targo::desk::words
