#include "desk/search/foldedtext.h"

#include "desk/words/search.h"

#include <algorithm>

namespace targo::desk {

QByteArray digitsOf(QByteArrayView text)
{
    QByteArray digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char letter) { return letter >= '0' && letter <= '9'; });
    return digits;
}

FoldedText::FoldedText(const QStringList &texts)
{
    letters = words::folded(texts.join(u'\n')).toUtf8();
    for (const QByteArray &line : letters.split('\n')) {
        if (const QByteArray found = digitsOf(line); !found.isEmpty())
            digits += found + '\n';
    }
}

Needles::Needles(const QString &typed)
{
    for (const QString &word : words::searchWords(typed)) {
        const bool numeric = std::ranges::none_of(word, [](QChar letter) { return letter.isLetter(); });
        const QByteArray digits = digitsOf(word.toUtf8());
        m_words.push_back({word.toUtf8(), numeric && digits.size() >= 3 ? digits : QByteArray()});
    }
}

bool Needles::areIn(const FoldedText &text) const
{
    return std::ranges::all_of(m_words, [&](const Word &word) {
        return text.letters.contains(word.letters) || (!word.digits.isEmpty() && text.digits.contains(word.digits));
    });
}

} // namespace targo::desk
