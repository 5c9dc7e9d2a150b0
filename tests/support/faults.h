#pragma once

#include <QByteArray>

#include <functional>
#include <span>

namespace targo::test {

// One thing that goes wrong with an answer, by name.
struct Fault
{
    enum class End {
        Keep,    // the connection stays, as HTTP has it
        Close,   // FIN after the bytes
        Reset,   // RST after the bytes
        Silence, // nothing more ever comes
        Drip,    // the bytes come one by one
        Refuse,  // nobody listens any more, old connections are gone too
    };

    const char *name;
    // The bytes on the wire, made from the body of the healthy answer.
    std::function<QByteArray(const QByteArray &healthy)> answer;
    End end = End::Keep;
    bool serverActs = false; // it does what it was asked before things go wrong
};

std::span<const Fault> everyFault();

} // namespace targo::test
