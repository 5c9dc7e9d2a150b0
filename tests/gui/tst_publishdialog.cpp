#include "gui/boardstory.h"

#include "desk/publish/publishdialog.h"
#include "desk/publish/publishtree.h"
#include "desk/shell/toast.h"
#include "support/fakehub.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QProgressBar>
#include <QTreeWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Publishing by hand: what the dialog says before, while and after, with a hub, without one, and without the right to.
class tst_PublishDialog : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saysWhatWouldChangeForWhom();
    void publishesWhatIsTickedAndSaysSo();
    void whoLosesWorkWithoutAMessageIsNamed();
    void saysWhatTheHubSays();
    void offlineItSaysThatItIsOurOwnForecast();
    void withoutTheRightItSaysWhyNot();
    void theButtonOfTheDaySaysHowMuchWaits();
    void whatIsUnderWayShowsHowFarAndCanBeCalledOff();
    void nothingToPublishIsSaid();
    void theWeekTakesMoreThanTheDay();
    void aJobIsWithdrawnWithAReason();
    void whatWasPublishedAndMovedIsMarked();
    void theLaneTellsWhatIsLeftOrWhenItWasPublished();
    void aJobMovedMeanwhileIsAQuestion();
    void aJobLeftOutSaysWhy();

private:
    PublishDialog *openDialog();
    QString rows(); // "Anne [x] 1 new: Client · new …" a line each
    QString words(const char *label) { return dialog()->findChild<QLabel *>(QString::fromLatin1(label))->text(); }
    QPushButton *button(const char *name) { return dialog()->findChild<QPushButton *>(QString::fromLatin1(name)); }
    PublishDialog *dialog() { return m_window->findChild<PublishDialog *>(); }
};

void tst_PublishDialog::init()
{
    setUp();
    m_board->put(aJob("DJ-50").on("Anne").at("13:00").named(u"Tout neuf"_s).draft());
    Job moved = aJob("DJ-51").on("Marie").at("16:00").lasting(30).named(u"Déplacé"_s);
    moved.publishedAs = moved.assignment();
    moved.publishedAs->start = time("15:00");
    m_board->put(moved);
}

void tst_PublishDialog::cleanup()
{
    tearDown();
}

PublishDialog *tst_PublishDialog::openDialog()
{
    find<QAction>("publishAction")->trigger();
    return dialog();
}

QString tst_PublishDialog::rows()
{
    QStringList rows;
    const auto *tree = dialog()->findChild<QTreeWidget *>(u"publishTree"_s);
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *top = tree->topLevelItem(i);
        rows << top->text(0) + u": "_s + top->text(1);
        for (int child = 0; child < top->childCount(); ++child)
            rows << u"  "_s + top->child(child)->text(0).section(u" · "_s, 0, 0) + u": "_s + top->child(child)->text(1);
    }
    return rows.join(u'\n');
}

void tst_PublishDialog::saysWhatWouldChangeForWhom()
{
    QVERIFY(openDialog());
    const QString said = rows();
    QVERIFY2(said.contains(u"Tout neuf: new: 13:00, 1 h"_s), qPrintable(said));
    QVERIFY2(said.contains(u"Déplacé: moved: 15:00 → 16:00"_s), qPrintable(said));
    QVERIFY2(said.contains(u"1 moved"_s), qPrintable(said));
}

void tst_PublishDialog::publishesWhatIsTickedAndSaysSo()
{
    QVERIFY(openDialog());
    auto *tree = dialog()->findChild<QTreeWidget *>(u"publishTree"_s);
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        if (tree->topLevelItem(i)->text(0).startsWith(u"Marie"_s))
            tree->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    }
    QTRY_VERIFY(!words("publishToldLabel").contains(u"Marie"_s));
    QVERIFY(words("publishToldLabel").contains(u"Anne"_s));
    QTest::mouseClick(button("publishButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_intents->submitted.empty());
    const std::vector<Act> acts = actsOf(m_intents->submitted.back());
    QVERIFY(std::ranges::contains(acts, Act(PublishJob{JobId(u"DJ-50"_s), true})));
    QVERIFY(!std::ranges::contains(acts, Act(PublishJob{JobId(u"DJ-51"_s), true})));
    QTRY_VERIFY2(words("publishOutcomeLabel").contains(u"published"_s), qPrintable(words("publishOutcomeLabel")));
    QVERIFY(job("DJ-50").published);
    QVERIFY(toast().contains(u"ublished"_s));
}

void tst_PublishDialog::whoLosesWorkWithoutAMessageIsNamed()
{
    Job given = aJob("DJ-53").on("Anne").at("16:30").lasting(30).named(u"Donné à Anne"_s);
    given.publishedAs = given.assignment();
    given.publishedAs->technician = TechnicianId(u"Luc"_s);
    m_board->put(given);
    QVERIFY(openDialog());
    const QString loses = u"These lose work and get none; their list of the day shows it: "_s + m_board->technician(TechnicianId(u"Luc"_s))->fullName;
    QVERIFY2(words("publishToldLabel").contains(loses), qPrintable(words("publishToldLabel")));
    dialog()->findChild<QCheckBox *>(u"publishTellBox"_s)->click();
    QVERIFY2(!words("publishToldLabel").contains(u"lose work"_s), "nobody gets a message anyway");
}

void tst_PublishDialog::saysWhatTheHubSays()
{
    m_hub.answer.skipped = {{JobId(u"DJ-50"_s), SkipReason::Overlap}};
    QVERIFY(openDialog());
    QTRY_COMPARE(words("publishVerdictLabel"), u"Checked with the hub: it would leave out 1 of these."_s);
    QVERIFY(m_hub.asked.size() >= 1);
    m_hub.answer.skipped.clear();
    dialog()->findChild<QCheckBox *>(u"publishTellBox"_s)->click(); // asked again
    m_board->put(aJob("DJ-52").on("Anne").at("15:00").draft());
    QTRY_COMPARE(words("publishVerdictLabel"), u"Checked with the hub: what is ticked can be published."_s);
    QCOMPARE(words("publishToldLabel"), u"Nobody gets a message; their list of the day shows it."_s);
}

void tst_PublishDialog::offlineItSaysThatItIsOurOwnForecast()
{
    SyncState offline = m_sync->state();
    offline.link = SyncState::Link::Offline;
    m_sync->set(offline);
    QVERIFY(openDialog());
    QVERIFY2(words("publishVerdictLabel").startsWith(u"Offline: this is what this computer knows"_s), qPrintable(words("publishVerdictLabel")));
    QTest::qWait(300);
    QVERIFY(m_hub.asked.isEmpty());
    QVERIFY(button("publishButton")->isEnabled()); // it waits in the outbox
}

void tst_PublishDialog::withoutTheRightItSaysWhyNot()
{
    m_rights.set(Rights::Answer::No);
    const QAction *action = find<QAction>("publishAction");
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), u"You do not have the right to publish."_s);
    m_rights.set(Rights::Answer::Yes);
    QVERIFY(openDialog());
    QVERIFY(button("publishButton")->isEnabled());
    m_rights.set(Rights::Answer::No); // taken away while the dialog is open
    QVERIFY(!button("publishButton")->isEnabled());
    QCOMPARE(words("publishVerdictLabel"), u"You do not have the right to publish."_s);
}

void tst_PublishDialog::theButtonOfTheDaySaysHowMuchWaits()
{
    const auto *publish = find<QPushButton>("publishChangesButton");
    const auto waiting = [&] { return publish->accessibleName(); }; // what is written may be shorter
    QTRY_COMPARE(waiting(), u"Publish 2 change(s)"_s); // DJ-50 is a draft, DJ-51 was moved
    m_board->put(aJob("DJ-51").on("Marie").at("15:00").lasting(30));
    QTRY_COMPARE(waiting(), u"Publish 1 change(s)"_s);
    QTest::mouseClick(find<QPushButton>("publishChangesButton"), Qt::LeftButton);
    QVERIFY(dialog()->isVisible());
    m_rights.set(Rights::Answer::No);
    QVERIFY(!publish->isVisible()); // not an act of theirs
    m_rights.set(Rights::Answer::Yes);
    QVERIFY(publish->isVisible());
}

void tst_PublishDialog::whatIsUnderWayShowsHowFarAndCanBeCalledOff()
{
    QVERIFY(openDialog());
    QTest::mouseClick(button("publishButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_intents->submitted.empty());
    m_board->setPending({{.entry = 7, .act = PublishJob{JobId(u"DJ-50"_s), true}, .state = PendingState::Waiting},
                         {.entry = 8, .act = PublishJob{JobId(u"DJ-51"_s), true}, .state = PendingState::Parked}});
    QTRY_VERIFY(timeline().model().bar(JobId(u"DJ-50"_s))->draft); // nobody sees it yet
    const auto *progress = dialog()->findChild<QProgressBar *>();
    QTRY_VERIFY(progress->isVisibleTo(dialog()));
    QCOMPARE(progress->value(), progress->maximum() - 2);
    QVERIFY2(words("publishOutcomeLabel").contains(u"1 job(s) under way"_s), qPrintable(words("publishOutcomeLabel")));
    QVERIFY2(words("publishOutcomeLabel").contains(u"1 job(s) not published"_s), qPrintable(words("publishOutcomeLabel")));
    QVERIFY(button("decideButton")->isVisibleTo(dialog()));
    QTest::mouseClick(button("cancelPublishingButton"), Qt::LeftButton);
    QCOMPARE(m_intents->discarded, std::vector<qint64>{7}); // what needs the person stays with the person
}

void tst_PublishDialog::nothingToPublishIsSaid()
{
    QVERIFY(openDialog());
    auto *span = dialog()->findChild<QComboBox *>(u"publishSpanBox"_s);
    span->setCurrentIndex(0);
    dialog()->findChild<QDateEdit *>(u"publishFirstEdit"_s)->setDate(day("2026-07-01"));
    QTRY_COMPARE(words("publishEmptyLabel"), u"Nothing is planned in this period."_s);
    QVERIFY(!button("publishButton")->isEnabled());
}

void tst_PublishDialog::theWeekTakesMoreThanTheDay()
{
    m_board->put(aJob("DJ-53").on("Anne").dated("2026-03-05").at("08:00").named(u"Jeudi"_s).draft());
    QVERIFY(openDialog());
    QVERIFY(!rows().contains(u"Jeudi"_s));
    auto *span = dialog()->findChild<QComboBox *>(u"publishSpanBox"_s);
    span->setCurrentIndex(1);
    Q_EMIT span->activated(1);
    QTRY_VERIFY2(rows().contains(u"Jeudi: new: Thu, Mar 5 at 8:00"_s), qPrintable(rows()));
    QCOMPARE(dialog()->findChild<QDateEdit *>(u"publishLastEdit"_s)->date(), day("2026-03-08"));
}

void tst_PublishDialog::aJobIsWithdrawnWithAReason()
{
    m_window->activateWindow();
    timeline().setCurrent(JobId(u"DJ-51"_s));
    find<QAction>("withdrawAction")->trigger();
    auto *withdraw = find<QDialog>("withdrawDialog");
    QVERIFY(withdraw);
    auto *done = withdraw->findChild<QPushButton *>(u"withdrawButton"_s);
    QVERIFY(!done->isEnabled()); // colleagues want to know why
    withdraw->findChild<QLineEdit *>(u"withdrawReasonEdit"_s)->setText(u"Le client reporte"_s);
    QTest::mouseClick(done, Qt::LeftButton);
    QCOMPARE(m_intents->submitted.back(), Intent(UnpublishJob{JobId(u"DJ-51"_s), u"Le client reporte"_s}));
    QVERIFY(!job("DJ-51").published);
}

void tst_PublishDialog::whatWasPublishedAndMovedIsMarked()
{
    const TimelineBar *bar = timeline().model().bar(JobId(u"DJ-51"_s));
    QVERIFY(bar && bar->changed && !bar->draft);
    QCOMPARE(timeline().model().words(JobId(u"DJ-51"_s)).state, u"↻ changed"_s);
    m_board->put([this] { Job back = job("DJ-51"); back.start = time("15:00"); return back; }());
    QTRY_VERIFY(!timeline().model().bar(JobId(u"DJ-51"_s))->changed);
}

void tst_PublishDialog::theLaneTellsWhatIsLeftOrWhenItWasPublished()
{
    const auto lane = [this] { return timeline().model().lanes()[size_t(timeline().model().laneOf(TechnicianId(u"Marie"_s)))]; };
    QVERIFY2(lane().receipt.endsWith(u" to publish"_s), qPrintable(lane().receipt));
    for (const TimelineBar &bar : lane().bars) {
        Job told = *m_board->job(bar.id);
        told.published = true;
        told.publishedAs = told.assignment();
        told.publishedAt = QDateTime(day("2026-03-02"), QTime(14, 5), QTimeZone::UTC); // 9:05 at the site
        m_board->put(told);
    }
    QTRY_COMPARE(lane().receipt, u"published 9:05"_s);
}

void tst_PublishDialog::aJobMovedMeanwhileIsAQuestion()
{
    PendingChange stale{.entry = 9, .act = PublishJob{JobId(u"DJ-50"_s), true}, .state = PendingState::Parked,
                        .reason = Error{.kind = Error::Kind::Conflict}, .submittedAt = m_clock.now(),
                        .base = {{Field::Published, false}, {Field::Start, time("11:00")}}, .theirs = {{Field::Start, time("13:00")}}, .theirAuthor = u"rosaire@targo.example"_s};
    m_board->setPending({stale});
    find<QAction>("pendingAction")->trigger();
    auto *pending = find<QDialog>("pendingChangesDialog");
    QStringList said;
    for (const QLabel *label : pending->findChildren<QLabel *>())
        said << label->text();
    QVERIFY2(said.contains(u"rosaire@targo.example has changed the job that you are publishing"_s), qPrintable(said.join(u'\n')));
    QVERIFY2(said.contains(u"11:00"_s) && said.contains(u"13:00"_s), qPrintable(said.join(u'\n')));
    const auto buttons = pending->findChildren<QPushButton *>();
    const auto again = std::ranges::find(buttons, u"Publish it as it is now"_s, &QPushButton::text);
    QVERIFY(again != buttons.end());
    QTest::mouseClick(*again, Qt::LeftButton);
    QCOMPARE(m_intents->retried, std::vector<qint64>{9});
}

void tst_PublishDialog::aJobLeftOutSaysWhy()
{
    m_board->put(aJob("DJ-54").on("Simon").at("09:00").named(u"Chez Simon"_s).draft()); // who is absent
    m_board->put(aJob("DJ-55").on("Luc").at("09:30").named(u"Chevauche"_s).draft());
    m_board->put(aJob("DJ-56").unassigned().at("09:00").named(u"À personne"_s).draft());
    QVERIFY(openDialog());
    const QString said = rows();
    // Each once, with its technician where it has one
    QVERIFY2(said.contains(QRegularExpression(u"Chez Simon: .*left out: the technician is absent"_s)), qPrintable(said));
    QVERIFY2(said.contains(QRegularExpression(u"Chevauche: .*left out: overlaps another job"_s)), qPrintable(said));
    QCOMPARE(said.count(u"Chez Simon"_s), 1);
    QVERIFY2(said.contains(u"À personne: without technician"_s), qPrintable(said));
    // And where nothing goes there is nothing to tick
    const auto *tree = dialog()->findChild<QTreeWidget *>(u"publishTree"_s);
    const auto ofSimon = tree->findItems(u"Simon"_s, Qt::MatchStartsWith);
    QCOMPARE(ofSimon.size(), 1);
    QVERIFY(!ofSimon.front()->data(0, Qt::CheckStateRole).isValid());
    QTest::mouseClick(button("publishButton"), Qt::LeftButton);
    QTRY_VERIFY(!m_intents->submitted.empty());
    for (const Act &act : actsOf(m_intents->submitted.back()))
        QVERIFY(jobOf(act) == JobId(u"DJ-50"_s) || jobOf(act) == JobId(u"DJ-51"_s));
}

QTEST_MAIN(tst_PublishDialog)
#include "tst_publishdialog.moc"
