#include "gui/boardstory.h"

#include "desk/visits/visitcard.h"
#include "support/fakevans.h"

using namespace targo;
using namespace targo::test;

// What the vans' coming and going says of the day: proposals, and who will be late. Monday 2026-03-02, ten in the
// morning; Luc has DJ-1 since nine, which nobody has begun, and DJ-2 at one.
class tst_Visits : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void oneKeySaysYes();
    void oneKeySaysNo();
    void aGeofenceIsEnough();
    void whoLeavesIsDone();
    void aJobThatIsAlreadySoIsNotProposed();
    void whatHappenedLongAgoIsNoNews();
    void severalWaitInAList();
    void whatNoLongerFitsGoes();
    void whoeverWillBeLateIsMarked();
    void whoIsInTimeAgainIsNot();
    void tomorrowIsNotLate();

private:
    static constexpr Coordinate first{45.10, -74.10}, second{45.14, -74.10}, far{45.60, -73.50};

    void standAt(const char *job, const Coordinate &place)
    {
        Job changed = this->job(job);
        changed.position = place;
        m_board->put(changed);
    }
    void drive(const char *technician, const Coordinate &place, int secondsAgo = 0, double speed = 0)
    {
        m_vans.put({.device = QString::fromUtf8(technician), .technician = TechnicianId(QString::fromUtf8(technician)), .link = DeviceLink::Online,
                    .position = VanPosition{.fixTime = m_clock.now().addSecs(-secondsAgo), .place = place, .speed = speed}});
    }
    void pass(int seconds) { m_clock.set(m_clock.now().addSecs(seconds)); }
    void arrive(const char *technician, const Coordinate &place)
    {
        drive(technician, place);
        pass(130);
        drive(technician, place);
    }
    VisitCard &card() const { return *m_window->findChild<VisitCard *>(); }
    QStringList proposals() const
    {
        QStringList said;
        if (card().isVisible()) {
            for (const QLabel *label : card().findChildren<QLabel *>(u"visitLabel"_s)) {
                if (label->isVisible())
                    said << label->text();
            }
        }
        return said;
    }
    void press(Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(timeline().viewport(), Qt::Key_F7, modifiers); }
    const TimelineLane &lane(const char *technician) const
    {
        const TimelineModel &model = timeline().model();
        return model.lanes()[size_t(model.laneOf(TechnicianId(QString::fromUtf8(technician))))];
    }

    FakeVans m_vans;
};

void tst_Visits::init()
{
    m_clock.set(QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC));
    m_vans.clear();
    setUp();
    m_window.reset();
    standAt("DJ-1", first);
    standAt("DJ-2", second);
    standAt("DJ-3", second);
    m_window = std::make_unique<MainWindow>(DeskPorts{.board = *m_board, .intents = *m_intents, .sync = *m_sync, .prompt = m_prompt, .clock = m_clock,
                                                      .site = QTimeZone("America/Toronto"), .settings = *m_settings, .vans = &m_vans});
    m_window->resize(1300, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_Visits::oneKeySaysYes()
{
    drive("Luc", first);
    QVERIFY(proposals().isEmpty());
    pass(130);
    drive("Luc", first);
    QCOMPARE(proposals().size(), 1);
    QVERIFY2(proposals().front().contains(u"Luc"_s) && proposals().front().contains(u"DJ-1"_s), qPrintable(proposals().front()));
    press();
    QCOMPARE(job("DJ-1").status, JobStatus::InProgress);
    QCOMPARE(m_intents->submitted.size(), 1u);
    QVERIFY(proposals().isEmpty());
    QVERIFY(!toast().isEmpty()); // as after every act, with its way back
    pass(600);
    drive("Luc", first);
    QVERIFY(proposals().isEmpty()); // one arrival, one question
}

void tst_Visits::oneKeySaysNo()
{
    arrive("Luc", first);
    QCOMPARE(proposals().size(), 1);
    press(Qt::ShiftModifier);
    QVERIFY(proposals().isEmpty());
    QVERIFY(m_intents->submitted.empty());
    pass(600);
    drive("Luc", first);
    QVERIFY(proposals().isEmpty());
}

void tst_Visits::aGeofenceIsEnough()
{
    const Geofence fence{u"7"_s, {}, Geofence::Circle{first, 100}};
    drive("Luc", first, 0, 2);
    m_vans.cross({TechnicianId(u"Luc"_s), fence, true, m_clock.now()});
    QCOMPARE(proposals().size(), 1);
    m_vans.cross({TechnicianId(u"Luc"_s), fence, true, m_clock.now()});
    QCOMPARE(proposals().size(), 1);
}

void tst_Visits::whoLeavesIsDone()
{
    arrive("Luc", first);
    press();
    pass(3000);
    drive("Luc", far, 0, 60);
    pass(130);
    drive("Luc", far, 0, 60);
    QCOMPARE(proposals().size(), 1);
    press();
    QCOMPARE(job("DJ-1").status, JobStatus::Completed);
}

void tst_Visits::aJobThatIsAlreadySoIsNotProposed()
{
    Job running = job("DJ-1");
    running.status = JobStatus::InProgress;
    m_board->put(running);
    arrive("Luc", first);
    QVERIFY(proposals().isEmpty());
}

void tst_Visits::whatHappenedLongAgoIsNoNews()
{
    const Geofence fence{u"7"_s, {}, Geofence::Circle{first, 100}};
    drive("Luc", first, 5);
    m_vans.cross({TechnicianId(u"Luc"_s), fence, true, m_clock.now().addSecs(-31 * 60)}); // told after a gap
    QVERIFY(proposals().isEmpty());
    pass(600);
    drive("Luc", first);
    QVERIFY(proposals().isEmpty());
}

void tst_Visits::severalWaitInAList()
{
    drive("Luc", first);
    drive("Marie", second);
    pass(130);
    drive("Luc", first);
    drive("Marie", second);
    QCOMPARE(proposals().size(), 2);
    // The second one, by its own button.
    const auto buttons = card().findChildren<QPushButton *>(u"visitAcceptButton"_s);
    QTest::mouseClick(buttons.back(), Qt::LeftButton);
    QCOMPARE(job("DJ-3").status, JobStatus::InProgress);
    QCOMPARE(proposals().size(), 1);
    QVERIFY(proposals().front().contains(u"DJ-1"_s));
}

void tst_Visits::whatNoLongerFitsGoes()
{
    arrive("Luc", first);
    QCOMPARE(proposals().size(), 1);
    Job changed = job("DJ-1");
    changed.technician = TechnicianId(u"Anne"_s); // a colleague gives it to somebody else
    m_board->put(changed);
    QTRY_VERIFY(proposals().isEmpty());
}

// From Montréal nobody is in Ormstown within a quarter of an hour.
void tst_Visits::whoeverWillBeLateIsMarked()
{
    Job begun = job("DJ-1");
    begun.status = JobStatus::Completed;
    m_board->put(begun);
    m_clock.set(QDateTime(day("2026-03-02"), QTime(17, 55), QTimeZone::UTC)); // DJ-2 begins in five minutes
    drive("Luc", far, 0, 80);
    QTRY_VERIFY(!lane("Luc").warning.isEmpty());
    QVERIFY(lane("Luc").warning.grave);
    const QString said = sentenceOfLane(timeline().model(), timeline().model().laneOf(TechnicianId(u"Luc"_s)));
    QVERIFY2(said.contains(lane("Luc").warning.sentence), qPrintable(said));
    QVERIFY(lane("Marie").warning.isEmpty());
}

void tst_Visits::whoIsInTimeAgainIsNot()
{
    whoeverWillBeLateIsMarked();
    Job later = job("DJ-2");
    later.start = QTime(16, 0);
    m_board->put(later);
    QTRY_VERIFY(lane("Luc").warning.isEmpty());
}

void tst_Visits::tomorrowIsNotLate()
{
    whoeverWillBeLateIsMarked();
    m_window->showDate(day("2026-03-03"));
    QVERIFY(lane("Luc").warning.isEmpty());
    m_window->showDate(day("2026-03-02"));
    QVERIFY(!lane("Luc").warning.isEmpty());
}

QTEST_MAIN(tst_Visits)
#include "tst_visits.moc"
