#include "app/options.h"
#include "app/program.h"
#include "app/session/sandboxprocess.h"
#include "base/redaction.h"
#include "desk/shell/messageboxprompt.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// French unless the person chose otherwise; English is the sources' own language.
QLocale chosenLocale(const targo::Options &options)
{
    QSettings settings;
    if (!options.language.isEmpty())
        settings.setValue(u"language"_s, options.language);
    return QLocale(settings.value(u"language"_s, u"fr"_s).toString() == "en"_L1 ? u"en_CA"_s : u"fr_CA"_s);
}

// What can be answered where there is no display, where QApplication would end the program.
bool asksAboutTheProgram(int argc, char **argv)
{
    const QStringList questions{u"-h"_s, u"--help"_s, u"-v"_s, u"--version"_s};
    return std::any_of(argv, argv + argc, [&](const char *argument) { return questions.contains(QString::fromLocal8Bit(argument)); });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"targo"_s);
    QCoreApplication::setApplicationName(u"targo-ops"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TARGO_VERSION));
    targo::installRedactingLog();
    if (asksAboutTheProgram(argc, argv)) {
        const QCoreApplication withoutWindows(argc, argv);
        QTextStream(stdout) << targo::Options::parse(withoutWindows.arguments()).error_or(QString()) << '\n';
        return 0;
    }

    QApplication application(argc, argv);
    application.setApplicationDisplayName(u"Targo Ops"_s);
    const auto options = targo::Options::parse(application.arguments());
    if (!options) {
        QTextStream(stderr) << options.error() << '\n';
        return 2;
    }

    const QLocale locale = chosenLocale(*options);
    QLocale::setDefault(locale);
    QTranslator ours;
    QTranslator qts;
    // The one installed last is asked first.
    if (qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qts);
    if (ours.load(locale, u"targo"_s, u"_"_s, u":/i18n"_s))
        application.installTranslator(&ours);

    QSettings settings;
    targo::desk::MessageBoxPrompt prompt;
    targo::KeychainStore secrets;
    targo::Program program(*options, {
        .secrets = secrets,
        .prompt = prompt,
        .settings = settings,
        .dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation),
        .sandboxProgram = targo::SandboxProcess::programBeside(QCoreApplication::applicationDirPath()),
    });
    // The program says when it is over: between a dialog that closes and the board that opens there is no window.
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&program, &targo::Program::finished, &application, &QApplication::quit, Qt::QueuedConnection);
    program.start();
    return application.exec();
}
