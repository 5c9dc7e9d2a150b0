#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace targo::desk {

// Texts made ready to be searched often: folded once, as UTF-8.
struct FoldedText
{
    explicit FoldedText(const QStringList &texts = {});

    QByteArray letters; // a line a text
    QByteArray digits;  // of each text that has any, a line each: "450 555-0142" is found by "5550142"
};

QByteArray digitsOf(QByteArrayView text);

// One word of what a person typed.
struct SearchWord
{
    QByteArray letters; // folded
    QByteArray digits;  // empty: not a number, or of fewer than three digits
};
std::vector<SearchWord> searchWordsIn(const QString &typed);

// What a person typed, made ready to be looked for in many FoldedTexts. Finds what words::holdsAll() finds.
class Needles
{
public:
    explicit Needles(const QString &typed = {});

    bool isEmpty() const { return m_words.empty(); }
    bool areIn(const FoldedText &text) const; // every word

private:
    std::vector<SearchWord> m_words;
};

} // namespace targo::desk
