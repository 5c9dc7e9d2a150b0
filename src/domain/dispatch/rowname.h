#pragma once

#include <QString>

namespace targo {

// The server's name of a row of a child table; empty: a row that was never there. Two rows that say the same are
// equal whatever they are called, so that comparing what people see never depends on it.
struct RowName
{
    QString text = {};

    bool operator==(const RowName &) const { return true; }
};

} // namespace targo
