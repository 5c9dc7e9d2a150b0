#pragma once

#include <QStringList>

namespace targo::probe {

// targo-probe sse [--split N,M…]: a stream's bytes on standard input, fed to our parser in pieces cut at those
// offsets; what it tells on standard output, one JSON object a line. Returns the exit code.
int probeSse(const QStringList &arguments);

} // namespace targo::probe
