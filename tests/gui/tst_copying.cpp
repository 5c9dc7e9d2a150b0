#include "gui/boardstory.h"

#include <QClipboard>
#include <QMenu>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The same work once more: by a drag with Ctrl, by copy and paste, by cut and paste.
class tst_Copying : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aDragWithControlCopies();
    void theGhostSaysThatItCopies();
    void controlIsAskedAtTheRelease();
    void finishedWorkIsDoneOnceMore();
    void aCopyIsTheWorkAndNotWhatBecameOfIt();
    void severalAreCopiedTogether();
    void pasteWhereTheGroundWasClicked();
    void pasteBehindTheFocusedJob();
    void pasteOnAnotherLane();
    void cutMovesOnlyWhenItIsPasted();
    void otherProgramsGetText();
    void nothingToPasteIsSaid();

private:
    void key(Qt::Key key) const { QTest::keyClick(&timeline(), key, Qt::ControlModifier); }
    void control(bool down) const
    {
        if (down)
            QTest::keyPress(&timeline(), Qt::Key_Control, Qt::ControlModifier);
        else
            QTest::keyRelease(&timeline(), Qt::Key_Control);
    }
    std::vector<Job> onLane(const char *technician) const
    {
        std::vector<Job> jobs;
        for (const Job *job : m_board->lane(TechnicianId(QString::fromUtf8(technician)), day("2026-03-02"), day("2026-03-02")))
            jobs.push_back(*job);
        return jobs;
    }
    QStringList laneOf(const char *technician) const
    {
        QStringList plans;
        for (const Job &job : onLane(technician))
            plans.append(u"%1 %2"_s.arg(job.start->toString(u"HH:mm"_s)).arg(job.minutes));
        plans.sort();
        return plans;
    }
    // A new one that shows up on the board a moment later is chosen.
    QStringList chosenHours() const
    {
        QStringList hours;
        for (const JobId &id : timeline().selected())
            hours.append(m_board->job(id)->technician->text() + u' ' + m_board->job(id)->start->toString(u"HH:mm"_s));
        return hours;
    }
};

void tst_Copying::aDragWithControlCopies()
{
    drag(at("Luc", "09:30"), at("Marie", "14:32"), Qt::ControlModifier);
    QTRY_COMPARE(laneOf("Marie"), QStringList({u"10:37 60"_s, u"14:00 60"_s}));
    QCOMPARE(laneOf("Luc"), QStringList({u"09:00 60"_s, u"13:00 120"_s})); // as it was
    QCOMPARE(m_intents->submitted.size(), 1u);
    QVERIFY(std::holds_alternative<CreateJob>(m_intents->submitted[0]));
    QTRY_COMPARE(chosenHours(), QStringList({u"Marie 14:00"_s}));
    QVERIFY(timeline().model().bar(timeline().current())->draft);
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QTRY_COMPARE(laneOf("Marie"), QStringList({u"10:37 60"_s}));
}

void tst_Copying::theGhostSaysThatItCopies()
{
    drag(at("Luc", "09:30"), at("Luc", "11:02"), {}, false);
    const QImage moved = timeline().viewport()->grab().toImage();
    control(true);
    const QImage copied = timeline().viewport()->grab().toImage();
    const QRect ghost(at("Luc", "10:30") - QPoint(0, 30), QSize(120, 60));
    QVERIFY(moved.copy(ghost) != copied.copy(ghost));
    const QRect original = timeline().rectOf(JobId(u"DJ-1"_s));
    QVERIFY(moved.copy(original) != copied.copy(original)); // it stays, and is no shade
    control(false);
    QCOMPARE(timeline().viewport()->grab().toImage(), moved);
    QTest::keyClick(&timeline(), Qt::Key_Escape);
}

void tst_Copying::controlIsAskedAtTheRelease()
{
    drag(at("Luc", "09:30"), at("Luc", "11:02"), Qt::ControlModifier, false);
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, at("Luc", "11:02"));
    QCOMPARE(plan("DJ-1"), u"Luc 10:30 60"_s);
    QCOMPARE(laneOf("Luc").size(), 2);
}

void tst_Copying::finishedWorkIsDoneOnceMore()
{
    QTest::mousePress(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, at("Anne", "08:30"));
    for (const QPoint &point : {at("Anne", "10:00"), at("Anne", "14:32")}) {
        QMouseEvent move(QEvent::MouseMove, point, timeline().viewport()->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
        QApplication::sendEvent(timeline().viewport(), &move);
    }
    QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, at("Anne", "14:32"));
    QTRY_COMPARE(laneOf("Anne"), QStringList({u"08:00 60"_s, u"14:00 60"_s}));
    QVERIFY(!onLane("Anne").back().isOver());
}

void tst_Copying::aCopyIsTheWorkAndNotWhatBecameOfIt()
{
    Job done = aJob("DJ-1").on("Luc").at("09:00").lasting(75).needing("Fibre", 2).being(JobStatus::Completed).named(u"Prise neuve"_s);
    done.travelMinutes = 15;
    done.priority = JobPriority::High;
    m_board->setDetails(done.id, {.description = u"Deux prises"_s, .completionNotes = u"fait"_s,
                                  .checklist = {{.label = u"Signal"_s, .required = true, .done = true, .note = u"-18 dBm"_s, .row = {u"r1"_s}}},
                                  .equipment = {{.equipment = u"ONT-7"_s, .equipmentType = u"ONT"_s, .serialNumber = u"S1"_s, .macAddress = u"M1"_s, .action = u"Installer"_s, .done = true}},
                                  .photos = {{.file = u"/files/a.jpg"_s}}, .signedBy = u"Client"_s, .actualMinutes = 70});
    m_board->put(done);
    select("DJ-1");
    key(Qt::Key_C);
    key(Qt::Key_V);
    QTRY_COMPARE(laneOf("Luc"), QStringList({u"09:00 75"_s, u"10:15 75"_s, u"13:00 120"_s}));
    const Job copy = onLane("Luc")[1];
    QCOMPARE(copy.subject, u"Prise neuve"_s);
    QCOMPARE(copy.priority, JobPriority::High);
    QCOMPARE(copy.travelMinutes, 15);
    QCOMPARE(copy.requiredSkills, done.requiredSkills);
    QCOMPARE(copy.status, JobStatus::Assigned);
    QVERIFY(!copy.published);
    const JobDetails details = m_board->details(copy.id).result().value();
    QCOMPARE(details.description, u"Deux prises"_s);
    QCOMPARE(details.completionNotes, QString());
    QCOMPARE(details.checklist, std::vector<ChecklistItem>({{.label = u"Signal"_s, .required = true}}));
    QCOMPARE(details.checklist.front().row.text, QString());
    QCOMPARE(details.equipment.front().action, u"Installer"_s);
    QCOMPARE(details.equipment.front().serialNumber, QString());
    QVERIFY(details.photos.empty());
    QCOMPARE(details.signedBy, QString());
}

void tst_Copying::severalAreCopiedTogether()
{
    select("DJ-1");
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("DJ-3"));
    drag(at("Luc", "09:30"), QPoint(at("Luc", "13:32").x(), at("Luc", "09:30").y()), Qt::ControlModifier);
    QTRY_COMPARE(laneOf("Luc"), QStringList({u"09:00 60"_s, u"13:00 120"_s, u"13:00 60"_s}));
    QCOMPARE(laneOf("Marie"), QStringList({u"10:37 60"_s, u"14:37 60"_s}));
    QCOMPARE(m_intents->submitted.size(), 1u);
    QTRY_COMPARE(chosenHours(), QStringList({u"Luc 13:00"_s, u"Marie 14:37"_s}));
    QVERIFY2(toast().contains(u"overlap"_s), qPrintable(toast()));
    key(Qt::Key_Z);
    QTRY_COMPARE(laneOf("Luc").size(), 2);
    QCOMPARE(laneOf("Marie").size(), 1);
}

void tst_Copying::pasteWhereTheGroundWasClicked()
{
    select("DJ-1");
    key(Qt::Key_C);
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "15:02"));
    key(Qt::Key_V);
    QTRY_COMPARE(laneOf("Marie"), QStringList({u"10:37 60"_s, u"15:00 60"_s}));
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at("Anne", "11:02"));
    find<QAction>("pasteAction")->trigger(); // as often as one likes
    QTRY_COMPARE(laneOf("Anne"), QStringList({u"08:00 60"_s, u"11:00 60"_s}));
}

void tst_Copying::pasteBehindTheFocusedJob()
{
    select("DJ-1");
    key(Qt::Key_C);
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s));
    key(Qt::Key_V);
    QTRY_COMPARE(laneOf("Marie"), QStringList({u"10:37 60"_s, u"11:30 60"_s})); // 11:37 to the quarter
}

void tst_Copying::pasteOnAnotherLane()
{
    select("DJ-1");
    key(Qt::Key_A); // both of Luc's
    key(Qt::Key_C);
    QTest::keyClick(&timeline(), Qt::Key_Left);
    QTest::keyClick(&timeline(), Qt::Key_Down); // the next technician
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Marie"_s));
    key(Qt::Key_V);
    QTRY_COMPARE(laneOf("Marie"), QStringList({u"09:00 60"_s, u"10:37 60"_s, u"13:00 120"_s})); // at their own hours
}

void tst_Copying::cutMovesOnlyWhenItIsPasted()
{
    const QRect place = timeline().rectOf(JobId(u"DJ-1"_s));
    select("DJ-1");
    const QImage before = timeline().viewport()->grab(place).toImage();
    key(Qt::Key_X);
    QVERIFY(timeline().viewport()->grab(place).toImage() != before); // it shows that it waits
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    QVERIFY(m_intents->submitted.empty());
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "15:02"));
    key(Qt::Key_V);
    QCOMPARE(plan("DJ-1"), u"Marie 15:00 60"_s);
    QCOMPARE(laneOf("Luc").size(), 1);
    key(Qt::Key_V); // once
    QCOMPARE(m_intents->submitted.size(), 1u);
    QVERIFY(toast().startsWith(u"⚠"_s));
    key(Qt::Key_Z);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
}

void tst_Copying::otherProgramsGetText()
{
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").lasting(60).named(u"École Centrale"_s));
    select("DJ-1");
    key(Qt::Key_C);
    const QString text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(u"DJ-1"_s) && text.contains(u"École Centrale"_s) && text.contains(u"Luc"_s), qPrintable(text));
}

void tst_Copying::nothingToPasteIsSaid()
{
    select("DJ-1");
    key(Qt::Key_V);
    QVERIFY(toast().startsWith(u"⚠"_s));
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    key(Qt::Key_C);
    QVERIFY(toast().startsWith(u"⚠"_s));
    QVERIFY(m_intents->submitted.empty());
}

QTEST_MAIN(tst_Copying)
#include "tst_copying.moc"
