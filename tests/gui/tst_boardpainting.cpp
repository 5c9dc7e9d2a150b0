#include "desk/theme/theme.h"
#include "desk/timeline/axispainter.h"
#include "desk/timeline/timelineview.h"
#include "support/fakeboard.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

namespace {

// TARGO_SEED runs one again.
quint32 seedOfThisRun()
{
    return qEnvironmentVariableIsSet("TARGO_SEED") ? qEnvironmentVariable("TARGO_SEED").toUInt() : QRandomGenerator::global()->generate();
}

} // namespace

// What the board paints: all that there is, and the same whether it was painted at once or piece by piece.
class tst_BoardPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsEverLeftOut_data();
    void nothingIsEverLeftOut();
    void pieceByPieceIsTheSamePicture_data();
    void pieceByPieceIsTheSamePicture();
    void aBarThatBeginsOutOfSightSaysItsNameWhereItIsSeen();

private:
    void fill(QRandomGenerator &random);
    static bool showsStripe(const QImage &image, const QRect &stripe, const QColor &color);
    static Job oddJob(int number, QRandomGenerator &random);
    QImage shown() const { return QGuiApplication::primaryScreen()->grabWindow(m_view->winId()).toImage(); }
    QImage paintedAfresh() const;
    static QString difference(const QImage &a, const QImage &b); // where; empty: nowhere
    void mouse(QEvent::Type type, QPoint at) const;

    QTemporaryDir m_dir;
    QSettings m_settings{m_dir.filePath(u"looks.ini"_s), QSettings::IniFormat};
    StandingClock m_clock{QDateTime(day("2026-03-04"), QTime(15, 0), QTimeZone::UTC)};
    Theme m_theme{m_settings};
    std::unique_ptr<FakeBoard> m_board;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<TimelineView> m_view;
};

void tst_BoardPainting::init()
{
    m_view.reset();
    m_model.reset();
    m_board = std::make_unique<FakeBoard>();
    m_model = std::make_unique<TimelineModel>(*m_board, m_clock, QTimeZone("America/Toronto"));
    m_view = std::make_unique<TimelineView>(*m_model, m_theme);
    m_view->resize(790, 500);
}

// Over midnight, over days, of no duration, by night, without an hour, of people who left, forty at once.
Job tst_BoardPainting::oddJob(int number, QRandomGenerator &random)
{
    const QByteArray person = random.bounded(12) == 0 ? QByteArray("Ghost") : "T-" + QByteArray::number(random.bounded(6));
    Job job = aJob("DJ-" + QByteArray::number(number)).on(person).lasting(random.bounded(4) == 0 ? random.bounded(4000) : random.bounded(120));
    job.date = day("2026-03-01").addDays(random.bounded(9));
    job.start = QTime(0, 0).addSecs(60 * random.bounded(1440));
    if (number % 5 == 0) {
        job.technician = TechnicianId(u"T-0"_s);
        job.date = day("2026-03-03");
        job.start = QTime(9, 0).addSecs(60 * random.bounded(5));
    }
    if (random.bounded(10) == 0)
        job.start.reset();
    if (random.bounded(10) == 0)
        job.minutes = 0;
    job.subject = random.bounded(6) == 0 ? u"<b>Ferme</b> "_s.repeated(30) : u"Ferme %1"_s.arg(number);
    job.published = random.bounded(3) > 0;
    return job;
}

void tst_BoardPainting::fill(QRandomGenerator &random)
{
    for (int number = 0; number < 6; ++number)
        m_board->add(aTechnician("T-" + QByteArray::number(number)));
    for (int number = 0; number < 200; ++number)
        m_board->add(oddJob(number, random));
    Q_EMIT m_board->boardReplaced();
}

void tst_BoardPainting::nothingIsEverLeftOut_data()
{
    QTest::addColumn<TimelineView::Span>("span");
    QTest::addColumn<int>("days");
    QTest::addColumn<Density>("density");
    QTest::addColumn<double>("zoom");
    QTest::newRow("day") << TimelineView::Span::Day << 1 << Density::Normal << 1.0;
    QTest::newRow("day from afar") << TimelineView::Span::Day << 1 << Density::Compact << 0.1;
    QTest::newRow("week") << TimelineView::Span::Week << 7 << Density::Normal << 1.0;
    QTest::newRow("three days") << TimelineView::Span::ThreeDays << 3 << Density::Normal << 1.0;
    QTest::newRow("two weeks") << TimelineView::Span::TwoWeeks << 14 << Density::Compact << 1.0;
    QTest::newRow("month") << TimelineView::Span::Month << 31 << Density::Normal << 1.0;
    QTest::newRow("month close by") << TimelineView::Span::Month << 31 << Density::Wide << 4.0;
    QTest::newRow("week close by") << TimelineView::Span::Week << 7 << Density::Compact << 5.0;
    QTest::newRow("week, wide lanes") << TimelineView::Span::Week << 7 << Density::Wide << 2.0;
}

// At least a part of it: the line of the present hour, or why somebody is away, may cover another.
bool tst_BoardPainting::showsStripe(const QImage &image, const QRect &stripe, const QColor &color)
{
    for (int y = stripe.top(); y <= stripe.bottom(); ++y) {
        for (int x = stripe.left(); x <= stripe.right(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

// Each job of the board is a bar with a place of its own; scrolled over, each is painted there.
void tst_BoardPainting::nothingIsEverLeftOut()
{
    QFETCH(const TimelineView::Span, span);
    QFETCH(const int, days);
    QFETCH(const Density, density);
    QFETCH(const double, zoom);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    fill(random);
    m_view->setSpan(span);
    m_model->setPeriod(day("2026-03-02"), days);
    m_view->setDensity(density);
    m_view->show();
    m_view->setZoom(zoom);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));

    QSet<JobId> missing;
    for (const JobId &id : m_board->jobsBetween(day("2026-03-02"), day("2026-03-02").addDays(days - 1)))
        missing.insert(id);
    QScrollBar &across = *m_view->horizontalScrollBar();
    QScrollBar &down = *m_view->verticalScrollBar();
    QVERIFY(!missing.isEmpty());
    QRegion taken;
    for (const TimelineLane &lane : m_model->lanes()) {
        for (const TimelineBar &bar : lane.bars) {
            const QRect place = m_view->rectOf(bar.id).translated(across.value(), down.value());
            QVERIFY2(!taken.intersects(place), qPrintable(bar.id.text()));
            taken += place;
        }
    }
    const QRect room = m_view->viewport()->rect().adjusted(TimelineView::headerWidth, 41, 0, 0);
    for (int x = 0; x <= across.maximum() + room.width() / 2; x += room.width() / 2) {
        for (int y = 0; y <= down.maximum() + room.height() / 2; y += room.height() / 2) {
            across.setValue(x);
            down.setValue(y);
            QCoreApplication::processEvents();
            const QImage image = shown();
            for (const TimelineLane &lane : m_model->lanes()) {
                for (const TimelineBar &bar : lane.bars) {
                    const QRect rect = m_view->rectOf(bar.id);
                    if (showsStripe(image, QRect(rect.left(), rect.top(), 4, rect.height()) & room, m_theme.palette().of(bar.type)))
                        missing.remove(bar.id);
                }
            }
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.isEmpty() ? QString() : missing.begin()->text()));
}

QImage tst_BoardPainting::paintedAfresh() const
{
    QCoreApplication::processEvents();
    m_view->viewport()->update();
    QCoreApplication::processEvents();
    return shown();
}

QString tst_BoardPainting::difference(const QImage &a, const QImage &b)
{
    constexpr int rounding = 12; // letters laid on a ground one way or the other
    int count = 0;
    QRect where;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y), two = b.pixelColor(x, y);
            if (std::abs(one.red() - two.red()) + std::abs(one.green() - two.green()) + std::abs(one.blue() - two.blue()) > rounding)
                where |= QRect(x, y, 1, std::min(1, ++count));
        }
    }
    return count == 0 ? QString() : u"%1, %2 to %3, %4"_s.arg(where.left()).arg(where.top()).arg(where.right()).arg(where.bottom());
}

void tst_BoardPainting::mouse(QEvent::Type type, QPoint at) const
{
    QWidget *canvas = m_view->viewport();
    QMouseEvent event(type, at, canvas->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(canvas, &event);
}

void tst_BoardPainting::pieceByPieceIsTheSamePicture_data()
{
    QTest::addColumn<bool>("grouped");
    QTest::addColumn<quint32>("seed");
    QTest::newRow("one list of lanes") << false << seedOfThisRun();
    QTest::newRow("in groups") << true << seedOfThisRun();
    QTest::newRow("an hour pushed over the next one") << false << 2294432395U;
}

void tst_BoardPainting::pieceByPieceIsTheSamePicture()
{
    QFETCH(const bool, grouped);
    QFETCH(const quint32, seed);
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    m_board->add(aTechnician("T-9").absent("2026-03-03", "2026-03-04"));
    fill(random);
    m_view->setSpan(TimelineView::Span::Week);
    m_model->setPeriod(day("2026-03-02"), 7);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setZoom(3);
    if (grouped) {
        m_board->addTag("Est", TagCategory::Region).addTag("Ouest", TagCategory::Region);
        for (int number = 0; number < 4; ++number)
            m_board->add(aTechnician("T-" + QByteArray::number(number)).holding(number % 2 == 0 ? "Est" : "Ouest", 1));
        Q_EMIT m_board->techniciansChanged();
        m_model->setArrangement({.grouping = LaneArrangement::Grouping::Region});
    }
    QCoreApplication::processEvents(); // scroll bars come and go with the zoom
    std::vector<JobId> ids = m_board->jobsBetween(day("2026-03-02"), day("2026-03-08"));
    QCoreApplication::processEvents();
    const QImage first = shown(); // words are painted otherwise the second time, and look the same
    QCOMPARE(difference(first, paintedAfresh()), QString());
    for (int round = 0; round < 60; ++round) {
        const JobId id = ids[random.bounded(quint32(ids.size()))];
        const int what = int(random.bounded(6));
        if (what == 0) {
            m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + int(random.bounded(300)) - 150);
        } else if (what == 1) {
            m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->value() + int(random.bounded(300)) - 150);
        } else if (what == 2) {
            m_view->setCurrent(id);
        } else if (what == 3) {
            m_view->zoomBy(random.bounded(2) == 0 ? 1.2 : 0.8, 400);
        } else if (what == 4) {
            m_board->put(oddJob(int(random.bounded(200)), random));
        } else {
            m_view->carry({id}, {250 + int(random.bounded(400)), 100 + int(random.bounded(300))});
            QCoreApplication::processEvents();
            m_view->carry({id}, {250 + int(random.bounded(400)), 100 + int(random.bounded(300))});
            QCoreApplication::processEvents();
            const QImage held = shown();
            const QString differs = difference(held, paintedAfresh());
            QVERIFY2(differs.isEmpty(), qPrintable(u"a held job in round %1: %2"_s.arg(round).arg(differs)));
            m_view->cancelDrag();
        }
        QCoreApplication::processEvents();
        const QImage pieces = shown();
        const QString differs = difference(pieces, paintedAfresh());
        QVERIFY2(differs.isEmpty(), qPrintable(u"act %1 in round %2: %3"_s.arg(what).arg(round).arg(differs)));
    }
}

void tst_BoardPainting::aBarThatBeginsOutOfSightSaysItsNameWhereItIsSeen()
{
    m_board->add(aTechnician("T-0"));
    m_board->put(aJob("DJ-1").on("T-0").dated("2026-03-02").at("08:00").lasting(480).named(u"Ferme"_s));
    m_model->setPeriod(day("2026-03-02"), 1);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setZoom(3);
    // When two hours of it are out of sight
    const int begins = m_view->xFor(WallTime(day("2026-03-02"), QTime(8, 0)));
    m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + begins + 250 - TimelineView::headerWidth);
    QCoreApplication::processEvents();
    QVERIFY(m_view->xFor(WallTime(day("2026-03-02"), QTime(8, 0))) < 0);
    // Then its name stands at the edge
    const QImage image = shown();
    const QRect edge(TimelineView::headerWidth + 3, AxisPainter::height + 4, 45, 30);
    int dark = 0;
    for (int x = edge.left(); x <= edge.right(); ++x) {
        for (int y = edge.top(); y <= edge.bottom(); ++y)
            dark += image.pixelColor(x, y).lightness() < 110;
    }
    QVERIFY2(dark > 30, qPrintable(QString::number(dark)));
}

QTEST_MAIN(tst_BoardPainting)
#include "tst_boardpainting.moc"
