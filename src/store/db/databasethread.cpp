#include "store/db/databasethread.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace targo::store {

DatabaseThread::DatabaseThread(Runs runs)
{
    if (runs == Runs::InTurns) {
        m_worker = new QObject;
        return;
    }
    m_thread = std::thread([this] { turn(); });
    m_isThere.wait();
}

DatabaseThread::~DatabaseThread()
{
    if (!m_thread.joinable()) {
        QCoreApplication::sendPostedEvents(m_worker);
        delete m_worker;
        return;
    }
    auto *turns = static_cast<QEventLoop *>(m_worker);
    QMetaObject::invokeMethod(turns, [turns] { turns->quit(); }, Qt::QueuedConnection);
    m_isTold.count_down();
    m_thread.join();
}

void DatabaseThread::turn()
{
    QEventLoop turns;
    m_worker = &turns;
    m_isThere.count_down();
    turns.exec();
    m_isTold.wait();
}

} // namespace targo::store
