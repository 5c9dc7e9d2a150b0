#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

// The program itself, where it has no display to show anything on.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithoutADisplay_data();
    void answersWithoutADisplay();
};

void tst_CommandLine::answersWithoutADisplay_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("answer");
    QTest::newRow("help") << u"--help"_s << u"--demo"_s;
    QTest::newRow("short help") << u"-h"_s << u"--demo"_s;
    QTest::newRow("version") << u"--version"_s << u"targo-ops "_s;
}

void tst_CommandLine::answersWithoutADisplay()
{
    QFETCH(const QString, question);
    QFETCH(const QString, answer);
    const QString program = QFileInfo(QStringLiteral(TARGO_SANDBOX_PROGRAM)).absolutePath() + u"/../app/targo-ops"_s;
    QVERIFY2(QFileInfo::exists(program), "build targo-ops first");
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        bare.remove(QString::fromLatin1(name));
    QProcess process;
    process.setProcessEnvironment(bare);
    process.start(program, {question});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(said.contains(answer), qPrintable(said));
    QCOMPARE(QString::fromUtf8(process.readAllStandardError()), QString());
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
