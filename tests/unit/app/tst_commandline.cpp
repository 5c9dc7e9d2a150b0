#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The program itself, where it has no display to show anything on.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();

private:
    struct Said
    {
        int exitCode = -1;
        QString output, error;
    };
    static Said run(const QStringList &arguments, const char *language);
};

// Without a display, and as somebody who has never started it.
tst_CommandLine::Said tst_CommandLine::run(const QStringList &arguments, const char *language)
{
    const QString program = QFileInfo(QStringLiteral(TARGO_SANDBOX_PROGRAM)).absolutePath() + u"/../app/targo-ops"_s;
    const QTemporaryDir home;
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES"})
        bare.remove(QString::fromLatin1(name));
    bare.insert(u"LANG"_s, QString::fromLatin1(language));
    bare.insert(u"XDG_CONFIG_HOME"_s, home.path());
    bare.insert(u"QT_LOGGING_RULES"_s, u"default.warning=false"_s); // a machine that lacks the language's locale is no matter here
    QProcess process;
    process.setProcessEnvironment(bare);
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    const auto read = [](const QByteArray &bytes) { return QString::fromUtf8(bytes).replace(QChar::Nbsp, u' '); };
    return {process.exitCode(), read(process.readAllStandardOutput()), read(process.readAllStandardError())};
}

void tst_CommandLine::answersWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QStringList &arguments, const char *language, int exitCode, const char *said) {
        QTest::newRow(name) << arguments << QByteArray(language) << exitCode << QString::fromUtf8(said);
    };
    row("help", {u"--help"_s}, "fr_CA.UTF-8", 0, "Affiche cette aide");
    row("short help, no language", {u"-h"_s}, "C.UTF-8", 0, "Taille de l’entreprise");
    row("help in English", {u"--help"_s}, "en_CA.UTF-8", 0, "Show this help");
    row("help as chosen", {u"--language"_s, u"en"_s, u"--help"_s}, "fr_CA.UTF-8", 0, "Show this help");
    row("version", {u"--version"_s}, "C.UTF-8", 0, "targo-ops ");
    row("an unknown option", {u"--dmeo"_s}, "fr_CA.UTF-8", 2, "« dmeo »");
    row("an unknown option in English", {u"--dmeo"_s}, "en_CA.UTF-8", 2, "Unknown option");
    row("an unknown word", {u"demo"_s}, "C.UTF-8", 2, "« demo »");
    row("a size there is not", {u"--demo"_s, u"--size"_s, u"huge"_s}, "C.UTF-8", 2, "« huge »");
    row("a language there is not", {u"--language=de"_s}, "C.UTF-8", 2, "« de »");
    row("an option of Qt's, but no display", {u"-style"_s, u"fusion"_s, u"--demo"_s}, "C.UTF-8", 1, "Il n’y a pas d’écran");
}

void tst_CommandLine::answersWithoutADisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, language);
    QFETCH(const int, exitCode);
    QFETCH(const QString, said);
    const Said answer = run(arguments, language);
    const QString &words = exitCode == 0 ? answer.output : answer.error;
    QVERIFY2(words.contains(said), qPrintable(answer.output + answer.error));
    QCOMPARE(answer.exitCode, exitCode);
    QCOMPARE(exitCode == 0 ? answer.error : answer.output, QString());
    const bool french = !language.startsWith("en") && !arguments.contains(u"en"_s);
    for (const char *english : {"Usage:", "Unknown", "Show", "sandbox company"})
        QVERIFY2(!french || !words.contains(QLatin1StringView(english)), qPrintable(words));
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
