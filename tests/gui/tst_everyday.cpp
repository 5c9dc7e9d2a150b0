#include "gui/boardstory.h"

#include "desk/fields/houredit.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMenuBar>
#include <QDialogButtonBox>
#include <QToolTip>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What a dispatcher meets every day besides the planning itself: keys, menus, what is said, and what is selected.
class tst_Everyday : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void aJobLeftByEscapeIsOfferedAgain();
    void everyMenuHasALetterOfItsOwn_data();
    void everyMenuHasALetterOfItsOwn();
    void f10OpensTheMenu();
    void dialogButtonsCarryNoForeignIcons();
    void theBarThatComesBackIsSelectedAgain();
    void oneJobIsSelectedOnThePage();
    void theStatusLineSaysThatAllIsSent();
    void countsFollowTheSearchAndEscEndsIt();
    void escGivesUpTheDragBeforeTheSearch();
    void whatSpeaksAgainstAPlaceIsSaidAfterTheDrop();
    void assigningProposesAFreeHourToCome();
    void theTechnicianBoxMarksTheAbsent();
    void aLaneTellsItsSkills();
    void aWeekShowsNamesAsFarAsThereIsRoom();
    void aWeeksBarsDoNotCoverEachOther();
    void aDraftSaysWhatItIs();
    void severalFieldsReadAsOneSentence();

private:
    JobDialog *openDialog(const char *job);
    QString tipAt(QPoint position);
};

JobDialog *tst_Everyday::openDialog(const char *job)
{
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        return nullptr;
    timeline().setFocus();
    timeline().setCurrent(JobId(QString::fromUtf8(job)));
    QTest::keyClick(&timeline(), Qt::Key_Return);
    return find<JobDialog>("jobDialog");
}

QString tst_Everyday::tipAt(QPoint position)
{
    QToolTip::hideText();
    QWidget *canvas = timeline().viewport();
    QHelpEvent event(QEvent::ToolTip, position, canvas->mapToGlobal(position));
    QApplication::sendEvent(canvas, &event);
    return QToolTip::text();
}

void tst_Everyday::aJobLeftByEscapeIsOfferedAgain()
{
    QTest::keyClick(openDialog("DJ-2"), Qt::Key_Escape);
    QCOMPARE(toast(), QString()); // nothing was typed
    QTRY_VERIFY(!find<JobDialog>("jobDialog"));

    JobDialog *dialog = openDialog("DJ-2");
    auto *subject = dialog->findChild<QLineEdit *>(u"subjectEdit"_s);
    subject->selectAll();
    QTest::keyClicks(subject, u"Bris de cable"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<JobDialog>("jobDialog"));
    QVERIFY(m_intents->submitted.empty());
    QVERIFY(toast().contains(u"given up"_s));
    QCOMPARE(find<QPushButton>("toastUndoButton")->text(), u"Restore"_s);
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    dialog = find<JobDialog>("jobDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(u"subjectEdit"_s)->text(), u"Bris de cable"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    QCOMPARE(m_intents->submitted.size(), 1u);
    QCOMPARE(job("DJ-2").subject, u"Bris de cable"_s);
}

void tst_Everyday::everyMenuHasALetterOfItsOwn_data()
{
    QTest::addColumn<QString>("catalogue");
    QTest::newRow("English") << u":/i18n/targo_en_CA.qm"_s;
    QTest::newRow("French") << u":/i18n/targo_fr_CA.qm"_s;
}

void tst_Everyday::everyMenuHasALetterOfItsOwn()
{
    QFETCH(const QString, catalogue);
    QTranslator words;
    QVERIFY(words.load(catalogue));
    QCoreApplication::installTranslator(&words);
    m_window.reset();
    open();
    QCoreApplication::removeTranslator(&words);
    QSet<QChar> letters;
    const auto menus = m_window->menuBar()->actions();
    QVERIFY(menus.size() >= 5);
    for (const QAction *menu : menus) {
        const qsizetype mark = menu->text().indexOf('&'_L1);
        QVERIFY2(mark >= 0 && mark + 1 < menu->text().size(), qPrintable(menu->text()));
        const QChar letter = menu->text()[mark + 1].toLower();
        QVERIFY2(letter.unicode() < 128, qPrintable(menu->text())); // every keyboard has it
        QVERIFY2(!letters.contains(letter), qPrintable(menu->text()));
        letters.insert(letter);
    }
}

void tst_Everyday::f10OpensTheMenu()
{
    timeline().setFocus();
    QTest::keyClick(&timeline(), Qt::Key_F10);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(QApplication::activePopupWidget(), static_cast<QWidget *>(m_window->menuBar()->actions().first()->menu()));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QVERIFY(!QApplication::activePopupWidget());
    QTest::keyClick(m_window->menuBar(), Qt::Key_Escape);
    QVERIFY(timeline().hasFocus()); // back at work
}

void tst_Everyday::dialogButtonsCarryNoForeignIcons()
{
    JobDialog *dialog = openDialog("DJ-1");
    const auto buttons = dialog->findChild<QDialogButtonBox *>()->buttons();
    QVERIFY(!buttons.isEmpty());
    for (const QAbstractButton *button : buttons)
        QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
}

void tst_Everyday::theBarThatComesBackIsSelectedAgain()
{
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    QCOMPARE(timeline().current(), JobId());
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s));

    // Not when something else was selected meanwhile.
    QTest::keyClick(&timeline(), Qt::Key_Delete);
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(timeline().current(), JobId(u"DJ-2"_s));
}

void tst_Everyday::oneJobIsSelectedOnThePage()
{
    select("DJ-1");
    const QRect row = panel().visualRect(panel().model()->index(0, 0));
    QTest::mouseClick(panel().viewport(), Qt::LeftButton, {}, row.center());
    QVERIFY(panel().selectionModel()->hasSelection());
    QCOMPARE(timeline().current(), JobId());
    select("DJ-2");
    QVERIFY(!panel().selectionModel()->hasSelection());
    QCOMPARE(m_window->findChild<BoardPage *>()->currentJob(), JobId(u"DJ-2"_s));
}

void tst_Everyday::theStatusLineSaysThatAllIsSent()
{
    const auto *line = find<QWidget>("statusLine");
    const int height = line->height();
    SyncState state = m_sync->state();
    state.lastSync = m_clock.now();
    m_sync->set(state);
    QVERIFY(find<QPushButton>("sentButton")->isVisible());
    QVERIFY(find<QLabel>("syncedLabel")->text().contains(u"10"_s));
    QVERIFY(find<QPushButton>("sentButton")->toolTip().contains(u"Everything you did is on the server"_s));
    QTest::mouseClick(find<QPushButton>("sentButton"), Qt::LeftButton);
    QVERIFY(find<PendingChangesDialog>("pendingChangesDialog")->isVisible());

    state.waiting = 1;
    state.parked = 1;
    state.storesOnDisk = false;
    m_sync->set(state);
    QVERIFY(!find<QPushButton>("sentButton")->isVisible());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(line->height(), height);
    state.waiting = state.parked = 0;
    state.link = SyncState::Link::Offline;
    m_sync->set(state);
    QVERIFY(!find<QPushButton>("sentButton")->isVisible());
    QCOMPARE(line->height(), height);
}

void tst_Everyday::countsFollowTheSearchAndEscEndsIt()
{
    Job urgent = aJob("DJ-22").unassigned().withoutDate();
    urgent.priority = JobPriority::Urgent;
    m_board->put(urgent);
    auto *search = find<QLineEdit>("searchEdit");
    QCOMPARE(find<QLabel>("unassignedCountLabel")->text(), u"3"_s);
    QVERIFY(find<QLabel>("urgentCountLabel")->isVisible());
    search->setFocus();
    QTest::keyClicks(search, u"bellav"_s);
    QCOMPARE(find<QLabel>("unassignedCountLabel")->text(), u"1 of 3"_s);
    QVERIFY(!find<QLabel>("urgentCountLabel")->isVisible());

    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
    QCOMPARE(find<QLabel>("unassignedCountLabel")->text(), u"3"_s);
    QCOMPARE(timeline().current(), JobId(u"DJ-1"_s)); // one thing at a time
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCOMPARE(timeline().current(), JobId());

    QTest::keyClicks(search, u"bellav"_s);
    panel().setFocus();
    QTest::keyClick(&panel(), Qt::Key_Escape);
    QCOMPARE(search->text(), QString());
}

void tst_Everyday::escGivesUpTheDragBeforeTheSearch()
{
    auto *search = find<QLineEdit>("searchEdit");
    QTest::keyClicks(search, u"dj"_s);
    timeline().setFocus();
    drag(at("Luc", "09:30"), at("Marie", "14:00"), {}, false);
    QVERIFY(timeline().isDragging());
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QVERIFY(!timeline().isDragging());
    QCOMPARE(search->text(), u"dj"_s);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
}

void tst_Everyday::whatSpeaksAgainstAPlaceIsSaidAfterTheDrop()
{
    drag(at("Luc", "09:30"), at("Simon", "09:30"));
    QCOMPARE(job("DJ-1").technician, TechnicianId(u"Simon"_s));
    QVERIFY2(toast().contains(u"despite: absent"_s), qPrintable(toast()));
    QTest::mouseClick(find<QPushButton>("toastUndoButton"), Qt::LeftButton);
    QCOMPARE(plan("DJ-1"), u"Luc 09:00 60"_s);
    drag(at("Luc", "09:30"), at("Anne", "14:30"));
    QCOMPARE(job("DJ-1").technician, TechnicianId(u"Anne"_s));
    QVERIFY2(!toast().contains(u"despite"_s), qPrintable(toast()));
}

void tst_Everyday::assigningProposesAFreeHourToCome()
{
    // It is ten past ten; Marie, the only one who can, is busy from 10:37 to 11:37.
    m_clock.set(m_clock.now().addSecs(10 * 60));
    panel().setFocus();
    panel().selectRow(panel().model()->index(0, 0).data().toString().contains(u"DJ-20"_s) ? 0 : 1);
    QTest::keyClick(&panel(), Qt::Key_A);
    auto *dialog = find<AssignDialog>("assignDialog");
    const auto times = dialog->findChildren<HourEdit *>();
    QCOMPARE(times.last()->time(), QTime(11, 45));
    QVERIFY(dialog->findChild<QListWidget *>(u"technicianList"_s)->item(0)->text().contains(u"✓"_s));
}

void tst_Everyday::theTechnicianBoxMarksTheAbsent()
{
    auto *box = openDialog("DJ-2")->findChild<QComboBox *>(u"technicianBox"_s);
    const auto textOf = [&](const QString &id) { return box->itemText(box->findData(id)); };
    QVERIFY2(textOf(u"Simon"_s).contains(u"absent"_s), qPrintable(textOf(u"Simon"_s)));
    QCOMPARE(textOf(u"Luc"_s), u"Luc"_s);
}

void tst_Everyday::aLaneTellsItsSkills()
{
    const int lane = timeline().model().laneOf(TechnicianId(u"Marie"_s));
    const QString tip = tipAt(timeline().laneRect(lane).topLeft() + QPoint(40, 20));
    QVERIFY2(tip.contains(u"Marie"_s) && tip.contains(u"Fibre, level 3"_s), qPrintable(tip));
}

void tst_Everyday::aWeekShowsNamesAsFarAsThereIsRoom()
{
    const QString name = u"Ferme Bellavance et filles"_s;
    m_board->put(aJob("DJ-40").on("Anne").at("08:00").lasting(30).named(name));
    m_board->put(aJob("DJ-41").on("Marie").at("08:00").lasting(30).named(name));
    m_board->remove(JobId(u"DJ-4"_s));
    find<QAction>("weekAction")->trigger();
    const QRect alone = timeline().rectOf(JobId(u"DJ-40"_s));
    const QRect crowded = timeline().rectOf(JobId(u"DJ-41"_s));
    const QRect next = timeline().rectOf(JobId(u"DJ-3"_s));
    const double day = (timeline().viewport()->width() - TimelineView::headerWidth) / 7.0;
    QVERIFY2(alone.width() > 100, qPrintable(QString::number(alone.width())));
    QVERIFY(alone.width() <= day);
    QVERIFY(!crowded.intersects(next)); // never at a neighbour's cost
}

void tst_Everyday::aWeeksBarsDoNotCoverEachOther()
{
    m_window->resize(1100, 700);
    for (const auto &[early, late] : {std::pair("08:00", "14:15"), {"08:00", "15:00"}, {"08:00", "16:00"}, {"08:00", "17:00"}, {"08:00", "21:00"}, {"04:00", "12:30"}, {"05:00", "17:00"}}) {
        m_board->put(aJob("DJ-1").on("Luc").at(early).lasting(360).named(u"Guy Lalonde"_s));
        m_board->put(aJob("DJ-2").on("Luc").at(late).lasting(60).named(u"Marie-Ève Bernier"_s));
        QTest::keyClick(&timeline(), Qt::Key_W);
        const QRect first = timeline().rectOf(JobId(u"DJ-1"_s)), second = timeline().rectOf(JobId(u"DJ-2"_s));
        QVERIFY(first.isValid() && second.isValid());
        QVERIFY2(!first.intersects(second), qPrintable(u"%1: %2…%3 and %4…%5"_s.arg(QString::fromUtf8(late)).arg(first.left()).arg(first.right()).arg(second.left()).arg(second.right())));
        QTest::keyClick(&timeline(), Qt::Key_D);
    }
}

void tst_Everyday::aDraftSaysWhatItIs()
{
    Job draft = job("DJ-1");
    draft.published = false;
    m_board->put(draft);
    QVERIFY(tipAt(middleOf("DJ-1")).contains(u"not published yet"_s));
    draft.published = true;
    m_board->put(draft);
    QVERIFY(!tipAt(middleOf("DJ-1")).contains(u"not published yet"_s));
}

void tst_Everyday::severalFieldsReadAsOneSentence()
{
    JobDialog *dialog = openDialog("DJ-2");
    auto *subject = dialog->findChild<QLineEdit *>(u"subjectEdit"_s);
    subject->selectAll();
    QTest::keyClicks(subject, u"Bris"_s);
    dialog->findChild<QSpinBox *>(u"minutesBox"_s)->setValue(90);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveButton"_s), Qt::LeftButton);
    QVERIFY2(toast().contains(u"subject: Bris, duration: 1 h 30"_s), qPrintable(toast()));
}

QTEST_MAIN(tst_Everyday)
#include "tst_everyday.moc"
