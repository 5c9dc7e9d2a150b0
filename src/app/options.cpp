#include "app/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace targo {

namespace {

struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

// What the parser says by itself is in Qt's catalogue, and not everywhere is that one at hand.
[[maybe_unused]] constexpr const char *parserWords[] = {
    QT_TRANSLATE_NOOP("QCommandLineParser", "Usage: %1"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Options:"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "[options]"),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays help on commandline options."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Displays version information."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unknown option '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Missing value after '%1'."),
    QT_TRANSLATE_NOOP("QCommandLineParser", "Unexpected value after '%1'."),
};

// QApplication takes these away, but there is none yet.
QStringList withoutThoseOfQt(const QStringList &arguments)
{
    static const QStringList withValue{u"platform"_s, u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s, u"qwindowgeometry"_s,
                                       u"geometry"_s, u"qwindowtitle"_s, u"title"_s, u"qwindowicon"_s, u"icon"_s, u"display"_s,
                                       u"session"_s, u"style"_s, u"stylesheet"_s};
    static const QStringList alone{u"reverse"_s, u"widgetcount"_s, u"nograb"_s, u"dograb"_s, u"sync"_s};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const QString name = argument.sliced(argument.startsWith("--"_L1) ? 2 : argument.startsWith('-'_L1) ? 1 : 0);
        if (name == argument || (!withValue.contains(name.section('='_L1, 0, 0)) && !alone.contains(name)))
            ours.append(argument);
        else if (withValue.contains(name))
            ++i; // its value
    }
    return ours;
}

} // namespace

QString Options::languageIn(const QStringList &arguments)
{
    QString found;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString value = arguments[i] == "--language"_L1 ? arguments.value(i + 1) : arguments[i].startsWith("--language="_L1) ? arguments[i].sliced(11) : QString();
        if (value == "fr"_L1 || value == "en"_L1)
            found = value;
    }
    return found;
}

std::expected<Options, Options::Ending> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(CommandLine::tr("Targo Ops Desktop: the dispatch board of a fibre company."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, CommandLine::tr("Show this help."));
    const QCommandLineOption version({u"v"_s, u"version"_s}, CommandLine::tr("Show which version this is."));
    const QCommandLineOption demo(u"demo"_s, CommandLine::tr("Start the embedded sandbox company and sign in to it."));
    const QCommandLineOption connect(u"connect"_s, CommandLine::tr("Open on your own servers; their addresses and your key are asked for the first time."));
    const QCommandLineOption size(u"size"_s, CommandLine::tr("Size of the sandbox company: small or company."), CommandLine::tr("SIZE"), u"small"_s);
    const QCommandLineOption language(u"language"_s, CommandLine::tr("fr or en; remembered."), CommandLine::tr("LANGUAGE"));
    parser.addOptions({help, version, demo, connect, size, language});
    const auto wrong = [](const QString &words) {
        return std::unexpected(Ending{words + u'\n' + CommandLine::tr("targo-ops --help lists what can be asked for."), 2});
    };
    if (!parser.parse(withoutThoseOfQt(arguments)))
        return wrong(parser.errorText());
    if (parser.isSet(help))
        return std::unexpected(Ending{parser.helpText(), 0});
    if (parser.isSet(version))
        return std::unexpected(Ending{QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion(), 0});
    if (const QStringList others = parser.positionalArguments(); !others.isEmpty())
        return wrong(CommandLine::tr("“%1” is nothing this program knows.").arg(others.first()));
    if (!QStringList{u"small"_s, u"company"_s}.contains(parser.value(size)))
        return wrong(CommandLine::tr("--size is small or company, not “%1”.").arg(parser.value(size)));
    if (parser.isSet(language) && !QStringList{u"fr"_s, u"en"_s}.contains(parser.value(language)))
        return wrong(CommandLine::tr("--language is fr or en, not “%1”.").arg(parser.value(language)));

    Options options{.sandboxSize = parser.value(size), .language = parser.value(language)};
    if (parser.isSet(demo) && !parser.isSet(connect))
        options.company = Company::Sandbox;
    return options;
}

} // namespace targo
