#include "app/singleinstance.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

// Started twice: one program, and its window comes forward.
class tst_SingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondCallsTheFirst();
    void companiesRunSideBySide();
    void whoeverWasKilledIsInNobodysWay();
};

void tst_SingleInstance::theSecondCallsTheFirst()
{
    QTemporaryDir folder;
    const SingleInstance first(folder.path(), u"program"_s);
    QVERIFY(first.isFirst());
    QSignalSpy called(&first, &SingleInstance::calledForward);
    const SingleInstance second(folder.path(), u"program"_s);
    QVERIFY(!second.isFirst());
    QTRY_COMPARE(called.size(), 1);
}

void tst_SingleInstance::companiesRunSideBySide()
{
    QTemporaryDir folder;
    const SingleInstance own(folder.path(), u"program"_s), demonstration(folder.path(), u"demonstration"_s);
    QVERIFY(own.isFirst() && demonstration.isFirst());
}

void tst_SingleInstance::whoeverWasKilledIsInNobodysWay()
{
    // A lock as a process leaves it that is gone: its number is nobody's any more
    QTemporaryDir folder;
    QProcess gone;
    gone.start(u"true"_s, {});
    QVERIFY(gone.waitForStarted());
    const qint64 number = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile lock(folder.filePath(u"program.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(number) + "\ntargo-ops\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    const SingleInstance next(folder.path(), u"program"_s);
    QVERIFY(next.isFirst());
}

QTEST_GUILESS_MAIN(tst_SingleInstance)
#include "tst_singleinstance.moc"
