#pragma once

#include "domain/ports/connectionsettings.h"
#include "domain/ports/diagnostics.h"

namespace targo {

// Of one session: its servers, and its files as they lie on the disk.
class SessionDiagnostics final : public Diagnostics
{
public:
    // `folder`: of the databases; empty: in memory.
    SessionDiagnostics(const ConnectionSettings &connection, QString folder, QString settingsFile);
    ProgramFacts facts() const override;

private:
    ProgramFacts m_known;
};

} // namespace targo
