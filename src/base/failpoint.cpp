#include "base/failpoint.h"

#ifdef TARGO_FAILPOINTS

#include <QByteArray>
#include <QFile>

#include <atomic>
#include <csignal>

namespace targo::failpoint {

namespace {

struct Wanted
{
    std::size_t point = names.size(); // none
    int count = 1;
    QByteArray trace = qgetenv("TARGO_FAILPOINT_TRACE");
};

Wanted fromEnvironment()
{
    Wanted wanted;
    const QList<QByteArray> parts = qgetenv("TARGO_FAILPOINT").split(':');
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == std::string_view(parts.first().constData(), std::size_t(parts.first().size())))
            wanted.point = i;
    }
    if (wanted.point == names.size() && !parts.first().isEmpty())
        qFatal("TARGO_FAILPOINT: no such place: %s", parts.first().constData());
    if (parts.size() > 1)
        wanted.count = parts[1].toInt();
    return wanted;
}

void note(const QByteArray &file, std::string_view name)
{
    QFile trace(QString::fromLocal8Bit(file));
    if (trace.open(QIODevice::Append))
        trace.write(QByteArray(name.data(), qsizetype(name.size())) + '\n');
}

} // namespace

void reached(std::size_t point)
{
    static const Wanted wanted = fromEnvironment();
    static std::array<std::atomic<int>, names.size()> times{};
    const int time = ++times[point];
    if (time == 1 && !wanted.trace.isEmpty())
        note(wanted.trace, names[point]);
    if (point == wanted.point && time == wanted.count)
        std::raise(SIGKILL); // no destructor, no flush: what is not on the disk is gone
}

} // namespace targo::failpoint

#endif
