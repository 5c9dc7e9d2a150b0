#pragma once

#include "store/records.h"

namespace targo::bench {

// A week of work to measure on. All names are invented.
struct World
{
    QString size; // as the figures call it, "100x5000"
    QDate monday;
    store::Records records;
};

// The same for the same numbers.
World generatedWorld(int technicians, int jobs, QDate monday);

// {"technicians":[{"id","name"}],"jobs":[{"id","technician","start","end","title","status"}]}, times ISO local. Moved
// by whole weeks so that its first week begins on `monday`. The error is a text for standard error.
std::expected<World, QString> worldFromFile(const QString &path, QDate monday);

} // namespace targo::bench
