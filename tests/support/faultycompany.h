#pragma once

#include "support/fakefrappe.h"
#include "support/faults.h"

#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

namespace targo::test {

// ERPNext and hub on one port of loopback, with a thread of their own, so that what they do does not hold up the
// client. One kind of endpoint can be made to fail in one way, from now on until healed.
class FaultyCompany
{
public:
    enum class Place { LoggedUser, JobPage, NamedJobs, OneJob, Update, TechnicianPage, CustomerPage, Stream, Health };
    static constexpr Place everyPlace[] = {Place::LoggedUser, Place::JobPage, Place::NamedJobs, Place::OneJob, Place::Update,
                                           Place::TechnicianPage, Place::CustomerPage, Place::Stream, Place::Health};
    static const char *nameOf(Place place);

    FaultyCompany();
    ~FaultyCompany();

    QUrl url() const { return m_url; }
    void arm(Place place, const Fault &fault);
    void strike(const Fault &fault);            // all of ERPNext; the hub's stream only where nobody listens any more
    void heal();
    int met() const { return m_met; }           // requests that found the fault since it was armed
    void tell(const QByteArray &type, const QByteArray &data); // an event to every open stream
    // For so long somebody changes these jobs over and over, and the hub tells it, in no good order: so many events a
    // second. told() is how many there were.
    void storm(const QStringList &jobs, int eventsASecond, std::chrono::milliseconds length);
    int told() const { return m_told; }
    bool isStorming() const { return m_storming; }
    // What a colleague does just before the next change of ours arrives.
    void beforeNextUpdate(std::function<void(FakeFrappe &)> work);
    // What a colleague does, or a look at the truth: runs `work` where the server lives and waits.
    template <class F>
    auto with(F work) const
    {
        std::invoke_result_t<F, FakeFrappe &> result{};
        run([&] { result = work(frappe()); });
        return result;
    }

private:
    class Doors;

    void run(const std::function<void()> &work) const;
    FakeFrappe &frappe() const;

    QThread m_thread;
    Doors *m_doors = nullptr; // lives in m_thread
    QUrl m_url;
    std::atomic<int> m_met = 0;
    std::atomic<int> m_told = 0;
    std::atomic<bool> m_storming = false;
};

} // namespace targo::test
