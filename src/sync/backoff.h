#pragma once

#include <chrono>

namespace targo::sync {

// How long to wait before the next of several tries: doubles from `first` to `most`, ± a share by chance, so that
// many desks do not come back in the same instant.
struct Backoff
{
    std::chrono::milliseconds first{1'000};
    std::chrono::milliseconds most{5 * 60'000};
    double jitter = 0.2;

    std::chrono::milliseconds after(int failures) const; // failures: 1 or more
};

} // namespace targo::sync
