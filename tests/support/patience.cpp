#include "support/patience.h"

#include "support/slowdown.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace targo::test {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

namespace {

// What one task waited on a run queue: the second number of its schedstat. Nothing where the kernel does not tell.
nanoseconds queued(const QString &task)
{
    QFile file(task + u"/schedstat"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return nanoseconds(file.readAll().split(' ').value(1).toLongLong());
}

bool isChild(const QString &process)
{
    QFile file(process + u"/stat"_s); // number (name) state parent …, and the name may hold anything
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = file.readAll();
    return line.sliced(line.lastIndexOf(')') + 1).split(' ').value(2).toLongLong() == QCoreApplication::applicationPid();
}

// Of every thread of ours, and of the programs we have started.
nanoseconds queuedUntilNow()
{
    nanoseconds sum{};
    for (const QFileInfo &task : QDir(u"/proc/self/task"_s).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        sum += queued(task.filePath());
    for (const QFileInfo &process : QDir(u"/proc"_s).entryInfoList({u"[0-9]*"_s}, QDir::Dirs)) {
        if (isChild(process.filePath()))
            sum += queued(process.filePath());
    }
    return sum;
}

} // namespace

Patience::Patience(milliseconds limit) : m_limit(limit * slowdown) { }

bool Patience::isOver()
{
    const auto gone = std::chrono::steady_clock::now() - m_start;
    if (gone < std::min<milliseconds>(m_limit / 2, std::chrono::seconds(1)))
        return false;
    if (!m_queuedBefore)
        m_queuedBefore = queuedUntilNow();
    if (gone < m_limit)
        return false;
    // Less than before where a thread has ended: we are less patient then.
    const auto waited = std::max(nanoseconds{}, queuedUntilNow() - *m_queuedBefore);
    return gone - waited >= m_limit || gone >= 10 * m_limit;
}

bool comes(const std::function<bool()> &isTrue, milliseconds limit)
{
    Patience patience(limit);
    while (!isTrue()) {
        if (patience.isOver())
            return false;
        QTest::qWait(5);
    }
    return true;
}

} // namespace targo::test
