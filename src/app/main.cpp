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

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    application.setOrganizationName(u"targo"_s);
    application.setApplicationName(u"targo-ops"_s);
    application.setApplicationVersion(QStringLiteral(TARGO_VERSION));
    application.setApplicationDisplayName(u"Targo Ops"_s);
    targo::installRedactingLog();

    const auto options = targo::Options::parse(application.arguments());
    if (!options) {
        const bool asked = application.arguments().contains(u"--help"_s) || application.arguments().contains(u"--version"_s);
        QTextStream(asked ? stdout : stderr) << options.error() << '\n';
        return asked ? 0 : 2;
    }

    const QLocale locale = chosenLocale(*options);
    QLocale::setDefault(locale);
    QTranslator ours;
    QTranslator qts;
    if (ours.load(locale, u"targo"_s, u"_"_s, u":/i18n"_s))
        application.installTranslator(&ours);
    if (qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        application.installTranslator(&qts);

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
