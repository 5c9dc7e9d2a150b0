#include "scenario/promises.h"

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

int minutesIn(const Json &document)
{
    return qRound(document.value("duration_h", 0.0) * 60);
}

} // namespace

void Promises::begin(const QString &job, int minutes)
{
    m_possible[job] = {minutes};
}

void Promises::asked(const QString &job, int minutes)
{
    m_possible[job].insert(minutes);
    m_touched.insert(job);
    ++m_asks[{job, minutes}];
}

void Promises::accepted(const QString &job, int minutes)
{
    m_possible[job] = {minutes};
    ++m_accepted;
}

void Promises::refused(const QString &job, int minutes)
{
    m_possible[job].erase(minutes);
    --m_asks[{job, minutes}];
}

QStringList Promises::brokenOn(SandboxCompany &company)
{
    QStringList broken;
    for (const QString &job : std::exchange(m_touched, {})) {
        std::set<int> &possible = m_possible[job];
        const Json document = company.job(job);
        if (!document.is_object()) {
            broken << u"%1 cannot be read"_s.arg(job);
            continue;
        }
        const int minutes = minutesIn(document);
        if (!possible.contains(minutes))
            broken << u"lost: %1 lasts %2 minutes, %3 was accepted"_s.arg(job).arg(minutes).arg(*possible.rbegin());
        possible = {minutes};
    }
    // The server refuses a write that is based on an old version, so the same change on two versions took effect twice.
    for (const Json &request : company.log().value("requests", Json::array())) {
        if (request.value("method", "") != "PUT" || !request["body"].is_string())
            continue;
        const Json body = Json::parse(request["body"].get<std::string>(), nullptr, false);
        if (!body.is_object() || !body.contains("duration_h") || !body.contains("modified"))
            continue;
        const QString job = QString::fromStdString(request.value("path", "")).section(u'/', -1);
        m_writes[{job, minutesIn(body)}].insert(QString::fromStdString(body["modified"].get<std::string>()));
    }
    company.control(u"log"_s, Json::object()); // empties it
    for (const auto &[change, versions] : m_writes) {
        if (int(versions.size()) > m_asks[change])
            broken << u"doubled: %1 was set to %2 minutes on %3 versions, asked for %4 times"_s.arg(change.first).arg(change.second).arg(versions.size()).arg(m_asks[change]);
    }
    return broken;
}

} // namespace targo::test
