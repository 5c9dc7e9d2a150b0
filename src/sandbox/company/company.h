#pragma once

#include "sandbox/company/people.h"
#include "sandbox/company/pictures.h"
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

// Everything is written as of `now`; equal options give equal documents. The foundation is what hardly moves within
// a season (customers, tickets, invoices), so that the big company's can be kept in a file; the board is the day.
void writeFoundation(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink);
void writeBoard(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink, const FileSink &files);
void writeCompany(const CompanyOptions &options, const Json &docTypes, const DocumentSink &sink, const FileSink &files);

// The day the foundation is told from: today for a small company, the first of the quarter for the big one.
QDate foundationDay(const CompanyOptions &options);

} // namespace targo::sandbox::company
