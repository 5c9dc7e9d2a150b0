#pragma once

#include <QString>
#include <QTimeZone>

class QSettings;

namespace targo {
class BoardSource;
class Clock;
class Diagnostics;
class IntentSink;
class NoteSource;
class PictureSource;
class PublicationSource;
class Prompt;
class Rights;
class SyncStatus;
} // namespace targo

namespace targo::desk {

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
    QString company = {}; // which servers and whose account: what was open comes back only where it was
};

} // namespace targo::desk
