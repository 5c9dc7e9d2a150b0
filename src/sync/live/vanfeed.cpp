#include "sync/live/vanfeed.h"

#include "base/overloaded.h"
#include "wire/local/vanspayload.h"

namespace targo::sync {

using namespace Qt::StringLiterals;

namespace {

const QString metaName = u"vans"_s;
constexpr int askedAtOnce = 2; // the other requests of the program go on beside them

// The server does not give everybody's places at once: some let a person see single devices only.
bool refusesTheList(const Error &error)
{
    return error.kind == Error::Kind::Rejected || error.kind == Error::Kind::Forbidden || error.kind == Error::Kind::NotFound;
}

} // namespace

VanFeed::VanFeed(Servers servers, store::Store &store, const BoardSource &board, const SyncStatus &status, const Clock &clock,
                 Settings settings, QObject *parent)
    : VanSource(parent), m_servers(servers), m_store(store), m_board(board), m_status(status), m_clock(clock), m_settings(settings)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(m_settings.gather);
    m_save.setSingleShot(true);
    m_save.setInterval(m_settings.saveEvery);
    m_poll.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &VanSource::vansChanged);
    connect(&m_save, &QTimer::timeout, this, &VanFeed::save);
    connect(&m_poll, &QTimer::timeout, this, &VanFeed::load);
    connect(&board, &BoardSource::techniciansChanged, this, &VanFeed::findDrivers);
    connect(&board, &BoardSource::boardReplaced, this, &VanFeed::findDrivers);
    findDrivers();
    if (!m_servers.hub)
        return;
    connect(&status, &SyncStatus::stateChanged, this, &VanFeed::followStatus);
    if (m_servers.live) {
        connect(m_servers.live, &net::SseClient::received, this, &VanFeed::act);
        connect(m_servers.live, &net::SseClient::opened, this, [this](bool resumed) {
            if (!resumed)
                load();
        });
    }
    followStatus();
}

const Van *VanFeed::vanOf(const TechnicianId &technician) const
{
    const Van *newest = nullptr;
    for (const Van &van : m_vans) {
        if (van.technician != technician || technician.isEmpty())
            continue;
        const bool newer = !newest || !newest->position || (van.position && van.position->fixTime > newest->position->fixTime);
        newest = newer ? &van : newest;
    }
    return newest;
}

QFuture<Result<std::vector<VanPosition>>> VanFeed::track(const TechnicianId &technician, const QDateTime &from, const QDateTime &to)
{
    using Track = std::vector<VanPosition>;
    const Van *van = vanOf(technician);
    const Technician *record = m_board.technician(technician);
    const QString device = van ? van->device : record ? record->gpsDevice : QString();
    if (device.isEmpty())
        return answered<Track>(failure(Error::Kind::NotFound));
    if (!m_servers.hub || m_status.state().workOffline)
        return answered<Track>(failure(Error::Kind::Offline));
    return m_servers.hub->run(net::hub::track(device, from, to)).then(this, [](const Result<std::vector<net::hub::PositionReport>> &reports) -> Result<Track> {
        if (!reports)
            return std::unexpected(reports.error());
        Track track;
        std::optional<VanPosition> last;
        for (const net::hub::PositionReport &report : *reports) {
            // A fix of the past is no fix of the future: only what lies before it judges it.
            if (const auto next = accepted(last, report.position, report.position.fixTime))
                track.push_back(*(last = next));
        }
        return track;
    });
}

void VanFeed::restore()
{
    m_store.meta(metaName).then(this, [this](const Result<QString> &kept) {
        for (Van &van : kept ? wire::local::vansFromText(*kept) : std::vector<Van>()) {
            Van &known = vanOfDevice(van.device);
            if (known.position || van.position->fixTime.addDuration(m_settings.keptFor) < m_clock.now())
                continue;
            known = std::move(van);
            changed();
        }
        findDrivers();
    });
}

void VanFeed::forget()
{
    m_vans.clear();
    m_byDevice.clear();
    m_toAsk.clear();
    m_tell.stop();
    m_save.stop();
    m_poll.stop();
    m_ready = false;
    m_store.setMeta(metaName, {});
    Q_EMIT vansChanged();
}

void VanFeed::followStatus()
{
    const SyncState &state = m_status.state();
    const bool ready = state.link == SyncState::Link::Online && !state.workOffline;
    if (ready == m_ready)
        return;
    m_ready = ready;
    m_ready ? load() : m_poll.stop();
}

void VanFeed::load()
{
    if (!m_ready)
        return;
    if (std::exchange(m_loading, true)) {
        m_loadAgain = true;
        return;
    }
    m_servers.hub->run(net::hub::devices()).then(this, [this](const Result<std::vector<net::hub::DeviceReport>> &devices) {
        for (const net::hub::DeviceReport &report : devices.value_or(std::vector<net::hub::DeviceReport>()))
            take(report);
        if (!devices && !refusesTheList(devices.error())) {
            m_trouble = devices.error();
            return loaded();
        }
        loadPositions();
    });
}

void VanFeed::loadPositions()
{
    m_servers.hub->run(net::hub::lastPositions()).then(this, [this](const Result<std::vector<net::hub::PositionReport>> &positions) {
        if (!positions && refusesTheList(positions.error()) && !m_vans.empty()) {
            m_trouble = positions.error(); // unless one of them answers
            return askOneByOne();
        }
        m_trouble = positions ? std::nullopt : std::optional(positions.error());
        for (const net::hub::PositionReport &report : positions.value_or(std::vector<net::hub::PositionReport>()))
            take(report);
        loaded();
    });
}

void VanFeed::askOneByOne()
{
    for (const Van &van : m_vans)
        m_toAsk.push_back(van.device);
    while (m_asking < askedAtOnce && !m_toAsk.empty())
        askNext();
}

void VanFeed::askNext()
{
    ++m_asking;
    const QString device = m_toAsk.front();
    m_toAsk.pop_front();
    m_servers.hub->run(net::hub::lastPosition(device)).then(this, [this](const Result<std::vector<net::hub::PositionReport>> &positions) {
        --m_asking;
        if (positions) {
            m_trouble.reset();
            for (const net::hub::PositionReport &report : *positions)
                take(report);
        }
        if (!m_toAsk.empty() && m_ready)
            askNext();
        else if (m_asking == 0)
            loaded();
    });
}

void VanFeed::loaded()
{
    m_loading = false;
    m_toAsk.clear();
    changed();
    const bool streaming = m_servers.live && m_servers.live->state() == net::SseClient::State::Open;
    Q_EMIT caughtUp();
    if (m_ready)
        m_poll.start(streaming ? m_settings.pollWithStream : m_settings.pollWithoutStream);
    if (std::exchange(m_loadAgain, false))
        load();
}

void VanFeed::act(const net::SseEvent &event)
{
    if (event.type == "resync"_L1)
        return load();
    if (!event.type.startsWith("gps."_L1))
        return;
    const auto news = wire::traccar::newsFromText(event.type, event.data);
    if (!news)
        return;
    std::visit(Overloaded{
        [this](const wire::traccar::EventReport &report) { Q_EMIT eventCame(report); },
        [this](const auto &report) { take(report); },
    }, *news);
}

void VanFeed::take(const net::hub::PositionReport &report)
{
    Van &van = vanOfDevice(report.device);
    setDriver(van, report.technician);
    if (!report.position.alarm.isEmpty() && (!van.alarmed || van.alarmed->fixTime < report.position.fixTime))
        van.alarmed = report.position;
    auto position = accepted(van.position, report.position, m_clock.now());
    if (!position)
        return;
    van.position = std::move(position);
    changed();
}

void VanFeed::take(const net::hub::DeviceReport &report)
{
    Van &van = vanOfDevice(report.device);
    const Van before = van;
    if (!report.name.isEmpty())
        van.name = report.name;
    setDriver(van, report.technician);
    van.link = report.link;
    if (van != before)
        changed();
}

Van &VanFeed::vanOfDevice(const QString &device)
{
    if (const auto known = m_byDevice.constFind(device); known != m_byDevice.cend())
        return m_vans[*known];
    m_byDevice.insert(device, m_vans.size());
    // A device that nobody described yet is there: it has just spoken.
    return m_vans.emplace_back(Van{.device = device, .technician = m_drivers.value(device), .link = DeviceLink::Online});
}

// The records know whose device it is; where they do not, the hub's word counts.
void VanFeed::setDriver(Van &van, const TechnicianId &told) const
{
    if (!told.isEmpty() && !m_drivers.contains(van.device))
        van.technician = told;
}

void VanFeed::findDrivers()
{
    m_drivers.clear();
    for (const TechnicianId &id : m_board.technicians()) {
        if (const Technician *technician = m_board.technician(id); technician && !technician->gpsDevice.isEmpty())
            m_drivers.insert(technician->gpsDevice, id);
    }
    for (Van &van : m_vans) {
        if (const auto driver = m_drivers.constFind(van.device); driver != m_drivers.cend() && van.technician != *driver) {
            van.technician = *driver;
            changed();
        }
    }
}

void VanFeed::changed()
{
    if (!m_tell.isActive())
        m_tell.start();
    if (!m_save.isActive())
        m_save.start();
}

void VanFeed::save() { m_store.setMeta(metaName, wire::local::toText(m_vans)); }

} // namespace targo::sync
