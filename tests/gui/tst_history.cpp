#include "desk/history/historydialog.h"
#include "gui/boardstory.h"

#include <QCheckBox>
#include <QClipboard>
#include <QTableWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Every overwritten value can be seen and brought back.
class tst_History : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void actsAreListedNewestFirstWithTheirValues();
    void aSearchFindsOldValues();
    void anActIsUndoneAndDoneAgain();
    void whatCannotBeTurnedIsNotOffered();
    void aNoteIsTakenBackOnlyWhileItWasNotSent();
    void eitherSideOfAnActIsRestored();
    void aDeletedJobIsRestoredWhole();
    void valuesThatStandAlreadyAreSaid();
    void theJobDialogShowsItsOwnHistory();
    void whatIsNotThereYetIsNotDone();
    void theRecordIsOpenedAndTheActCopied();
    void theListFollowsTheHistory();
    void whatWasSetAsideIsStillThereAndDoneAgain();
    void aJobThatTheServerDeletedSaysThatItComesBackAnew();
    void aDeletionThatNobodySawComesBackAsItWas();

private:
    HistoryDialog &open();
    void choose(HistoryDialog &dialog, int row) const;
    static QString cell(const HistoryDialog &dialog, int row, int column);
    static QStringList values(const HistoryDialog &dialog, int row);
    static QPushButton &button(const HistoryDialog &dialog, const char *name) { return *dialog.findChild<QPushButton *>(QString::fromUtf8(name)); }

    const QDateTime m_nine{day("2026-03-02"), QTime(14, 0), QTimeZone::UTC}; // 9:00 in Toronto
};

void tst_History::init()
{
    setUp();
    const JobId two(u"DJ-2"_s);
    const AssignJob assign{two, TechnicianId(u"Luc"_s), day("2026-03-02"), time("13:00")};
    const EditJob described{two, {{Field::Description, u"Borne ouverte, chien dehors"_s}}};
    const SetAbsence away{TechnicianId(u"Marie"_s), Absence{u"Formation"_s, day("2026-03-09"), day("2026-03-10")}};
    const DeleteJob gone{JobId(u"DJ-90"_s)};
    m_intents->past = {
        {1, m_nine, assign, {{assign, changesOf(assign, nullptr), {{Field::Technician, u"Anne"_s}, {Field::Date, day("2026-03-01")}, {Field::Start, time("08:00")}}, 1}},
         PastIntent::State::Stands, u"marie@targo.example"_s},
        {2, m_nine.addSecs(600), described, {{described, described.changes, {{Field::Description, u"<p>Borne <b>verrouillée</b></p>"_s}}, 2}},
         PastIntent::State::Overtaken, u"marie@targo.example"_s, u"luc@targo.example"_s},
        {3, m_nine.addSecs(1200), away, {{away, {{Field::Absence, *away.absence}}, {{Field::Absence, {}}}, 3}},
         PastIntent::State::Undone, u"luc@targo.example"_s},
        {4, m_nine.addSecs(1800), gone, {{gone, {}, {{Field::Subject, u"Vieille épissure"_s}, {Field::Minutes, qint64(45)}, {Field::Issue, {}}}, 4}},
         PastIntent::State::Stands, u"marie@targo.example"_s},
        {5, m_nine.addSecs(2400), AddNote{two, u"Rappeler à midi"_s}, {{AddNote{two, u"Rappeler à midi"_s}, {}, {}, 5}},
         PastIntent::State::Stands, u"marie@targo.example"_s},
    };
}

HistoryDialog &tst_History::open()
{
    QTest::keyClick(&timeline(), Qt::Key_H, Qt::ControlModifier);
    return *find<HistoryDialog>("historyDialog");
}

void tst_History::choose(HistoryDialog &dialog, int row) const { dialog.findChild<QTableView *>(u"historyTable"_s)->selectRow(row); }

QString tst_History::cell(const HistoryDialog &dialog, int row, int column)
{
    return dialog.findChild<QTableView *>(u"historyTable"_s)->model()->index(row, column).data().toString();
}

QStringList tst_History::values(const HistoryDialog &dialog, int row)
{
    const auto *table = dialog.findChild<QTableWidget *>(u"historyValuesTable"_s);
    return {table->item(row, 1)->text(), table->item(row, 2)->text(), table->item(row, 3)->text()};
}

void tst_History::actsAreListedNewestFirstWithTheirValues()
{
    auto &dialog = open();
    QVERIFY(dialog.isVisible());
    QCOMPARE(cell(dialog, 4, HistoryModel::WhoColumn), u"marie@targo.example"_s);
    QVERIFY(cell(dialog, 4, HistoryModel::WhenColumn).contains(u"2026"_s) && cell(dialog, 4, HistoryModel::WhenColumn).contains(u"9:00"_s));
    QCOMPARE(cell(dialog, 4, HistoryModel::StateColumn), u"done"_s);
    QCOMPARE(cell(dialog, 3, HistoryModel::StateColumn), u"overtaken by luc@targo.example"_s);
    QCOMPARE(cell(dialog, 2, HistoryModel::StateColumn), u"undone"_s);
    QCOMPARE(cell(dialog, 1, HistoryModel::RecordColumn), u"Vieille épissure · DJ-90"_s);
    choose(dialog, 4);
    QCOMPARE(values(dialog, 0), (QStringList{u"Technician"_s, u"Anne"_s, u"Luc"_s}));
    QCOMPARE(values(dialog, 2), (QStringList{u"Start"_s, u"8:00"_s, u"13:00"_s}));
    choose(dialog, 3);
    QCOMPARE(values(dialog, 0), (QStringList{u"Description"_s, u"Borne verrouillée"_s, u"Borne ouverte, chien dehors"_s}));
    choose(dialog, 0);
    QCOMPARE(values(dialog, 0).last(), u"Rappeler à midi"_s);
}

void tst_History::whatIsNotThereYetIsNotDone()
{
    auto &dialog = open();
    // Given a note that the server has not taken, and another act that waits for its turn
    m_board->setPending({{.entry = 1, .act = m_intents->past[0].steps[0].act, .state = PendingState::Waiting},
                         {.entry = 5, .act = m_intents->past[4].steps[0].act, .state = PendingState::Parked}});
    QTRY_COMPARE(cell(dialog, 0, HistoryModel::StateColumn), u"needs you"_s);
    QCOMPARE(cell(dialog, 4, HistoryModel::StateColumn), u"waiting"_s);
    m_board->setPending({});
    QTRY_COMPARE(cell(dialog, 0, HistoryModel::StateColumn), u"done"_s);
}

void tst_History::aSearchFindsOldValues()
{
    auto &dialog = open();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"historySearchEdit"_s), u"verrouillee"_s);
    QCOMPARE(dialog.findChild<QTableView *>(u"historyTable"_s)->model()->rowCount(), 1);
    QCOMPARE(cell(dialog, 0, HistoryModel::StateColumn), u"overtaken by luc@targo.example"_s);
}

void tst_History::anActIsUndoneAndDoneAgain()
{
    auto &dialog = open();
    choose(dialog, 4);
    QVERIFY(!button(dialog, "redoPastButton").isEnabled());
    QTest::mouseClick(&button(dialog, "undoPastButton"), Qt::LeftButton);
    QCOMPARE(m_intents->pastUndone, std::vector<qint64>{1});
    choose(dialog, 2);
    QVERIFY(!button(dialog, "undoPastButton").isEnabled());
    QTest::mouseClick(&button(dialog, "redoPastButton"), Qt::LeftButton);
    QCOMPARE(m_intents->pastRedone, std::vector<qint64>{3});
    QVERIFY(dialog.findChild<QLabel *>(u"historyAnswerLabel"_s)->text().startsWith(u"Done again"_s));
}

void tst_History::whatCannotBeTurnedIsNotOffered()
{
    auto &dialog = open();
    choose(dialog, 0); // a note
    for (const char *name : {"undoPastButton", "redoPastButton", "restoreButton"})
        QVERIFY2(!button(dialog, name).isEnabled(), name);
    choose(dialog, 3); // overtaken: not as it was, but its values can be had
    QVERIFY(!button(dialog, "undoPastButton").isEnabled());
    QVERIFY(button(dialog, "restoreButton").isEnabled());
}

void tst_History::aNoteIsTakenBackOnlyWhileItWasNotSent()
{
    PendingChange note{.entry = 5, .act = AddNote{JobId(u"DJ-2"_s), u"Rappeler à midi"_s}, .submittedAt = m_nine};
    m_board->setPending({note});
    HistoryDialog &dialog = open();
    choose(dialog, 0);
    const QPushButton &undo = button(dialog, "undoPastButton");
    QVERIFY(undo.isEnabled());
    note.state = PendingState::Sending;
    m_board->setPending({note});
    QVERIFY(!undo.isEnabled());
    note.state = PendingState::Waiting; // and may have arrived
    note.attempts = 1;
    m_board->setPending({note});
    QVERIFY(!undo.isEnabled());
    m_board->setPending({});
    QVERIFY(!undo.isEnabled());
}

void tst_History::eitherSideOfAnActIsRestored()
{
    auto &dialog = open();
    choose(dialog, 3);
    dialog.findChild<QAction *>(u"restoreBeforeAction"_s)->trigger();
    const EditJob before{JobId(u"DJ-2"_s), {{Field::Description, u"<p>Borne <b>verrouillée</b></p>"_s}}};
    QCOMPARE(m_intents->submitted, (std::vector<Intent>{before}));
    choose(dialog, 2);
    dialog.findChild<QAction *>(u"restoreAfterAction"_s)->trigger();
    QCOMPARE(m_intents->submitted.back(), Intent(SetAbsence{TechnicianId(u"Marie"_s), Absence{u"Formation"_s, day("2026-03-09"), day("2026-03-10")}}));
    QVERIFY(dialog.findChild<QLabel *>(u"historyAnswerLabel"_s)->isVisible());
}

void tst_History::aDeletedJobIsRestoredWhole()
{
    auto &dialog = open();
    choose(dialog, 1);
    QVERIFY(!button(dialog, "openPastButton").isEnabled());
    dialog.findChild<QAction *>(u"restoreBeforeAction"_s)->trigger();
    QCOMPARE(m_intents->submitted.size(), size_t(1));
    const auto *created = std::get_if<CreateJob>(&m_intents->submitted.front());
    QVERIFY(created && isLocal(created->job));
    QCOMPARE(created->fields, (Changes{{Field::Subject, u"Vieille épissure"_s}, {Field::Minutes, qint64(45)}}));
}

void tst_History::valuesThatStandAlreadyAreSaid()
{
    auto &dialog = open();
    choose(dialog, 4);
    m_intents->failNext(Error{.kind = Error::Kind::Rejected, .code = u"NothingChanges"_s});
    dialog.findChild<QAction *>(u"restoreAfterAction"_s)->trigger();
    QVERIFY(dialog.findChild<QLabel *>(u"historyAnswerLabel"_s)->text().contains(u"already"_s));
}

void tst_History::theJobDialogShowsItsOwnHistory()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    QTest::mouseClick(find<QPushButton>("jobHistoryButton"), Qt::LeftButton);
    auto *dialog = find<HistoryDialog>("historyDialog");
    const auto *model = dialog->findChild<QTableView *>(u"historyTable"_s)->model();
    QCOMPARE(model->rowCount(), 3);
    dialog->findChild<QCheckBox *>(u"onlyRecordBox"_s)->click();
    QCOMPARE(model->rowCount(), 5);
}

void tst_History::theRecordIsOpenedAndTheActCopied()
{
    auto &dialog = open();
    choose(dialog, 4);
    QTest::mouseClick(&button(dialog, "copyPastButton"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"Anne → Luc"_s) && copied.contains(u"DJ-2"_s), qPrintable(copied));
    QTest::mouseClick(&button(dialog, "openPastButton"), Qt::LeftButton);
    QCOMPARE(find<JobDialog>("jobDialog")->job(), JobId(u"DJ-2"_s));
}

void tst_History::theListFollowsTheHistory()
{
    auto &dialog = open();
    choose(dialog, 4);
    const ResizeJob shorter{JobId(u"DJ-1"_s), 30};
    m_intents->past.push_back({6, m_nine.addSecs(3000), shorter, {{shorter, {{Field::Minutes, qint64(30)}}, {{Field::Minutes, qint64(60)}}, 6}},
                               PastIntent::State::Stands, u"marie@targo.example"_s});
    Q_EMIT m_intents->historyChanged();
    // Then the act that was being looked at is still chosen
    QCOMPARE(dialog.findChild<QTableView *>(u"historyTable"_s)->currentIndex().row(), 5);
    QCOMPARE(values(dialog, 0), (QStringList{u"Technician"_s, u"Anne"_s, u"Luc"_s}));
}

void tst_History::whatWasSetAsideIsStillThereAndDoneAgain()
{
    m_intents->past[2].state = PastIntent::State::SetAside;
    Q_EMIT m_intents->historyChanged();
    auto &dialog = open();
    QCOMPARE(cell(dialog, 2, HistoryModel::StateColumn), u"undone"_s);
    choose(dialog, 2);
    QVERIFY(!button(dialog, "undoPastButton").isEnabled());
    QTest::mouseClick(&button(dialog, "redoPastButton"), Qt::LeftButton);
    QCOMPARE(m_intents->pastRedone, std::vector<qint64>{3});
}

void tst_History::aJobThatTheServerDeletedSaysThatItComesBackAnew()
{
    HistoryDialog &dialog = open();
    const auto *warning = dialog.findChild<QLabel *>(u"historyWarningLabel"_s);
    choose(dialog, 4);
    QVERIFY(!warning->isVisible());
    choose(dialog, 1); // the deletion
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(u"new number"_s));
    QTest::mouseClick(&button(dialog, "undoPastButton"), Qt::LeftButton);
    QCOMPARE(m_intents->pastUndone, std::vector<qint64>{4});
    QCOMPARE(toast(), u"Vieille épissure · DJ-90: made anew under a new number; the notes do not come back"_s);
    QCOMPARE(dialog.findChild<QLabel *>(u"historyAnswerLabel"_s)->text(), toast());
}

void tst_History::aDeletionThatNobodySawComesBackAsItWas()
{
    // Given that the deletion still waits here
    m_board->setPending({PendingChange{.entry = 4, .act = DeleteJob{JobId(u"DJ-90"_s)}, .submittedAt = m_nine}});
    HistoryDialog &dialog = open();
    choose(dialog, 1);
    QVERIFY(!dialog.findChild<QLabel *>(u"historyWarningLabel"_s)->isVisible());
    QTest::mouseClick(&button(dialog, "undoPastButton"), Qt::LeftButton);
    QVERIFY2(toast().startsWith(u"Undone: Job deleted: Vieille épissure"_s), qPrintable(toast()));
}

QTEST_MAIN(tst_History)
#include "tst_history.moc"
