#include "sandbox/company/dice.h"

namespace targo::sandbox::company {

Dice::Dice(std::uint64_t seed, const char *stream) : m_state(seed * 0x9e3779b97f4a7c15ull + 0x1234567ull)
{
    for (const char *letter = stream; *letter; ++letter) {
        m_state ^= static_cast<unsigned char>(*letter);
        next();
    }
}

// splitmix64, by Sebastiano Vigna (public domain): tiny, and good enough for a play.
std::uint64_t Dice::next()
{
    m_state += 0x9e3779b97f4a7c15ull;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

int Dice::below(int limit)
{
    return static_cast<int>(next() % static_cast<std::uint64_t>(limit));
}

int Dice::between(int least, int most)
{
    return least + below(most - least + 1);
}

double Dice::unit()
{
    return static_cast<double>(next() >> 11) / static_cast<double>(1ull << 53);
}

QString Dice::hex(int digits)
{
    QString text;
    for (int i = 0; i < digits; ++i)
        text += QLatin1Char("0123456789abcdef"[below(16)]);
    return text;
}

QString Dice::uuid()
{
    const QString a = hex(8), b = hex(4), c = hex(3), d = hex(3), e = hex(12);
    return QStringLiteral("%1-%2-4%3-8%4-%5").arg(a, b, c, d, e);
}

QString Dice::rowName()
{
    QString text;
    for (int i = 0; i < 10; ++i)
        text += QLatin1Char("abcdefghijklmnopqrstuvwxyz0123456789"[below(36)]);
    return text;
}

} // namespace targo::sandbox::company
