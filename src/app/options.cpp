#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace targo {

std::expected<Options, QString> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Targo Ops Desktop: the dispatch board of a fibre company."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demo(u"demo"_s, u"Start the embedded sandbox company and sign in to it."_s);
    const QCommandLineOption connect(u"connect"_s, u"Ask for the servers' addresses, also when they are remembered."_s);
    const QCommandLineOption size(u"size"_s, u"Size of the sandbox company: small or company."_s, u"SIZE"_s, u"small"_s);
    const QCommandLineOption language(u"language"_s, u"fr or en; remembered."_s, u"LANGUAGE"_s);
    parser.addOptions({demo, connect, size, language});
    if (!parser.parse(arguments))
        return std::unexpected(parser.errorText());
    if (parser.isSet(u"help"_s))
        return std::unexpected(parser.helpText());
    if (parser.isSet(u"version"_s))
        return std::unexpected(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
    if (!QStringList{u"small"_s, u"company"_s}.contains(parser.value(size)))
        return std::unexpected(u"--size is small or company, not "_s + parser.value(size));
    if (parser.isSet(language) && !QStringList{u"fr"_s, u"en"_s}.contains(parser.value(language)))
        return std::unexpected(u"--language is fr or en, not "_s + parser.value(language));

    Options options{.sandboxSize = parser.value(size), .language = parser.value(language)};
    if (parser.isSet(demo))
        options.company = Company::Sandbox;
    else if (parser.isSet(connect))
        options.company = Company::Ask;
    return options;
}

} // namespace targo
