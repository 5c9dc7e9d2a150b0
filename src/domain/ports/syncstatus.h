#pragma once

#include "base/error.h"

#include <QDateTime>
#include <QObject>

#include <optional>
#include <vector>

namespace targo {

// How the program stands with its servers, as one value.
struct SyncState
{
    enum class Link { Connecting, Online, Offline, SignedOut };

    struct Loading // a first load or a long catch-up
    {
        int received = 0;
        int expected = 0;     // 0: not known
        int part = 0;         // 1-based
        int parts = 0;
        enum class Records { Tags, Technicians, Customers, Locations, Jobs } records = Records::Tags;
        bool operator==(const Loading &) const = default;
    };

    struct Vanished // records that the server no longer lists, too many to believe it at once: a person decides
    {
        Loading::Records records = Loading::Records::Jobs;
        int gone = 0;
        int known = 0;        // here, before
        bool operator==(const Vanished &) const = default;
    };

    Link link = Link::Connecting;
    bool live = false;                          // the event stream is open
    bool workOffline = false;                   // the person asked for it
    bool firstLoadNeeded = false;               // nothing in the cache yet
    std::optional<QDateTime> lastSync = {};     // UTC; when everything was last known to be up to date
    std::optional<Loading> loading = {};
    std::optional<Error> trouble = {};          // why not Online
    int waiting = 0;                            // changes not sent yet, the one being sent included
    int parked = 0;                             // changes that need a person
    bool storesOnDisk = true;                   // false: this session only
    QString userName = {};
    std::optional<Vanished> vanished = {};      // one question at a time
    std::vector<Loading::Records> withheld = {}; // what this account may not read there

    bool operator==(const SyncState &) const = default;
};

class SyncStatus : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual const SyncState &state() const = 0;
    virtual void syncNow() = 0;
    virtual void cancelLoading() = 0;
    virtual void setWorkOffline(bool offline) = 0;
    // The answer to state().vanished. Kept records are asked about again only when still more are gone. Removed is what
    // the server, asked once more, still does not have.
    virtual void answerVanished(bool remove) = 0;

Q_SIGNALS:
    void stateChanged();
};

} // namespace targo
