#pragma once

#include "base/error.h"
#include "domain/ports/connectionsettings.h"

#include <QFuture>

#include <optional>

namespace targo {

// What each server answered when it was asked who we are.
struct ConnectionReport
{
    struct Verdict
    {
        bool asked = false;              // false: no address was given
        std::optional<Error> error = {}; // nothing: it works
        QString detail = {};             // the server's own words about itself, e.g. its version; may be empty

        bool works() const { return asked && !error; }
        bool operator==(const Verdict &) const = default;
    };

    Verdict erpnext;
    Verdict hub;
    QString userName = {};                     // whom ERPNext takes us for; empty when it refused
    std::optional<QTimeZone> siteZone = {};    // the zone ERPNext keeps its times in, when it said so

    bool operator==(const ConnectionReport &) const = default;
};

// Asks the servers without keeping anything. UI thread; the answer comes once, and never as an exception.
class ConnectionTester
{
public:
    virtual ~ConnectionTester() = default;
    virtual QFuture<ConnectionReport> test(const ConnectionSettings &settings) = 0;
};

} // namespace targo
