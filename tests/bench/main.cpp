#include "bench/benches.h"

#include <QApplication>
#include <QTextStream>

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList wanted = application.arguments().mid(1);
    const auto isWanted = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };
    if (wanted.contains(QStringLiteral("--help"))) {
        QTextStream(stdout) << "usage: targo-bench [sse] [30x600] [100x5000] [500x50000]\n";
        return 0;
    }
    if (isWanted(QStringLiteral("sse")))
        targo::bench::measureParser();
    if (isWanted(QStringLiteral("30x600")))
        targo::bench::measureTimeline(30, 600);
    if (isWanted(QStringLiteral("100x5000")))
        targo::bench::measureTimeline(100, 5'000);
    if (wanted.contains(QStringLiteral("500x50000"))) // minutes: only when asked for
        targo::bench::measureTimeline(500, 50'000);
    return 0;
}
