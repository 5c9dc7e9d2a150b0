#include "bench/frames.h"

#include "bench/figure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

namespace targo::bench {

namespace {

constexpr int frames = 180;
constexpr qint64 patience = 5'000; // milliseconds

} // namespace

bool PaintCount::eventFilter(QObject *, QEvent *event)
{
    count += event->type() == QEvent::Paint ? 1 : 0;
    return false;
}

void letPaint(PaintCount &painted)
{
    QElapsedTimer timer;
    timer.start();
    for (const int before = painted.count; painted.count == before;) {
        QCoreApplication::processEvents();
        if (timer.elapsed() > patience)
            qFatal("nothing was painted");
    }
}

void measureFrames(QWidget &widget, const QString &size, const QString &gesture, const std::function<void(int)> &step,
                   const QString &bench)
{
    std::vector<double> wall, cpu;
    PaintCount painted(widget);
    QCoreApplication::processEvents();
    for (int frame = 0; frame < frames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        const double before = cpuMilliseconds();
        step(frame);
        letPaint(painted);
        cpu.push_back(cpuMilliseconds() - before);
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    double sum = 0;
    for (const double each : cpu)
        sum += each;
    const auto tell = [&](const char *metric, double value) {
        print(bench, size, gesture + QLatin1StringView(metric), value, QStringLiteral("ms"));
    };
    tell("_frame_ms_p50", quantile(wall, 0.5));
    tell("_frame_ms_p95", quantile(wall, 0.95));
    tell("_frame_ms_max", quantile(wall, 1));
    tell("_cpu_ms_per_frame", sum / frames);
    tell("_cpu_ms_per_frame_p95", quantile(cpu, 0.95));
}

} // namespace targo::bench
