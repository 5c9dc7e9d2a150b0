#include "sandbox/sandbox.h"

#include "sandbox/addresses/addressanswers.h"
#include "sandbox/controls/standardfailure.h"
#include "sandbox/osrm/osrm.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTimeZone>

#include <cstdio>

namespace targo::sandbox {

using namespace Qt::StringLiterals;

namespace {

Json embedded(const QString &name)
{
    QFile file(u":/sandbox/"_s + name);
    return file.open(QIODevice::ReadOnly) ? parsedObject(file.readAll()) : Json();
}

} // namespace

Sandbox::Sandbox(const SandboxOptions &options)
    : m_options(options), m_docTypes(embedded(u"doctypes.json"_s)),
      m_clock(options.now.value_or(SystemClock().now())), m_log(m_clock), m_events(m_clock, options.heartbeat),
      m_hub(m_clock, m_events), m_saved(options.stateFile, [this] { return state(); }),
      m_controls(m_clock, m_faults, m_log, m_events, m_hub, actions()),
      m_front(m_faults, m_log, [this](const HttpRequest &request) { return route(request); })
{
    const Json saved = m_saved.load();
    if (isOfThisWeek(saved))
        restore(saved);
    else
        found();
}

Sandbox::~Sandbox() = default;

bool Sandbox::listen(quint16 port)
{
    return m_front.listen(port);
}

QString Sandbox::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_front.port());
}

Json Sandbox::readyLine() const
{
    Json users = Json::array();
    for (const company::Person &person : m_office) {
        users.push_back(Json{{"name", utf8(person.user.name)},
                             {"full_name", utf8(person.user.fullName)},
                             {"api_key", utf8(person.user.apiKey)},
                             {"api_secret", utf8(person.user.apiSecret)},
                             {"hub_token", person.account.token.toStdString()},
                             {"role", utf8(person.role)}});
    }
    return Json{{"ready", true}, {"url", utf8(url())}, {"now", utf8(hubInstant(m_clock.now()))}, {"users", users}};
}

void Sandbox::save()
{
    m_saved.save();
}

void Sandbox::startSite()
{
    m_addresses.reset();
    m_gps.reset();
    m_traccar.reset();
    m_fleet.reset();
    m_life.reset();
    m_announcer.reset();
    m_office = company::officePeople(m_options.seed);
    QList<hub::Account> accounts;
    m_site = std::make_unique<frappe::Site>(frappe::SiteOptions{}, m_clock);
    // First what ERPNext itself knows, then our own DocTypes, then our fields on ERPNext's.
    m_site->defineDocTypes(embedded(u"doctypes-more.json"_s));
    Json own = m_docTypes;
    for (const char *standIn : {"Customer", "Issue", "Item"})
        own.erase(standIn);
    m_site->defineDocTypes(own);
    m_site->defineDocTypes(embedded(u"doctypes-custom.json"_s));
    for (const company::Person &person : std::as_const(m_office)) {
        m_site->addUser(person.user);
        accounts.append(person.account);
        accounts.last().erpToken = person.user.apiKey.toUtf8() + ':' + person.user.apiSecret.toUtf8();
    }
    m_hub.setAccounts(accounts);
    m_hub.setSite(m_site.get());
    m_expired.clear();
}

void Sandbox::found()
{
    m_foundedAt = m_clock.now();
    startSite();
    layFoundation();
    layBoard();
    openDoors();
}

company::CompanyOptions Sandbox::companyOptions() const
{
    return {.size = m_options.size, .seed = m_options.seed, .now = m_foundedAt};
}

void Sandbox::layBoard()
{
    company::writeBoard(companyOptions(), m_docTypes, [this](const QString &docType, const Json &document) { m_site->load(docType, document); },
                        [this](const QString &url, const QByteArray &content) { m_site->keepFile(url, content); });
}

void Sandbox::layFoundation()
{
    const company::CompanyOptions options = companyOptions();
    const auto load = [this](const QString &docType, const Json &document) { m_site->load(docType, document); };
    if (m_options.size == company::Size::Small)
        return company::writeFoundation(options, m_docTypes, load);
    const QString folder = m_options.foundationFolder.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/targo-sandbox"_s : m_options.foundationFolder;
    const QString file = folder + u"/company-by-roads-%1-%2.rows"_s.arg(options.seed).arg(company::foundationDay(options).toString(Qt::ISODate));
    QDir().mkpath(folder);
    if (m_site->openFile(file))
        return;
    std::fprintf(stderr, "targo-sandbox: writing the big company once, this takes a few minutes\n");
    company::writeFoundation(options, m_docTypes, load);
    if (!m_site->saveFile(file))
        std::fprintf(stderr, "targo-sandbox: %s could not be written\n", qPrintable(file));
}

// A company of another size is not ours; one of another week would show an empty board, so it is founded anew unless
// a moment was asked for.
bool Sandbox::isOfThisWeek(const Json &saved) const
{
    if (!saved.is_object() || textAt(saved, "size") != QLatin1StringView(sizeName()))
        return false;
    const QTimeZone zone(company::CompanyOptions{}.timeZone);
    const auto weekOf = [&](const QDateTime &moment) { return moment.toTimeZone(zone).date().weekNumber(); };
    const QDateTime founded = QDateTime::fromString(textAt(saved, "founded_at"), Qt::ISODateWithMs);
    const QDateTime now = SystemClock().now().addMSecs(numberAt(saved, "clock_ahead_ms"));
    return founded.isValid() && (m_options.now || weekOf(founded) == weekOf(now));
}

void Sandbox::restore(const Json &saved)
{
    // The clock goes on as if it had never stopped, unless a moment was asked for. Even then it never goes back behind
    // what was written: stamps only rise, and would tell another time than the clock.
    if (!m_options.now)
        m_clock.setNow(SystemClock().now().addMSecs(numberAt(saved, "clock_ahead_ms")));
    else if (saved.contains("site"))
        m_clock.setNow(std::max(*m_options.now, QDateTime::fromMSecsSinceEpoch(numberAt(saved["site"], "last_stamp") / 1000, QTimeZone::UTC)));
    m_foundedAt = QDateTime::fromString(textAt(saved, "founded_at"), Qt::ISODateWithMs);
    m_options.seed = static_cast<std::uint64_t>(numberAt(saved, "seed", static_cast<qint64>(m_options.seed)));
    startSite();
    if (m_options.size == company::Size::Small) {
        m_site->restoreState(saved.value("site", Json::object()));
    } else {
        // The big company is founded again as it was, and only what happened since comes from the state.
        layFoundation();
        layBoard();
        m_site->restoreChanges(saved.value("site", Json::object()));
    }
    m_hub.publishing().places().restore(saved.value("published_elsewhere", Json::object()));
    openDoors();
}

// From here on writes are announced and kept. Not before: a company's founding is no news.
void Sandbox::openDoors()
{
    m_announcer = std::make_unique<hub::Announcer>(m_events, *m_site);
    m_addresses = std::make_unique<addresses::AddressBook>(*m_site);
    m_hub.passOn("/api/address", u"dispatch.read"_s, [this](const HttpRequest &request) { return addresses::searchAnswer(*m_addresses, request); });
    sendVans();
    m_site->onChange([this](const frappe::Change &change) {
        m_hub.publishing().siteChanged(change);
        m_announcer->announce(change);
        m_fleet->siteChanged(change);
        m_addresses->siteChanged(change);
        m_saved.changed();
    });
    m_life = std::make_unique<company::Life>(*m_site, m_clock, m_office, m_options.seed, company::CompanyOptions{}.timeZone);
    if (m_options.life)
        m_life->start();
}

void Sandbox::sendVans()
{
    m_fleet = std::make_unique<vans::Fleet>(*m_site, m_clock, m_options.seed, company::CompanyOptions{}.timeZone);
    m_traccar = std::make_unique<vans::Traccar>(*m_fleet);
    m_gps = std::make_unique<vans::GpsFeed>(m_events, *m_fleet, *m_traccar);
    m_hub.passOn("/traccar/", u"dispatch.read"_s, [this](const HttpRequest &request) { return m_traccar->answer(request); });
}

Answer Sandbox::route(const HttpRequest &request)
{
    if (request.path.startsWith("/__sandbox/"))
        return m_controls.answer(request);
    if (request.path.startsWith("/osrm/"))
        return osrm::answer(request);
    if (tiles::TileService::serves(request.path))
        return m_tiles.answer(request);
    if (request.path.startsWith("/nominatim/"))
        return addresses::nominatimAnswer(*m_addresses, request);
    if (hub::HubService::serves(request.path))
        return m_hub.answer(request);
    return askErp(request);
}

// An expired person's credentials become unknown ones, so that the site itself answers as it does for those.
HttpReply Sandbox::askErp(HttpRequest request)
{
    for (const company::Person &person : std::as_const(m_office)) {
        if (!m_expired.contains(person.user.name))
            continue;
        const QByteArray own = "token " + person.user.apiKey.toLatin1() + ':' + person.user.apiSecret.toLatin1();
        for (auto &[name, value] : request.headers) {
            if (name.compare("Authorization", Qt::CaseInsensitive) == 0 && value == own)
                value = "token expired:expired";
        }
    }
    return m_site->handle(request);
}

bool Sandbox::setExpired(const QString &user, bool expired)
{
    const auto known = std::ranges::any_of(m_office, [&](const company::Person &person) { return person.user.name == user; });
    if (!known)
        return false;
    if (expired)
        m_expired.insert(user);
    else
        m_expired.remove(user);
    m_hub.setExpired(user, expired);
    return true;
}

const char *Sandbox::sizeName() const
{
    return m_options.size == company::Size::Small ? "small" : "company";
}

Json Sandbox::state() const
{
    return Json{{"format", 1},
                {"size", sizeName()},
                {"seed", m_options.seed},
                {"founded_at", utf8(hubInstant(m_foundedAt))},
                {"clock_ahead_ms", SystemClock().now().msecsTo(m_clock.now())},
                {"published_elsewhere", m_hub.publishing().places().save()},
                {"site", m_options.size == company::Size::Small ? m_site->saveState() : m_site->saveChanges()}};
}

Controls::Actions Sandbox::actions()
{
    return {
        .reset = [this](std::optional<std::uint64_t> seed, std::optional<QDateTime> now) {
            m_options.seed = seed.value_or(m_options.seed);
            if (now)
                m_clock.setNow(*now);
            m_faults.clear();
            found();
            m_saved.changed();
            m_events.tellResync();
        },
        .restart = [this] {
            m_events.restart();
            QMetaObject::invokeMethod(&m_front, &Front::dropConnections, Qt::QueuedConnection);
        },
        .clockMoved = [this] {
            m_events.beat();
            m_saved.changed();
        },
        .setExpired = [this](const QString &user, bool expired) { return setExpired(user, expired); },
        .act = [this] { m_life->act(); },
        .summary = [this] { return summary(); },
        .measureGps = [this](int devices, double hertz) { m_gps->measure(devices, hertz); },
    };
}

Json Sandbox::summary() const
{
    Json counts = Json::object();
    for (const QString &docType : m_site->docTypes())
        counts[utf8(docType)] = m_site->names(docType).size();
    return Json{{"seed", m_options.seed},
                {"size", sizeName()},
                {"now", utf8(hubInstant(m_clock.now()))},
                {"epoch", m_events.ring().epoch().toStdString()},
                {"last_seq", m_events.ring().lastSeq()},
                {"streams", m_events.openStreams()},
                {"faults", m_faults.size()},
                {"publications", m_hub.publishing().publicationCount()},
                {"documents", counts}};
}

} // namespace targo::sandbox
