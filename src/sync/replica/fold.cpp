#include "sync/replica/fold.h"

namespace targo::sync {

Job folded(const Job &server, std::span<const store::OutboxRow *const> rows)
{
    Job shown = server;
    for (const store::OutboxRow *row : rows)
        apply(shown, row->changes);
    return shown;
}

} // namespace targo::sync
