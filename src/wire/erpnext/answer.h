#pragma once

#include "base/result.h"
#include "wire/json.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace targo::wire::erpnext {

// What a good answer holds: `data` (documents, lists, all of v2) or `message` (functions). BadAnswer when the body
// is not JSON or has neither: an empty answer must never read as "nothing there".
Result<Json> contentOf(const QByteArray &body);

// Names the record and what was odd about it in the log.
void logIssues(const char *docType, const Json &row, const QStringList &issues, bool leftOut);

// One record out of an answer.
template <class T, class Read>
Result<T> recordFrom(const QByteArray &body, const char *docType, Read read)
{
    const auto content = contentOf(body);
    if (!content)
        return std::unexpected(content.error());
    QStringList issues;
    auto record = read(*content, issues);
    logIssues(docType, *content, issues, !record);
    if (!record)
        return failure(Error::Kind::BadAnswer);
    return *std::move(record);
}

// The rows of a list. A broken row is left out and named in the log; the page stays good.
template <class T, class Read>
Result<std::vector<T>> rowsFrom(const QByteArray &body, const char *docType, Read read)
{
    const auto content = contentOf(body);
    if (!content)
        return std::unexpected(content.error());
    if (!content->is_array())
        return failure(Error::Kind::BadAnswer);
    std::vector<T> records;
    records.reserve(content->size());
    for (const Json &row : *content) {
        QStringList issues;
        auto record = read(row, issues);
        logIssues(docType, row, issues, !record);
        if (record)
            records.push_back(*std::move(record));
    }
    return records;
}

} // namespace targo::wire::erpnext
