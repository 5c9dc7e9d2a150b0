#pragma once

#include <QString>

namespace targo {

// One of a closed list of options, or a text of the server's that we do not know. Enumerations may grow on the
// server (hub.md, tolerance rules): an unknown value is shown as its raw text and written back unchanged.
template <class Enum>
struct Choice
{
    Enum value = Enum::Unknown;
    QString unknownText = {}; // only when value is Unknown

    Choice() = default;
    Choice(Enum known) : value(known) { }                       // NOLINT: reads as the enumerator itself
    static Choice unknown(QString text) { Choice c; c.unknownText = std::move(text); return c; }

    bool operator==(const Choice &) const = default;
    bool operator==(Enum other) const { return value == other; }
};

} // namespace targo
