#include "sync/pull/namereconcile.h"

#include "base/failpoint.h"
#include "net/erpnext/dispatch.h"

namespace targo::sync {

using namespace Qt::StringLiterals;
using store::Kind;

namespace {

constexpr qsizetype batch = 200;
constexpr qsizetype mostGone = 50;
constexpr qsizetype fewGone = 5; // of a handful of records, one is quickly a fifth

QHash<QString, QString> namesIn(const std::vector<net::erpnext::NameAndModified> &rows)
{
    QHash<QString, QString> names;
    for (const auto &row : rows)
        names.insert(row.name, row.modified);
    return names;
}

bool isMany(qsizetype gone, qsizetype known)
{
    return gone > mostGone || (gone > fewGone && gone * 5 > known);
}

} // namespace

NameReconcile::NameReconcile(net::ApiClient &erp, Intake &intake, QTimeZone site, QObject *parent)
    : QObject(parent), m_erp(erp), m_intake(intake), m_site(std::move(site))
{
}

QFuture<Done> NameReconcile::run(std::vector<Kind> kinds)
{
    m_left = std::move(kinds);
    m_removedByName = 0;
    const auto future = begin();
    nextKind();
    return future;
}

QFuture<Done> NameReconcile::lookFor(const QSet<JobId> &jobs)
{
    QStringList names;
    for (const JobId &job : jobs)
        names += job.text();
    m_left.clear();
    const auto future = begin();
    lookForJobs(names, {});
    return future;
}

QFuture<Done> NameReconcile::removeIfGone(Kind kind, const QStringList &names)
{
    m_left.clear();
    const auto future = begin();
    m_allowed = true;
    lookAgain(kind, names);
    return future;
}

QFuture<Done> NameReconcile::begin()
{
    m_allowed = false;
    m_promise = std::make_shared<QPromise<Done>>();
    m_promise->start();
    return m_promise->future();
}

void NameReconcile::nextKind()
{
    if (m_left.empty())
        return finish({});
    const Kind kind = m_left.back();
    m_left.pop_back();
    using Rows = std::vector<net::erpnext::NameAndModified>;
    m_erp.run(net::erpnext::allNames(docTypeOf(kind))).then(this, [this, kind](const Result<Rows> &rows) {
        if (!rows)
            return finish(std::unexpected(rows.error()));
        // Ours are read after theirs: a record that came in between is then looked for by name, and found.
        compare(kind, namesIn(*rows), m_intake.replica().namesAndModified(kind));
    });
}

void NameReconcile::compare(Kind kind, const Names &there, const Names &here)
{
    TARGO_FAILPOINT("names.compare");
    QStringList unread, gone;
    QString oldest;
    for (const auto &[name, modified] : there.asKeyValueRange()) {
        const auto held = here.constFind(name);
        if (held != here.cend() && *held == modified)
            continue;
        unread += name;
        if (oldest.isEmpty() || modified < oldest)
            oldest = modified;
    }
    for (const auto &[name, modified] : here.asKeyValueRange()) {
        if (!there.contains(name))
            gone += name;
    }
    if (!gone.isEmpty() && there.isEmpty()) {
        Q_EMIT suspected({.kind = Error::Kind::BadAnswer, .message = docTypeOf(kind), .code = u"ListTooShort"_s});
        return nextKind();
    }
    if (isBelievable(kind, gone, here.size()))
        Q_EMIT asExpected(kind);
    else
        gone.clear();
    m_toRemove = gone;
    switch (kind) {
    case Kind::Job:
        return fetchJobs(unread);
    case Kind::Technician:
        return fetchTechnicians(unread);
    case Kind::Tag: case Kind::Customer: case Kind::Location:
        if (!unread.isEmpty())
            Q_EMIT foundBehind(kind, oldest);
        return lookAgain(kind, gone);
    }
}

bool NameReconcile::isBelievable(Kind kind, const QStringList &gone, qsizetype known)
{
    if (m_allowed || !isMany(gone.size(), known))
        return true;
    Q_EMIT manyGone(kind, gone, known);
    return false;
}

void NameReconcile::fetchJobs(QStringList names)
{
    if (names.isEmpty())
        return lookAgain(Kind::Job, m_toRemove);
    std::vector<JobId> ids;
    while (!names.isEmpty() && qsizetype(ids.size()) < batch)
        ids.emplace_back(names.takeFirst());
    m_erp.run(net::erpnext::jobsNamed(ids, m_site)).then(this, [this, names](const Result<std::vector<JobRecord>> &jobs) {
        if (!jobs)
            return finish(std::unexpected(jobs.error()));
        m_intake.take({.jobs = *jobs}, store::Origin::Page)
            .then(this, [this, names](const Result<store::Written> &) { fetchJobs(names); });
    });
}

void NameReconcile::fetchTechnicians(const QStringList &names)
{
    if (names.isEmpty())
        return lookAgain(Kind::Technician, m_toRemove);
    std::vector<TechnicianId> ids;
    for (const QString &name : names)
        ids.emplace_back(name);
    m_erp.run(net::erpnext::techniciansNamed(ids)).then(this, [this](const Result<std::vector<Technician>> &technicians) {
        if (!technicians)
            return finish(std::unexpected(technicians.error()));
        m_intake.take({.technicians = *technicians}, store::Origin::Page)
            .then(this, [this](const Result<store::Written> &) { lookAgain(Kind::Technician, m_toRemove); });
    });
}

void NameReconcile::lookAgain(Kind kind, const QStringList &gone)
{
    if (gone.isEmpty())
        return nextKind();
    if (kind == Kind::Job)
        return lookForJobs(gone, {});
    using Rows = std::vector<net::erpnext::NameAndModified>;
    m_erp.run(net::erpnext::allNames(docTypeOf(kind))).then(this, [this, kind, gone](const Result<Rows> &rows) {
        if (!rows)
            return finish(std::unexpected(rows.error()));
        const Names there = namesIn(*rows);
        QStringList still;
        for (const QString &name : gone) {
            if (!there.isEmpty() && !there.contains(name))
                still += name;
        }
        remove(kind, still);
    });
}

void NameReconcile::lookForJobs(QStringList left, QStringList gone)
{
    if (left.isEmpty())
        return removeJobs(gone);
    TARGO_FAILPOINT("names.ask-one");
    const QString name = left.takeFirst();
    m_erp.run(net::erpnext::job(JobId(name), m_site)).then(this, [this, name, left, gone](const Result<JobRecord> &job) mutable {
        if (job) {
            m_intake.take({.jobs = {*job}}, store::Origin::Direct);
        } else if (job.error().kind == Error::Kind::NotFound) {
            gone += name; // any other refusal, Forbidden too, says nothing about the record
        } else if (job.error().kind != Error::Kind::Forbidden) {
            return finish(std::unexpected(job.error()));
        }
        lookForJobs(left, gone);
    });
}

// By name they go in small numbers, and many small numbers are a large one.
void NameReconcile::removeJobs(const QStringList &gone)
{
    const qsizetype known = m_intake.replica().jobCount();
    if (!m_allowed && m_removedByName + gone.size() > mostGone) {
        Q_EMIT manyGone(Kind::Job, gone, known);
        return nextKind();
    }
    m_removedByName += gone.size();
    remove(Kind::Job, gone);
}

void NameReconcile::remove(Kind kind, const QStringList &gone)
{
    if (gone.isEmpty())
        return nextKind();
    m_intake.remove(kind, gone).then(this, [this](const Done &removed) {
        if (!removed)
            return finish(removed);
        nextKind();
    });
}

void NameReconcile::finish(const Done &result)
{
    const auto promise = std::exchange(m_promise, nullptr);
    promise->addResult(result);
    promise->finish();
}

} // namespace targo::sync
