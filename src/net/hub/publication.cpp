#include "net/hub/publication.h"

#include "wire/hub/publication.h"

#include <QUuid>

namespace targo::net::hub {

using namespace Qt::StringLiterals;

namespace {

Request post(const QString &act, QByteArray body, const QByteArray &key = {})
{
    // With its key it may arrive twice (hub.md 1.5).
    return {.verb = Verb::Post, .path = pathOf({u"dispatch"_s, act}), .body = std::move(body), .timeout = std::chrono::seconds(20),
            .repeatable = true, .idempotencyKey = key};
}

} // namespace

Endpoint<PublicationForecast> publish(const std::vector<JobId> &jobs, bool tell, const QByteArray &key)
{
    return {post(u"publish"_s, wire::hub::publishBody(jobs, tell, false), key),
            [](const Reply &reply) { return wire::hub::publicationFromText(reply.body); }};
}

Endpoint<std::vector<JobId>> unpublish(const std::vector<JobId> &jobs, const QString &reason, const QByteArray &key)
{
    return {post(u"unpublish"_s, wire::hub::unpublishBody(jobs, reason), key),
            [](const Reply &reply) { return wire::hub::unpublishedFromText(reply.body); }};
}

Endpoint<PublicationForecast> forecast(const std::vector<JobId> &jobs, bool tell)
{
    Request request = post(u"publish"_s, wire::hub::publishBody(jobs, tell, true), QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    request.isRead = true;
    return {std::move(request), [](const Reply &reply) { return wire::hub::publicationFromText(reply.body); }};
}

} // namespace targo::net::hub
