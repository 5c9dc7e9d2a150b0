#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QFuture>

namespace targo {

// Pictures of a job, which lie on the server and are asked for when somebody looks. UI thread. Answers hold the file
// as it is there (JPEG, PNG…); whether it can be shown is for the reader to find out.
class PictureSource
{
public:
    virtual ~PictureSource() = default;
    // `file` as JobPhoto has it. Offline without asking when the person works offline.
    virtual QFuture<Result<QByteArray>> photo(const QString &file) = 0;
    virtual QFuture<Result<QByteArray>> signatureOn(const JobId &job) = 0; // empty: not signed
};

} // namespace targo
