#pragma once

#include <QString>

#include <vector>

namespace targo::bench {

// One JSON line: {"bench","size","metric","value","unit"}.
void print(const QString &bench, const QString &size, const QString &metric, double value, const QString &unit);

// Processor time of this process so far, in milliseconds.
double cpuMilliseconds();

// `part` 0 to 1 of the sorted values; 0 when there is none.
double quantile(std::vector<double> values, double part);

} // namespace targo::bench
