#include "desk/job/newjobdialog.h"
#include "desk/palette/quickopen.h"
#include "gui/boardstory.h"

#include <QListView>
#include <QMenu>
#include <QMenuBar>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Ctrl+K: everything by its name, with nothing but keys.
class tst_QuickOpen : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        m_board->add(Customer{.id = CustomerId(u"C-9"_s), .name = u"Noëlla Bélanger"_s, .phone = u"+14505550177"_s});
        m_board->put(aJob("DJ-60").on("Luc").dated("2026-03-06").at("11:00").named(u"Panne totale"_s).forCustomer("C-9"));
    }
    void cleanup() { tearDown(); }

    void anActIsDone();
    void anActThatIsNotPossibleSaysWhy();
    void aJobOfAnotherDayIsGoneTo();
    void aJobToPlanIsGoneTo();
    void aTechnicianIsChosen();
    void aCustomersWorkIsShown();
    void everyActOfTheMenusIsThere();
    void itIsLeftAsItWasEntered();
    void aDayIsGoneTo();
    void arrowsGoThroughTheListAndTurnNoDays();
    void whatIsNotThereIsSaid();

private:
    QuickOpen &palette() const { return *m_window->findChild<QuickOpen *>(); }
    QListView &list() const { return *find<QListView>("quickOpenList"); }
    void ask(const QString &words)
    {
        QTest::keyClick(&timeline(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette().isVisible());
        QCOMPARE(QApplication::focusWidget(), find<QLineEdit>("quickOpenEdit"));
        QTest::keyClicks(QApplication::focusWidget(), words);
    }
    void take() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    QString first() const { return list().model()->index(0, 0).data().toString(); }
    QString detail() const { return list().model()->index(0, 0).data(QuickOpenModel::DetailRole).toString(); }
};

void tst_QuickOpen::anActIsDone()
{
    ask(u"new job"_s);
    QCOMPARE(first(), u"Job › New job"_s);
    QCOMPARE(detail(), u"Ctrl+N"_s);
    take();
    QVERIFY(!palette().isVisible());
    QVERIFY(find<NewJobDialog>("newJobDialog"));
}

void tst_QuickOpen::anActThatIsNotPossibleSaysWhy()
{
    timeline().setCurrent({});
    ask(u"unassign"_s);
    QCOMPARE(first(), u"Job › Unassign"_s);
    QVERIFY(!list().model()->index(0, 0).data(QuickOpenModel::PossibleRole).toBool());
    take();
    QVERIFY2(toast().startsWith(u"⚠"_s), qPrintable(toast()));
    QVERIFY(m_intents->submitted.empty());
}

void tst_QuickOpen::aJobOfAnotherDayIsGoneTo()
{
    ask(u"panne noella"_s);
    QTRY_COMPARE(first(), u"Noëlla Bélanger – Panne totale"_s);
    QCOMPARE(detail(), u"DJ-60 · Fri, Mar 6 at 11:00 · Luc"_s);
    take();
    QCOMPARE(timeline().model().firstDay(), day("2026-03-06"));
    QCOMPARE(timeline().current(), JobId(u"DJ-60"_s));
    QVERIFY(timeline().hasFocus());
}

void tst_QuickOpen::aJobToPlanIsGoneTo()
{
    ask(u"bellavnce"_s); // a letter is missing
    QTRY_COMPARE(first(), u"Ferme Bellavance"_s);
    QCOMPARE(detail(), u"DJ-20 · to plan"_s);
    take();
    QVERIFY(panel().hasFocus());
    QVERIFY(panel().currentIndex().siblingAtColumn(0).data().toString().contains(u"DJ-20"_s));
}

void tst_QuickOpen::aTechnicianIsChosen()
{
    ask(u"mar"_s);
    QCOMPARE(first(), u"Marie"_s);
    take();
    QCOMPARE(timeline().chosenTechnician(), TechnicianId(u"Marie"_s));
    QVERIFY(timeline().hasFocus());
}

void tst_QuickOpen::aCustomersWorkIsShown()
{
    ask(u"4505550177"_s);
    QTRY_COMPARE(list().model()->rowCount(), 2); // the customer, and their job
    QCOMPARE(first(), u"Noëlla Bélanger"_s);
    QCOMPARE(detail(), u"customer · 450 555-0177"_s);
    take();
    QCOMPARE(find<QLineEdit>("searchEdit")->text(), u"Noëlla Bélanger"_s);
    QTRY_VERIFY(find<QToolButton>("otherDaysButton")->isVisible()); // it is on another day
}

void tst_QuickOpen::everyActOfTheMenusIsThere()
{
    QTest::keyClick(&timeline(), Qt::Key_K, Qt::ControlModifier);
    QStringList names;
    for (int row = 0; row < list().model()->rowCount(); ++row)
        names.append(list().model()->index(row, 0).data().toString().section(u" › "_s, -1));
    const std::function<void(const QMenu &)> look = [&](const QMenu &menu) {
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                look(*action->menu());
            else if (!action->isSeparator())
                QVERIFY2(names.contains(action->text().remove(u'&').remove(u'…')), qPrintable(action->text()));
        }
    };
    for (const QAction *each : m_window->menuBar()->actions())
        look(*each->menu());
    QVERIFY(names.size() > 40);
}

void tst_QuickOpen::itIsLeftAsItWasEntered()
{
    select("DJ-1");
    ask(u"luc"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QVERIFY(timeline().hasFocus());
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s));
    // The same key closes what it opened; elsewhere a click does
    ask(u"l"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(!palette().isVisible());
    ask(u"l"_s);
    find<QLineEdit>("searchEdit")->setFocus(Qt::MouseFocusReason);
    QVERIFY(!palette().isVisible());
}

void tst_QuickOpen::aDayIsGoneTo()
{
    ask(u"march 6"_s);
    QVERIFY2(first().contains(u"2026"_s), qPrintable(first()));
    QCOMPARE(detail(), u"day"_s);
    take();
    QCOMPARE(timeline().model().firstDay(), day("2026-03-06"));
}

void tst_QuickOpen::arrowsGoThroughTheListAndTurnNoDays()
{
    ask({});
    QWidget *line = QApplication::focusWidget();
    QTest::keyClick(line, Qt::Key_Down);
    QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(list().currentIndex().row(), 2);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(list().currentIndex().row(), 1);
    QTest::keyClick(line, Qt::Key_PageDown);
    QCOMPARE(list().currentIndex().row(), 13);
    QTest::keyClick(line, Qt::Key_PageUp);
    QTest::keyClick(line, Qt::Key_PageUp);
    QCOMPARE(list().currentIndex().row(), 0);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(list().currentIndex().row(), list().model()->rowCount() - 1);
    QCOMPARE(timeline().model().firstDay(), day("2026-03-02"));
    QCOMPARE(QApplication::focusWidget(), line);
}

void tst_QuickOpen::whatIsNotThereIsSaid()
{
    ask(u"xyzzy"_s);
    QCOMPARE(list().model()->rowCount(), 0);
    QVERIFY(!list().isVisible());
    take();
    QVERIFY(palette().isVisible()); // there is nothing to take
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
}

QTEST_MAIN(tst_QuickOpen)
#include "tst_quickopen.moc"
