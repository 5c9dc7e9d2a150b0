#pragma once

#include "desk/search/foldedtext.h"

#include <QString>

#include <optional>
#include <vector>

namespace targo::desk {

// What a person typed, to rank what they may mean: letters of a name's words in their order are enough, "bvance" finds
// "Bellavance", and a whole beginning of a word ranks first. Accents and capitals count for nothing.
class Fuzzy
{
public:
    explicit Fuzzy(const QString &typed = {});

    bool isEmpty() const { return m_words.empty(); }
    // The first `nameLength` bytes of the text's letters are its name, where letters may be left out; in the rest words
    // are found whole. Higher is better; nothing: not meant.
    std::optional<int> rank(const FoldedText &text, qsizetype nameLength) const;

private:
    std::vector<SearchWord> m_words;
};

} // namespace targo::desk
