#pragma once

#include <QString>
#include <QTimeZone>

namespace targo {

// Where the company's servers are and how one person signs in to them. Holds secrets: never log it, never put it
// into plain settings.
struct ConnectionSettings
{
    QString erpUrl = {};     // "https://erp.example.ca", without a path
    QString apiKey = {};
    QString apiSecret = {};
    QString hubUrl = {};     // empty: no hub, the program polls ERPNext
    QString hubToken = {};   // bearer
    QTimeZone site = QTimeZone("America/Toronto"); // the zone of the wall-clock times on the board

    bool operator==(const ConnectionSettings &) const = default;
};

} // namespace targo
