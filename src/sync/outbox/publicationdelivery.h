#pragma once

#include "domain/dispatch/publication.h"
#include "sync/outbox/delivery.h"

#include <map>

namespace targo::sync {

// Several jobs published, or withdrawn, at once, through the hub. It looks first: what a colleague has moved since the
// person saw it is not published unseen, what is so already needs no sending. The request carries a key made of its
// rows, so that a try whose answer was lost is answered, not done again; the documents are read afterwards.
class PublicationDelivery final : public Delivery
{
public:
    using Delivery::Delivery;

private:
    void start() override;
    void decide(const std::vector<JobRecord> &held);
    void ask();
    void take(const Result<PublicationForecast> &answer);
    void take(const Result<std::vector<JobId>> &withdrawn);
    void read();
    void finish(std::vector<JobRecord> held);

    const Act &act() const { return rows().front().change.act; }
    std::vector<JobId> jobs() const;
    QByteArray key() const;

    std::vector<JobId> m_wanted;      // what the hub is asked about
    std::map<JobId, Error> m_refused;
    std::map<JobId, Clash> m_clashed;
};

// Several at once, as one request (hub.md gives no limit; a page of ERPNext's has 500).
inline constexpr qsizetype mostPublications = 200;

} // namespace targo::sync
