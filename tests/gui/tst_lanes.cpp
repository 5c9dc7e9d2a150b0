#include "gui/boardstory.h"

#include "desk/board/absencedialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/laneheaderpainter.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMenuBar>
#include <QToolTip>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What a lane says of itself: its load, what should not lie where it does, and the menus on every part of the board.
class tst_Lanes : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aClashIsMarkedOnTheBarAndToldInWords();
    void theHeadCountsWhatIsWrong();
    void aDropLeavesItsMark();
    void theLoadIsInHours();
    void skillsAreNotCutInTwo_data();
    void skillsAreNotCutInTwo();
    void theFlagOfTheHourCoversNoHour();
    void whyAnAbsentLaneIsEmptyCoversNoWork();
    void theAxisHasAMenu();
    void aGapHasAMenu();
    void theMenuOfAGapOpensByKey();
    void everyActOfAMenuIsInTheMenuBar();

private:
    QMenu *menuAt(QPoint position, const char *name) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, position, timeline().viewport()->mapToGlobal(position));
        QApplication::sendEvent(timeline().viewport(), &event);
        QMenu *last = nullptr;
        for (QMenu *menu : m_window->findChildren<QMenu *>(QString::fromUtf8(name)))
            last = menu->isVisible() ? menu : last;
        return last;
    }
    QString tipAt(QPoint position) const
    {
        QHelpEvent event(QEvent::ToolTip, position, timeline().viewport()->mapToGlobal(position));
        QApplication::sendEvent(timeline().viewport(), &event);
        return QToolTip::text();
    }
    QImage headOf(const char *technician) const
    {
        const QRect lane = timeline().laneRect(timeline().model().laneOf(TechnicianId(QString::fromUtf8(technician))));
        return timeline().viewport()->grab(QRect(0, lane.top(), TimelineView::headerWidth, lane.height())).toImage();
    }
};

void tst_Lanes::aClashIsMarkedOnTheBarAndToldInWords()
{
    const QRect bar = timeline().rectOf(JobId(u"DJ-2"_s));
    const QImage free = timeline().viewport()->grab(bar).toImage();
    m_board->put(aJob("DJ-7").on("Luc").at("14:30").lasting(60).named(u"Ferme Côté"_s));
    timeline().setCurrent(JobId(u"DJ-2"_s));
    timeline().setCurrent({});
    const QString told = sentenceOf(timeline().model(), JobId(u"DJ-2"_s));
    QVERIFY2(told.contains(u"⚠ Overlaps Ferme Côté."_s), qPrintable(told));
    QVERIFY2(tipAt(middleOf("DJ-2")).contains(u"Overlaps"_s), qPrintable(QToolTip::text()));
    select("DJ-2");
    QVERIFY(QAccessible::queryAccessibleInterface(&timeline())->text(QAccessible::Description).contains(u"Overlaps"_s));
    // The sign is on the bar, at its right end.
    const QRect now = timeline().rectOf(JobId(u"DJ-2"_s));
    const QImage marked = timeline().viewport()->grab(QRect(now.right() - 20, now.top() + 2, 16, 14)).toImage();
    int warned = 0;
    for (int y = 0; y < marked.height(); ++y)
        for (int x = 0; x < marked.width(); ++x)
            warned += marked.pixelColor(x, y) == Palette::light().warning;
    QVERIFY2(warned > 3, qPrintable(QString::number(warned)));
    m_board->remove(JobId(u"DJ-7"_s));
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCOMPARE(timeline().viewport()->grab(bar).toImage(), free); // gone with its reason
}

void tst_Lanes::theHeadCountsWhatIsWrong()
{
    const QImage before = headOf("Luc");
    QVERIFY(!sentenceOfLane(timeline().model(), 1).contains(u"should not lie"_s));
    m_board->put(aJob("DJ-7").on("Luc").at("14:30").lasting(60));
    QVERIFY(headOf("Luc") != before);
    QVERIFY2(sentenceOfLane(timeline().model(), 1).contains(u"2 job(s) should not lie where they do"_s), qPrintable(sentenceOfLane(timeline().model(), 1)));
}

void tst_Lanes::aDropLeavesItsMark()
{
    m_board->put(aJob("DJ-1").on("Luc").at("09:00").lasting(60).needing("Fibre", 2));
    QVERIFY(sentenceOf(timeline().model(), JobId(u"DJ-1"_s)).contains(u"Does not hold Fibre, level 2 is needed."_s));
    drag(at("Luc", "09:30"), at("Marie", "14:32"));
    QVERIFY(!sentenceOf(timeline().model(), JobId(u"DJ-1"_s)).contains(u"⚠"_s)); // she holds it
    drag(at("Marie", "14:30"), QPoint(at("Marie", "14:30").x(), at("Simon", "12:00").y()));
    QCOMPARE(plan("DJ-1"), u"Simon 14:00 60"_s);
    const QString told = sentenceOf(timeline().model(), JobId(u"DJ-1"_s));
    QVERIFY2(told.contains(u"Absent that day"_s) && told.contains(u"Does not hold Fibre"_s), qPrintable(told));
}

void tst_Lanes::theLoadIsInHours()
{
    QVERIFY2(sentenceOfLane(timeline().model(), 1).contains(u"Planned: 3 h of 9 h"_s), qPrintable(sentenceOfLane(timeline().model(), 1)));
    QVERIFY2(sentenceOfLane(timeline().model(), 1).contains(u"Works 8:00 – 17:00"_s), qPrintable(sentenceOfLane(timeline().model(), 1)));
    Job far = aJob("DJ-8").on("Luc").at("15:30").lasting(400);
    far.travelMinutes = 50;
    m_board->put(far);
    const QString told = sentenceOfLane(timeline().model(), 1);
    QVERIFY2(told.contains(u"Of it on the road: 50 min"_s), qPrintable(told));
    QVERIFY2(told.contains(u"More is planned than there are hours"_s), qPrintable(told));
}

void tst_Lanes::skillsAreNotCutInTwo_data()
{
    QTest::addColumn<int>("width"); // in letters
    QTest::addColumn<QString>("shown");
    QTest::newRow("all") << 40 << u"Fibre 3 · Cuivre 2 · TV 1"_s;
    QTest::newRow("two") << 24 << u"Fibre 3 · Cuivre 2 · +1"_s;
    QTest::newRow("one") << 15 << u"Fibre 3 · +2"_s;
}

void tst_Lanes::skillsAreNotCutInTwo()
{
    QFETCH(const int, width);
    QFETCH(const QString, shown);
    QFont fixed(u"monospace"_s);
    fixed.setPixelSize(11);
    const QFontMetricsF metrics(fixed);
    const QStringList skills{u"Fibre 3"_s, u"Cuivre 2"_s, u"TV 1"_s};
    QVERIFY(metrics.horizontalAdvance(shown) <= metrics.horizontalAdvance(u"M"_s.repeated(width)) || width < shown.size());
    QCOMPARE(LaneHeaderPainter::skillsWithin(skills, metrics.horizontalAdvance(shown) + 1, [&](const QString &text) { return metrics.horizontalAdvance(text); }), shown);
}

void tst_Lanes::theFlagOfTheHourCoversNoHour()
{
    // At ten past ten the label "10 h" would stand out from under the flag.
    const auto axis = [this](QTime utc) {
        m_clock.set(QDateTime(day("2026-03-02"), utc, QTimeZone::UTC));
        m_window->resize(m_window->size() + QSize(0, 1)); // painted anew
        QApplication::processEvents();
        const int x = timeline().xFor(wall("2026-03-02", "10:00"));
        return timeline().viewport()->grab(QRect(x - 20, 20, 18, 16)).toImage();
    };
    const QImage covered = axis(QTime(15, 16)); // the flag begins right of it
    QImage empty(covered.size(), covered.format());
    empty.fill(Palette::light().panel);
    int ink = 0;
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 8; ++x)
            ink += covered.pixelColor(x, y) != Palette::light().panel;
    QCOMPARE(ink, 0);
    const QImage free = axis(QTime(18, 0));
    bool written = false;
    for (int y = 0; y < 16; ++y)
        for (int x = 0; x < 18; ++x)
            written = written || free.pixelColor(x, y) != Palette::light().panel;
    QVERIFY(written);
}

void tst_Lanes::whyAnAbsentLaneIsEmptyCoversNoWork()
{
    find<QAction>("weekAction")->trigger();
    for (int hour = 8; hour < 17; ++hour) {
        for (const char *date : {"2026-03-02", "2026-03-03"})
            m_board->put(aJob("DJ-" + QByteArray::number(100 + hour) + date).on("Simon").dated(date).at(QByteArray::number(hour).rightJustified(2, '0') + ":00").lasting(60));
    }
    const int lane = timeline().model().laneOf(TechnicianId(u"Simon"_s));
    const QImage image = timeline().viewport()->grab().toImage();
    for (const TimelineBar &bar : timeline().model().lanes()[size_t(lane)].bars) {
        const QRect rect = timeline().rectOf(bar.id);
        QVERIFY2(image.pixelColor(rect.left() + 1, rect.center().y()) != Palette::light().bad, qPrintable(bar.id.text()));
    }
    QVERIFY(sentenceOfLane(timeline().model(), lane).contains(u"absent"_s));
}

void tst_Lanes::theAxisHasAMenu()
{
    QMenu *menu = menuAt(QPoint(at("Luc", "11:00").x(), 15), "axisMenu");
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(find<QAction>("weekAction")));
    find<QAction>("weekAction")->trigger();
    QCOMPARE(timeline().model().days(), 7);
    menu->close();
    QVERIFY(!menuAt(QPoint(20, 15), "axisMenu")); // the corner is no axis
}

void tst_Lanes::aGapHasAMenu()
{
    QMenu *menu = menuAt(at("Marie", "15:02"), "gapMenu");
    QVERIFY(menu);
    QVERIFY(!menu->findChild<QAction *>(u"pasteHereAction"_s)->isEnabled()); // nothing was copied yet
    menu->close();
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_X, Qt::ControlModifier);
    menu = menuAt(at("Marie", "15:02"), "gapMenu");
    menu->findChild<QAction *>(u"pasteHereAction"_s)->trigger();
    QCOMPARE(plan("DJ-1"), u"Marie 15:00 60"_s);
    menu->close();
}

void tst_Lanes::theMenuOfAGapOpensByKey()
{
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, at("Marie", "15:02"));
    QTest::keyClick(&timeline(), Qt::Key_Insert);
    auto *dialog = find<NewJobDialog>("newJobDialog");
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(timeline().viewport(), &byKey);
    auto *menu = find<QMenu>("gapMenu");
    QVERIFY(menu && menu->isVisible());
    menu->close();
}

void tst_Lanes::everyActOfAMenuIsInTheMenuBar()
{
    QSet<const QAction *> inBar;
    QStringList words;
    const auto walk = [&](auto &&self, const QMenu *menu) -> void {
        for (const QAction *action : menu->actions()) {
            inBar.insert(action);
            words.append(action->text().remove('&'_L1));
            if (action->menu())
                self(self, action->menu());
        }
    };
    for (const QAction *top : m_window->menuBar()->actions())
        walk(walk, top->menu());
    struct Place { QPoint at; const char *menu; };
    for (const Place &place : {Place{QPoint(40, at("Marie", "09:00").y()), "laneMenu"}, Place{QPoint(at("Luc", "11:00").x(), 15), "axisMenu"},
                               Place{at("Marie", "15:02"), "gapMenu"}}) {
        QMenu *menu = menuAt(place.at, place.menu);
        QVERIFY(menu);
        QVERIFY(menu->actions().size() > 3);
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || inBar.contains(action))
                continue;
            const QString said = action->text().remove('&'_L1);
            QVERIFY2(words.contains(said) || said == u"Paste here"_s, qPrintable(said)); // which is Paste, where the ground was clicked
        }
        menu->close();
    }
}

QTEST_MAIN(tst_Lanes)
#include "tst_lanes.moc"
