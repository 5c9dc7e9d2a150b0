#include "base/clock.h"
#include "bench/benches.h"

#include <QApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStringList wanted = application.arguments().mid(1);
    if (wanted.value(0) == "--paint"_L1)
        return targo::bench::paintBoard(wanted.mid(1));
    if (wanted.value(0) == "--start"_L1)
        return targo::bench::startCold(wanted.mid(1));
    if (wanted.contains(u"--help"_s)) {
        QTextStream(stdout) << "usage: targo-bench [sse] [search] [palette] [map] [30x600] [100x5000] [500x50000] [--timeline FILE]\n"
                               "without arguments: all but the largest\n";
        return 0;
    }
    if (wanted.isEmpty())
        wanted = {u"sse"_s, u"search"_s, u"palette"_s, u"map"_s, u"30x600"_s, u"100x5000"_s};
    const QDate today = targo::SystemClock().now().date();
    const QDate monday = today.addDays(1 - today.dayOfWeek()); // the program opens on this week
    while (!wanted.isEmpty()) {
        const QString name = wanted.takeFirst();
        const QStringList numbers = name.split(u'x');
        if (name == "sse"_L1) {
            targo::bench::measureParser();
        } else if (name == "map"_L1) {
            targo::bench::measureMap();
        } else if (name == "search"_L1) {
            targo::bench::measureSearch(targo::bench::generatedWorld(500, 60'000, monday));
        } else if (name == "palette"_L1) {
            targo::bench::measurePalette(targo::bench::generatedWorld(100, 20'000, monday));
        } else if (name == "--timeline"_L1 && !wanted.isEmpty()) {
            const auto world = targo::bench::worldFromFile(wanted.takeFirst(), monday);
            if (!world) {
                QTextStream(stderr) << world.error() << '\n';
                return 2;
            }
            targo::bench::measureBoard(*world);
        } else if (numbers.size() == 2 && numbers[0].toInt() > 0 && numbers[1].toInt() > 0) {
            targo::bench::measureBoard(targo::bench::generatedWorld(numbers[0].toInt(), numbers[1].toInt(), monday));
        } else {
            QTextStream(stderr) << "unknown: " << name << "; see --help\n";
            return 2;
        }
    }
    return 0;
}
