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

std::vector<SearchWord> searchWordsIn(const QString &typed)
{
    std::vector<SearchWord> words;
    for (const QString &word : desk::words::searchWords(typed)) {
        const bool numeric = std::ranges::none_of(word, [](QChar letter) { return letter.isLetter(); });
        const QByteArray digits = digitsOf(word.toUtf8());
        words.push_back({word.toUtf8(), numeric && digits.size() >= 3 ? digits : QByteArray()});
    }
    return words;
}

Needles::Needles(const QString &typed) : m_words(searchWordsIn(typed)) { }

bool Needles::areIn(const FoldedText &text) const
{
    return std::ranges::all_of(m_words, [&](const SearchWord &word) {
        return text.letters.contains(word.letters) || (!word.digits.isEmpty() && text.digits.contains(word.digits));
    });
}

} // namespace targo::desk
