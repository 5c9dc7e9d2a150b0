#pragma once

#include <QStringList>

namespace targo::probe {

// One text on standard input, as it is; what it costs as an SMS on standard output, as one JSON object.
int probeSms(const QStringList &arguments);

} // namespace targo::probe
