#include "desk/replay/replay.h"
#include "desk/words/gpx.h"

#include "support/builders/builders.h"
#include "support/fakevans.h"

#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Answers when the test says so.
class SlowVans : public FakeVans
{
public:
    using Answer = Result<std::vector<VanPosition>>;

    QFuture<Answer> track(const TechnicianId &technician, const QDateTime &from, const QDateTime &to) override
    {
        asked << technician.text();
        longest = std::max(longest, from.secsTo(to));
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        m_waiting.insert(technician, promise);
        return promise->future();
    }
    void reply(const char *technician, const Answer &answer)
    {
        const auto promise = m_waiting.take(TechnicianId(QString::fromUtf8(technician)));
        promise->addResult(answer);
        promise->finish();
    }

    QStringList asked;
    qint64 longest = 0; // seconds

private:
    QHash<TechnicianId, std::shared_ptr<QPromise<Answer>>> m_waiting;
};

QDateTime at(const char *clock) { return QDateTime(day("2026-03-02"), QTime::fromString(QString::fromUtf8(clock), u"HH:mm:ss"_s), QTimeZone::UTC); }
VanPosition fix(const char *clock, double latitude) { return {.fixTime = at(clock), .place = {latitude, -74}, .speed = 40}; }
std::vector<TechnicianId> crew(std::initializer_list<const char *> names)
{
    std::vector<TechnicianId> list;
    for (const char *name : names)
        list.emplace_back(QString::fromUtf8(name));
    return list;
}

} // namespace

// A day of the past on its own clock, and what is written of it.
class tst_Replay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForFourAtATime();
    void oneFailureIsNamedAndTheOthersDrive();
    void whatIsCancelledDoesNotComeBack();
    void asksForADayAtMost();
    void allMoveOnOneClock();
    void standsAtTheEnd();
    void forgetsWhatItShowed();
    void writesWhatAGpxReaderReads();
    void aSilenceBeginsASegment();
};

void tst_Replay::asksForFourAtATime()
{
    SlowVans vans;
    Replay replay(vans);
    QSignalSpy loaded(&replay, &Replay::loaded);
    replay.load(crew({"A", "B", "C", "D", "E", "F"}), at("08:00:00"), at("18:00:00"));
    QCOMPARE(vans.asked.size(), 4);
    vans.reply("B", std::vector<VanPosition>{});
    QTRY_COMPARE(vans.asked.size(), 5);
    QCOMPARE(replay.answers(), 1);
    for (const char *each : {"A", "C", "D", "E"})
        vans.reply(each, std::vector<VanPosition>{});
    QTRY_COMPARE(vans.asked.size(), 6);
    vans.reply("F", std::vector<VanPosition>{});
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(!replay.isLoading());
}

void tst_Replay::oneFailureIsNamedAndTheOthersDrive()
{
    SlowVans vans;
    Replay replay(vans);
    replay.load(crew({"A", "B", "C"}), at("08:00:00"), at("18:00:00"));
    vans.reply("A", std::vector<VanPosition>{fix("08:00:00", 45.1)});
    vans.reply("B", std::unexpected(Error{.kind = Error::Kind::Rejected, .message = u"Time period exceeds the limit"_s}));
    vans.reply("C", std::unexpected(Error{.kind = Error::Kind::NotFound})); // has no device
    QTRY_VERIFY(!replay.isLoading());
    QCOMPARE(replay.failures().size(), 1u);
    QCOMPARE(replay.failures().front().first.text(), u"B"_s);
    QVERIFY(replay.vanOf(TechnicianId(u"A"_s)));
}

void tst_Replay::whatIsCancelledDoesNotComeBack()
{
    SlowVans vans;
    Replay replay(vans);
    QSignalSpy loaded(&replay, &Replay::loaded);
    replay.load(crew({"A", "B", "C", "D", "E"}), at("08:00:00"), at("18:00:00"));
    vans.reply("A", std::vector<VanPosition>{fix("08:00:00", 45.1)});
    QTRY_COMPARE(replay.tracks().size(), 1);
    replay.cancel();
    QCOMPARE(loaded.size(), 1);
    vans.reply("B", std::vector<VanPosition>{fix("08:00:00", 45.2)});
    QTest::qWait(30);
    QCOMPARE(replay.tracks().size(), 1); // what had come stays
    QVERIFY(!replay.isLoading());
}

void tst_Replay::asksForADayAtMost()
{
    SlowVans vans;
    Replay replay(vans);
    replay.load(crew({"A"}), at("00:00:00"), at("00:00:00").addDays(9));
    QCOMPARE(vans.longest, 24 * 3600);
}

void tst_Replay::allMoveOnOneClock()
{
    FakeVans vans;
    vans.tracks[TechnicianId(u"A"_s)] = {fix("08:00:00", 45.0), fix("08:10:00", 45.1)};
    vans.tracks[TechnicianId(u"B"_s)] = {fix("08:05:00", 45.5), fix("08:15:00", 45.6)};
    Replay replay(vans);
    replay.load(crew({"A", "B"}), at("08:00:00"), at("08:20:00"));
    QTRY_COMPARE(replay.tracks().size(), 2);
    QVERIFY(!replay.vanOf(TechnicianId(u"B"_s))); // not heard of yet
    replay.setSpeed(600);
    replay.advance(500ms); // five minutes
    QCOMPARE(replay.moment(), at("08:05:00"));
    QCOMPARE(qRound(replay.vanOf(TechnicianId(u"A"_s))->position->place.latitude * 1000), 45050);
    QCOMPARE(qRound(replay.vanOf(TechnicianId(u"B"_s))->position->place.latitude * 1000), 45500);
    replay.setSpeed(1);
    replay.advance(1000ms);
    QCOMPARE(replay.moment(), at("08:05:01"));
    replay.setSpeed(100'000);
    QCOMPARE(replay.speed(), 600);
}

void tst_Replay::standsAtTheEnd()
{
    FakeVans vans;
    vans.tracks[TechnicianId(u"A"_s)] = {fix("08:00:00", 45.0), fix("08:10:00", 45.1)};
    Replay replay(vans);
    replay.load(crew({"A"}), at("08:00:00"), at("08:20:00"));
    QTRY_COMPARE(replay.tracks().size(), 1);
    replay.play(true);
    replay.advance(std::chrono::hours(1));
    QCOMPARE(replay.moment(), at("08:20:00"));
    QVERIFY(!replay.isPlaying());
    replay.play(true); // once more, from the beginning
    QVERIFY(replay.isPlaying());
    QVERIFY(replay.moment() < at("08:20:00"));
    replay.play(false);
    replay.setMoment(at("07:00:00"));
    QCOMPARE(replay.moment(), at("08:00:00"));
}

void tst_Replay::forgetsWhatItShowed()
{
    FakeVans vans;
    vans.tracks[TechnicianId(u"A"_s)] = {fix("08:00:00", 45.0)};
    Replay replay(vans);
    replay.load(crew({"A"}), at("08:00:00"), at("08:20:00"));
    QTRY_COMPARE(replay.vans().size(), 1u);
    replay.clear();
    QVERIFY(replay.vans().empty());
    QVERIFY(replay.tracks().isEmpty());
}

namespace {

struct ReadTrack
{
    QString name;
    int segments = 0;
    QStringList points; // "45.100000 -74.000000 2026-03-02T08:00:00Z"
};

QList<ReadTrack> readGpx(const QByteArray &text, QString *fault)
{
    QXmlStreamReader xml(text);
    QList<ReadTrack> tracks;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "gpx"_L1 && (xml.attributes().value("version"_L1) != "1.1"_L1 || xml.namespaceUri() != "http://www.topografix.com/GPX/1/1"_L1))
            *fault = u"no GPX 1.1"_s;
        else if (xml.name() == "trk"_L1)
            tracks.append(ReadTrack());
        else if (xml.name() == "name"_L1)
            tracks.back().name = xml.readElementText();
        else if (xml.name() == "trkseg"_L1)
            ++tracks.back().segments;
        else if (xml.name() == "trkpt"_L1)
            tracks.back().points << xml.attributes().value("lat"_L1).toString() + u' ' + xml.attributes().value("lon"_L1).toString();
        else if (xml.name() == "time"_L1)
            tracks.back().points.back() += u' ' + xml.readElementText();
    }
    if (xml.hasError())
        *fault = xml.errorString();
    return tracks;
}

} // namespace

void tst_Replay::writesWhatAGpxReaderReads()
{
    const Track first({fix("08:00:00", 45.1), fix("08:00:30", 45.1012345)}), none;
    QString fault;
    const auto read = readGpx(words::gpx({{u"Luc <Gagnon> & \u0007fils"_s, &first}, {u"Anne"_s, &none}}), &fault);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(read.size(), 2);
    QCOMPARE(read[0].name, u"Luc <Gagnon> & fils"_s);
    QCOMPARE(read[0].points, (QStringList{u"45.100000 -74.000000 2026-03-02T08:00:00Z"_s, u"45.101234 -74.000000 2026-03-02T08:00:30Z"_s}));
    QVERIFY(read[1].points.isEmpty());
}

void tst_Replay::aSilenceBeginsASegment()
{
    const Track track({fix("08:00:00", 45.1), fix("08:10:00", 45.2), fix("08:20:01", 45.3)});
    QString fault;
    const auto read = readGpx(words::gpx({{u"Luc"_s, &track}}), &fault);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QCOMPARE(read[0].segments, 2);
    QCOMPARE(read[0].points.size(), 3);
}

QTEST_MAIN(tst_Replay)
#include "tst_replay.moc"
