#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace targo {

// What the person asked for on the command line.
struct Options
{
    enum class Company { Remembered, Sandbox, Ask };

    Company company = Company::Remembered;
    QString sandboxSize = QStringLiteral("small"); // or "company"
    QString language = {};                         // "fr", "en"; empty: as remembered, French at first

    // The error is a text for standard error.
    static std::expected<Options, QString> parse(const QStringList &arguments);
};

} // namespace targo
