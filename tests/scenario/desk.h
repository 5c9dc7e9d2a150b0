#pragma once

#include "app/session/session.h"
#include "scenario/sandboxcompany.h"

#include <QTemporaryDir>

namespace targo::test {

// One dispatcher's program without its windows: the real session, its own folder, quick timers.
class Desk
{
public:
    Desk(SandboxCompany &company, QString role, const Clock &clock = systemClock());

    bool starts();   // shows what was known, and waits for no server
    bool open();     // and waits until the board is there and up to date
    void close();    // the program ends; the folder stays
    bool unplug();
    bool plugIn();
    bool settles();  // nothing waits any more, or all that waits is parked

    BoardSource &board() { return m_session->board(); }
    IntentSink &intents() { return m_session->intents(); }
    const SyncState &state() { return m_session->status().state(); }
    Session &session() { return *m_session; }

    bool does(const Intent &intent);          // false when refused
    bool undoes();
    // "DT-00003 2026-05-25 09:30 60 assigned", as shown; "" when the job is not there.
    QString shows(const QString &job);
    bool comesToShow(const QString &job, const QString &line);
    int waitingChanges();

    // A future job of somebody's, and another technician: what a drag needs. Empty when there is none.
    JobId anyFutureJob();
    JobId anyUnassignedJob();
    TechnicianId someoneElseThan(const std::optional<TechnicianId> &technician);

private:
    static const Clock &systemClock();

    SandboxCompany &m_company;
    QString m_role;
    QTemporaryDir m_folder;
    const Clock &m_clock;
    std::shared_ptr<Session> m_session;
    QObject m_context;
};

// What `job` should look like on every desk and on the server.
QString lineOf(const Job &job);
QString lineOf(const Json &serverJob);

} // namespace targo::test
