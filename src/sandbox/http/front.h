#pragma once

#include "sandbox/http/answer.h"
#include "sandbox/http/listener.h"

#include <QHttpServer>

#include <memory>

namespace targo::sandbox {

class FaultList;
class RequestLog;
struct Fault;

// The one port on 127.0.0.1 where everything is served. It logs each request, lets a fault spoil it, and hands the
// rest to the route. Lives in one thread, with an event loop.
class Front : public QObject
{
    Q_OBJECT

public:
    Front(FaultList &faults, RequestLog &log, Route route);
    ~Front() override;

    bool listen(quint16 port); // 0 takes any free port
    quint16 port() const;
    void dropConnections();

private:
    struct Exchange;
    using ExchangePtr = std::shared_ptr<Exchange>;

    void take(const QHttpServerRequest &request, QHttpServerResponder &responder);
    void answer(const ExchangePtr &exchange, const Answer &answer);
    void send(const ExchangePtr &exchange, HttpReply reply);
    void spoil(const ExchangePtr &exchange, const Fault &fault);
    void cut(const ExchangePtr &exchange, const QByteArray &lastBytes);
    void hold(const ExchangePtr &exchange);

    FaultList &m_faults;
    RequestLog &m_log;
    Route m_route;
    QHttpServer m_server;
    Listener *m_listener = nullptr; // owned by m_server once bound
    QHash<QTcpSocket *, ExchangePtr> m_held;
};

} // namespace targo::sandbox
