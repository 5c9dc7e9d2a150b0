#pragma once

#include <QString>

#include <vector>

namespace targo {

// What the windows cannot know of the program they belong to. Never a secret.
struct ProgramFacts
{
    struct File
    {
        QString path;
        qint64 bytes = 0;
        bool readable = false; // plain SQLite: whoever has the file can read it
    };

    QString erpUrl = {}; // without anything that signs in
    QString hubUrl = {}; // empty: no hub
    QString siteZone = {};
    QString dataFolder = {};   // empty: nothing is kept, this session only
    QString settingsFile = {};
    std::vector<File> files = {}; // of the local databases
};

// UI thread; looks at the disk, so not for every frame.
class Diagnostics
{
public:
    virtual ~Diagnostics() = default;
    virtual ProgramFacts facts() const = 0;
};

} // namespace targo
