#include "sandbox/endings.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    // Names on map tiles need fonts, and fonts a platform; this one needs no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The embedded company: ERPNext and the hub on 127.0.0.1, with invented data."_s);
    parser.addHelpOption();
    parser.addOptions({
        {u"port"_s, u"Port to serve on; 0 takes any free one."_s, u"N"_s, u"0"_s},
        {u"size"_s, u"small or company."_s, u"size"_s, u"small"_s},
        {u"seed"_s, u"Equal seeds give equal companies."_s, u"N"_s, u"42"_s},
        {u"now"_s, u"Where the company's clock starts, as 2026-05-22T13:00:00Z."_s, u"instant"_s},
        {u"state"_s, u"Keep what happens in this file, and continue from it."_s, u"file"_s},
        {u"foundation"_s, u"Where the big company's file is kept; the user's cache unless given."_s, u"folder"_s},
        {u"life"_s, u"Colleagues act, one change every 20 to 40 seconds."_s},
        {u"with-client"_s, u"End when standard input closes."_s},
        {u"heartbeat-ms"_s, u"Time between heartbeats of an event stream."_s, u"ms"_s, u"15000"_s},
    });
    parser.process(application);

    targo::sandbox::SandboxOptions options;
    options.seed = parser.value(u"seed"_s).toULongLong();
    options.stateFile = parser.value(u"state"_s);
    options.foundationFolder = parser.value(u"foundation"_s);
    options.life = parser.isSet(u"life"_s);
    options.heartbeat = std::chrono::milliseconds(std::max(10, parser.value(u"heartbeat-ms"_s).toInt()));
    const QString size = parser.value(u"size"_s);
    if (size != "small"_L1 && size != "company"_L1) {
        std::fprintf(stderr, "targo-sandbox: --size is small or company\n");
        return 2;
    }
    options.size = size == "company"_L1 ? targo::sandbox::company::Size::Company : targo::sandbox::company::Size::Small;
    if (parser.isSet(u"now"_s)) {
        const QDateTime now = QDateTime::fromString(parser.value(u"now"_s), Qt::ISODateWithMs);
        if (!now.isValid()) {
            std::fprintf(stderr, "targo-sandbox: --now is an instant, as 2026-05-22T13:00:00Z\n");
            return 2;
        }
        options.now = now.toUTC();
    }

    targo::sandbox::Sandbox sandbox(options);
    if (!sandbox.listen(parser.value(u"port"_s).toUShort())) {
        std::fprintf(stderr, "targo-sandbox: cannot listen on port %s\n", qPrintable(parser.value(u"port"_s)));
        return 1;
    }
    targo::sandbox::Endings endings(parser.isSet(u"with-client"_s));
    QObject::connect(&endings, &targo::sandbox::Endings::requested, &application, &QCoreApplication::quit);
    std::printf("%s\n", targo::sandbox::dumped(sandbox.readyLine()).constData());
    std::fflush(stdout);
    const int result = QCoreApplication::exec();
    sandbox.save();
    return result;
}
