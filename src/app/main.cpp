#include "app/options.h"
#include "app/program.h"
#include "app/session/sandboxprocess.h"
#include "app/singleinstance.h"
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

// For what is said in a terminal. Whoever has not chosen yet is answered in English where the terminal is English.
QLocale terminalLocale(const QStringList &arguments)
{
    QString language = targo::Options::languageIn(arguments);
    if (language.isEmpty())
        language = QSettings().value(u"language"_s).toString();
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (language.isEmpty())
            language = qEnvironmentVariable(name);
    }
    return QLocale(language.startsWith("en"_L1) ? u"en_CA"_s : u"fr_CA"_s);
}

// The words of the program and of Qt, as long as this lives.
class Words
{
public:
    explicit Words(const QLocale &locale)
    {
        // The one installed last is asked first.
        if (m_qts.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qts);
        if (m_ours.load(locale, u"targo"_s, u"_"_s, u":/i18n"_s))
            QCoreApplication::installTranslator(&m_ours);
    }

private:
    QTranslator m_ours, m_qts;
};

// On other systems there always is one.
bool hasDisplay(const QStringList &arguments)
{
#ifdef Q_OS_LINUX
    const bool chosen = std::ranges::any_of(arguments, [](const QString &argument) { return argument.startsWith("-platform"_L1) || argument.startsWith("--platform"_L1); });
    return chosen || !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    Q_UNUSED(arguments);
    return true;
#endif
}

// Everything that can be answered where there is no display, where QApplication would end the program with an abort.
std::expected<targo::Options, int> beforeTheWindows(int argc, char **argv)
{
    const QCoreApplication withoutWindows(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const Words words(terminalLocale(arguments));
    const auto options = targo::Options::parse(arguments);
    if (!options) {
        QTextStream(options.error().exitCode == 0 ? stdout : stderr) << options.error().words << '\n';
        return std::unexpected(options.error().exitCode);
    }
    if (!hasDisplay(arguments)) {
        QTextStream(stderr) << QCoreApplication::translate("CommandLine", "There is no display to show the window on.") << '\n';
        return std::unexpected(1);
    }
    return *options;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"targo"_s);
    QCoreApplication::setApplicationName(u"targo-ops"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TARGO_VERSION));
    targo::installRedactingLog();
    const auto options = beforeTheWindows(argc, argv);
    if (!options)
        return options.error();

    QApplication application(argc, argv);
    application.setApplicationDisplayName(u"Targo Ops"_s);
    const QLocale locale = chosenLocale(*options);
    QLocale::setDefault(locale);
    const Words words(locale);

    const QString dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const bool demonstration = options->company == targo::Options::Company::Sandbox;
    const targo::SingleInstance instance(dataFolder, demonstration ? u"demonstration"_s : u"program"_s);
    if (!instance.isFirst()) {
        QTextStream(stderr) << QCoreApplication::translate("CommandLine", "Targo Ops is open already; its window comes forward.") << '\n';
        return 0;
    }

    QSettings settings;
    targo::desk::MessageBoxPrompt prompt;
    targo::KeychainStore secrets;
    targo::Program program(*options, {
        .secrets = secrets,
        .prompt = prompt,
        .settings = settings,
        .dataFolder = dataFolder,
        .sandboxProgram = targo::SandboxProcess::programBeside(QCoreApplication::applicationDirPath()),
    });
    // The program says when it is over: between a dialog that closes and the board that opens there is no window.
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&program, &targo::Program::finished, &application, &QApplication::quit, Qt::QueuedConnection);
    QObject::connect(&instance, &targo::SingleInstance::calledForward, &program, &targo::Program::comeForward);
    program.start();
    return application.exec();
}
