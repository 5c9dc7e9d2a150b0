#pragma once

#include "sandbox/company/clientele.h"

namespace targo::sandbox::company {

// Issues of customers, oldest first.
void writeTickets(std::uint64_t seed, int count, const QList<Home> &homes, QDate today, const QString &owner,
                  const Records &records, const DocumentSink &sink);

// The messages of those issues, in the same order, spread evenly over them.
void writeMessages(std::uint64_t seed, int count, int issues, QDate today, const QString &owner, const Records &records, const DocumentSink &sink);

} // namespace targo::sandbox::company
