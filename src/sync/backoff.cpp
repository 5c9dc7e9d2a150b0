#include "sync/backoff.h"

#include <QRandomGenerator>

#include <algorithm>

namespace targo::sync {

std::chrono::milliseconds Backoff::after(int failures) const
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const auto plain = std::min<std::chrono::milliseconds>(most, first * (1LL << doublings));
    const double share = 1 + jitter * (2 * QRandomGenerator::global()->generateDouble() - 1);
    return std::chrono::milliseconds(qint64(double(plain.count()) * share));
}

} // namespace targo::sync
