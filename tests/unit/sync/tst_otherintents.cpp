#include "desk.h"

using namespace targo;
using namespace targo::test;
using net::Verb;

// Notes, absences, tables of a job, several at once, and what the history keeps of them.
class tst_OtherIntents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void aNoteIsAddedOnce();
    void aNoteWhoseAnswerWasLostIsLookedFor();
    void aNoteThatNeverArrivedIsSentAgainWhenTheServerHasGivenUp();
    void aSentNoteCannotBeUnsaidAndStopsNoUndo();
    void aNoteThatWasNotSentIsTakenBackAndSaidAgain();
    void anAbsenceIsShownSentAndUndone();
    void twoAbsencesClash();
    void rowsKeepWhatOnlyTheServerKnows();
    void theBaseIsWhatTheFormShowed();
    void aBatchIsOneActToUndo();
    void anyPastActCanBeUndone();
    void overwrittenValuesComeBackFromTheHistory();
    void theHistoryOfAnOlderDayIsThere();

private:
    PastIntent lastAct() { return m_desk->engine->intents().history().back(); }
    int notes(const char *text) { return int(m_server.notes[u"DJ-1"_s].count(QString::fromUtf8(text))); }

    FakeFrappe m_server;
    std::unique_ptr<Desk> m_desk;
    const JobId m_job{u"DJ-1"_s};
    const TechnicianId m_luc{u"DT-1"_s};
};

void tst_OtherIntents::init()
{
    m_server = FakeFrappe();
    m_server.put(aTechnician("DT-1"));
    m_server.put(aTechnician("DT-2"));
    for (const char *name : {"DJ-1", "DJ-2", "DJ-3"})
        m_server.put(aJob(name).on("DT-1").at("09:00").job());
    m_desk = std::make_unique<Desk>(m_server);
    QVERIFY(m_desk->open() && m_desk->settles());
}

void tst_OtherIntents::aNoteIsAddedOnce()
{
    QVERIFY(m_desk->submit(AddNote{m_job, u"Chien\nméchant"_s}));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.notes[u"DJ-1"_s], QStringList{u"Chien<br>méchant"_s});
    QCOMPARE(m_desk->submit(AddNote{m_job, u"  "_s}).error().code, u"EmptyText"_s);
}

void tst_OtherIntents::aNoteWhoseAnswerWasLostIsLookedFor()
{
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"add_comment"_s, .answer = failure(Error::Kind::Timeout), .serverDidIt = true});
    QVERIFY(m_desk->submit(AddNote{m_job, u"Clé sous le pot"_s}));
    QVERIFY(m_desk->rests());
    QCOMPARE(m_desk->engine->state().waiting, 1);
    m_desk->later(std::chrono::minutes(5));
    QVERIFY(m_desk->settles());
    QCOMPARE(notes("Clé sous le pot"), 1);
}

void tst_OtherIntents::aNoteThatNeverArrivedIsSentAgainWhenTheServerHasGivenUp()
{
    m_desk->transport.fail({.verb = Verb::Post, .pathPart = u"add_comment"_s, .answer = failure(Error::Kind::Timeout)});
    QVERIFY(m_desk->submit(AddNote{m_job, u"Clé sous le pot"_s}));
    QVERIFY(m_desk->rests());
    m_desk->later(std::chrono::seconds(100)); // a slow server may still be at it
    QVERIFY(m_desk->rests());
    QCOMPARE(m_desk->transport.count(Verb::Post, u"add_comment"_s), 1);
    m_desk->later(std::chrono::seconds(60));
    QVERIFY(m_desk->settles());
    QCOMPARE(notes("Clé sous le pot"), 1);
}

void tst_OtherIntents::aSentNoteCannotBeUnsaidAndStopsNoUndo()
{
    QVERIFY(m_desk->submit(ResizeJob{m_job, 90}));
    QVERIFY(m_desk->submit(AddNote{m_job, u"Chien"_s}));
    QVERIFY(m_desk->settles());
    QCOMPARE(waited(m_desk->engine->intents().undoPast(lastAct().number)).error().code, u"CannotBeUnsaid"_s);
    QVERIFY(m_desk->undo()); // what lies before it
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 60);
}

void tst_OtherIntents::aNoteThatWasNotSentIsTakenBackAndSaidAgain()
{
    m_desk->engine->setWorkOffline(true);
    QVERIFY(m_desk->submit(AddNote{m_job, u"Chien"_s}));
    QVERIFY(waited(m_desk->engine->intents().undoPast(lastAct().number)));
    QCOMPARE(lastAct().state, PastIntent::State::Undone);
    QVERIFY(m_desk->engine->board().pendingChanges().empty());
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QCOMPARE(notes("Chien"), 0);
    QVERIFY(waited(m_desk->engine->intents().redoPast(lastAct().number)));
    QVERIFY(m_desk->settles());
    QCOMPARE(notes("Chien"), 1);
}

void tst_OtherIntents::anAbsenceIsShownSentAndUndone()
{
    const Absence holidays{u"Vacances"_s, day("2026-03-09"), day("2026-03-13")};
    QVERIFY(m_desk->submit(SetAbsence{m_luc, holidays}));
    QVERIFY(m_desk->engine->board().technician(m_luc)->absence == holidays);
    QVERIFY(m_desk->settles());
    const auto &sent = m_server.document(u"Dispatch Technician"_s, u"DT-1"_s);
    QCOMPARE(sent.at("absence_from").get<std::string>(), "2026-03-09");
    QCOMPARE(sent.at("absence_until").get<std::string>(), "2026-03-13");
    QVERIFY(m_desk->restart() && m_desk->settles());
    QVERIFY(m_desk->engine->board().technician(m_luc)->absence == holidays);
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QVERIFY(!m_desk->engine->board().technician(m_luc)->absence);
    QVERIFY(m_server.document(u"Dispatch Technician"_s, u"DT-1"_s).at("absence_from").is_null());
    QCOMPARE(m_desk->submit(SetAbsence{m_luc, Absence{u"Vacances"_s, day("2026-03-13"), day("2026-03-09")}}).error().code, u"InvalidAbsence"_s);
}

void tst_OtherIntents::twoAbsencesClash()
{
    m_desk->engine->setWorkOffline(true);
    QVERIFY(m_desk->submit(SetAbsence{m_luc, Absence{u"Vacances"_s, day("2026-03-09"), {}}}));
    m_server.editTechnician("DT-1", {{"absence_from", "2026-03-02"}, {"absence_reason", "Maladie"}}, u"annie@targo.example"_s);
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    const auto pending = m_desk->engine->board().pendingChanges();
    QCOMPARE(pending.size(), size_t(1));
    QCOMPARE(pending.front().state, PendingState::Parked);
    QCOMPARE(pending.front().theirAuthor, u"annie@targo.example"_s);
    QVERIFY(waited(m_desk->engine->intents().discard(pending.front().entry)));
    QCOMPARE(m_desk->engine->board().technician(m_luc)->absence->reason, u"Maladie"_s);
}

void tst_OtherIntents::rowsKeepWhatOnlyTheServerKnows()
{
    // Given a row with a field this program does not know
    m_server.edit("DJ-1", {{"checklist", {{{"name", "a1"}, {"label", "Photo avant"}, {"done", 0}, {"done_by", "luc@targo.example"}, {"parent", "DJ-1"}},
                                          {{"name", "b2"}, {"label", "Signal"}, {"done", 0}}}}});
    m_desk->engine->syncNow();
    QVERIFY(m_desk->settles());
    auto items = waited(m_desk->engine->board().details(m_job))->checklist;
    QCOMPARE(items.size(), size_t(2));
    // When one is ticked and one is added
    items[0].done = true;
    items.push_back({.label = u"Photo après"_s});
    QVERIFY(m_desk->submit(EditJob{m_job, {{Field::Checklist, items}}}));
    const auto shown = waited(m_desk->engine->board().details(m_job))->checklist; // the new row may have the server's name by now
    QCOMPARE(shown.size(), size_t(3));
    QVERIFY(shown[0].done);
    QCOMPARE(shown[2].label, u"Photo après"_s);
    QVERIFY(m_desk->settles());
    // Then its row goes back whole, in place, and the new one without a name
    const auto rows = m_server.document(u"Dispatch Job"_s, u"DJ-1"_s).at("checklist");
    QCOMPARE(rows.size(), size_t(3));
    QCOMPARE(rows[0].at("name").get<std::string>(), "a1");
    QCOMPARE(rows[0].at("done_by").get<std::string>(), "luc@targo.example");
    QCOMPARE(rows[0].at("done").get<int>(), 1);
    QVERIFY(!rows[0].contains("parent"));
    QVERIFY(!rows[2].contains("name"));
    QCOMPARE(rows[2].at("idx").get<int>(), 3);
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.document(u"Dispatch Job"_s, u"DJ-1"_s).at("checklist").size(), size_t(2));
}

void tst_OtherIntents::theBaseIsWhatTheFormShowed()
{
    // Given a form opened on 60 minutes, and a colleague's change that arrived while it was open
    m_server.edit("DJ-1", {{"duration_h", 2.0}}, u"annie@targo.example"_s);
    m_desk->engine->syncNow();
    QVERIFY(m_desk->settles());
    QCOMPARE(m_desk->job("DJ-1")->minutes, 120);
    // When the person saves what they made of the 60
    QVERIFY(m_desk->submit(EditJob{m_job, {{Field::Minutes, qint64(75)}}, {{Field::Minutes, qint64(60)}}}));
    QVERIFY(m_desk->settles());
    // Then it is a question to them, not an overwriting
    QCOMPARE(m_server.job("DJ-1").minutes, 120);
    QCOMPARE(m_desk->pending("DJ-1")->state, PendingState::Parked);
    QCOMPARE(m_desk->pending("DJ-1")->theirAuthor, u"annie@targo.example"_s);
}

void tst_OtherIntents::aBatchIsOneActToUndo()
{
    const Batch batch{{ResizeJob{m_job, 90}, UnassignJob{JobId(u"DJ-2"_s)}, SetAbsence{TechnicianId(u"DT-2"_s), Absence{u"Cours"_s, day("2026-03-02"), {}}}}};
    const auto before = m_desk->shown();
    QVERIFY(m_desk->submit(batch));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 90);
    QVERIFY(!m_server.job("DJ-2").technician);
    QCOMPARE(m_desk->engine->intents().history().size(), size_t(1));
    QVERIFY(m_desk->restart() && m_desk->settles());
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 60);
    QVERIFY(m_server.job("DJ-2").technician);
    QVERIFY(!m_desk->engine->board().technician(TechnicianId(u"DT-2"_s))->absence);
    QVERIFY(!m_desk->engine->intents().undoable());
    // A batch that cannot be meant does nothing at all.
    QVERIFY(!m_desk->submit(Batch{{ResizeJob{m_job, 45}, UnassignJob{JobId(u"DJ-404"_s)}}}));
    QCOMPARE(m_desk->job("DJ-1")->minutes, 60);
}

void tst_OtherIntents::anyPastActCanBeUndone()
{
    QVERIFY(m_desk->submit(ResizeJob{m_job, 90}));
    const qint64 first = lastAct().number;
    QVERIFY(m_desk->submit(ResizeJob{JobId(u"DJ-2"_s), 45}));
    QVERIFY(m_desk->settles());
    QVERIFY(waited(m_desk->engine->intents().undoPast(first)));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 60);
    QCOMPARE(m_server.job("DJ-2").minutes, 45);
    QVERIFY(waited(m_desk->engine->intents().redoPast(first)));
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 90);
    QCOMPARE(waited(m_desk->engine->intents().redoPast(first)).error().kind, Error::Kind::NotFound);
}

void tst_OtherIntents::overwrittenValuesComeBackFromTheHistory()
{
    m_desk->engine->setWorkOffline(true);
    QVERIFY(m_desk->submit(ResizeJob{m_job, 90}));
    m_server.edit("DJ-1", {{"duration_h", 2.0}}, u"annie@targo.example"_s);
    m_desk->engine->setWorkOffline(false);
    QVERIFY(m_desk->settles());
    QVERIFY(waited(m_desk->engine->intents().retry(m_desk->pending("DJ-1")->entry))); // mine
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 90);
    QVERIFY(lastAct().steps.front().before.at(Field::Minutes) == FieldValue(qint64(120))); // theirs can be seen
    QVERIFY(m_desk->restart() && m_desk->settles());
    QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 120); // and brought back
}

void tst_OtherIntents::theHistoryOfAnOlderDayIsThere()
{
    for (int minutes = 61; minutes < 61 + 520; ++minutes) // more than any earlier limit
        QVERIFY(m_desk->submit(ResizeJob{m_job, minutes}));
    QVERIFY(m_desk->settles());
    QVERIFY(m_desk->restart() && m_desk->settles());
    QCOMPARE(m_desk->engine->intents().history().size(), size_t(520));
    for (int i = 0; i < 520; ++i)
        QVERIFY(m_desk->undo());
    QVERIFY(m_desk->settles());
    QCOMPARE(m_server.job("DJ-1").minutes, 60);
}

QTEST_GUILESS_MAIN(tst_OtherIntents)
#include "tst_otherintents.moc"
