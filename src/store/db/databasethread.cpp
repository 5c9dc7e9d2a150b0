#include "store/db/databasethread.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QThread>

#include <latch>

namespace targo::store {

DatabaseThread::DatabaseThread(Runs runs)
{
    if (runs == Runs::InTurns) {
        m_worker = new QObject;
        return;
    }
    std::latch isThere(1);
    m_thread = std::thread([this, &isThere] {
        QThread::currentThread()->setObjectName(QStringLiteral("database"));
        QEventLoop turns;
        m_worker = &turns;
        isThere.count_down();
        turns.exec();
    });
    isThere.wait();
}

DatabaseThread::~DatabaseThread()
{
    if (!m_thread.joinable()) {
        QCoreApplication::sendPostedEvents(m_worker);
        delete m_worker;
        return;
    }
    QMetaObject::invokeMethod(m_worker, [turns = static_cast<QEventLoop *>(m_worker)] { turns->quit(); }, Qt::QueuedConnection);
    m_thread.join();
}

} // namespace targo::store
