#pragma once

#include "sandbox/company/people.h"
#include "sandbox/company/records.h"
#include "sandbox/company/volumes.h"

namespace targo::sandbox::company {

enum class Size { Small, Company };

struct CompanyOptions
{
    Size size = Size::Small;
    std::uint64_t seed = 42;
    QDateTime now;       // the moment the day is described at
    QByteArray timeZone = "America/Toronto";
};

// Writes the whole company as of `now`. Equal options give equal documents.
void writeCompany(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink);

} // namespace targo::sandbox::company
