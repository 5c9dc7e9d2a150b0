#pragma once

#include "base/error.h"

#include <QString>

namespace targo::desk::words {

enum class Server { Erpnext, Hub };

// What failed when `server` at `url` was asked who we are, naming its host: what a person can check.
QString connectionTrouble(const Error &error, Server server, const QString &url);

// Why `url` is no address of a server; empty when it is one.
QString addressFault(const QString &url);

} // namespace targo::desk::words
