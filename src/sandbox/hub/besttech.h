#pragma once

#include "sandbox/http/json.h"

#include <QList>

namespace targo::sandbox::hub {

// POST /dispatch/best-tech (hub.md 3.4): who could take a job at its time, the best first, and why the others cannot.
// Works on ERPNext's documents; `technicians` and `jobs` are all there are.
Json bestTech(const Json &job, const QList<Json> &technicians, const QList<Json> &jobs);

// Why the body of a request cannot be answered; empty when it can. Fills in `job`, as ERPNext would hold it.
QString jobFromRequest(const Json &body, Json &job);

} // namespace targo::sandbox::hub
