#pragma once

#include "domain/ports/notesource.h"
#include "domain/ports/syncstatus.h"
#include "net/http/apiclient.h"

#include <QTimeZone>

namespace targo {

// Reads the notes of a job from ERPNext each time somebody wants to see them.
class SessionNotes final : public NoteSource
{
public:
    SessionNotes(net::ApiClient &erpnext, const SyncStatus &status, const QTimeZone &site) : m_erpnext(erpnext), m_status(status), m_site(site) { }
    QFuture<Result<std::vector<Note>>> notesOn(const JobId &job) override;

private:
    net::ApiClient &m_erpnext;
    const SyncStatus &m_status;
    QTimeZone m_site;
};

} // namespace targo
