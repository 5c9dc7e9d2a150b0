#pragma once

#include <QString>
#include <QTimeZone>

class QSettings;

namespace targo {
class AddressSource;
class BoardSource;
class Clock;
class Diagnostics;
class IntentSink;
class NoteSource;
class PictureSource;
class PublicationSource;
class Prompt;
class Rights;
class Roads;
class SyncStatus;
class VanSource;
} // namespace targo

namespace targo::desk {

// Where the map's picture comes from, unless the person's settings say otherwise.
struct MapServers
{
    QString tiles = {};       // "https://…/{z}/{x}/{y}.png"; empty: none
    QString attribution = {}; // whose they are
    QString roads = {};       // "https://…", OSRM; empty: none
    QString cacheFolder = {}; // of the tiles; gone at sign-out. Empty: among the system's caches
};

// All that the screens need from the rest of the program. Everything referred to outlives the window.
struct DeskPorts
{
    BoardSource &board;
    IntentSink &intents;
    SyncStatus &sync;
    Prompt &prompt;
    const Clock &clock;
    QTimeZone site;      // the zone of the wall-clock times on the board
    QSettings &settings; // looks and places of things only; never a secret
    const Diagnostics *diagnostics = nullptr; // null: nothing is known
    NoteSource *notes = nullptr;              // null: nobody can ask the server for notes
    Rights *rights = nullptr;                 // null: nothing goes through a hub
    PublicationSource *publications = nullptr; // null: nobody can ask what a publication would come to
    PictureSource *pictures = nullptr;         // null: nobody can ask the server for photos
    VanSource *vans = nullptr;                 // null: nobody knows where they are
    Roads *roads = nullptr;                    // null: ways are straight lines
    AddressSource *addresses = nullptr;        // null: nobody can say where an address is
    MapServers map = {};
    QString company = {}; // which servers and whose account: what was open comes back only where it was
};

} // namespace targo::desk
