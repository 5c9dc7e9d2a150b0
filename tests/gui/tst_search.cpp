#include "gui/boardstory.h"

#include <QMenu>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The search beyond the days that are shown.
class tst_Search : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window->resize(1680, 760); // where the field is as wide as it gets
        m_board->put(onDay("DJ-50", "2026-03-05", "11:00").named(u"Gisèle Hébert"_s));
        m_board->put(onDay("DJ-51", "2026-03-05", "08:00").named(u"Gisèle Hébert"_s));
        m_board->put(onDay("DJ-52", "2026-02-20", "09:00").named(u"Gisèle Hébert"_s));
    }
    void cleanup() { tearDown(); }

    void otherDaysAreSaid();
    void anotherDayIsGoneToByKey();
    void anotherDayIsGoneToByClick();
    void theDaysFollowTheBoard();
    void numbersAndAccentsAreForgiven_data();
    void numbersAndAccentsAreForgiven();
    void nothingMovesInANarrowField();

private:
    static aJob onDay(const char *id, const char *date, const char *hour) { return aJob(id).on("Luc").dated(date).at(hour); }
    QLineEdit &field() const { return *find<QLineEdit>("searchEdit"); }
    QToolButton &others() const { return *find<QToolButton>("otherDaysButton"); }
    QStringList listed() const
    {
        QStringList texts;
        for (const QAction *action : find<QMenu>("otherDaysMenu")->actions())
            texts.append(action->text());
        return texts;
    }
    void look(const QString &words) const
    {
        field().setFocus();
        field().selectAll();
        QTest::keyClicks(&field(), words);
    }
};

void tst_Search::otherDaysAreSaid()
{
    QVERIFY(!others().isVisible());
    look(u"hebert"_s);
    QTRY_VERIFY(others().isVisible());
    QCOMPARE(others().text(), u"2 other day(s) ▾"_s);
    // What is to come first, then what was
    QCOMPARE(listed().size(), 2);
    QVERIFY2(listed()[0].startsWith(u"Thu, Mar 5, 2026 · Gisèle Hébert"_s), qPrintable(listed()[0]));
    QVERIFY2(listed()[0].contains(u"1 more"_s), qPrintable(listed()[0]));
    QVERIFY2(listed()[1].startsWith(u"Fri, Feb 20, 2026 · Gisèle Hébert"_s), qPrintable(listed()[1]));
    // What the board shows is not somewhere else
    look(u"Bellavance"_s);
    QTRY_VERIFY(!others().isVisible());
    look(u"hebert"_s);
    QTRY_VERIFY(others().isVisible());
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(!others().isVisible());
}

void tst_Search::anotherDayIsGoneToByKey()
{
    look(u"hebert"_s);
    QTRY_VERIFY(others().isVisible());
    QTest::keyClick(&field(), Qt::Key_Down);
    auto *menu = find<QMenu>("otherDaysMenu");
    QVERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(timeline().model().firstDay(), day("2026-03-05"));
    QCOMPARE(timeline().current(), JobId(u"DJ-51"_s)); // the first of that day
    QVERIFY(timeline().hasFocus());
    QCOMPARE(field().text(), u"hebert"_s);
    QTRY_COMPARE(others().text(), u"1 other day(s) ▾"_s);
    QVERIFY(listed()[0].startsWith(u"Fri, Feb 20"_s));
}

void tst_Search::anotherDayIsGoneToByClick()
{
    look(u"hebert"_s);
    QTRY_VERIFY(others().isVisible());
    QCOMPARE(field().childAt(others().geometry().center()), &others()); // nothing lies over it
    find<QMenu>("otherDaysMenu")->actions().last()->trigger();
    QCOMPARE(timeline().model().firstDay(), day("2026-02-20"));
    QCOMPARE(timeline().current(), JobId(u"DJ-52"_s));
}

void tst_Search::theDaysFollowTheBoard()
{
    look(u"hebert"_s);
    QTRY_COMPARE(listed().size(), 2);
    m_board->put(onDay("DJ-53", "2026-03-09", "09:00").named(u"Gisèle Hébert"_s));
    QTRY_COMPARE(listed().size(), 3);
    m_board->remove(JobId(u"DJ-52"_s));
    QTRY_COMPARE(listed().size(), 2);
    QTest::keyClick(&field(), Qt::Key_Return);
    QTest::keyClick(&timeline(), Qt::Key_W); // the week holds the 5th
    QTRY_COMPARE(listed().size(), 1);
    QVERIFY(listed()[0].startsWith(u"Mon, Mar 9"_s));
}

void tst_Search::numbersAndAccentsAreForgiven_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("days");
    QTest::newRow("no accents") << u"gisele"_s << 2;
    QTest::newRow("words in any order") << u"hebert gisele"_s << 2;
    QTest::newRow("a number") << u"DJ-52"_s << 1;
    QTest::newRow("a phone") << u"450-555-0142"_s << 1;
    QTest::newRow("its technician") << u"hebert luc"_s << 2;
    QTest::newRow("nobody") << u"hebert marie"_s << 0;
}

void tst_Search::numbersAndAccentsAreForgiven()
{
    QFETCH(const QString, words);
    QFETCH(const int, days);
    m_board->add(Customer{.id = CustomerId(u"C-5"_s), .name = u"Diane Roy"_s, .phone = u"(450) 555 0142"_s});
    m_board->put(onDay("DJ-54", "2026-03-12", "09:00").forCustomer("C-5"));
    look(u"DJ-54"_s); // the index is there from here on
    QTRY_COMPARE(listed().size(), 1);
    look(words);
    QTRY_COMPARE(listed().size(), days);
}

void tst_Search::nothingMovesInANarrowField()
{
    m_window->resize(m_window->minimumSizeHint().width(), 700);
    const QRect before = field().geometry();
    const QRect date = find<QToolButton>("dateButton")->geometry();
    look(u"hebert"_s);
    QTRY_VERIFY(others().isVisible());
    QCOMPARE(others().text(), u"+2 ▾"_s);
    QCOMPARE(field().geometry(), before);
    QCOMPARE(find<QToolButton>("dateButton")->geometry(), date);
    QVERIFY(field().rect().contains(others().geometry()));
}

QTEST_MAIN(tst_Search)
#include "tst_search.moc"
