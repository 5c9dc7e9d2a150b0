#pragma once

#include <QStringList>

namespace targo::probe {

// targo-probe decode <DocType> --site-tz ZONE: server JSON on standard input, our record on standard output, one
// JSON object a line. Returns the exit code: 1 when the input is no such record.
int probeDecode(const QStringList &arguments);

} // namespace targo::probe
