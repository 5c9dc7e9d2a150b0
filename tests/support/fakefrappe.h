#pragma once

#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/technician.h"
#include "net/http/request.h"

#include <nlohmann/json.hpp>

#include <QUrl>

#include <map>

namespace targo::test {

net::Reply json(int status, const nlohmann::json &body);

// As much of a Frappe site as a sync test needs, in memory: documents, keyset lists, PUT with `modified`, counts.
// What a whole server does is the sandbox's business.
class FakeFrappe
{
public:
    using Document = nlohmann::json;

    // Each write of a document stamps it a second later than the last.
    void put(const Job &job, const QString &by = QStringLiteral("marie@targo.example"));
    void put(const Technician &technician);
    void put(const Customer &customer);
    void editTechnician(const char *technician, const Document &fields, const QString &by = QStringLiteral("marie@targo.example"));
    const Document &document(const QString &docType, const QString &name) const { return m_documents.at(docType).at(name); }
    void edit(const char *job, const Document &fields, const QString &by = QStringLiteral("marie@targo.example"));
    void stamp(const char *job, const char *modified); // as if saved then
    void remove(const QString &docType, const QString &name);
    void removeAll(const QString &docType) { m_documents[docType].clear(); }

    static Job read(const Document &document);       // as a client would read it
    Job job(const char *name) const;
    std::vector<Job> jobs() const;

    net::Reply answer(net::Verb verb, const QUrl &url, const QByteArray &body);

    QString user = QStringLiteral("luc@targo.example"); // who is signed in
    int writes = 0;                                     // PUTs that were taken
    int creations = 0;
    // Called with the document as it stands, before a client's PUT changes it or its DELETE removes it.
    std::function<void(const QString &docType, const QString &name, const Document &fields)> beforeWrite;
    std::map<QString, QStringList> notes;               // by job, of `user`

private:
    net::Reply list(const QString &docType, const Document &filters, const Document &orFilters, int limit) const;
    net::Reply create(const QString &docType, const QByteArray &body);
    net::Reply update(const QString &docType, const QString &name, const QByteArray &body);
    void save(const QString &docType, const QString &name, const QString &by);

    std::map<QString, std::map<QString, Document>> m_documents;
    int m_saves = 0;
};

} // namespace targo::test
