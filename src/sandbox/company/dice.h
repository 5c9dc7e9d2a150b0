#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>

namespace targo::sandbox::company {

// Chance from a seed: the same numbers on every machine, which the standard library's distributions do not promise.
// Each part of the company has its own stream, so that more customers do not change the technicians.
class Dice
{
public:
    Dice(std::uint64_t seed, const char *stream);

    std::uint64_t next();
    int below(int limit);              // 0 … limit-1; limit ≥ 1
    int between(int least, int most);  // both included
    double unit();                     // 0 ≤ x < 1
    bool chance(double probability) { return unit() < probability; }
    template <class List>
    const auto &pick(const List &list) { return list[below(static_cast<int>(std::size(list)))]; }

    QString uuid();                    // form of a version 4 UUID
    QString rowName();                 // like a child row's: ten letters and digits
    QString hex(int digits);

private:
    std::uint64_t m_state;
};

} // namespace targo::sandbox::company
