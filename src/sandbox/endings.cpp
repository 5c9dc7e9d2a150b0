#include "sandbox/endings.h"

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace targo::sandbox {

namespace {

// A signal may strike anywhere, so its only act is one byte into a socket that the event loop reads.
std::array<int, 2> signalSockets{};

extern "C" void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalSockets[0], &byte, 1);
}

} // namespace

Endings::Endings(bool withClient)
{
    watchSignals();
    if (withClient)
        watchInput();
}

void Endings::watchSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalSockets.data()) != 0)
        return;
    m_signals = std::make_unique<QSocketNotifier>(signalSockets[1], QSocketNotifier::Read);
    connect(m_signals.get(), &QSocketNotifier::activated, this, &Endings::requested);
    std::signal(SIGINT, wake);
    std::signal(SIGTERM, wake);
    std::signal(SIGPIPE, SIG_IGN);
}

void Endings::watchInput()
{
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_input.get(), &QSocketNotifier::activated, this, [this] {
        std::array<char, 256> ignored{};
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
            return;
        m_input->setEnabled(false);
        Q_EMIT requested();
    });
}

} // namespace targo::sandbox
