#pragma once

#include "store/db/sql.h"

#include <atomic>

namespace targo::test {

// While it lives, the `nth` access to any database file (counted from 1) fails with an SQLite error, or that one and
// every later one. One at a time.
class BrokenDisk
{
public:
    enum class Extent { Once, FromThenOn };
    static constexpr int ioError = 10;
    static constexpr int full = 13;

    BrokenDisk(int nth, int code, Extent extent)
    {
        s_nth = nth;
        s_code = code;
        s_forEver = extent == Extent::FromThenOn;
        s_count = 0;
        resume();
    }
    ~BrokenDisk() { pause(); }
    BrokenDisk(const BrokenDisk &) = delete;
    BrokenDisk &operator=(const BrokenDisk &) = delete;

    void pause() { store::Sql::interfere(nullptr); }
    void resume() { store::Sql::interfere(&BrokenDisk::asked); }
    bool wasHit() const { return s_count >= s_nth; }
    int accesses() const { return s_count; }

private:
    static int asked(const QString &)
    {
        const int number = ++s_count;
        return number == s_nth || (s_forEver && number > s_nth) ? s_code.load() : 0;
    }

    static inline std::atomic<int> s_nth = 0;
    static inline std::atomic<int> s_code = 0;
    static inline std::atomic<int> s_count = 0;
    static inline std::atomic<bool> s_forEver = false;
};

} // namespace targo::test
