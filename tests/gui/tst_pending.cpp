#include "desk/pending/conflictcard.h"
#include "desk/shell/statusline.h"
#include "desk/words/times.h"
#include "gui/boardstory.h"

#include <QClipboard>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What is not on the server yet: said in words, and settled by hand.
class tst_Pending : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyKindOfChangeIsSaid();
    void aWaitingChangeIsRetriedAndCopied();
    void aChangeThatWaitsSaysUntilWhen();
    void aDroppedChangeIsBroughtBack();
    void anAbsenceInConflictShowsBothSides();
    void aDeletionInConflictShowsWhatChanged();
    void changesParkedTogetherShowTheirOwnFields();
    void aChangeThatWaitsOnlineRaisesAnAlarm();

private:
    PendingChangesDialog &open(std::vector<PendingChange> changes);
    PendingChange waiting(qint64 entry, const Act &act) const { return {.entry = entry, .act = act, .submittedAt = m_clock.now().addSecs(-300)}; }
    static QString cell(const PendingChangesDialog &dialog, int row, int column);
    static QStringList labels(const QWidget &widget);
};

PendingChangesDialog &tst_Pending::open(std::vector<PendingChange> changes)
{
    m_board->setPending(std::move(changes));
    find<QAction>("pendingAction")->trigger();
    return *find<PendingChangesDialog>("pendingChangesDialog");
}

QString tst_Pending::cell(const PendingChangesDialog &dialog, int row, int column)
{
    const QAbstractItemModel *model = dialog.findChild<QTableView *>(u"pendingTable"_s)->model();
    return model->index(row, column).data().toString();
}

QStringList tst_Pending::labels(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

void tst_Pending::everyKindOfChangeIsSaid()
{
    const JobId job(u"DJ-2"_s);
    const JobId fresh = localJob(u"0b9d6c1e"_s);
    m_board->add(aJob("DJ-9").draft().named(u"Épissure"_s));
    auto &dialog = open({
        waiting(1, SetAbsence{TechnicianId(u"Luc"_s), Absence{u"Maladie"_s, day("2026-03-04"), day("2026-03-05")}}),
        waiting(2, CreateJob{fresh, {{Field::Subject, u"Nouvelle épissure"_s}}}),
        waiting(3, DeleteJob{JobId(u"DJ-9"_s)}),
        waiting(4, AddNote{job, u"Le client rappelle à midi."_s}),
        waiting(5, EditJob{job, {{Field::Description, u"<p>Borne <b>ouverte</b></p>"_s}}}),
    });
    QCOMPARE(cell(dialog, 0, PendingChangesModel::RecordColumn), u"Luc"_s);
    QVERIFY(cell(dialog, 0, PendingChangesModel::ChangeColumn).contains(u"Maladie"_s));
    QVERIFY(cell(dialog, 1, PendingChangesModel::RecordColumn).contains(u"new"_s));
    QVERIFY(!cell(dialog, 1, PendingChangesModel::RecordColumn).contains(u"0b9d6c1e"_s));
    QVERIFY(cell(dialog, 1, PendingChangesModel::ChangeColumn).contains(u"Nouvelle épissure"_s));
    QCOMPARE(cell(dialog, 2, PendingChangesModel::RecordColumn), u"Épissure · DJ-9"_s);
    QCOMPARE(cell(dialog, 2, PendingChangesModel::ChangeColumn), u"Deleted"_s);
    QVERIFY(cell(dialog, 3, PendingChangesModel::ChangeColumn).contains(u"Le client rappelle"_s));
    QVERIFY2(cell(dialog, 4, PendingChangesModel::ChangeColumn).contains(u"Borne ouverte"_s), qPrintable(cell(dialog, 4, PendingChangesModel::ChangeColumn)));
    QCOMPARE(cell(dialog, 4, PendingChangesModel::AgeColumn), u"5 min ago"_s);
}

void tst_Pending::aWaitingChangeIsRetriedAndCopied()
{
    PendingChange change = waiting(7, ResizeJob{JobId(u"DJ-2"_s), 90});
    change.attempts = 3;
    change.reason = Error{.kind = Error::Kind::Rejected, .message = u"Le statut est fermé"_s};
    change.state = PendingState::Parked;
    auto &dialog = open({change});
    QVERIFY(cell(dialog, 0, PendingChangesModel::StateColumn).contains(u"Le statut est fermé"_s));
    QCOMPARE(cell(dialog, 0, PendingChangesModel::TriesColumn), u"3"_s);
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"retryButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->retried, std::vector<qint64>{7});
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"copyButton"_s), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"DJ-2"_s) && copied.contains(u"Le statut est fermé"_s), qPrintable(copied));
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"openRecordButton"_s), Qt::LeftButton);
    QCOMPARE(find<JobDialog>("jobDialog")->job(), JobId(u"DJ-2"_s));
}

void tst_Pending::aChangeThatWaitsSaysUntilWhen()
{
    PendingChange soon = waiting(7, ResizeJob{JobId(u"DJ-2"_s), 90});
    soon.attempts = 3;
    soon.reason = Error{.kind = Error::Kind::Busy};
    soon.nextTry = m_clock.now().addSecs(31 * 60);
    PendingChange over = waiting(8, ResizeJob{JobId(u"DJ-1"_s), 90});
    over.nextTry = m_clock.now().addSecs(-1);
    PendingChange tomorrow = soon;
    tomorrow.entry = 9;
    tomorrow.nextTry = m_clock.now().addDays(1);
    auto &dialog = open({soon, over, tomorrow});
    const auto wall = [this](const PendingChange &change) { return WallTime::of(change.nextTry->toTimeZone(QTimeZone("America/Toronto"))); };
    const auto state = [&](int row) { return cell(dialog, row, PendingChangesModel::StateColumn); };
    QVERIFY2(state(0).endsWith(u"new try at %1"_s.arg(words::hour(wall(soon).time()))), qPrintable(state(0)));
    QVERIFY2(!state(1).contains(u"new try"_s), qPrintable(state(1)));
    QVERIFY2(state(2).endsWith(u"new try %1"_s.arg(words::moment(wall(tomorrow)))), qPrintable(state(2)));
}

void tst_Pending::aDroppedChangeIsBroughtBack()
{
    const EditJob edit{JobId(u"DJ-2"_s), {{Field::Minutes, qint64(90)}}, {{Field::Minutes, qint64(75)}}};
    auto &dialog = open({waiting(7, edit)});
    // When it is dropped, nothing is asked
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"discardButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->discarded, std::vector<qint64>{7});
    QVERIFY(m_prompt.questions.isEmpty());
    // Then the notice offers the way back, and taking it gives the same values again, over whatever stands there now
    auto *back = find<QPushButton>("toastUndoButton");
    QVERIFY(back->isVisible());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(m_intents->submitted, (std::vector<Intent>{EditJob{JobId(u"DJ-2"_s), {{Field::Minutes, qint64(90)}}}}));
    QCOMPARE(job("DJ-2").minutes, 90);
}

void tst_Pending::anAbsenceInConflictShowsBothSides()
{
    PendingChange change = waiting(7, SetAbsence{TechnicianId(u"Luc"_s), Absence{u"Maladie"_s, day("2026-03-04"), day("2026-03-05")}});
    change.state = PendingState::Parked;
    change.theirs = {{Field::Absence, Absence{u"Formation"_s, day("2026-03-06"), std::nullopt}}};
    change.theirAuthor = u"marie@targo.example"_s;
    auto &dialog = open({change});
    auto *card = dialog.findChild<ConflictCard *>();
    QVERIFY(card->isVisible());
    const QString said = labels(*card).join('\n'_L1);
    for (const QString &part : {u"marie@targo.example"_s, u"My choice"_s, u"Their choice"_s, u"Maladie"_s, u"Formation"_s, u"9:55"_s})
        QVERIFY2(said.contains(part), qPrintable(part + u" is not in "_s + said));
    QTest::mouseClick(card->findChild<QPushButton *>(u"keepMineButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->retried, std::vector<qint64>{7});
}

void tst_Pending::aDeletionInConflictShowsWhatChanged()
{
    m_board->add(aJob("DJ-9").draft().named(u"Épissure"_s));
    PendingChange change = waiting(7, DeleteJob{JobId(u"DJ-9"_s)});
    change.state = PendingState::Parked;
    change.base = {{Field::Minutes, qint64(60)}};
    change.theirs = {{Field::Minutes, qint64(180)}};
    change.theirModified = u"2026-03-02 09:41:07.123456"_s;
    auto &dialog = open({change});
    auto *card = dialog.findChild<ConflictCard *>();
    const QString said = labels(*card).join('\n'_L1);
    for (const QString &part : {u"Delete"_s, u"3 h"_s, u"9:41"_s})
        QVERIFY2(said.contains(part), qPrintable(part + u" is not in "_s + said));
    QCOMPARE(card->findChild<QPushButton *>(u"keepMineButton"_s)->text(), u"Delete all the same"_s);
    QTest::mouseClick(card->findChild<QPushButton *>(u"takeTheirsButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->discarded, std::vector<qint64>{7});
}

void tst_Pending::changesParkedTogetherShowTheirOwnFields()
{
    PendingChange moved = waiting(7, RescheduleJob{JobId(u"DJ-2"_s), day("2026-03-02"), time("14:30")});
    PendingChange noted = waiting(8, EditJob{JobId(u"DJ-2"_s), {{Field::CompletionNotes, u"Fait"_s}}});
    for (PendingChange *change : {&moved, &noted}) {
        change->state = PendingState::Parked;
        change->theirs = {{Field::Start, time("16:00")}, {Field::CompletionNotes, u"Refait"_s}};
    }
    auto &dialog = open({moved, noted});
    const QStringList said = labels(*dialog.findChild<ConflictCard *>());
    for (const QString &part : {u"14:30"_s, u"16:00"_s, u"Fait"_s, u"Refait"_s})
        QVERIFY2(said.contains(part), qPrintable(part + u" is not in "_s + said.join('\n'_L1)));
}

void tst_Pending::aChangeThatWaitsOnlineRaisesAnAlarm()
{
    auto *waitingButton = find<QPushButton>("waitingButton");
    SyncState state = m_sync->state();
    state.waiting = 1;
    m_board->setPending({{.entry = 1, .act = ResizeJob{JobId(u"DJ-2"_s), 90}, .submittedAt = m_clock.now().addSecs(-30)}});
    m_sync->set(state);
    QVERIFY(!waitingButton->text().contains(u"⚠"_s));
    // When a minute is over
    m_clock.set(m_clock.now().addSecs(31));
    m_window->findChild<StatusLine *>()->refresh();
    QVERIFY2(waitingButton->text().contains(u"⚠"_s) && waitingButton->text().contains(u"1 min"_s), qPrintable(waitingButton->text()));
    QVERIFY(!waitingButton->toolTip().isEmpty());
    // Unplugged there is nothing wrong with waiting
    state.link = SyncState::Link::Offline;
    m_sync->set(state);
    QVERIFY(!waitingButton->text().contains(u"⚠"_s));
    // A change that needs a person is told beside it, and is no alarm of this kind
    state.link = SyncState::Link::Online;
    state.waiting = 0;
    state.parked = 1;
    m_sync->set(state);
    QVERIFY(!waitingButton->isVisible());
    QVERIFY(find<QPushButton>("parkedButton")->isVisible());
}

QTEST_MAIN(tst_Pending)
#include "tst_pending.moc"
