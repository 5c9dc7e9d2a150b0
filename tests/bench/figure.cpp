#include "bench/figure.h"

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace targo::bench {

void print(const QString &bench, const QString &size, const QString &metric, double value, const QString &unit)
{
    std::printf("{\"bench\":\"%s\",\"size\":\"%s\",\"metric\":\"%s\",\"value\":%.3f,\"unit\":\"%s\"}\n", qUtf8Printable(bench),
                qUtf8Printable(size), qUtf8Printable(metric), value, qUtf8Printable(unit));
    std::fflush(stdout);
}

double cpuMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
}

double quantile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(part * double(values.size())))];
}

} // namespace targo::bench
