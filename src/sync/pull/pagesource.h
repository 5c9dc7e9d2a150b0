#pragma once

#include "domain/ports/syncstatus.h"
#include "net/http/apiclient.h"
#include "store/records.h"

#include <QTimeZone>

namespace targo::sync {

struct PullPage
{
    store::Records records;
    std::optional<wire::erpnext::Cursor> last; // of the last row; nothing on an empty page
};

// Reads one page of a kind after a cursor; nothing: from the beginning.
using PageSource = std::function<QFuture<Result<PullPage>>(const std::optional<wire::erpnext::Cursor> &after, int limit)>;

PageSource pageSource(store::Kind kind, net::ApiClient &erp, const QTimeZone &site);
QString docTypeOf(store::Kind kind);
SyncState::Loading::Records shownAs(store::Kind kind);

} // namespace targo::sync
