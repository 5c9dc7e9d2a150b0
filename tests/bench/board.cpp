#include "bench/benches.h"
#include "bench/cachedcompany.h"
#include "bench/figure.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>

namespace targo::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int coldStarts = 7;

QByteArray child(const QStringList &arguments, QProcess::ProcessChannelMode output)
{
    QProcess process;
    process.setProcessChannelMode(output);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(arguments.value(0)));
    return process.readAllStandardOutput();
}

QString nanosecondsNow()
{
    return QString::number(std::chrono::steady_clock::now().time_since_epoch().count()); // CLOCK_MONOTONIC: the same in every process
}

} // namespace

void measureBoard(const World &world)
{
    const CachedCompany company(world);
    child(QStringList{u"--paint"_s, world.size, world.monday.toString(Qt::ISODate)} + company.arguments(), QProcess::ForwardedChannels);
    std::vector<double> starts;
    for (int i = 0; i < coldStarts; ++i)
        starts.push_back(child(QStringList{u"--start"_s, nanosecondsNow()} + company.arguments(), QProcess::ForwardedErrorChannel).toDouble());
    print(u"timeline"_s, world.size, u"cold_start_ms"_s, quantile(starts, 0.5), u"ms"_s);
}

} // namespace targo::bench
