#pragma once

#include "base/clock.h"
#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/notesource.h"
#include "domain/ports/picturesource.h"
#include "domain/ports/prompt.h"
#include "domain/ports/syncstatus.h"
#include "support/builders/builders.h"

namespace targo::test {

// A board in memory that a test fills by hand. Changes are told as the real one tells them: by id.
class FakeBoard : public BoardSource
{
public:
    const Job *job(const JobId &id) const override;
    const Technician *technician(const TechnicianId &id) const override;
    const Customer *customer(const CustomerId &id) const override;
    const Location *location(const LocationId &id) const override;
    std::vector<TechnicianId> technicians() const override;
    const Tag *tag(const TagId &id) const override;
    std::vector<TagId> tags() const override;
    std::vector<JobId> jobsBetween(QDate first, QDate last) const override;
    std::vector<const Job *> lane(const TechnicianId &technician, QDate first, QDate last) const override;
    std::vector<JobId> unassignedJobs() const override;
    qsizetype jobCount() const override { return qsizetype(m_jobs.size()); }
    const PendingChange *pendingOf(const JobId &id) const override;
    std::vector<PendingChange> pendingChanges() const override { return m_pending; }
    QFuture<Result<JobDetails>> details(const JobId &id) override;

    FakeBoard &add(const Job &job);
    FakeBoard &add(const Technician &technician);
    FakeBoard &add(const Customer &customer);
    FakeBoard &add(const Location &location);
    FakeBoard &addTag(const char *name, TagCategory category = TagCategory::Skill);
    void setDetails(const JobId &id, const JobDetails &details) { m_details[id] = details; }
    void put(const Job &job);               // as an answer or a colleague's change arrives
    void put(const JobId &id, const JobDetails &details);
    void put(const Technician &technician);
    void name(const JobId &local, const JobId &named); // the server has created it
    void remove(const JobId &id);
    void setPending(std::vector<PendingChange> pending);

private:
    std::vector<Tag> m_tags; // as they were added
    std::map<JobId, Job> m_jobs;
    std::map<TechnicianId, Technician> m_technicians;
    std::map<CustomerId, Customer> m_customers;
    std::map<LocationId, Location> m_locations;
    std::map<JobId, JobDetails> m_details;
    std::vector<PendingChange> m_pending;
};

// Makes every intent true at once, and remembers what was asked.
class FakeIntents : public IntentSink
{
public:
    explicit FakeIntents(FakeBoard &board) : m_board(board) { }

    QFuture<Result<qint64>> submit(const Intent &intent) override;
    const std::vector<PastIntent> &history() const override { return past; }
    QFuture<Result<qint64>> undoPast(qint64 number) override { pastUndone.push_back(number); return answered<qint64>(0); }
    QFuture<Result<qint64>> redoPast(qint64 number) override { pastRedone.push_back(number); return answered<qint64>(0); }
    QFuture<Result<qint64>> undo() override;
    QFuture<Result<qint64>> redo() override;
    std::optional<Intent> undoable() const override;
    std::optional<Intent> redoable() const override;
    QFuture<Done> retry(qint64 entry) override;
    QFuture<Done> discard(qint64 entry) override;

    void failNext(const Error &error) { m_failure = error; }

    std::vector<Intent> submitted;
    std::vector<qint64> retried, discarded, pastUndone, pastRedone;
    std::vector<PastIntent> past;

private:
    struct Past
    {
        Intent intent, inverse;
    };

    void make(const Intent &intent);

    FakeBoard &m_board;
    std::vector<Past> m_done, m_undone;
    std::optional<Error> m_failure;
};

class FakeSync : public SyncStatus
{
public:
    FakeSync() { m_state.link = SyncState::Link::Online; m_state.live = true; }

    const SyncState &state() const override { return m_state; }
    void syncNow() override { ++syncs; }
    void cancelLoading() override { ++cancels; }
    void setWorkOffline(bool offline) override;
    void answerVanished(bool remove) override { answers += remove; }
    void set(const SyncState &state);

    int syncs = 0;
    int cancels = 0;
    QList<bool> answers; // to what has vanished

private:
    SyncState m_state;
};

// What the server has of notes, or why it does not say.
class FakeNotes : public NoteSource
{
public:
    QFuture<Result<std::vector<Note>>> notesOn(const JobId &job) override
    {
        asked.append(job);
        return answered<std::vector<Note>>(failure ? Result<std::vector<Note>>(std::unexpected(*failure)) : notes[job]);
    }

    std::map<JobId, std::vector<Note>> notes;
    std::optional<Error> failure;
    QList<JobId> asked;
};

// What lies on the server, by path; a path it does not have is missing there.
class FakePictures : public PictureSource
{
public:
    QFuture<Result<QByteArray>> photo(const QString &file) override
    {
        asked.append(file);
        if (failure)
            return answered<QByteArray>(std::unexpected(*failure));
        return answered<QByteArray>(files.contains(file) ? Result<QByteArray>(files[file]) : Result<QByteArray>(targo::failure(Error::Kind::NotFound)));
    }
    QFuture<Result<QByteArray>> signatureOn(const JobId &job) override
    {
        asked.append(u"signature "_s + job.text());
        return answered<QByteArray>(failure ? Result<QByteArray>(std::unexpected(*failure)) : signature);
    }

    QHash<QString, QByteArray> files;
    QByteArray signature;
    std::optional<Error> failure;
    QStringList asked;
};

class FakePrompt : public Prompt
{
public:
    int ask(const QString &, const QString &text, const QStringList &) override { questions.append(text); return answer; }
    void tell(const QString &, const QString &text) override { told.append(text); }

    QStringList questions, told;
    int answer = -1;
};

// Stands still until a test moves it.
class StandingClock : public Clock
{
public:
    explicit StandingClock(const QDateTime &now) : m_now(now) { }
    QDateTime now() const override { return m_now; }
    void set(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now;
};

} // namespace targo::test
