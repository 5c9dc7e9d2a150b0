#include "sandbox/http/gzip.h"

#include <zlib.h>

namespace targo::sandbox {

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    // 16 added to the window size asks zlib for the gzip wrapper instead of its own.
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    const auto size = static_cast<uInt>(bytes.size());
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, size)), Qt::Uninitialized);
    QByteArray in = bytes; // zlib's interface wants a pointer to mutable bytes, though it only reads them
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = size;
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace targo::sandbox
