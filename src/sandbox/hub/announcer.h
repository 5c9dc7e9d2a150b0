#pragma once

#include "sandbox/frappe/site.h"
#include "sandbox/hub/eventhub.h"

namespace targo::sandbox::hub {

// Turns what changed on the site into events for the open desks (hub.md 2.1, 3).
class Announcer
{
public:
    Announcer(EventHub &events, const frappe::Site &site) : m_events(events), m_site(site) {}

    void announce(const frappe::Change &change);

private:
    void announceForCustomer(const frappe::Change &change, const char *type);
    void publish(const QStringList &topics, const char *type, const frappe::Change &change, Json data);

    EventHub &m_events;
    const frappe::Site &m_site;
};

} // namespace targo::sandbox::hub
