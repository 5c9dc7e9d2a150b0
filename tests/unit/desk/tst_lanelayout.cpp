#include "desk/timeline/lanelayout.h"
#include "desk/timeline/lanemetrics.h"
#include "support/builders/builders.h"

#include <QRandomGenerator>
#include <QTest>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

class tst_LaneLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stacksWhatOverlaps_data();
    void stacksWhatOverlaps();
    void nothingEverCoversAnything();
    void lanesGrowForTheirRows();
};

namespace {

WallSpan span(int from, int to) { return {WallTime::fromMinutes(from), WallTime::fromMinutes(to)}; }

} // namespace

void tst_LaneLayout::stacksWhatOverlaps_data()
{
    QTest::addColumn<QList<std::pair<int, int>>>("spans");
    QTest::addColumn<int>("minimum");
    QTest::addColumn<QList<int>>("rows");
    using Spans = QList<std::pair<int, int>>;
    QTest::newRow("an empty lane") << Spans{} << 15 << QList<int>{};
    QTest::newRow("one after the other") << Spans{{0, 60}, {60, 120}} << 15 << QList<int>{0, 0};
    QTest::newRow("two at once") << Spans{{0, 60}, {30, 90}} << 15 << QList<int>{0, 1};
    QTest::newRow("the first row is free again") << Spans{{0, 60}, {30, 90}, {60, 120}} << 15 << QList<int>{0, 1, 0};
    QTest::newRow("given in any order") << Spans{{60, 120}, {0, 60}, {30, 90}} << 15 << QList<int>{0, 0, 1};
    QTest::newRow("no duration still covers its minimum") << Spans{{0, 0}, {10, 60}} << 15 << QList<int>{0, 1};
    QTest::newRow("and no more than that") << Spans{{0, 0}, {15, 60}} << 15 << QList<int>{0, 0};
    QTest::newRow("the same start twice") << Spans{{0, 60}, {0, 60}} << 15 << QList<int>{0, 1};
}

void tst_LaneLayout::stacksWhatOverlaps()
{
    using Spans = QList<std::pair<int, int>>;
    QFETCH(const Spans, spans);
    QFETCH(const int, minimum);
    QFETCH(const QList<int>, rows);
    std::vector<WallSpan> input;
    for (const auto &[from, to] : spans)
        input.push_back(span(from, to));
    const LaneLayout layout = stacked(input, minimum);
    QCOMPARE(QList<int>(layout.rows.begin(), layout.rows.end()), rows);
    QCOMPARE(layout.rowCount, rows.isEmpty() ? 1 : *std::ranges::max_element(rows) + 1);
}

void tst_LaneLayout::nothingEverCoversAnything()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        std::vector<WallSpan> spans;
        for (int i = 0; i < 40; ++i) {
            const int from = random.bounded(1000);
            spans.push_back(span(from, from + random.bounded(200)));
        }
        const LaneLayout layout = stacked(spans, 20);
        for (size_t a = 0; a < spans.size(); ++a) {
            for (size_t b = a + 1; b < spans.size(); ++b) {
                if (layout.rows[a] != layout.rows[b])
                    continue;
                const auto drawn = [](const WallSpan &each) { return WallSpan{each.from, std::max(each.to, each.from.plus(20))}; };
                QVERIFY(!drawn(spans[a]).overlaps(drawn(spans[b])));
            }
        }
    }
}

void tst_LaneLayout::lanesGrowForTheirRows()
{
    LaneMetrics metrics;
    metrics.set(Density::Normal, {1, 8, 1});
    QCOMPARE(metrics.height(0), 66);
    QVERIFY(metrics.height(1) > 8 * 20);
    QCOMPARE(metrics.laneAt(0), 0);
    QCOMPARE(metrics.laneAt(66), 1);
    QCOMPARE(metrics.laneAt(metrics.total() - 1), 2);
    QCOMPARE(metrics.laneAt(metrics.total()), -1);
    QCOMPARE(metrics.laneAt(-1), -1);
    QVERIFY(metrics.row(1, 7).bottom() <= metrics.top(2));
    metrics.set(Density::Compact, {1});
    QCOMPARE(metrics.height(0), 34);
}

QTEST_GUILESS_MAIN(tst_LaneLayout)
#include "tst_lanelayout.moc"
