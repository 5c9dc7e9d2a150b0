#pragma once

#include <QByteArray>

namespace targo::sandbox {

// The bytes as a gzip member (RFC 1952), without a time stamp so that equal bytes give equal output.
QByteArray gzipped(const QByteArray &bytes);

} // namespace targo::sandbox
