#pragma once

#include "net/http/apiclient.h"
#include "net/sse/sseclient.h"
#include "sync/intake.h"
#include "wire/hub/event.h"

#include <QTimer>
#include <QTimeZone>

namespace targo::sync {

// Events of the hub's stream say which records changed; the records themselves are read from ERPNext by name, soon
// and together. An event that comes twice costs a read and harms nothing. UI thread.
class LiveUpdates final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QTimeZone site;
        QStringList topics;
        std::chrono::milliseconds gather{50};
    };

    // `stream` may be null: then only read() is of use.
    LiveUpdates(net::SseClient *stream, net::ApiClient &erp, Intake &intake, Settings settings, QObject *parent = nullptr);

    void open();
    void close();
    void reconnectNow();
    bool isOpen() const;
    bool isBusy() const { return m_reading || !m_jobs.isEmpty() || !m_technicians.isEmpty(); }

    // Reads these by name, together with what events have named.
    void read(const std::vector<JobId> &jobs);
    // The server took our own change of this job: a read that began before may hold an older version.
    void ownAnswerCame(const JobId &job);

Q_SIGNALS:
    void openChanged();
    // Something may have been missed: catch up.
    void catchUpNeeded();
    // An event says so, or a read by name did not bring them.
    void perhapsGone(const QSet<targo::JobId> &jobs);
    void becameIdle();

private:
    void act(const net::SseEvent &event);
    void soon();
    void readNext();
    void readJobs();
    void readTechnicians();
    void done(bool complete);

    net::SseClient *m_stream;
    net::ApiClient &m_erp;
    Intake &m_intake;
    Settings m_settings;
    QTimer m_timer;
    QSet<JobId> m_jobs;
    QSet<JobId> m_overtaken; // answered by our own write while their read was on its way
    QSet<TechnicianId> m_technicians;
    bool m_reading = false;
};

} // namespace targo::sync
