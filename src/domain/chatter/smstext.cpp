#include "domain/chatter/smstext.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <numeric>
#include <vector>

namespace targo {

using namespace Qt::StringLiterals;

namespace {

struct Capacity
{
    int alone, part; // of a message of one segment, and of each of several: a header joins them
};

constexpr Capacity gsm7{160, 153}, ucs2{70, 67};

constexpr QStringView basic =
    u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr QStringView extension = u"\f^{}\\[~]|€";

// Septets of one UTF-16 code unit; 0: GSM-7 does not have it.
int septetsOf(QChar unit)
{
    if (basic.contains(unit))
        return 1;
    return extension.contains(unit) ? 2 : 0;
}

bool isGsm7(QStringView text) { return std::ranges::all_of(text, [](QChar unit) { return septetsOf(unit) > 0; }); }

int unitsOf(QStringView text, SmsEncoding encoding)
{
    if (encoding == SmsEncoding::Ucs2)
        return int(text.size());
    return std::accumulate(text.begin(), text.end(), 0, [](int sum, QChar unit) { return sum + septetsOf(unit); });
}

// What a person takes for one character each.
void eachCharacter(const QString &text, const auto &visit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        visit(QStringView(text).sliced(from, to - from));
}

// Pieces that are not cut, in units; longer ones than a segment are let go of at the next whole code point.
std::vector<int> piecesOf(const QString &text, SmsEncoding encoding, int longest)
{
    std::vector<int> pieces;
    eachCharacter(text, [&](QStringView character) {
        if (const int units = unitsOf(character, encoding); units <= longest)
            return pieces.push_back(units);
        for (qsizetype at = 0; at < character.size();) {
            const qsizetype size = character.at(at).isHighSurrogate() && at + 1 < character.size() ? 2 : 1;
            pieces.push_back(unitsOf(character.sliced(at, size), encoding));
            at += size;
        }
    });
    return pieces;
}

QString withoutMarks(const QString &text)
{
    QString letters = text.normalized(QString::NormalizationForm_D);
    letters.removeIf([](QChar unit) { return unit.isMark(); });
    return letters;
}

QString changed(const QString &text, const auto &change)
{
    QString made;
    eachCharacter(text, [&](QStringView character) { made += change(character.toString()); });
    return made;
}

} // namespace

SmsSize smsSizeOf(const QString &text)
{
    SmsSize size;
    eachCharacter(text, [&](QStringView character) {
        if (!isGsm7(character) && !size.ucs2Characters.contains(character))
            size.ucs2Characters.append(character.toString());
    });
    size.encoding = size.ucs2Characters.isEmpty() ? SmsEncoding::Gsm7 : SmsEncoding::Ucs2;
    const Capacity capacity = size.encoding == SmsEncoding::Gsm7 ? gsm7 : ucs2;
    const int all = unitsOf(text, size.encoding);
    if (all <= capacity.alone) {
        size.segments = text.isEmpty() ? 0 : 1;
        size.left = capacity.alone - all;
        return size;
    }
    for (const int piece : piecesOf(text, size.encoding, capacity.part)) {
        if (size.segments == 0 || piece > size.left) {
            ++size.segments;
            size.left = capacity.part;
        }
        size.left -= piece;
    }
    return size;
}

QString plainInSms(const QString &character)
{
    static const QHash<QString, QString> known{
        {u"’"_s, u"'"_s},   {u"‘"_s, u"'"_s},   {u"‚"_s, u"'"_s},  {u"′"_s, u"'"_s},  {u"«"_s, u"\""_s}, {u"»"_s, u"\""_s},
        {u"“"_s, u"\""_s},  {u"”"_s, u"\""_s},  {u"„"_s, u"\""_s}, {u"″"_s, u"\""_s}, {u"…"_s, u"..."_s}, {u"–"_s, u"-"_s},
        {u"—"_s, u"-"_s},   {u"‑"_s, u"-"_s},   {u"−"_s, u"-"_s},  {u"œ"_s, u"oe"_s}, {u"Œ"_s, u"OE"_s}, {u"•"_s, u"-"_s},
        {u"\t"_s, u" "_s},
    };
    if (const auto found = known.constFind(character); found != known.cend())
        return *found;
    if (character.size() == 1 && !isGsm7(character)) {
        if (character.front().category() == QChar::Separator_Space)
            return u" "_s; // those that do not break, and narrow ones
        if (character.front().category() == QChar::Other_Format)
            return {}; // seen by nobody
    }
    // A letter and its accent written apart are one where GSM-7 has it.
    const QString composed = character.normalized(QString::NormalizationForm_C);
    return isGsm7(composed) ? composed : character;
}

QString plainTextForSms(const QString &text)
{
    return changed(text, plainInSms);
}

QString unaccentedTextForSms(const QString &text)
{
    return changed(text, [](const QString &character) {
        const QString plain = plainInSms(character);
        const QString letters = isGsm7(plain) ? plain : withoutMarks(plain);
        return isGsm7(letters) ? letters : plain;
    });
}

} // namespace targo
