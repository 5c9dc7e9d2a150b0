#include "store/db/databasethread.h"

#include <QCoreApplication>

namespace targo::store {

DatabaseThread::DatabaseThread(Runs runs) : m_worker(new QObject)
{
    if (runs == Runs::InTurns)
        return;
    m_thread.setObjectName(QStringLiteral("database"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

DatabaseThread::~DatabaseThread()
{
    if (!m_thread.isRunning()) {
        QCoreApplication::sendPostedEvents(m_worker);
        delete m_worker;
        return;
    }
    QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

} // namespace targo::store
