#pragma once

#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/technician.h"
#include "domain/ports/notesource.h"
#include "net/http/request.h"
#include "wire/erpnext/writing.h"

#include <QTimeZone>

namespace targo::net::erpnext {

// A record as the server holds it now, with what is needed to write it back.
template <class Record>
struct Document
{
    Record record;
    wire::erpnext::ChildRows rows = {};
};

Endpoint<Document<JobRecord>> jobDocument(const JobId &id, const QTimeZone &site);
Endpoint<Document<Technician>> technicianDocument(const TechnicianId &id);

// PUT of these fields only, with `modified` (never empty): a stale one is refused with Kind::Conflict. Answers with
// the document as it is after the write (the echo normalised, erpnext.md 7.1).
Endpoint<Document<JobRecord>> updateJob(const JobId &id, const Changes &changes, const QString &modified,
                                        const wire::erpnext::ChildRows &held, const QTimeZone &site);
Endpoint<Document<Technician>> updateTechnician(const TechnicianId &id, const Changes &changes, const QString &modified,
                                                const wire::erpnext::ChildRows &held);

// POST; a second one with the same key is refused with Kind::Duplicate. Not repeatable: look for the key first.
Endpoint<Document<JobRecord>> createJob(const Changes &fields, const QString &clientUuid, const QTimeZone &site);
// Which job has this key; nothing when none has. Rejected where the site lacks the field: nothing may be created there.
Endpoint<std::optional<JobId>> jobWithKey(const QString &clientUuid);

// NotFound when it is gone already.
Endpoint<bool> deleteJob(const JobId &id);

// Plain text; breaks are kept. Nothing on the server tells two equal notes apart: not repeatable.
Endpoint<bool> addNote(const JobId &id, const QString &text, const QString &userEmail);
// The notes that `userEmail` has left on the job, newest last, as plain text.
Endpoint<QStringList> notesBy(const QString &userEmail, const JobId &id);
// Everybody's, newest first.
Endpoint<std::vector<Note>> notesOn(const JobId &id, const QTimeZone &site);

} // namespace targo::net::erpnext
