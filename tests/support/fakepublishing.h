#pragma once

#include "support/fakefrappe.h"

namespace targo::test {

// What the hub does when work is published or withdrawn (hub.md 3.3), on the documents of a FakeFrappe. A key answers a
// second time as it did the first, and nothing happens.
class FakePublishing
{
public:
    explicit FakePublishing(FakeFrappe &server) : m_server(server) { }

    net::Reply answer(const QString &path, const QByteArray &key, const QByteArray &body);

    // Before a job is published: what its technician is told now.
    std::function<void(const Job &job)> beforePublication;

private:
    net::Reply publish(const FakeFrappe::Document &asked);
    net::Reply withdraw(const FakeFrappe::Document &asked);

    FakeFrappe &m_server;
    std::map<QByteArray, net::Reply> m_answered;
    std::map<QString, Assignment> m_told; // by published job
};

} // namespace targo::test
