#include "support/faultycompany.h"

#include "support/rawserver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace targo::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int heartbeat = 100;  // ms
constexpr int drip = 50;        // ms between two bytes
constexpr int gust = 5;         // ms

net::Verb verbOf(const QByteArray &request)
{
    const QByteArray word = request.first(request.indexOf(' '));
    return word == "POST" ? net::Verb::Post : word == "PUT" ? net::Verb::Put : word == "DELETE" ? net::Verb::Delete : net::Verb::Get;
}

std::optional<FaultyCompany::Place> placeOf(const QByteArray &request)
{
    using Place = FaultyCompany::Place;
    const QByteArray line = request.first(request.indexOf('\r'));
    const std::pair<const char *, Place> places[] = {
        {"GET /sse", Place::Stream}, {"GET /health", Place::Health}, {"PUT ", Place::Update}, {"POST /api/method/frappe.client.get_list", Place::NamedJobs},
        {"GET /api/method/frappe.auth.get_logged_user", Place::LoggedUser}, {"GET /api/v2/document/Dispatch%20Job/", Place::OneJob},
        {"GET /api/resource/Dispatch%20Job?", Place::JobPage}, {"GET /api/resource/Dispatch%20Technician?", Place::TechnicianPage},
        {"GET /api/resource/Customer?", Place::CustomerPage}};
    if (line.contains("limit_page_length=0"))
        return std::nullopt; // the list of all names
    for (const auto &[start, place] : places) {
        if (line.startsWith(start))
            return place;
    }
    return std::nullopt;
}

} // namespace

// The part that lives in the server's thread.
class FaultyCompany::Doors : public QObject
{
public:
    Doors(std::atomic<int> &met, std::atomic<int> &told, std::atomic<bool> &storming) : m_met(met), m_told(told), m_storming(storming)
    {
        m_gusts.setTimerType(Qt::PreciseTimer);
        connect(&m_gusts, &QTimer::timeout, this, [this] { blow(); });
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
        connect(&m_beat, &QTimer::timeout, this, [this] { toStreams(":\n\n"); });
        m_beat.start(heartbeat);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on loopback");
    }

    quint16 port() const { return m_server.serverPort(); }

    void strike(const Fault &fault)
    {
        arm(Place::LoggedUser, fault);
        m_everywhere = true;
    }

    void arm(std::optional<Place> place, const Fault &fault)
    {
        m_everywhere = false;
        m_armed = place;
        m_fault = fault;
        if (place && fault.end == Fault::End::Refuse)
            refuse();
        else if (place == Place::Stream)
            dropStreams();
        if (!place && !m_server.isListening() && !m_server.listen(QHostAddress::LocalHost, m_port))
            qFatal("the port is taken");
        if (!place)
            dropStuck();
    }

    void toStreams(const QByteArray &bytes)
    {
        for (QTcpSocket *stream : std::as_const(m_streams))
            stream->write(bytes);
    }

    void storm(const QStringList &jobs, int eventsASecond, std::chrono::milliseconds length)
    {
        m_stormy = jobs;
        m_pace = eventsASecond;
        m_length = length;
        m_told = 0;
        m_storming = true;
        m_since.start();
        m_gusts.start(gust);
    }

    FakeFrappe frappe;
    std::function<void(FakeFrappe &)> beforeUpdate;

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            m_sockets += socket;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
        }
    }

    void forget(QTcpSocket *socket)
    {
        m_sockets.removeAll(socket);
        m_streams.removeAll(socket);
        m_stuck.removeAll(socket);
        m_input.remove(socket);
        socket->deleteLater();
    }

    void read(QTcpSocket *socket)
    {
        m_input[socket] += socket->readAll();
        while (m_input.contains(socket)) {
            const QByteArray input = m_input.value(socket);
            const auto headEnd = input.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return;
            const qsizetype size = headEnd + 4 + headerOf(input.first(headEnd + 2), "Content-Length").toLongLong();
            if (input.size() < size)
                return;
            m_input[socket] = input.sliced(size);
            answer(socket, input.first(size));
        }
    }

    QByteArray healthyBody(const QByteArray &request)
    {
        const QUrl target = QUrl::fromEncoded("http://x" + request.split(' ').value(1));
        if (target.path() == "/health"_L1)
            return R"({"status":"ok"})";
        if (verbOf(request) == net::Verb::Put && beforeUpdate)
            std::exchange(beforeUpdate, nullptr)(frappe);
        const net::Reply reply = frappe.answer(verbOf(request), target, request.sliced(request.indexOf("\r\n\r\n") + 4));
        m_status = reply.status;
        return reply.body;
    }

    void answer(QTcpSocket *socket, const QByteArray &request)
    {
        const auto place = placeOf(request);
        const bool isOfTheHub = place == Place::Stream || place == Place::Health;
        const bool faulty = m_everywhere ? !isOfTheHub : m_armed && place == m_armed;
        m_status = 200;
        if (place == Place::Stream && !faulty) {
            m_streams += socket;
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nretry: 500\n\n");
            return;
        }
        const QByteArray body = !faulty || m_fault.serverActs ? place == Place::Stream ? QByteArray("data: x\n\n") : healthyBody(request) : QByteArray();
        if (!faulty) {
            socket->write(RawServer::response(m_status, body));
            return;
        }
        ++m_met;
        fail(socket, m_fault.answer(body));
    }

    void fail(QTcpSocket *socket, const QByteArray &bytes)
    {
        switch (m_fault.end) {
        case Fault::End::Drip: return dripInto(socket, bytes);
        case Fault::End::Silence: m_stuck += socket; [[fallthrough]];
        case Fault::End::Keep:
            socket->write(bytes);
            if (bytes.size() > 1'000'000)
                m_stuck += socket;
            return;
        case Fault::End::Close:
            socket->write(bytes);
            return socket->disconnectFromHost();
        case Fault::End::Refuse:
        case Fault::End::Reset: {
            socket->write(bytes);
            socket->flush();
            const linger atOnce{.l_onoff = 1, .l_linger = 0};
            setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
            return socket->abort();
        }
        }
    }

    void dripInto(QTcpSocket *socket, const QByteArray &bytes)
    {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, bytes, at = qsizetype(0)]() mutable {
            if (at < bytes.size())
                socket->write(bytes.sliced(at++, 1));
        });
        timer->start(drip);
        m_stuck += socket;
    }

    void refuse()
    {
        m_port = m_server.serverPort();
        m_server.close();
        for (QTcpSocket *socket : QList(m_sockets))
            socket->abort();
        ++m_met; // nobody is there to count
    }

    void blow()
    {
        const qint64 ms = std::min<qint64>(m_since.elapsed(), m_length.count());
        QByteArray events;
        for (qint64 due = ms * m_pace / 1000; m_told < due; ++m_told) {
            const QString job = m_stormy[m_told * 7 % m_stormy.size()];
            if (m_told % 10 == 0)
                frappe.edit(qPrintable(job), {{"route_order", int(m_told)}});
            const QByteArray number = QByteArray::number(m_told - m_told % 20 + (m_told + 3) % 20); // twenty by twenty out of order
            events += "id: e:" + number + "\nevent: job.updated\ndata: {\"topic\":\"dispatch\",\"type\":\"job.updated\",\"at\":\"2026-03-02T08:00:00Z\","
                "\"data\":{\"doctype\":\"Dispatch Job\",\"name\":\"" + job.toUtf8() + "\",\"fields\":{\"route_order\":" + number + "}}}\n\n";
        }
        toStreams(events);
        if (ms < m_length.count())
            return;
        m_gusts.stop();
        m_storming = false;
    }

    void dropStreams()
    {
        for (QTcpSocket *stream : QList(m_streams))
            stream->abort();
    }

    void dropStuck()
    {
        for (QTcpSocket *socket : QList(m_stuck))
            socket->abort();
    }

    std::atomic<int> &m_met;
    std::atomic<int> &m_told;
    std::atomic<bool> &m_storming;
    QStringList m_stormy;
    int m_pace = 0;
    std::chrono::milliseconds m_length{};
    QElapsedTimer m_since;
    QTimer m_gusts;
    std::optional<Place> m_armed;
    bool m_everywhere = false;
    Fault m_fault;
    int m_status = 200;
    quint16 m_port = 0;
    QHash<QTcpSocket *, QByteArray> m_input;
    QList<QTcpSocket *> m_sockets, m_streams;
    QList<QTcpSocket *> m_stuck; // may still be at a faulty answer when the fault ends, and end with it
    QTimer m_beat;
    QTcpServer m_server;
};

const char *FaultyCompany::nameOf(Place place)
{
    switch (place) {
    case Place::LoggedUser: return "logged user";
    case Place::JobPage: return "job page";
    case Place::NamedJobs: return "named jobs";
    case Place::OneJob: return "one job";
    case Place::Update: return "update";
    case Place::TechnicianPage: return "technician page";
    case Place::CustomerPage: return "customer page";
    case Place::Stream: return "stream";
    case Place::Health: return "health";
    }
    return "";
}

FaultyCompany::FaultyCompany()
{
    m_thread.start();
    auto *context = new QObject;
    context->moveToThread(&m_thread);
    QMetaObject::invokeMethod(context, [this, context] {
        m_doors = new Doors(m_met, m_told, m_storming);
        delete context;
    }, Qt::BlockingQueuedConnection);
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(m_doors->port()));
}

FaultyCompany::~FaultyCompany()
{
    m_doors->deleteLater(); // done before its thread ends
    m_thread.quit();
    m_thread.wait();
}

void FaultyCompany::run(const std::function<void()> &work) const
{
    QMetaObject::invokeMethod(m_doors, work, Qt::BlockingQueuedConnection);
}

FakeFrappe &FaultyCompany::frappe() const { return m_doors->frappe; }

void FaultyCompany::arm(Place place, const Fault &fault)
{
    m_met = 0;
    run([&] { m_doors->arm(place, fault); });
}

void FaultyCompany::strike(const Fault &fault)
{
    m_met = 0;
    run([&] { m_doors->strike(fault); });
}

void FaultyCompany::heal()
{
    run([this] { m_doors->arm(std::nullopt, {}); });
}

void FaultyCompany::beforeNextUpdate(std::function<void(FakeFrappe &)> work)
{
    run([&] { m_doors->beforeUpdate = std::move(work); });
}

void FaultyCompany::storm(const QStringList &jobs, int eventsASecond, std::chrono::milliseconds length)
{
    run([&] { m_doors->storm(jobs, eventsASecond, length); });
}

void FaultyCompany::tell(const QByteArray &type, const QByteArray &data)
{
    run([&] { m_doors->toStreams("event: " + type + "\ndata: " + data + "\n\n"); });
}

} // namespace targo::test
