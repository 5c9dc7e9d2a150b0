#pragma once

#include "sandbox/addresses/addressbook.h"
#include "sandbox/company/company.h"
#include "sandbox/company/life.h"
#include "sandbox/company/savedstate.h"
#include "sandbox/controls/controls.h"
#include "sandbox/frappe/site.h"
#include "sandbox/http/front.h"
#include "sandbox/hub/announcer.h"
#include "sandbox/tiles/tileservice.h"
#include "sandbox/vans/gpsfeed.h"

#include <QSet>

namespace targo::sandbox {

struct SandboxOptions
{
    company::Size size = company::Size::Small;
    std::uint64_t seed = 42;
    std::optional<QDateTime> now = {};  // where the company's clock starts; the machine's time when absent
    QString stateFile = {};             // empty: nothing is kept
    QString foundationFolder = {};      // where the big company's file is kept; the user's cache when empty
    bool life = false;
    std::chrono::milliseconds heartbeat{15'000};
};

// The embedded company on one port: ERPNext, the hub, and the controls over both. One thread, with an event loop.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(const SandboxOptions &options);
    ~Sandbox() override;

    bool listen(quint16 port);  // 0 takes any free port
    QString url() const;
    Json readyLine() const;     // what the program prints once it serves
    void save();                // now, if anything changed

    frappe::Site &site() { return *m_site; }
    const QList<company::Person> &office() const { return m_office; }

private:
    Answer route(const HttpRequest &request);
    HttpReply askErp(HttpRequest request);
    void found();               // a fresh company from seed and clock
    void startSite();           // an empty site with its DocTypes and people
    void layBoard();            // technicians and jobs, as of the founding
    bool isOfThisWeek(const Json &saved) const;
    void layFoundation();       // from the company's file, which is written first when it is missing
    company::CompanyOptions companyOptions() const;
    void restore(const Json &saved);
    Controls::Actions actions();
    bool setExpired(const QString &user, bool expired);
    Json state() const;         // everything a restart needs
    Json summary() const;
    void openDoors();
    void sendVans();            // out on the roads
    const char *sizeName() const;

    SandboxOptions m_options;
    Json m_docTypes;
    SandboxClock m_clock;
    QDateTime m_foundedAt;
    QList<company::Person> m_office;
    QSet<QString> m_expired;
    FaultList m_faults;
    RequestLog m_log;
    hub::EventHub m_events;
    hub::HubService m_hub;
    company::SavedState m_saved;
    std::unique_ptr<frappe::Site> m_site;
    std::unique_ptr<hub::Announcer> m_announcer;
    std::unique_ptr<company::Life> m_life;
    std::unique_ptr<addresses::AddressBook> m_addresses;
    tiles::TileService m_tiles;
    std::unique_ptr<vans::Fleet> m_fleet;
    std::unique_ptr<vans::Traccar> m_traccar;
    std::unique_ptr<vans::GpsFeed> m_gps;
    Controls m_controls;
    Front m_front;
};

} // namespace targo::sandbox
