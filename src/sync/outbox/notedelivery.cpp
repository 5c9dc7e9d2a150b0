#include "sync/outbox/notedelivery.h"

#include "base/failpoint.h"

#include <algorithm>

namespace targo::sync {

void NoteDelivery::start()
{
    if (rows().front().change.attempts == 0)
        return post();
    TARGO_FAILPOINT("note.look");
    erp().run(net::erpnext::notesBy(context().user, note().job)).then(this, [this](const Result<QStringList> &notes) {
        if (!notes)
            return fail(notes.error(), false);
        const QString words = note().text.simplified();
        if (std::ranges::any_of(*notes, [&](const QString &there) { return there.simplified() == words; }))
            end(store::Outcome{.entries = entries()});
        else
            post();
    });
}

void NoteDelivery::post()
{
    send({}, [this] {
        TARGO_FAILPOINT("note.post");
        erp().run(net::erpnext::addNote(note().job, note().text, context().user)).then(this, [this](const Result<bool> &answer) {
            if (answer)
                end(store::Outcome{.entries = entries()});
            else
                fail(answer.error(), true);
        });
    });
}

} // namespace targo::sync
