#include "desk/palette/fuzzy.h"

#include <algorithm>

namespace targo::desk {

namespace {

// How well a word answers, best first. Words add up.
constexpr int nameBegins = 120, wordOfName = 100, inName = 60, wordOfRest = 45, inRest = 25, lettersLeftOut = 40, eachGap = 4;

bool isLetter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter & char(0x80); }

bool beginsWord(QByteArrayView text, qsizetype at) { return at == 0 || !isLetter(text[at - 1]); }

// Whether it begins a word somewhere, or -1 when it is nowhere.
int found(QByteArrayView word, QByteArrayView text)
{
    int best = -1;
    for (qsizetype at = text.indexOf(word); at >= 0 && best < 1; at = text.indexOf(word, at + 1))
        best = std::max(best, beginsWord(text, at) ? 1 : 0);
    return best;
}

// From the beginning of a word on, with as few letters left out as comes by itself; nothing when too many are.
std::optional<int> scattered(QByteArrayView word, QByteArrayView name)
{
    std::optional<int> best;
    for (qsizetype begin = name.indexOf(word.front()); begin >= 0; begin = name.indexOf(word.front(), begin + 1)) {
        if (!beginsWord(name, begin))
            continue;
        qsizetype letter = 1, at = begin + 1;
        int gaps = 0;
        for (; letter < word.size() && at < name.size() && name[at] != '\n'; ++at) {
            if (name[at] == word[letter])
                ++letter;
            else
                ++gaps;
        }
        const int score = lettersLeftOut - eachGap * gaps;
        if (letter == word.size() && score > 0)
            best = std::max(best.value_or(0), score);
    }
    return best;
}

std::optional<int> rankOf(QByteArrayView word, QByteArrayView digits, QByteArrayView name, QByteArrayView rest, QByteArrayView numbers)
{
    if (name.startsWith(word))
        return nameBegins;
    if (const int hit = found(word, name); hit >= 0)
        return hit ? wordOfName : inName;
    if (const int hit = found(word, rest); hit >= 0)
        return hit ? wordOfRest : inRest;
    if (!digits.isEmpty() && numbers.contains(digits))
        return wordOfRest;
    return word.size() < 2 ? std::nullopt : scattered(word, name);
}

} // namespace

Fuzzy::Fuzzy(const QString &typed) : m_words(searchWordsIn(typed)) { }

std::optional<int> Fuzzy::rank(const FoldedText &text, qsizetype nameLength) const
{
    const QByteArrayView name = QByteArrayView(text.letters).first(nameLength);
    const QByteArrayView rest = QByteArrayView(text.letters).sliced(nameLength);
    int sum = 0;
    for (const SearchWord &word : m_words) {
        const auto rank = rankOf(word.letters, word.digits, name, rest, text.digits);
        if (!rank)
            return std::nullopt;
        sum += *rank;
    }
    return sum;
}

} // namespace targo::desk
