#include "gui/boardstory.h"

#include "desk/shell/toast.h"

namespace targo::test {

void BoardStory::setUp()
{
    m_settings = std::make_unique<QSettings>(m_dir.filePath(u"%1.ini"_s.arg(QString::fromUtf8(QTest::currentTestFunction()))), QSettings::IniFormat);
    m_board = std::make_unique<FakeBoard>();
    m_board->add(aTechnician("Anne")).add(aTechnician("Luc")).add(aTechnician("Marie").holding("Fibre", 3));
    m_board->add(aTechnician("Simon").absent("2026-03-02", "2026-03-03"));
    m_board->add(aJob("DJ-1").on("Luc").at("09:00").lasting(60)).add(aJob("DJ-2").on("Luc").at("13:00").lasting(120));
    m_board->add(aJob("DJ-3").on("Marie").at("10:37").lasting(60)).add(aJob("DJ-4").on("Anne").at("08:00").being(JobStatus::Completed));
    m_board->add(aJob("DJ-20").unassigned().withoutHour().lasting(90).needing("Fibre", 2).named(u"Ferme Bellavance"_s));
    m_board->add(aJob("DJ-21").unassigned().withoutDate());
    m_intents = std::make_unique<FakeIntents>(*m_board);
    m_sync = std::make_unique<FakeSync>();
    m_prompt = {};
    m_notes = {};
    m_hub = {};
    m_pictures = {};
    m_rights.set(Rights::Answer::Yes);
    open();
}

void BoardStory::open()
{
    m_window = std::make_unique<MainWindow>(DeskPorts{*m_board, *m_intents, *m_sync, m_prompt, m_clock, QTimeZone("America/Toronto"), *m_settings,
                                                      nullptr, &m_notes, &m_rights, &m_hub, &m_pictures});
    m_window->resize(1300, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void BoardStory::tearDown() { m_window.reset(); }

QPoint BoardStory::at(const char *technician, const char *hour) const
{
    const int lane = timeline().model().laneOf(TechnicianId(QString::fromUtf8(technician)));
    return {timeline().xFor(wall("2026-03-02", hour)), timeline().laneRect(lane).center().y()};
}

void BoardStory::drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers, bool release) const
{
    QWidget *canvas = timeline().viewport();
    QTest::mousePress(canvas, Qt::LeftButton, {}, from);
    for (const QPoint &point : {from + (to - from) / 3, from + (to - from) * 2 / 3, to}) {
        QMouseEvent move(QEvent::MouseMove, point, canvas->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(canvas, &move);
    }
    if (release)
        QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, to);
}

QString BoardStory::plan(const char *id) const
{
    const Job shown = job(id);
    return u"%1 %2 %3"_s.arg(shown.technician ? shown.technician->text() : u"–"_s, shown.start ? shown.start->toString(u"HH:mm"_s) : u"–"_s).arg(shown.minutes);
}

void BoardStory::activate(QWidget &dialog)
{
    dialog.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &dialog); // a dialog calls itself active when its window is
}

QString BoardStory::toast() const
{
    return m_window->findChild<Toast *>()->sentence();
}

} // namespace targo::test
