#include "gui/boardstory.h"

#include "desk/board/besttechniciandialog.h"

#include "desk/fields/houredit.h"
#include "desk/words/times.h"

#include <QMenu>
#include <QTreeWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Who should take it: by key, with reasons, and placed by one more key.
class tst_BestTechnicianDialog : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void ranksTheLeastSkilledFirst();
    void enterPlacesItWithTheBest();
    void saysWhyTheOthersCannot();
    void anotherHourIsAnotherAnswer();
    void nobodyIsSaid();
    void whoIsRejectedIsNotPlaced();
    void aTimeIsSuggestedFromTheMenu();

private:
    QTreeWidget *openFor(const char *job);
    QStringList candidates(const QTreeWidget *list);
    QStringList rejected(const QTreeWidget *list);
};

void tst_BestTechnicianDialog::init()
{
    setUp();
    m_board->put(Technician(aTechnician("Luc").holding("Fibre", 5)));
    m_board->put(Technician(aTechnician("Anne").holding("Fibre", 1)));
    m_board->put(Technician(aTechnician("Simon").absent("2026-03-02", "2026-03-03", "Maladie").holding("Fibre", 4)));
}

// Given a job that is planned already, when a time is asked for, then each time says who and how far, and choosing one
// puts it into the dialog, where one key places it.
void tst_BestTechnicianDialog::aTimeIsSuggestedFromTheMenu()
{
    timeline().setCurrent(JobId(u"DJ-1"_s));
    find<QAction>("suggestAction")->trigger();
    auto *dialog = find<BestTechnicianDialog>("bestTechnicianDialog");
    QVERIFY(dialog);
    auto *times = dialog->findChild<QMenu *>(u"suggestMenu"_s);
    QVERIFY(times && times->isVisible());
    QAction *first = times->actions().first();
    QVERIFY2(first->isEnabled() && first->text().contains(u"on the road"_s), qPrintable(first->text()));
    const QString when = first->text().section(u" – "_s, 0, 0);
    first->trigger();
    times->close();
    QVERIFY2(when.endsWith(words::hour(dialog->findChild<HourEdit *>()->time())), qPrintable(when));
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"placeButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_intents->submitted.empty());
}

QTreeWidget *tst_BestTechnicianDialog::openFor(const char *job)
{
    timeline().setCurrent(JobId(QString::fromLatin1(job)));
    find<QAction>("bestAction")->trigger();
    auto *dialog = find<BestTechnicianDialog>("bestTechnicianDialog");
    if (!dialog)
        return nullptr;
    dialog->findChild<HourEdit *>()->setTime(time("11:45"));
    return dialog->findChild<QTreeWidget *>(u"bestList"_s);
}

QStringList tst_BestTechnicianDialog::candidates(const QTreeWidget *list)
{
    QStringList names;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (list->topLevelItem(i)->childCount() == 0)
            names << list->topLevelItem(i)->text(0);
    }
    return names;
}

QStringList tst_BestTechnicianDialog::rejected(const QTreeWidget *list)
{
    QStringList names;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        for (int child = 0; child < list->topLevelItem(i)->childCount(); ++child)
            names << list->topLevelItem(i)->child(child)->text(0);
    }
    return names;
}

void tst_BestTechnicianDialog::ranksTheLeastSkilledFirst()
{
    m_board->put(aJob("DJ-60").on("Anne").at("15:00").lasting(60).needing("Fibre", 2).draft());
    const QTreeWidget *list = openFor("DJ-60");
    QVERIFY(list);
    QCOMPARE(candidates(list), (QStringList{u"★ Marie"_s, u"Luc"_s})); // 3 and 5 where 2 is enough
    QCOMPARE(list->topLevelItem(1)->text(1), u"3 level(s)"_s);
    QCOMPARE(list->topLevelItem(1)->text(3), u"3 h"_s); // what Luc has that day
    QCOMPARE(list->topLevelItem(0)->text(4), u"unknown"_s);
}

void tst_BestTechnicianDialog::enterPlacesItWithTheBest()
{
    m_board->put(aJob("DJ-60").on("Anne").at("15:00").lasting(60).needing("Fibre", 2).draft());
    openFor("DJ-60");
    auto *dialog = find<BestTechnicianDialog>("bestTechnicianDialog");
    activate(*dialog);
    dialog->findChild<QTreeWidget *>()->setFocus();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(plan("DJ-60"), u"Marie 11:45 60"_s);
    QCOMPARE(m_intents->submitted.size(), 1u);
}

void tst_BestTechnicianDialog::saysWhyTheOthersCannot()
{
    m_board->put(aJob("DJ-60").on("Marie").at("15:00").lasting(90).needing("Fibre", 2).draft());
    const QStringList words = rejected(openFor("DJ-60"));
    QCOMPARE(words.size(), 3);
    QVERIFY2(words[0].startsWith(u"✕ Anne – "_s) && words[0].contains(u"Fibre"_s), qPrintable(words[0]));
    QVERIFY2(words[1].startsWith(u"✕ Luc – "_s) && words[1].contains(u"overlap"_s), qPrintable(words[1]));
    QVERIFY2(words[2].startsWith(u"✕ Simon – "_s) && words[2].contains(u"absent"_s) && !words[2].contains(u"outside"_s), qPrintable(words[2]));
}

void tst_BestTechnicianDialog::anotherHourIsAnotherAnswer()
{
    m_board->put(aJob("DJ-60").on("Anne").at("15:00").lasting(60).needing("Fibre", 2).draft());
    const QTreeWidget *list = openFor("DJ-60");
    find<QDialog>("bestTechnicianDialog")->findChild<HourEdit *>()->setTime(time("10:15"));
    QCOMPARE(candidates(list), QStringList{u"★ Luc"_s}); // Marie has DJ-3 then
}

void tst_BestTechnicianDialog::nobodyIsSaid()
{
    m_board->put(aJob("DJ-60").on("Anne").at("15:00").needing("Ferblanterie", 2).draft());
    const QTreeWidget *list = openFor("DJ-60");
    QCOMPARE(candidates(list), QStringList());
    auto *dialog = find<QDialog>("bestTechnicianDialog");
    QVERIFY(dialog->findChild<QLabel *>(u"nobodyLabel"_s)->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(u"placeButton"_s)->isEnabled());
}

void tst_BestTechnicianDialog::whoIsRejectedIsNotPlaced()
{
    m_board->put(aJob("DJ-60").on("Marie").at("15:00").lasting(60).needing("Fibre", 2).draft());
    auto *list = openFor("DJ-60");
    auto *dialog = find<QDialog>("bestTechnicianDialog");
    activate(*dialog);
    list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1)->child(0));
    QVERIFY(!dialog->findChild<QPushButton *>(u"placeButton"_s)->isEnabled());
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(plan("DJ-60"), u"Marie 15:00 60"_s);
    QVERIFY(m_intents->submitted.empty());
}

QTEST_MAIN(tst_BestTechnicianDialog)
#include "tst_besttechniciandialog.moc"
