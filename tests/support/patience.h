#pragma once

#include <QTest>

#include <chrono>
#include <functional>
#include <optional>

namespace targo::test {

// How long a test waits for what must come before it says that it never comes. Only the time in which the machine could
// have worked for this test counts: what its threads and the programs it started waited for a processor does not, so that
// a machine with much else to do makes a test longer and not red. At ten times the limit it is over in any case.
class Patience
{
public:
    explicit Patience(std::chrono::milliseconds limit); // on an idle machine, in a plain build; more where sanitizers slow it
    bool isOver();

private:
    std::chrono::milliseconds m_limit;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::optional<std::chrono::nanoseconds> m_queuedBefore; // asked for only when it lasts
};

// True as soon as it is true; looks every few milliseconds, and events are processed meanwhile.
bool comes(const std::function<bool()> &isTrue, std::chrono::milliseconds limit = std::chrono::seconds(20));

} // namespace targo::test
