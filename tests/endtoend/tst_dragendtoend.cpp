#include "desk/shell/mainwindow.h"
#include "desk/timeline/timelineview.h"
#include "scenario/desk.h"
#include "support/fakeboard.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSettings>
#include <QTest>

using namespace targo;
using namespace targo::test;
using namespace Qt::StringLiterals;

// The whole road once, from a hand on the mouse to ERPNext and to the other desk: real window, real session, real
// server.
class tst_DragEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_bar_dragged_to_another_lane_arrives_everywhere();

private:
    static JobId jobInSight(desk::TimelineView &timeline, Desk &desk);
};

// A job of today's that has not begun and whose bar is where the mouse can reach it.
JobId tst_DragEndToEnd::jobInSight(desk::TimelineView &timeline, Desk &desk)
{
    for (const JobId &id : desk.board().jobsBetween(QDate(2026, 5, 25), QDate(2026, 5, 25))) {
        const QRect bar = timeline.rectOf(id);
        if (desk.board().job(id)->status == JobStatus::Assigned && timeline.viewport()->rect().contains(bar.center()) && bar.width() > 40)
            return id;
    }
    return {};
}

void tst_DragEndToEnd::a_bar_dragged_to_another_lane_arrives_everywhere()
{
    SandboxCompany company;
    QVERIFY(company.start());
    StandingClock clock(QDateTime(QDate(2026, 5, 25), QTime(13, 0), QTimeZone::UTC));
    Desk marie(company, u"dispatcher"_s, clock);
    Desk luc(company, u"supervisor"_s, clock);
    QVERIFY(marie.open());
    QVERIFY(luc.open());

    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"looks.ini"_s), QSettings::IniFormat);
    FakePrompt prompt;
    desk::MainWindow window({marie.board(), marie.intents(), marie.session().status(), prompt, clock, QTimeZone("America/Toronto"), settings});
    window.resize(1680, 1020);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto &timeline = *window.findChild<desk::TimelineView *>();

    const JobId id = jobInSight(timeline, marie);
    QVERIFY(!id.isEmpty());
    const int from = timeline.model().laneOf(id);
    const int to = from == 0 ? 1 : from - 1;
    const TechnicianId newTechnician = timeline.model().lanes()[size_t(to)].id;
    const QPoint start = timeline.rectOf(id).center();
    const QPoint end(start.x(), timeline.laneRect(to).center().y());

    QWidget *canvas = timeline.viewport();
    QTest::mousePress(canvas, Qt::LeftButton, {}, start);
    for (const QPoint &point : {start + (end - start) / 2, end}) {
        QMouseEvent move(QEvent::MouseMove, point, canvas->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &move);
    }
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, end);

    QTRY_COMPARE(marie.board().job(id)->technician, newTechnician);
    QTRY_COMPARE(timeline.model().laneOf(id), to);
    const QString line = marie.shows(id.text());
    QVERIFY(luc.comesToShow(id.text(), line));
    QVERIFY(marie.settles());
    QCOMPARE(lineOf(company.job(id.text())), line);
}

QTEST_MAIN(tst_DragEndToEnd)
#include "tst_dragendtoend.moc"
