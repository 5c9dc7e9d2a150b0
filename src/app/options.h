#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace targo {

// What the person asked for on the command line.
struct Options
{
    enum class Company { Remembered, Sandbox }; // remembered: asked for where none is

    Company company = Company::Remembered;
    QString sandboxSize = QStringLiteral("small"); // or "company"
    QString language = {};                         // "fr", "en"; empty: as remembered, French at first

    // Why the program does not start: its help was asked for (exit code 0), or the words make no sense (2).
    struct Ending
    {
        QString words;
        int exitCode = 2;
    };
    // Qt's own options, such as -platform, may stand among them. Needs no display.
    static std::expected<Options, Ending> parse(const QStringList &arguments);
    // "fr" or "en": what these words ask for, whatever else is wrong with them; empty when they do not say.
    static QString languageIn(const QStringList &arguments);
};

} // namespace targo
