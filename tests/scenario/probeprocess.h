#pragma once

#include "domain/ports/connectionsettings.h"
#include "scenario/sandboxcompany.h"

#include <QProcess>

namespace targo::test {

// The program without windows as a process of its own (targo-probe session), so that it can be killed.
class ProbeProcess
{
public:
    // `failpoint` as for TARGO_FAILPOINT; empty: it lives until told to quit.
    ProbeProcess(const ConnectionSettings &connection, const QString &folder, const QString &failpoint);
    ~ProbeProcess();

    // The line's answer; nothing when the program ended before it came, or it did not come.
    std::optional<Json> say(const Json &line);
    bool isOk(const Json &line) { const auto reply = say(line); return reply && reply->value("ok", false); }

    bool quit();              // false when it had to be ended by force
    bool wasKilled() const;   // by its failpoint
    QByteArray lastWords() { return m_process.readAllStandardError(); }

private:
    QProcess m_process;
};

// Until all is sent, or waits for a person. Without end, as the program counts: say() is what loses patience.
inline const Json settle{{"do", "settle"}, {"seconds", 3600}};

// The key that a probe locks its folder with.
QByteArray probeKey(const ConnectionSettings &connection);

} // namespace targo::test
