#include "support/fakepublishing.h"

#include <algorithm>

namespace targo::test {

using namespace Qt::StringLiterals;
using Json = FakeFrappe::Document;

net::Reply FakePublishing::answer(const QString &path, const QByteArray &key, const QByteArray &body)
{
    const bool publishes = path.endsWith("/dispatch/publish"_L1);
    if (!publishes && !path.endsWith("/dispatch/unpublish"_L1))
        return json(404, {{"error", {{"code", "not_found"}, {"message", "Not found"}}}});
    if (const auto known = m_answered.find(key); known != m_answered.end())
        return known->second;
    const Json asked = Json::parse(body.toStdString());
    return m_answered[key] = publishes ? publish(asked) : withdraw(asked);
}

net::Reply FakePublishing::publish(const Json &asked)
{
    Json published = Json::array(), skipped = Json::array();
    for (const Json &each : asked.at("names")) {
        const auto name = each.get<std::string>();
        const auto jobs = m_server.jobs();
        const auto job = std::ranges::find(jobs, QString::fromStdString(name), [](const Job &one) { return one.id.text(); });
        const auto skip = [&](const char *reason) { skipped.push_back({{"name", name}, {"reason", reason}}); };
        if (job == jobs.end())
            continue;
        if (!job->technician) {
            skip("unassigned");
        } else if (!job->date) {
            skip("no_date");
        } else if (job->published && m_told[job->id.text()] == job->assignment()) {
            skip("already_published");
        } else {
            if (beforePublication)
                beforePublication(*job);
            m_told[job->id.text()] = job->assignment();
            m_server.edit(name.c_str(), {{"is_published", 1}}, m_server.user);
            published.push_back(name);
        }
    }
    return json(200, {{"publish_batch", "pub"}, {"dry_run", false}, {"published", published}, {"skipped", skipped}, {"notifications", Json::array()}});
}

net::Reply FakePublishing::withdraw(const Json &asked)
{
    Json withdrawn = Json::array();
    const auto jobs = m_server.jobs();
    for (const Json &each : asked.at("names")) {
        const auto name = each.get<std::string>();
        const auto job = std::ranges::find(jobs, QString::fromStdString(name), [](const Job &one) { return one.id.text(); });
        if (job == jobs.end() || !job->published)
            continue;
        m_server.edit(name.c_str(), {{"is_published", 0}}, m_server.user);
        withdrawn.push_back(name);
    }
    return json(200, {{"unpublished", withdrawn}});
}

} // namespace targo::test
