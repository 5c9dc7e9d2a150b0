#pragma once

#include "desk.h"

namespace targo::test {

// Watches a company from outside and knows what must be true of it: no value is overwritten that the person who
// overwrote it never saw, no change that was accepted is lost, nothing is created or said twice. Knows nothing of how
// the client works.
class Judge
{
public:
    Judge(FakeFrappe &server, FakePublishing &hub);

    // Before anything that this desk's person decides: they have seen what is shown to them.
    void looksAt(const void *desk, BoardSource &board);
    // The fields that an intent changes on a board as it is before.
    static std::vector<std::pair<Act, Changes>> meaning(const Intent &intent, BoardSource &board);
    void accepted(const void *desk, const std::vector<std::pair<Act, Changes>> &meaning);
    void undecided(const Intent &intent); // taken back, given up or done again: nothing is expected of it any more
    void wants(const Intent &intent); // before it is handed in, undone or done again: it may be on the wire before we know
    void undecidedAll();
    void changedByOthers(const QString &job, const FakeFrappe::Document &fields);
    void writesNow(const void *desk) { m_writer = desk; } // the next requests come from there

    void reads(const void *desk, const QString &path); // it asks the server for this
    void readsNamed(const void *desk, const QByteArray &body); // or for a list of those

    QStringList complaints;  // in words; empty as long as all is well
    // What happened to a record, for whoever has to find out why.
    QStringList storyOf(const QString &name) const { return m_story.filter(name); }
    void tell(const QString &line) { m_story += line; }
    void compareAtTheEnd();

private:
    using Value = std::pair<QString, Field>;

    void looked(const void *desk, const Job &job);
    void neverWas(const JobId &local);
    void beforeDeletion(const QString &name);
    void beforePublication(const Job &job);
    void beforeWrite(const QString &docType, const QString &name, const FakeFrappe::Document &fields);
    Job serverJob(const QString &name) const { return m_server.job(name.toUtf8().constData()); }

    FakeFrappe &m_server;
    QStringList m_story;
    const void *m_writer = nullptr;
    std::map<std::pair<const void *, Value>, std::vector<FieldValue>> m_seen;
    std::map<Value, std::pair<const void *, FieldValue>> m_expected; // the last accepted word on a field
    std::map<std::pair<const void *, QString>, std::vector<Job>> m_looks; // at each document, the last few
    std::map<QString, Job> m_lastOfDeleted;
    std::map<QString, bool> m_created; // key → must be there in the end
    struct Note
    {
        JobId job;
        bool must = false;
    };
    std::map<QString, Note> m_said;
    std::map<QString, int> m_published;   // by job: how often the hub did
    std::map<QString, int> m_publishable; // by job: how often somebody wanted it published
};

} // namespace targo::test
