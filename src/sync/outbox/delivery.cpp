#include "sync/outbox/delivery.h"

#include "base/failpoint.h"
#include "base/overloaded.h"
#include "sync/outbox/jobcreation.h"
#include "sync/outbox/jobdeletion.h"
#include "sync/outbox/notedelivery.h"
#include "sync/outbox/publicationdelivery.h"
#include "sync/outbox/recordupdate.h"

#include <algorithm>

namespace targo::sync {

namespace {

bool isUpdate(const Act &act)
{
    return std::visit(Overloaded{
        [](const CreateJob &) { return false; },
        [](const DeleteJob &) { return false; },
        [](const AddNote &) { return false; },
        [](const PublishJob &) { return false; },
        [](const UnpublishJob &) { return false; },
        [](const auto &) { return true; },
    }, act);
}

} // namespace

QFuture<Ending> Delivery::run()
{
    m_promise.start();
    const auto future = m_promise.future();
    start();
    return future;
}

void Delivery::end(Ending ending)
{
    m_promise.addResult(std::move(ending));
    m_promise.finish();
}

std::vector<qint64> Delivery::entries() const
{
    std::vector<qint64> entries;
    for (const store::OutboxRow &row : m_rows)
        entries.push_back(row.change.entry);
    return entries;
}

void Delivery::send(const QString &modified, std::function<void()> next)
{
    m_context.aboutToSend(modified).then(this, [this, next = std::move(next)](const Done &noted) {
        if (!noted)
            return fail(noted.error(), false);
        TARGO_FAILPOINT("outbox.noted");
        next();
    });
}

qsizetype leadingCount(const std::vector<const store::OutboxRow *> &rows)
{
    qsizetype count = 0;
    for (const store::OutboxRow *row : rows) {
        const bool joins = isUpdate(row->change.act);
        if (!joins && count > 0)
            break;
        ++count;
        if (!joins && !std::holds_alternative<CreateJob>(row->change.act))
            break;
    }
    return count;
}

std::vector<store::OutboxRow> publicationsLike(const store::OutboxRow &first, const BoardReplica &replica, const QDateTime &now)
{
    std::vector<store::OutboxRow> alike;
    const Act act = first.change.act;
    for (const auto &[entry, row] : replica.rows()) {
        const PendingChange &change = row.change;
        if (!isPublication(change.act) || aboutJob(change.act, *jobOf(act)) != act || change.submittedAt != first.change.submittedAt
            || change.attempts != first.change.attempts || isLocal(*jobOf(change.act)) || std::ssize(alike) == mostPublications)
            continue;
        const auto rows = replica.rowsOf(recordOf(change.act));
        const bool parked = std::ranges::any_of(rows, [](const store::OutboxRow *other) { return other->change.state == PendingState::Parked; });
        if (rows.front() == &row && !parked && (!change.nextTry || *change.nextTry <= now))
            alike.push_back(row);
    }
    return alike;
}

std::unique_ptr<Delivery> deliveryOf(std::vector<store::OutboxRow> leading, DeliveryContext context)
{
    const Act act = leading.front().change.act;
    return std::visit(Overloaded{
        [&](const CreateJob &) -> std::unique_ptr<Delivery> { return std::make_unique<JobCreation>(std::move(context), std::move(leading)); },
        [&](const DeleteJob &) -> std::unique_ptr<Delivery> { return std::make_unique<JobDeletion>(std::move(context), std::move(leading)); },
        [&](const AddNote &) -> std::unique_ptr<Delivery> { return std::make_unique<NoteDelivery>(std::move(context), std::move(leading)); },
        [&](const PublishJob &) -> std::unique_ptr<Delivery> { return std::make_unique<PublicationDelivery>(std::move(context), std::move(leading)); },
        [&](const UnpublishJob &) -> std::unique_ptr<Delivery> { return std::make_unique<PublicationDelivery>(std::move(context), std::move(leading)); },
        [&](const SetAbsence &) -> std::unique_ptr<Delivery> { return std::make_unique<TechnicianUpdate>(std::move(context), std::move(leading)); },
        [&](const auto &) -> std::unique_ptr<Delivery> { return std::make_unique<JobUpdate>(std::move(context), std::move(leading)); },
    }, act);
}

} // namespace targo::sync
