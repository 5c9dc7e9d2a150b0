#include "wire/hub/publication.h"

#include "wire/fields.h"

namespace targo::wire::hub {

namespace {

Json namesOf(const std::vector<JobId> &jobs)
{
    Json names = Json::array();
    for (const JobId &job : jobs)
        names.push_back(utf8(job.text()));
    return names;
}

std::optional<std::vector<JobId>> jobsIn(const Fields &answer, const char *key)
{
    const Json *names = answer.find(key);
    if (!names || !names->is_array())
        return std::nullopt;
    std::vector<JobId> jobs;
    for (const Json &name : *names) {
        if (const auto *text = name.get_ptr<const std::string *>())
            jobs.emplace_back(textFrom(*text));
    }
    return jobs;
}

} // namespace

QByteArray publishBody(const std::vector<JobId> &jobs, bool tell, bool dryRun)
{
    return textOf(Json{{"names", namesOf(jobs)}, {"notify", tell ? Json::array({"sms"}) : Json::array()}, {"dry_run", dryRun}});
}

QByteArray unpublishBody(const std::vector<JobId> &jobs, const QString &reason)
{
    return textOf(Json{{"names", namesOf(jobs)}, {"reason", utf8(reason)}});
}

Result<PublicationForecast> publicationFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    if (!answer || !answer->is_object())
        return failure(Error::Kind::BadAnswer);
    QStringList ignored;
    const Fields fields(*answer, ignored);
    const auto published = jobsIn(fields, "published");
    if (!published)
        return failure(Error::Kind::BadAnswer);
    PublicationForecast forecast{.published = *published};
    for (const Json *row : fields.rows("skipped")) {
        const Fields skipped(*row, ignored);
        const QString key = skipped.text("reason");
        const SkipReason reason = skipReasonFromKey(key);
        forecast.skipped.push_back({JobId(skipped.text("name")), reason == SkipReason::Unknown ? Choice<SkipReason>::unknown(key) : Choice<SkipReason>(reason)});
    }
    for (const Json *row : fields.rows("notifications")) {
        const Fields notification(*row, ignored);
        forecast.notifications.push_back({TechnicianId(notification.text("technician")), notification.text("channel"), notification.whole("jobs")});
    }
    return forecast;
}

Result<std::vector<JobId>> unpublishedFromText(const QByteArray &body)
{
    const auto answer = parsed(body);
    if (!answer || !answer->is_object())
        return failure(Error::Kind::BadAnswer);
    QStringList ignored;
    const auto jobs = jobsIn(Fields(*answer, ignored), "unpublished");
    if (!jobs)
        return failure(Error::Kind::BadAnswer);
    return *jobs;
}

} // namespace targo::wire::hub
