#include "probe/sessioncommands.h"

#include "domain/intents/intent.h"

using namespace Qt::StringLiterals;

namespace targo::probe {

namespace {

QString text(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

Json refused(const std::string &why) { return {{"ok", false}, {"error", why}}; }

Json refused(const Error &error)
{
    std::string why = nameOf(error.kind).toStdString();
    if (!error.code.isEmpty())
        why += " " + error.code.toStdString();
    if (!error.message.isEmpty())
        why += ": " + error.message.toStdString();
    return refused(why);
}

QFuture<Json> now(Json reply)
{
    return QtFuture::makeReadyValueFuture(std::move(reply));
}

QFuture<Json> replied(QObject *context, QFuture<Done> done)
{
    return done.then(context, [](const Done &result) -> Json { return result ? Json{{"ok", true}} : refused(result.error()); });
}

QFuture<Json> replied(QObject *context, QFuture<Result<qint64>> entry)
{
    return entry.then(context, [](const Result<qint64> &result) -> Json {
        return result ? Json{{"ok", true}, {"entry", *result}} : refused(result.error());
    });
}

Json nullOr(const QString &value) { return value.isEmpty() ? Json(nullptr) : Json(value.toStdString()); }

QDate dateIn(const Json &command, const char *key) { return QDate::fromString(text(command, key), Qt::ISODate); }

QTime startIn(const Json &command) { return QTime::fromString(text(command, "start").left(5), u"HH:mm"_s); }

int minutesIn(const Json &command)
{
    const auto minutes = command.find("minutes");
    return minutes != command.end() && minutes->is_number_integer() ? minutes->get<int>() : 0;
}

Intent creationFrom(const Json &command)
{
    Changes fields{{Field::Subject, text(command, "subject")}};
    if (const QString technician = text(command, "technician"); !technician.isEmpty())
        fields[Field::Technician] = technician;
    if (const QDate date = dateIn(command, "date"); date.isValid())
        fields[Field::Date] = date;
    if (const QTime start = startIn(command); start.isValid())
        fields[Field::Start] = start;
    if (const int minutes = minutesIn(command))
        fields[Field::Minutes] = qint64(minutes);
    return CreateJob{newLocalJob(), fields};
}

Intent absenceFrom(const Json &command)
{
    const TechnicianId technician(text(command, "technician"));
    if (!command.contains("from"))
        return SetAbsence{technician, std::nullopt};
    const QDate until = dateIn(command, "until");
    return SetAbsence{technician, Absence{.reason = text(command, "reason"), .from = dateIn(command, "from"),
                                          .until = until.isValid() ? std::optional(until) : std::nullopt}};
}

// Of one job, or of several at once.
Intent publicationFrom(const Json &command, const std::string &verb)
{
    std::vector<JobId> jobs;
    if (const auto list = command.find("jobs"); list != command.end() && list->is_array()) {
        for (const Json &job : *list) {
            if (job.is_string())
                jobs.emplace_back(QString::fromStdString(job.get<std::string>()));
        }
    } else {
        jobs.emplace_back(text(command, "job"));
    }
    std::vector<Act> acts;
    for (const JobId &job : jobs) {
        if (verb == "publish")
            acts.push_back(PublishJob{job, command.value("tell", false)});
        else
            acts.push_back(UnpublishJob{job, text(command, "reason")});
    }
    return intentOf(std::move(acts));
}

// The intent a line asks for; nothing when it asks for none, with the reason in `why`.
std::optional<Intent> intentFrom(const Json &command, const std::string &verb, std::string &why)
{
    if (verb == "create")
        return creationFrom(command);
    if (verb == "absence")
        return absenceFrom(command);
    if (verb == "publish" || verb == "unpublish")
        return publicationFrom(command, verb);
    if (!QStringList{u"assign"_s, u"unassign"_s, u"reschedule"_s, u"resize"_s, u"status"_s, u"delete"_s, u"note"_s}.contains(QString::fromStdString(verb))) {
        why = "unknown command: " + verb;
        return std::nullopt;
    }
    const JobId job(text(command, "job"));
    if (job.isEmpty()) {
        why = "\"job\" is missing";
        return std::nullopt;
    }
    if (verb == "assign")
        return AssignJob{job, TechnicianId(text(command, "technician")), dateIn(command, "date"), startIn(command)};
    if (verb == "unassign")
        return UnassignJob{job};
    if (verb == "reschedule")
        return RescheduleJob{job, dateIn(command, "date"), startIn(command)};
    if (verb == "resize")
        return ResizeJob{job, minutesIn(command)};
    if (verb == "delete")
        return DeleteJob{job};
    if (verb == "note")
        return AddNote{job, text(command, "text")};
    return SetJobStatus{job, statusFromKey(text(command, "status"))};
}

const char *nameOf(PendingState state)
{
    switch (state) {
    case PendingState::Waiting: return "waiting";
    case PendingState::Sending: return "sending";
    case PendingState::Parked: return "parked";
    }
    return "waiting";
}

} // namespace

SessionCommands::SessionCommands(Session &session)
    : m_session(session)
{
}

QFuture<Json> SessionCommands::obey(const std::string &line)
{
    const Json command = Json::parse(line, nullptr, false);
    if (!command.is_object())
        return now(refused("not a JSON object"));
    const std::string verb = text(command, "do").toStdString();
    if (verb == "settle")
        return settle(command);
    if (verb == "board")
        return now(board(command));
    if (verb == "outbox")
        return now(outbox());
    if (verb == "undo")
        return replied(this, m_session.intents().undo());
    if (verb == "redo")
        return replied(this, m_session.intents().redo());
    if (verb == "retry" || verb == "discard") {
        const auto given = command.find("entry");
        const qint64 entry = given != command.end() && given->is_number_integer() ? given->get<qint64>() : 0;
        return replied(this, verb == "retry" ? m_session.intents().retry(entry) : m_session.intents().discard(entry));
    }
    if (verb == "offline" || verb == "online") {
        m_session.status().setWorkOffline(verb == "offline");
        return now({{"ok", true}});
    }
    return submit(command, verb);
}

QFuture<Json> SessionCommands::settle(const Json &command)
{
    const auto seconds = command.find("seconds");
    const bool given = seconds != command.end() && seconds->is_number();
    const auto limit = std::chrono::milliseconds(given ? qint64(seconds->get<double>() * 1000) : 30'000);
    return replied(this, m_session.settle(limit));
}

QFuture<Json> SessionCommands::submit(const Json &command, const std::string &verb)
{
    std::string why;
    const auto intent = intentFrom(command, verb, why);
    if (!intent)
        return now(refused(why));
    return replied(this, m_session.intents().submit(*intent));
}

Json SessionCommands::board(const Json &command) const
{
    const QDate from = QDate::fromString(text(command, "from"), Qt::ISODate);
    const QDate to = QDate::fromString(text(command, "to"), Qt::ISODate);
    if (!from.isValid() || !to.isValid())
        return refused("\"from\" and \"to\" must be dates like 2026-05-25");

    const BoardSource &board = m_session.board();
    std::vector<JobId> ids = board.jobsBetween(from, to);
    for (const JobId &id : board.unassignedJobs()) {
        const Job *job = board.job(id);
        if (!job->date || (*job->date >= from && *job->date <= to))
            ids.push_back(id);
    }
    std::ranges::sort(ids);
    Json jobs = Json::array();
    for (const JobId &id : ids) {
        const Job *job = board.job(id);
        const PendingChange *pending = board.pendingOf(id);
        jobs.push_back({
            {"job", id.text().toStdString()},
            {"technician", job->technician ? Json(job->technician->text().toStdString()) : Json(nullptr)},
            {"date", nullOr(job->date ? job->date->toString(Qt::ISODate) : QString())},
            {"start", nullOr(job->start ? job->start->toString(u"HH:mm"_s) : QString())},
            {"minutes", job->minutes},
            {"status", keyOf(job->status).toStdString()},
            {"published", job->published},
            {"pending", pending != nullptr},
            {"conflict", pending && pending->state == PendingState::Parked && pending->reason
                 && pending->reason->kind == Error::Kind::Conflict},
        });
    }
    return {{"ok", true}, {"jobs", jobs}};
}

Json SessionCommands::outbox() const
{
    Json changes = Json::array();
    for (const PendingChange &change : m_session.board().pendingChanges()) {
        changes.push_back({
            {"entry", change.entry},
            {"job", targo::nameOf(recordOf(change.act)).toStdString()},
            {"state", nameOf(change.state)},
            {"reason", change.reason ? refused(*change.reason)["error"] : Json(nullptr)},
            {"attempts", change.attempts},
            {"submitted", change.submittedAt.toString(Qt::ISODateWithMs).toStdString()},
        });
    }
    return {{"ok", true}, {"changes", changes}};
}

} // namespace targo::probe
