#pragma once

namespace targo::test {

// How many times as long this build's own work may take: the thread sanitizer looks at every access to memory.
#ifdef __SANITIZE_THREAD__
inline constexpr int slowdown = 5;
#else
inline constexpr int slowdown = 1;
#endif

} // namespace targo::test
