#pragma once

#include "sandbox/company/clientele.h"

namespace targo::sandbox::company {

// Invoices with Québec's two taxes, and the payments customers made; oldest first, the last two years.
void writeInvoices(std::uint64_t seed, int count, const QList<Home> &homes, QDate today, const QString &owner,
                   const Records &records, const DocumentSink &sink);
void writePayments(std::uint64_t seed, int count, const QList<Home> &homes, QDate today, const QString &owner,
                   const Records &records, const DocumentSink &sink);

} // namespace targo::sandbox::company
