#include "scenario/promises.h"

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

QString minutesIn(const Json &document)
{
    return QString::number(qRound(document.value("duration_h", 0.0) * 60));
}

QString textIn(const Json &document, const char *key)
{
    const auto found = document.find(key);
    return found != document.end() && found->is_string() ? QString::fromStdString(found->get<std::string>()) : QString();
}

const char *nameOf(Matter::What what)
{
    switch (what) {
    case Matter::What::Minutes: return "length of";
    case Matter::What::Job: return "jobs with the subject";
    case Matter::What::Note: return "notes";
    case Matter::What::AbsentUntil: return "absence of";
    case Matter::What::RouteOrder: return "a colleague's order of";
    }
    return "";
}

QString found(const std::optional<QStringList> &names) { return names ? QString::number(names->size()) : QString(); }

} // namespace

QString stateOn(SandboxCompany &company, const Matter &matter)
{
    using enum Matter::What;
    if (matter.what == Job)
        return found(company.namesOf(u"Dispatch Job"_s, {{"subject", "=", matter.name.toStdString()}}));
    if (matter.what == Note)
        return found(company.namesOf(u"Comment"_s, {{"content", "like", '%' + matter.name.toStdString() + '%'}}));
    const Json document = company.document(matter.what == AbsentUntil ? u"Dispatch Technician"_s : u"Dispatch Job"_s, matter.name);
    if (!document.is_object())
        return {};
    if (matter.what == AbsentUntil)
        return u"until "_s + textIn(document, "absence_until");
    return matter.what == Minutes ? minutesIn(document) : QString::number(document.value("route_order", 0));
}

void Promises::begin(const Matter &matter, const QString &value)
{
    m_possible[matter] = {value};
}

void Promises::asked(const Matter &matter, const QString &value)
{
    m_possible[matter].insert(value);
    m_touched.insert(matter);
    ++m_asks[{matter, value}];
}

void Promises::accepted(const Matter &matter, const QString &value)
{
    m_possible[matter] = {value};
    ++m_accepted;
}

void Promises::refused(const Matter &matter, const QString &value)
{
    m_possible[matter].erase(value);
    --m_asks[{matter, value}];
}

void Promises::overruled(const Matter &matter, const QString &value)
{
    m_possible[matter] = {value};
    m_touched.insert(matter);
}

QStringList Promises::brokenOn(SandboxCompany &company)
{
    QStringList broken;
    for (const Matter &matter : std::exchange(m_touched, {})) {
        std::set<QString> &possible = m_possible[matter];
        const QString state = stateOn(company, matter);
        if (!possible.contains(state)) {
            const QStringList owed(possible.begin(), possible.end());
            broken << u"%1 %2: %3, owed was %4"_s.arg(QLatin1String(nameOf(matter.what)), matter.name, state, owed.join(u" or "_s));
        }
        possible = {state};
    }
    return broken + doubledOn(company);
}

// The server refuses a write that is based on an old version, so the same change on two versions took effect twice.
QStringList Promises::doubledOn(SandboxCompany &company)
{
    const Json log = company.log(); // a name of its own: what it gives out must outlive the loop
    for (const Json &request : log.value("requests", Json::array())) {
        if (request.value("method", "") != "PUT" || !request["body"].is_string())
            continue;
        const Json body = Json::parse(request["body"].get<std::string>(), nullptr, false);
        if (!body.is_object() || !body.contains("duration_h") || !body.contains("modified"))
            continue; // the colleague's have no version
        const QString job = QString::fromStdString(request.value("path", "")).section(u'/', -1);
        m_writes[{job, minutesIn(body)}].insert(textIn(body, "modified"));
    }
    company.control(u"log"_s, Json::object()); // empties it
    QStringList broken;
    for (const auto &[change, versions] : m_writes) {
        const int asks = m_asks[{{Matter::What::Minutes, change.first}, change.second}];
        if (int(versions.size()) > asks)
            broken << u"doubled: %1 was set to %2 minutes on %3 versions, asked for %4 times"_s.arg(change.first, change.second).arg(versions.size()).arg(asks);
    }
    return broken;
}

} // namespace targo::test
