#include "bench/benches.h"
#include "bench/figure.h"
#include "desk/timeline/timelineview.h"
#include "store/store.h"
#include "support/builders/builders.h"
#include "support/fakeboard.h"
#include "sync/replica/boardreplica.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

namespace targo::bench {

namespace {

using namespace targo::test;

constexpr quint32 seed = 42;

store::Board aWeek(int technicians, int jobs)
{
    QRandomGenerator dice(seed);
    store::Board board;
    for (int number = 0; number < technicians; ++number)
        board.technicians.push_back(aTechnician(qPrintable(QStringLiteral("DT-%1").arg(number, 5, 10, QLatin1Char('0')))));
    for (int number = 0; number < jobs; ++number) {
        const QByteArray id = QStringLiteral("DJ-%1").arg(number, 6, 10, QLatin1Char('0')).toUtf8();
        const QByteArray technician = board.technicians[size_t(number % technicians)].id.text().toUtf8();
        Job job = aJob(id).on(technician).lasting(30 + 15 * dice.bounded(6));
        job.date = day("2026-03-02").addDays(dice.bounded(7));
        job.start = QTime(7, 0).addSecs(900 * dice.bounded(38));
        board.jobs.push_back(job);
    }
    return board;
}

// Counts what is really painted: a figure for a picture that nobody drew would be a lie.
class PaintCount final : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

// Paints `frames` times with `step` before each, and prints what a frame cost.
void measureFrames(desk::TimelineView &view, const QString &size, const QString &name, const std::function<void(int)> &step)
{
    constexpr int frames = 180; // three seconds at 60 a second
    std::vector<double> wall;
    PaintCount painted;
    view.viewport()->installEventFilter(&painted);
    const double before = cpuMilliseconds();
    for (int frame = 0; frame < frames; ++frame) {
        QElapsedTimer timer;
        timer.start();
        step(frame);
        view.viewport()->repaint();
        wall.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    const double cpu = (cpuMilliseconds() - before) / frames;
    if (painted.count < frames)
        qFatal("%d of %d frames were painted", painted.count, frames);
    const QString ms = QStringLiteral("ms");
    print(QStringLiteral("timeline"), size, name + QStringLiteral("_frame_ms_p50"), quantile(wall, 0.5), ms);
    print(QStringLiteral("timeline"), size, name + QStringLiteral("_frame_ms_p95"), quantile(wall, 0.95), ms);
    print(QStringLiteral("timeline"), size, name + QStringLiteral("_frame_ms_max"), quantile(wall, 1), ms);
    print(QStringLiteral("timeline"), size, name + QStringLiteral("_cpu_ms_per_frame"), cpu, ms);
}

} // namespace

void measureTimeline(int technicians, int jobs)
{
    const QString size = QStringLiteral("%1x%2").arg(technicians).arg(jobs);
    store::Board week = aWeek(technicians, jobs);
    store::Store unused; // the replica asks it for details only
    sync::BoardReplica replica(unused);
    const StandingClock clock(QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC));
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("looks.ini")), QSettings::IniFormat);

    QElapsedTimer timer;
    timer.start();
    replica.load(std::move(week));
    print(QStringLiteral("timeline"), size, QStringLiteral("load_ms"), double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"));

    timer.start();
    desk::TimelineModel model(replica, clock, QTimeZone("America/Toronto"));
    const desk::Theme theme(settings);
    desk::TimelineView view(model, theme);
    view.resize(1680, 1020);
    view.setSpan(desk::TimelineView::Span::Week);
    model.setPeriod(day("2026-03-02"), 7);
    PaintCount painted;
    view.viewport()->installEventFilter(&painted);
    view.show();
    while (painted.count == 0)
        QApplication::processEvents();
    print(QStringLiteral("timeline"), size, QStringLiteral("first_paint_ms"), double(timer.nsecsElapsed()) / 1e6, QStringLiteral("ms"));

    measureFrames(view, size, QStringLiteral("vscroll"), [&](int frame) {
        QScrollBar &bar = *view.verticalScrollBar();
        bar.setValue(bar.maximum() * frame / 180);
    });
    view.verticalScrollBar()->setValue(0);
    measureFrames(view, size, QStringLiteral("zoom"), [&](int frame) { view.zoomBy(frame < 90 ? 1.02 : 1 / 1.02, 840); });
    view.setZoom(4);
    measureFrames(view, size, QStringLiteral("scroll"), [&](int frame) {
        QScrollBar &bar = *view.horizontalScrollBar();
        bar.setValue(bar.maximum() * frame / 180);
    });
    view.setZoom(1);
    const JobId carried = replica.jobsBetween(day("2026-03-02"), day("2026-03-02")).front();
    measureFrames(view, size, QStringLiteral("drag"), [&](int frame) { view.carry(carried, QPoint(300 + 6 * frame, 150 + 3 * frame)); });
    view.cancelDrag();
}

} // namespace targo::bench
