#include "desk/timeline/timelinemodel.h"
#include "domain/dispatch/workinghours.h"
#include "support/fakeboard.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What speaks against a job where it lies, found for a whole lane at once: the same as the rule says of each alone.
class tst_Concerns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_board = std::make_unique<FakeBoard>(); }
    void areThoseOfTheRule();
    void comeAndGoWithTheirReason();

private:
    static Job anyJob(int number, QRandomGenerator &random);
    Concerns byTheRule(const Job &job) const;

    StandingClock m_clock{QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC)};
    std::unique_ptr<FakeBoard> m_board;
};

Job tst_Concerns::anyJob(int number, QRandomGenerator &random)
{
    const char *people[] = {"Luc", "Marie", "Simon", "Ghost"};
    Job job = aJob("DJ-" + QByteArray::number(number)).on(people[random.bounded(4)]).lasting(random.bounded(5) == 0 ? 0 : random.bounded(300));
    job.date = day("2026-03-01").addDays(random.bounded(9));
    job.start = QTime(6, 0).addSecs(60 * 15 * random.bounded(56));
    if (random.bounded(6) == 0)
        job.start.reset();
    if (random.bounded(3) == 0)
        job.requiredSkills = {{.tag = TagId(u"Fibre"_s), .level = 1 + int(random.bounded(4)), .required = random.bounded(4) > 0}};
    if (random.bounded(5) == 0)
        job.status = random.bounded(2) == 0 ? JobStatus::Cancelled : JobStatus::Completed;
    return job;
}

Concerns tst_Concerns::byTheRule(const Job &job) const
{
    if (job.isOver())
        return 0;
    const Technician *technician = m_board->technician(*job.technician);
    if (!technician)
        return concernOf(Objection::Kind::Disabled);
    const WallSpan span = job.span().value_or(WallSpan{WallTime(*job.date, QTime(8, 0)), WallTime(*job.date, QTime(8, 0)).plus(job.minutes)});
    Concerns found = 0;
    for (const Objection &objection : objections(job, *technician, span, m_board->lane(*job.technician, span.from.date().addDays(-1), span.to.date().addDays(1))))
        found |= concernOf(objection.kind);
    return job.start ? found : Concerns(found & ~(concernOf(Objection::Kind::Overlap) | concernOf(Objection::Kind::OutsideHours)));
}

void tst_Concerns::areThoseOfTheRule()
{
    const quint32 seed = qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    m_board->add(aTechnician("Luc").holding("Fibre", 2)).add(aTechnician("Marie").working("20:00", "04:00"));
    m_board->add(aTechnician("Simon").absent("2026-03-03", "2026-03-04"));
    TimelineModel model(*m_board, m_clock, QTimeZone("America/Toronto"));
    model.setPeriod(day("2026-03-02"), 7);
    int marked = 0;
    for (int round = 0; round < 300; ++round) {
        m_board->put(anyJob(int(random.bounded(60)), random));
        for (int lane = 0; lane < int(model.lanes().size()); ++lane) {
            const auto &bars = model.lanes()[size_t(lane)].bars;
            int concerned = 0;
            for (size_t i = 0; i < bars.size(); ++i) {
                const Job &job = *m_board->job(bars[i].id);
                // A stranger has no hours to be outside of, and may clash: the rule is not asked about strangers.
                if (!m_board->technician(*job.technician)) {
                    concerned += model.words(lane)[i].against != 0;
                    QCOMPARE(model.words(lane)[i].against != 0, !job.isOver());
                    continue;
                }
                // What lies wholly beyond the week is not on the lane to clash with.
                if (bars[i].span.to > WallTime::startOf(day("2026-03-09")) || bars[i].span.from < WallTime::startOf(day("2026-03-02"))) {
                    concerned += model.words(lane)[i].against != 0;
                    continue;
                }
                const Concerns expected = byTheRule(job);
                QVERIFY2(model.words(lane)[i].against == expected, qPrintable(u"%1: %2, not %3"_s.arg(job.id.text()).arg(model.words(lane)[i].against).arg(expected)));
                concerned += expected != 0;
                marked += expected != 0;
            }
            QCOMPARE(model.concernCount(lane), concerned);
        }
    }
    QVERIFY(marked > 100);
}

void tst_Concerns::comeAndGoWithTheirReason()
{
    m_board->add(aTechnician("Luc")).add(aTechnician("Marie"));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00").lasting(60)).add(aJob("DJ-2").on("Luc").at("09:30").lasting(60));
    TimelineModel model(*m_board, m_clock, QTimeZone("America/Toronto"));
    const int luc = model.laneOf(TechnicianId(u"Luc"_s));
    QCOMPARE(model.concernCount(luc), 2);
    QSignalSpy changed(&model, &TimelineModel::laneChanged);
    m_board->put(aJob("DJ-2").on("Marie").at("09:30").lasting(60));
    QCOMPARE(model.concernCount(luc), 0);
    QCOMPARE(changed.count(), 2);
    m_board->put(Technician(aTechnician("Marie").absent("2026-03-02", "2026-03-02")));
    QCOMPARE(model.words(JobId(u"DJ-2"_s)).against, concernOf(Objection::Kind::Absent));
    m_board->put(Technician(aTechnician("Marie")));
    QCOMPARE(model.words(JobId(u"DJ-2"_s)).against, Concerns(0));
}

QTEST_GUILESS_MAIN(tst_Concerns)
#include "tst_concerns.moc"
