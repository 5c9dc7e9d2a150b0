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

// False for what cannot be a record of a site, whatever else it holds: `name` is a text or a whole number, and
// `modified`, where it is there, a date and time. A page's place is taken from the two, so one bad value would hide
// every later change for good.
bool canBeRecord(const Json &row, QStringList &issues);

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
    auto record = canBeRecord(*content, issues) ? read(*content, issues) : std::nullopt;
    logIssues(docType, *content, issues, !record);
    if (!record)
        return failure(Error::Kind::BadAnswer);
    return *std::move(record);
}

// The rows of a list. A broken row is left out and named in the log; the page stays good as long as any of it is.
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
        auto record = canBeRecord(row, issues) ? read(row, issues) : std::nullopt;
        logIssues(docType, row, issues, !record);
        if (record)
            records.push_back(*std::move(record));
    }
    if (records.empty() && !content->empty())
        return failure(Error::Kind::BadAnswer); // not to be taken for the end of the list
    return records;
}

} // namespace targo::wire::erpnext
