#pragma once

#include <QStringList>

class QCoreApplication;

namespace targo::probe {

// Signs in without a window, pulls, then obeys one JSON object a line on standard input (tests/README.md).
int probeSession(QCoreApplication &application, const QStringList &arguments);

} // namespace targo::probe
