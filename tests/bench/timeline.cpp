#include "app/session/session.h"
#include "bench/benches.h"
#include "bench/cachedcompany.h"
#include "bench/figure.h"
#include "bench/frames.h"
#include "desk/board/boardacts.h"
#include "desk/timeline/timelineview.h"
#include "support/fakeboard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSettings>

namespace targo::bench {

using namespace Qt::StringLiterals;
using namespace targo::test;

namespace {

double memoryInUse() // resident, in MB
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

template <class T>
T answered(QFuture<T> future)
{
    while (!future.isFinished())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return future.takeResult();
}

class Measured
{
public:
    Measured(const QString &size, QDate monday, Session &session)
        : m_size(size)
        , m_clock(QDateTime(monday.addDays(2), QTime(15, 0), QTimeZone::UTC))
        , m_settings(u"/nonexistent"_s, QSettings::IniFormat)
        , m_session(session)
        , m_theme(m_settings)
        , m_acts(session.board(), session.intents())
    {
        // As in the program: the board is there before the week it is to show.
        const QDateTime now = m_clock.now();
        m_clock.set(now.addYears(-1));
        m_model = std::make_unique<desk::TimelineModel>(session.board(), m_clock, QTimeZone("America/Toronto"));
        m_clock.set(now);
        QElapsedTimer timer;
        timer.start();
        m_view = std::make_unique<desk::TimelineView>(*m_model, m_theme);
        m_view->resize(1680, 1020);
        m_view->setSpan(desk::TimelineView::Span::Week);
        m_model->setPeriod(monday, 7);
        QObject::connect(m_view.get(), &desk::TimelineView::moveWanted, &m_acts, qOverload<const std::vector<desk::Placement> &>(&desk::BoardActs::move));
        PaintCount painted(*m_view->viewport());
        m_view->show();
        letPaint(painted);
        tell("first_paint_ms", double(timer.nsecsElapsed()) / 1e6);
    }

    void scroll()
    {
        m_view->setZoom(4);
        frames("scroll", [&](int frame) { pass(*m_view->horizontalScrollBar(), frame); });
        m_view->setZoom(1);
        frames("vscroll", [&](int frame) { pass(*m_view->verticalScrollBar(), frame); });
        m_view->verticalScrollBar()->setValue(0);
    }

    void zoom()
    {
        frames("zoom", [&](int frame) { m_view->zoomBy(frame < 90 ? 1.02 : 1 / 1.02, 840); });
        m_view->setZoom(1);
    }

    void drag()
    {
        const JobId held = movable().front();
        mouse(QEvent::MouseButtonPress, m_view->rectOf(held).center());
        mouse(QEvent::MouseMove, {290, 140});
        frames("drag", [&](int frame) { mouse(QEvent::MouseMove, QPoint(300 + 6 * frame, 150 + 4 * frame)); });
        m_view->cancelDrag();
    }

    // From the hand that lets go to the bar painted in its new place, with the change kept in the encrypted outbox.
    void drop()
    {
        const JobId held = movable().back();
        const QPoint from = m_view->rectOf(held).center();
        const QPoint to(from.x() < 900 ? from.x() + 300 : from.x() - 300, from.y() < 500 ? from.y() + 200 : from.y() - 200);
        mouse(QEvent::MouseButtonPress, from);
        for (int part = 1; part <= 10; ++part)
            mouse(QEvent::MouseMove, from + (to - from) * part / 10);
        QApplication::processEvents();
        const WallSpan before = m_model->bar(held)->span;
        QElapsedTimer timer;
        timer.start();
        mouse(QEvent::MouseButtonRelease, to);
        untilPainted([&] { return m_model->bar(held) && m_model->bar(held)->span != before; });
        tell("drop_to_paint_ms", double(timer.nsecsElapsed()) / 1e6);
    }

    // Fifty chosen jobs, dragged as one: from the release to all of them painted where they are now.
    void dropFifty()
    {
        std::vector<JobId> ids = movable();
        ids.resize(std::min<size_t>(ids.size(), 50));
        m_view->setSelected(QSet<JobId>(ids.begin(), ids.end()));
        const QPoint from = m_view->rectOf(ids.back()).center();
        const WallSpan before = m_model->bar(ids.back())->span;
        const QPoint to = from + QPoint(120, 0);
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, from + QPoint(30, 0));
        QApplication::processEvents();
        frames("drag50", [&](int frame) { mouse(QEvent::MouseMove, from + QPoint(36 + 6 * (frame % 40), 0)); }); // each a quarter of an hour or more
        mouse(QEvent::MouseMove, to);
        QApplication::processEvents();
        QElapsedTimer timer;
        timer.start();
        mouse(QEvent::MouseButtonRelease, to);
        untilPainted([&] { return m_model->bar(ids.back()) && m_model->bar(ids.back())->span != before; });
        tell("drop50_to_paint_ms", double(timer.nsecsElapsed()) / 1e6);
    }

    void memory() { print(u"timeline"_s, m_size, u"rss_mb"_s, memoryInUse(), u"MB"_s); }

private:
    void tell(const char *metric, double value) { print(u"timeline"_s, m_size, QLatin1StringView(metric), value, u"ms"_s); }
    void frames(const char *gesture, const std::function<void(int)> &step) { measureFrames(*m_view->viewport(), m_size, QLatin1StringView(gesture), step); }

    // From one end to the other in three seconds; where there is little to scroll, to and fro by a pixel or more.
    void pass(QScrollBar &bar, int frame) const
    {
        if (bar.maximum() == 0)
            return m_view->viewport()->update(); // all of it is in sight
        const int next = bar.maximum() * (frame + 1) / 180;
        bar.setValue(next != bar.value() ? next : next == bar.maximum() ? next - 1 : next + 1);
    }

    void mouse(QEvent::Type type, QPoint at)
    {
        QWidget *canvas = m_view->viewport();
        const bool held = type != QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, canvas->mapToGlobal(at), type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          held ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(canvas, &event);
    }

    // Of the bars in sight, by what can be taken in the hand.
    std::vector<JobId> movable() const
    {
        std::vector<JobId> ids;
        const QRect room = m_view->viewport()->rect().adjusted(desk::TimelineView::headerWidth + 30, 70, -330, -230);
        for (const desk::TimelineLane &lane : m_model->lanes()) {
            for (const desk::TimelineBar &bar : lane.bars) {
                if (!bar.over && room.contains(m_view->rectOf(bar.id)))
                    ids.push_back(bar.id);
            }
            if (ids.size() > 100)
                break;
        }
        if (ids.empty())
            qFatal("there is nothing to drag");
        return ids;
    }

    void untilPainted(const std::function<bool()> &shown)
    {
        while (!shown())
            QApplication::processEvents();
        PaintCount painted(*m_view->viewport());
        letPaint(painted);
    }

    QString m_size;
    StandingClock m_clock;
    QSettings m_settings;
    Session &m_session;
    desk::Theme m_theme;
    desk::BoardActs m_acts;
    std::unique_ptr<desk::TimelineModel> m_model;
    std::unique_ptr<desk::TimelineView> m_view;
};

} // namespace

int paintBoard(const QStringList &arguments)
{
    const QString size = arguments.value(0);
    const QDate monday = QDate::fromString(arguments.value(1), Qt::ISODate);
    const SystemClock clock;
    QObject context;
    QElapsedTimer timer;
    timer.start();
    const auto opened = answered(Session::open({.connection = CachedCompany::connection(), .folder = CachedCompany::accountFolder(arguments.value(2)),
                                                .databaseKey = QByteArray::fromHex(arguments.value(3).toLatin1())}, clock, &context));
    if (!opened)
        qFatal("the databases cannot be opened: %s", qPrintable(opened.error().message));
    opened->session->status().setWorkOffline(true);
    if (const Done shown = answered(opened->session->start()); !shown)
        qFatal("the cache cannot be read: %s", qPrintable(shown.error().message));
    print(u"timeline"_s, size, u"load_ms"_s, double(timer.nsecsElapsed()) / 1e6, u"ms"_s);
    Measured board(size, monday, *opened->session);
    board.scroll();
    board.zoom();
    board.drag();
    board.drop();
    board.dropFifty();
    board.memory();
    return 0;
}

} // namespace targo::bench
