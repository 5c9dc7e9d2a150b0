#pragma once

#include "sandbox/company/records.h"

#include <cstdint>

namespace targo::sandbox::company {

// Receives a file's content under its URL.
using FileSink = std::function<void(const QString &url, const QByteArray &content)>;

// What technicians photograph: the files themselves, drawn for the sandbox, and their File documents.
void writePictures(const Records &records, const Records::Stamp &stamp, std::uint64_t seed, const DocumentSink &sink, const FileSink &files);

// Passes documents on to `sink`; a job that is done has photos and the customer's signature by then. Draws from dice of
// its own, so that the rest of the company does not depend on it.
DocumentSink withPictures(std::uint64_t seed, const Json &docTypes, const DocumentSink &sink);

} // namespace targo::sandbox::company
