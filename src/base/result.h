#pragma once

#include "base/error.h"

#include <QFuture>
#include <QPromise>

#include <expected>

namespace targo {

template <class T>
using Result = std::expected<T, Error>;

using Done = Result<void>;

inline std::unexpected<Error> failure(Error::Kind kind, QString message = {})
{
    return std::unexpected(Error{.kind = kind, .message = std::move(message)});
}

// A future that already holds its answer.
template <class T>
QFuture<Result<T>> answered(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace targo
