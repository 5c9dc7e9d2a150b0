#include "sandbox/hub/hubservice.h"

#include "sandbox/controls/standardfailure.h"
#include "sandbox/hub/besttech.h"
#include "sandbox/hub/capabilities.h"
#include "sandbox/hub/slotsearch.h"

#include <QTimeZone>
#include <QUrlQuery>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTopics = 50;
constexpr qsizetype mostBroadcast = 64 * 1024; // bytes
constexpr qsizetype mostStreamsPerPerson = 20;

QStringList requestedTopics(const QByteArray &query)
{
    // Split before decoding: a name is percent-encoded on its own, so an encoded comma belongs to the name.
    const QString raw = QUrlQuery(QString::fromLatin1(query)).queryItemValue(u"topics"_s, QUrl::FullyEncoded);
    QStringList topics;
    for (const QString &part : raw.split(u',', Qt::SkipEmptyParts))
        topics += QUrl::fromPercentEncoding(part.toLatin1());
    topics.removeDuplicates();
    return topics;
}

} // namespace

bool HubService::serves(const QByteArray &path)
{
    return path == "/health" || path == "/sse" || path == "/broadcast" || path.startsWith("/auth/") || path.startsWith("/dispatch/")
        || path.startsWith("/traccar/") || path == "/api/address";
}

void HubService::setExpired(const QString &email, bool expired)
{
    for (Account &account : m_accounts) {
        if (account.email == email)
            account.expired = expired;
    }
    if (expired)
        m_events.expire(email);
}

Answer HubService::answer(const HttpRequest &request)
{
    Answer answer = route(request);
    if (const QByteArray id = request.header("X-Request-Id"); !id.isEmpty())
        answer.reply.headers.emplaceBack("X-Request-Id", id);
    return answer;
}

Answer HubService::route(const HttpRequest &request)
{
    if (request.path == "/health")
        return health();
    const auto account = signedIn(request);
    if (!account)
        return account.error();
    if (request.path == "/auth/me" && request.method == "GET")
        return me(*account);
    if (request.path == "/sse" && request.method == "GET")
        return openStream(request, *account);
    if (request.path == "/broadcast" && request.method == "POST")
        return broadcast(request, *account);
    if (request.path.startsWith("/dispatch/") && request.method == "POST")
        return m_idempotency.once(request, account->email, [&] { return dispatch(request, *account); });
    for (const Behind &behind : std::as_const(m_behind)) {
        if (!request.path.startsWith(behind.prefix))
            continue;
        if (!capabilitiesOf(account->groups).contains(behind.capability))
            return hubError(403, "forbidden", u"Droit manquant : "_s + behind.capability, Json{{"capability", utf8(behind.capability)}});
        return behind.service(request);
    }
    return hubError(404, "not_found", u"Adresse inconnue"_s);
}

void HubService::passOn(const QByteArray &prefix, const QString &capability, std::function<HttpReply(const HttpRequest &)> service)
{
    m_behind.removeIf([&](const Behind &behind) { return behind.prefix == prefix; });
    m_behind.append({prefix, capability, std::move(service)});
}

void HubService::setSite(frappe::Site *site)
{
    m_site = site;
    m_publishing.setSite(site);
    m_idempotency.clear();
}

HttpReply HubService::bestTechnicians(const HttpRequest &request, const Account &account) const
{
    if (!capabilitiesOf(account.groups).contains(u"dispatch.read"_s))
        return hubError(403, "forbidden", u"Droit manquant : dispatch.read"_s, Json{{"capability", "dispatch.read"}});
    const Json body = parsedObject(request.body);
    if (body.is_null())
        return hubError(400, "invalid_json", u"Corps illisible"_s);
    Json job;
    if (body.contains("job")) {
        job = m_site->document(u"Dispatch Job"_s, textAt(body, "job"));
        if (job.is_null())
            return hubError(404, "not_found", u"Travail inconnu"_s);
    }
    if (request.path == "/dispatch/suggest-slots")
        return suggestedSlots(body, job);
    if (const QString wrong = jobFromRequest(body, job); !wrong.isEmpty())
        return hubError(422, "validation_failed", wrong, Json{{"fields", {{"start_time", Json::array({utf8(wrong)})}}}});
    return jsonReply(200, bestTech(job, documents(u"Dispatch Technician"_s), documents(u"Dispatch Job"_s)));
}

QList<Json> HubService::documents(const QString &docType) const
{
    QList<Json> documents;
    for (const QString &name : m_site->names(docType))
        documents.append(m_site->document(docType, name));
    return documents;
}

HttpReply HubService::suggestedSlots(const Json &body, const Json &job) const
{
    const QDateTime now = m_clock.now().toTimeZone(QTimeZone("America/Toronto"));
    SlotSearch search{.from = QDate::fromString(textAt(body, "from"), Qt::ISODate), .to = QDate::fromString(textAt(body, "to"), Qt::ISODate),
                      .earliest = now.date().toJulianDay() * 1440 + now.time().msecsSinceStartOfDay() / 60'000, .limit = int(numberAt(body, "limit", 10))};
    if (job.is_null())
        return hubError(400, "missing_field", u"job est requis"_s);
    if (!search.from.isValid() || !search.to.isValid() || search.from.daysTo(search.to) < 0 || search.from.daysTo(search.to) > 62)
        return hubError(422, "validation_failed", u"Période illisible ou trop longue"_s, Json{{"fields", {{"to", Json::array({"from, to"})}}}});
    QList<Json> technicians = documents(u"Dispatch Technician"_s);
    if (const auto wanted = body.find("technicians"); wanted != body.end() && wanted->is_array())
        technicians.removeIf([&](const Json &technician) { return !std::ranges::contains(*wanted, technician["name"]); });
    return jsonReply(200, suggestSlots(job, search, technicians, documents(u"Dispatch Job"_s)));
}

HttpReply HubService::dispatch(const HttpRequest &request, const Account &account)
{
    if (request.path == "/dispatch/best-tech" || request.path == "/dispatch/suggest-slots")
        return bestTechnicians(request, account);
    const bool publishes = request.path == "/dispatch/publish", withdraws = request.path == "/dispatch/unpublish";
    if (!publishes && !withdraws)
        return hubError(404, "not_found", u"Adresse inconnue"_s);
    if (!capabilitiesOf(account.groups).contains(u"dispatch.publish"_s))
        return hubError(403, "forbidden", u"Droit manquant : dispatch.publish"_s, Json{{"capability", "dispatch.publish"}});
    return publishes ? m_publishing.publish(request, account) : m_publishing.unpublish(request, account);
}

std::expected<Account, HttpReply> HubService::signedIn(const HttpRequest &request) const
{
    const QByteArray header = request.header("Authorization");
    const auto found = std::ranges::find_if(m_accounts, [&](const Account &account) {
        return header == "Bearer " + account.token || (!account.erpToken.isEmpty() && header == "token " + account.erpToken);
    });
    if (header.isEmpty() || found == m_accounts.cend())
        return std::unexpected(hubError(401, "unauthenticated", u"Connexion requise"_s));
    if (found->expired)
        return std::unexpected(hubError(401, "token_expired", u"La session a expiré"_s));
    return *found;
}

HttpReply HubService::health() const
{
    const Json upstreams = Json::array({Json{{"name", "erpnext"}, {"ok", true}, {"latency_ms", 1}}, Json{{"name", "traccar"}, {"ok", true}, {"latency_ms", 1}}});
    return jsonReply(200, Json{{"status", "ok"},
                               {"version", TARGO_VERSION},
                               {"time", utf8(hubInstant(m_clock.now()))},
                               {"uptime_s", m_started.secsTo(m_clock.now())},
                               {"features", {{"oktopus", false}, {"vision", false}, {"voice", false}, {"traccar", true}, {"payments", false}}},
                               {"upstreams", upstreams}});
}

HttpReply HubService::me(const Account &account) const
{
    const auto number = std::ranges::find_if(m_accounts, [&](const Account &other) { return other.email == account.email; }) - m_accounts.cbegin();
    return jsonReply(200, Json{{"id", "u-" + std::to_string(number + 1)},
                               {"email", utf8(account.email)},
                               {"name", utf8(account.name)},
                               {"groups", listOf(account.groups)},
                               {"capabilities", listOf(capabilitiesOf(account.groups))},
                               {"overrides", {{"grant", Json::array()}, {"deny", Json::array()}}},
                               {"language", "fr"},
                               {"timezone", "America/Toronto"},
                               {"technician", nullptr},
                               {"extension", std::to_string(100 + number)}});
}

HttpReply HubService::broadcast(const HttpRequest &request, const Account &account)
{
    if (!capabilitiesOf(account.groups).contains(u"hub.broadcast"_s))
        return hubError(403, "forbidden", u"Droit manquant"_s, Json{{"capability", "hub.broadcast"}});
    if (request.body.size() > mostBroadcast)
        return hubError(413, "payload_too_large", u"Message trop long"_s, Json{{"limit_bytes", mostBroadcast}});
    const Json body = parsedObject(request.body);
    if (body.is_null())
        return hubError(400, "invalid_json", u"Corps illisible"_s);
    const QString topic = textAt(body, "topic");
    const QByteArray event = bytesAt(body, "event");
    if (topic.isEmpty() || event.isEmpty())
        return hubError(400, "missing_field", u"topic et event sont requis"_s);
    QStringList topics{topic};
    if (topic.contains(u':'))
        topics.prepend(topic.section(u':', 0, 0));
    const auto published = m_events.publish(topics, event, account.email, request.header("X-Request-Id"),
                                            body.value("data", Json::object()));
    return jsonReply(202, Json{{"id", published.id.toStdString()}, {"delivered", published.delivered}});
}

Answer HubService::openStream(const HttpRequest &request, const Account &account)
{
    if (const int status = std::exchange(m_nextStreamStatus, 0))
        return standardFailure(status, request.path);
    const QStringList topics = requestedTopics(request.query);
    if (topics.isEmpty() || topics.size() > mostTopics || !std::ranges::all_of(topics, isTopicName))
        return hubError(400, "bad_request", u"De 1 à 50 sujets, bien nommés, sont requis"_s);
    EventHub::Subscription subscription{.account = account, .granted = {}, .denied = {}, .lastEventId = request.header("Last-Event-ID")};
    const QStringList capabilities = capabilitiesOf(account.groups);
    for (const QString &topic : topics)
        (capabilities.contains(capabilityForTopic(topic)) ? subscription.granted : subscription.denied) += topic;
    if (subscription.granted.isEmpty())
        return hubError(403, "forbidden", u"Aucun de ces sujets n'est permis"_s, Json{{"capability", utf8(capabilityForTopic(topics.constFirst()))}});
    if (m_events.openStreamsOf(account.email) >= mostStreamsPerPerson) {
        HttpReply busy = hubError(429, "rate_limited", u"Trop de flux ouverts"_s);
        busy.headers.emplaceBack("Retry-After", "5");
        return busy;
    }
    return Answer([this, subscription](QTcpSocket *socket) { m_events.open(socket, subscription); });
}

} // namespace targo::sandbox::hub
