#include "sandbox/hub/publishing.h"

#include <QTimeZone>

#include <algorithm>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

const QString docType = u"Dispatch Job"_s;

bool isOver(const Json &job)
{
    const QString status = textAt(job, "status");
    return status == u"completed" || status == u"cancelled";
}

HttpReply wrongField(const char *field, const QString &why)
{
    return hubError(422, "validation_failed", why, Json{{"fields", {{field, Json::array({utf8(why)})}}}});
}

QStringList textsAt(const Json &body, const char *key)
{
    QStringList texts;
    if (const auto list = body.find(key); list != body.end() && list->is_array()) {
        for (const Json &text : *list) {
            if (text.is_string())
                texts += QString::fromStdString(text.get<std::string>());
        }
    }
    return texts;
}

bool has(const Json &body, const char *key)
{
    const auto found = body.find(key);
    return found != body.end() && !found->is_null();
}

// The same jobs give the same link, as a technician's page would have.
std::string linkFor(const QString &technician, const QString &batch)
{
    const QByteArray token = QByteArray::number(qHash(technician + batch, 7), 16).rightJustified(8, '0').right(8);
    return "https://msg.targo.example/t/" + token.toStdString();
}

Json notificationsFor(const std::map<QString, int> &jobs, const QStringList &channels, const QString &batch)
{
    Json notifications = Json::array();
    for (const auto &[technician, count] : jobs) {
        for (const QString &channel : channels)
            notifications.push_back(Json{{"technician", utf8(technician)}, {"channel", utf8(channel)}, {"jobs", count}, {"link", linkFor(technician, batch)}});
    }
    return notifications;
}

} // namespace

void Publishing::setSite(frappe::Site *site)
{
    m_site = site;
    m_places.restore({});
}

void Publishing::siteChanged(const frappe::Change &change)
{
    m_places.take(change, m_site->document(change.docType, change.name));
}

QDateTime Publishing::localNow() const
{
    return m_clock.now().toTimeZone(QTimeZone("America/Toronto"));
}

std::expected<QStringList, HttpReply> Publishing::named(const Json &body) const
{
    QStringList names = textsAt(body, "names");
    names.removeDuplicates();
    QStringList unknown;
    for (const QString &name : std::as_const(names)) {
        if (m_site->document(docType, name).is_null())
            unknown += name;
    }
    if (!unknown.isEmpty())
        return std::unexpected(hubError(404, "not_found", u"Travail inconnu : "_s + unknown.join(u", "_s), Json{{"names", listOf(unknown)}}));
    return names;
}

std::expected<QStringList, HttpReply> Publishing::chosen(const Json &body) const
{
    const bool byPeriod = has(body, "from") || has(body, "to");
    if (has(body, "names") && byPeriod)
        return std::unexpected(hubError(400, "bad_request", u"names, ou from et to, pas les deux"_s));
    if (has(body, "names"))
        return named(body);
    if (!has(body, "from") || !has(body, "to"))
        return std::unexpected(hubError(400, "missing_field", u"names, ou from et to, sont requis"_s));
    const QDate from = QDate::fromString(textAt(body, "from"), Qt::ISODate), to = QDate::fromString(textAt(body, "to"), Qt::ISODate);
    if (!from.isValid())
        return std::unexpected(wrongField("from", u"Date illisible"_s));
    if (!to.isValid() || to < from)
        return std::unexpected(wrongField("to", u"Date illisible, ou avant le début"_s));
    const bool anyone = !has(body, "technicians");
    const QStringList technicians = textsAt(body, "technicians");
    std::vector<std::tuple<QString, QString, QString>> found;
    for (const QString &name : m_site->names(docType)) {
        const Json job = m_site->document(docType, name);
        const QDate date = QDate::fromString(textAt(job, "scheduled_date"), Qt::ISODate);
        if (date >= from && date <= to && !isOver(job) && (anyone || technicians.contains(textAt(job, "assigned_technician"))))
            found.emplace_back(textAt(job, "scheduled_date"), textAt(job, "start_time"), name);
    }
    std::ranges::sort(found);
    QStringList names;
    for (const auto &[date, start, name] : found)
        names += name;
    return names;
}

bool Publishing::isAbsent(const QString &technician, const QString &date) const
{
    const Json document = m_site->document(u"Dispatch Technician"_s, technician);
    const QString from = textAt(document, "absence_from"), until = textAt(document, "absence_until");
    return !from.isEmpty() && date >= from && (until.isEmpty() || date <= until);
}

std::optional<Publishing::Busy> Publishing::busyWith(const Json &job)
{
    const QDate date = QDate::fromString(textAt(job, "scheduled_date"), Qt::ISODate);
    const QTime start = QTime::fromString(textAt(job, "start_time").left(5), u"HH:mm"_s);
    if (!date.isValid() || !start.isValid())
        return std::nullopt;
    const auto duration = job.find("duration_h");
    const double hours = duration != job.end() && duration->is_number() ? duration->get<double>() : 0;
    const qint64 from = date.toJulianDay() * 1440 + start.msecsSinceStartOfDay() / 60000;
    return Busy{textAt(job, "name"), from, from + qRound(hours * 60)};
}

Publishing::BusyByTechnician Publishing::busy() const
{
    BusyByTechnician busy;
    for (const QString &name : m_site->names(docType)) {
        const Json job = m_site->document(docType, name);
        const auto stretch = busyWith(job);
        if (stretch && textAt(job, "status") != u"cancelled")
            busy[textAt(job, "assigned_technician")].append(*stretch);
    }
    return busy;
}

const char *Publishing::reasonToSkip(const Json &job, const BusyByTechnician &busy) const
{
    const QString technician = textAt(job, "assigned_technician"), date = textAt(job, "scheduled_date");
    if (technician.isEmpty())
        return "unassigned";
    if (date.isEmpty())
        return "no_date";
    if (isAbsent(technician, date))
        return "technician_absent";
    const auto mine = busyWith(job);
    if (mine && std::ranges::any_of(busy.value(technician), [&](const Busy &other) { return other.job != mine->job && mine->from < other.to && other.from < mine->to; }))
        return "overlap";
    if (numberAt(job, "is_published") == 1 && !m_places.isMoved(textAt(job, "name")))
        return "already_published";
    if (QDate::fromString(date, Qt::ISODate) < localNow().date())
        return "in_past";
    return nullptr;
}

QString Publishing::batchName(bool dryRun)
{
    const QDate today = localNow().date();
    if (m_batchDay != today) {
        m_batchDay = today;
        m_batches = 0;
    }
    const int number = m_batches + 1;
    if (!dryRun)
        m_batches = number;
    return u"pub-%1-%2"_s.arg(today.toString(u"yyyyMMdd"_s)).arg(number, 2, 10, QChar(u'0'));
}

HttpReply Publishing::publish(const HttpRequest &request, const Account &account)
{
    const Json body = parsedObject(request.body);
    if (body.is_null())
        return hubError(400, "invalid_json", u"Corps illisible"_s);
    const auto names = chosen(body);
    if (!names)
        return names.error();
    const bool dryRun = flagAt(body, "dry_run");
    QStringList published;
    Json skipped = Json::array();
    std::map<QString, int> perTechnician;
    const BusyByTechnician busyNow = busy();
    for (const QString &name : *names) {
        const Json job = m_site->document(docType, name);
        if (const char *reason = reasonToSkip(job, busyNow)) {
            skipped.push_back(Json{{"name", utf8(name)}, {"reason", reason}});
            continue;
        }
        published += name;
        ++perTechnician[textAt(job, "assigned_technician")];
    }
    const QString batch = batchName(dryRun);
    if (!dryRun) {
        const std::string stamp = utf8(localNow().toString(u"yyyy-MM-dd HH:mm:ss"_s));
        for (const QString &name : std::as_const(published)) {
            m_site->update(docType, name, Json{{"is_published", 1}, {"published_on", stamp}, {"published_by", utf8(account.email)}}, account.email);
            m_places.publishedAgain(name);
        }
        m_publications += published.isEmpty() ? 0 : 1;
        if (!published.isEmpty())
            m_events.publish({u"dispatch"_s}, "jobs.published", account.email, request.header("X-Request-Id"),
                             Json{{"names", listOf(published)}, {"publish_batch", utf8(batch)}});
    }
    return jsonReply(200, Json{{"publish_batch", utf8(batch)},
                               {"dry_run", dryRun},
                               {"published", listOf(published)},
                               {"skipped", skipped},
                               {"notifications", notificationsFor(perTechnician, textsAt(body, "notify"), batch)}});
}

HttpReply Publishing::unpublish(const HttpRequest &request, const Account &account)
{
    const Json body = parsedObject(request.body);
    if (body.is_null())
        return hubError(400, "invalid_json", u"Corps illisible"_s);
    if (!has(body, "names") || textsAt(body, "names").isEmpty())
        return hubError(400, "missing_field", u"names est requis"_s);
    if (textAt(body, "reason").trimmed().isEmpty())
        return hubError(400, "missing_field", u"reason est requis"_s);
    const auto names = named(body);
    if (!names)
        return names.error();
    QStringList unpublished;
    for (const QString &name : *names) {
        if (numberAt(m_site->document(docType, name), "is_published") != 1)
            continue;
        m_site->update(docType, name, Json{{"is_published", 0}, {"published_on", nullptr}, {"published_by", nullptr}}, account.email);
        unpublished += name;
    }
    return jsonReply(200, Json{{"unpublished", listOf(unpublished)}});
}

} // namespace targo::sandbox::hub
