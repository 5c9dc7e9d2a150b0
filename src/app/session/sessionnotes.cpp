#include "app/session/sessionnotes.h"

#include "domain/intents/intent.h"
#include "net/erpnext/writing.h"

namespace targo {

QFuture<Result<std::vector<Note>>> SessionNotes::notesOn(const JobId &job)
{
    if (isLocal(job))
        return answered<std::vector<Note>>(std::vector<Note>());
    if (m_status.state().workOffline)
        return answered<std::vector<Note>>(failure(Error::Kind::Offline));
    return m_erpnext.run(net::erpnext::notesOn(job, m_site));
}

} // namespace targo
