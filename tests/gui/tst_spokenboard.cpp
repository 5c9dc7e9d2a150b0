#include "gui/boardstory.h"

#include "desk/timeline/timelineaccessible.h"

#include <QTranslator>
#include <QtTest/qtestaccessible.h>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The board for who hears it, as a screen reader asks for it.
class tst_SpokenBoard : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theBoardIsATable();
    void everyCellKnowsItsPlace();
    void aJobIsAFrenchSentence();
    void whatASentenceSays_data();
    void whatASentenceSays();
    void noSentenceSpellsASign();
    void aTechnicianSaysLoadAndAbsence();
    void theKeyboardIsFollowed();
    void comingToTheBoardSpeaksOfTheChosenJob();
    void theSelectionIsTold();
    void aReaderChooses();
    void aChangeIsTold();
    void whatNobodyAskedForCostsNothing();
    void nothingIsMadeWhileNobodyListens();
    void whatIsGoneIsNotThere();
    void thePointerFindsTheCell();
    void aReaderOpensAJob();

private:
    TimelineAccessible &board() const { return *TimelineAccessible::of(timeline()); }
    QAccessibleTableInterface &table() const { return *board().tableInterface(); }
    QAccessibleInterface *cellOf(const char *job) const { return board().child(board().indexOf(JobId(QString::fromUtf8(job)))); }
    QString spoken(const char *job) const { return cellOf(job)->text(QAccessible::Name); }
    QString head(const char *technician) const;
    // What was told since the last time, as "focus DJ-1" or "name Luc"; of the board's cells only.
    QStringList told() const;
};

void tst_SpokenBoard::init()
{
    setUp();
    timeline().setFocus();
    QCoreApplication::processEvents();
    QAccessible::setActive(true); // somebody listens
    QTestAccessibility::initialize();
}

void tst_SpokenBoard::cleanup()
{
    QTestAccessibility::cleanup();
    tearDown();
}

QString tst_SpokenBoard::head(const char *technician) const
{
    return board().child(board().indexOf(TechnicianId(QString::fromUtf8(technician))))->text(QAccessible::Name);
}

QStringList tst_SpokenBoard::told() const
{
    static const QMap<int, QString> kinds{{QAccessible::Focus, u"focus"_s}, {QAccessible::NameChanged, u"name"_s}, {QAccessible::Selection, u"only"_s},
                                          {QAccessible::SelectionAdd, u"more"_s}, {QAccessible::SelectionRemove, u"less"_s},
                                          {QAccessible::SelectionWithin, u"many"_s}};
    QStringList lines;
    for (QAccessibleEvent *event : QTestAccessibility::events()) {
        if (event->object() != &timeline() || !kinds.contains(event->type()))
            continue;
        QAccessibleInterface *whose = event->accessibleInterface();
        const QString name = whose ? whose->text(QAccessible::Name) : u"nothing"_s;
        const qsizetype number = name.indexOf(u"DJ-"_s);
        lines.append(kinds[event->type()] + u' ' + (number < 0 ? name.section(u'.', 0, 0) : name.sliced(number).section(u'.', 0, 0)));
    }
    QTestAccessibility::clearEvents();
    return lines;
}

void tst_SpokenBoard::theBoardIsATable()
{
    QCOMPARE(board().role(), QAccessible::Table);
    QCOMPARE(board().text(QAccessible::Name), u"Board"_s);
    QCOMPARE(table().rowCount(), 4);
    QCOMPARE(table().columnCount(), 3); // Luc has two jobs
    QCOMPARE(table().rowDescription(1), u"Luc"_s);
    QCOMPARE(table().cellAt(1, 0)->role(), QAccessible::RowHeader);
    QVERIFY(table().cellAt(1, 0)->text(QAccessible::Name).startsWith(u"Luc."_s));
    QCOMPARE(table().cellAt(1, 1)->role(), QAccessible::Cell);
    QVERIFY(table().cellAt(1, 1)->text(QAccessible::Name).contains(u"DJ-1."_s));
    QVERIFY(table().cellAt(1, 2)->text(QAccessible::Name).contains(u"DJ-2."_s)); // in the order of their hours
    QVERIFY(table().cellAt(2, 1)->text(QAccessible::Name).contains(u"DJ-3."_s));
    QVERIFY(!table().cellAt(2, 2)); // Marie has no more
    QVERIFY(!table().cellAt(4, 0) && !table().cellAt(-1, 0) && !table().cellAt(0, -1));
    QCOMPARE(table().cellAt(1, 2)->tableCellInterface()->rowHeaderCells(), QList{table().cellAt(1, 0)});
}

void tst_SpokenBoard::everyCellKnowsItsPlace()
{
    QCOMPARE(board().childCount(), 4 + 4);
    for (int i = 0; i < board().childCount(); ++i) {
        QAccessibleInterface *cell = board().child(i);
        QVERIFY(cell && cell->isValid());
        QCOMPARE(board().indexOfChild(cell), i);
        QCOMPARE(cell->parent(), &board());
        const QAccessibleTableCellInterface *place = cell->tableCellInterface();
        QCOMPARE(table().cellAt(place->rowIndex(), place->columnIndex()), cell); // the very same
        QCOMPARE(place->table(), &board());
        QVERIFY(!cell->text(QAccessible::Name).isEmpty());
    }
    QVERIFY(!board().child(8) && !board().child(-1));
    QCOMPARE(board().indexOfChild(nullptr), -1);
}

void tst_SpokenBoard::aJobIsAFrenchSentence()
{
    QTranslator french;
    QVERIFY(french.load(u":/i18n/targo_fr_CA.qm"_s));
    m_window.reset();
    QCoreApplication::installTranslator(&french);
    Location place;
    place.id = LocationId(u"LOC-1"_s);
    place.addressLine = u"12, rang des Érables"_s;
    place.city = u"Ormstown"_s;
    m_board->add(place);
    Job visit = aJob("DJ-9").on("Luc").at("09:30").lasting(90).named(u"Panne"_s).ofType(JobType::Repair).draft();
    visit.location = place.id;
    m_board->put(visit);
    open();
    QCOMPARE(board().text(QAccessible::Name), u"Répartition"_s);
    const QString said = spoken("DJ-9").replace(QChar(QChar::Nbsp), u' ');
    QCOMPARE(said, u"Panne, DJ-9. Réparation. 12, rang des Érables, Ormstown. Lundi 2 mars, de 9 h 30 à 11 h. "
                                                               "Technicien : Luc. État : assigné. Attention : en retard de 30 min. "
                                                               "Ébauche, non publiée. Attention : Chevauche Installation fibre."_s);
    m_window.reset();
    QCoreApplication::removeTranslator(&french);
}

void tst_SpokenBoard::whatASentenceSays_data()
{
    QTest::addColumn<Job>("shown");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("unsaid");
    const auto plain = [] { return aJob("DJ-9").on("Anne").at("15:00").lasting(60); };
    Job urgent = plain();
    urgent.priority = JobPriority::Urgent;
    Job changed = plain();
    changed.published = true;
    changed.publishedAs = aJob("DJ-9").on("Luc").at("15:00").job().assignment(); // and now it is Anne's
    QTest::newRow("when") << plain().job() << u" Monday, March 2, from 15:00 to 16:00."_s << QString();
    QTest::newRow("who") << plain().job() << u"Technician: Anne."_s << QString();
    QTest::newRow("published") << plain().job() << u" Published."_s << u"Draft"_s;
    QTest::newRow("draft") << plain().draft().job() << u" Draft, not published."_s << u" Published."_s;
    QTest::newRow("changed") << changed << u" Changed since it was published."_s << u" Published."_s;
    QTest::newRow("urgent") << urgent << u" Urgent."_s << QString();
    QTest::newRow("completed") << plain().being(JobStatus::Completed).job() << u"State: completed."_s << u"ate by"_s;
    QTest::newRow("cancelled") << plain().being(JobStatus::Cancelled).job() << u"State: cancelled."_s << QString();
    QTest::newRow("late") << plain().at("09:00").job() << u"ate by 1 h"_s << QString();
    QTest::newRow("beyond its end") << plain().at("08:30").lasting(60).being(JobStatus::InProgress).job() << u"Past its planned end."_s << u"ate by"_s;
    QTest::newRow("hourless") << plain().withoutHour().job() << u"no hour yet, 1 h."_s << u" from "_s;
    QTest::newRow("over midnight") << plain().at("23:00").lasting(120).job() << u"Monday, March 2 at 23:00 to Tuesday, March 3 at 1:00."_s << QString();
    QTest::newRow("skill") << plain().needing("Fibre", 2).job() << u"Needs Fibre 2."_s << QString();
    QTest::newRow("concern") << plain().needing("Fibre", 2).job() << u"Warning: "_s << QString();
    QTest::newRow("no concern") << plain().job() << u"DJ-9"_s << u"Warning"_s;
}

void tst_SpokenBoard::whatASentenceSays()
{
    QFETCH(const Job, shown);
    QFETCH(const QString, said);
    QFETCH(const QString, unsaid);
    m_board->put(shown);
    const QString sentence = spoken("DJ-9");
    QVERIFY2(sentence.contains(said), qPrintable(sentence));
    QVERIFY2(unsaid.isEmpty() || !sentence.contains(unsaid), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u".."_s), qPrintable(sentence));
}

// Everything at once: a sign would be read as "black right-pointing triangle".
void tst_SpokenBoard::noSentenceSpellsASign()
{
    m_window.reset();
    fillBusyDay(*m_board);
    m_clock.set(busyDayNow());
    open();
    int sentences = 0;
    for (int i = 0; i < board().childCount(); ++i) {
        const QString sentence = board().child(i)->text(QAccessible::Name);
        ++sentences;
        for (const QChar letter : sentence) {
            const bool readable = letter.isLetterOrNumber() || letter.isSpace() || u".,;:–-’'()/%&#+\"«»@"_s.contains(letter);
            QVERIFY2(readable, qPrintable(u"%1 in: %2"_s.arg(letter).arg(sentence)));
        }
    }
    QVERIFY(sentences > 20);
    m_clock.set(QDateTime(day("2026-03-02"), QTime(15, 0), QTimeZone::UTC));
}

void tst_SpokenBoard::aTechnicianSaysLoadAndAbsence()
{
    QVERIFY2(head("Luc").contains(u"Luc. 2 job(s). "_s) && head("Luc").contains(u"Planned: 3 h of"_s), qPrintable(head("Luc")));
    QVERIFY2(head("Simon").startsWith(u"Simon. No job. Absent, "_s) && head("Simon").contains(u"aladie"_s), qPrintable(head("Simon")));
    QVERIFY2(head("Marie").contains(u"Fibre, level 3."_s), qPrintable(head("Marie")));
    m_board->put(aJob("DJ-9").on("Luc").at("09:30").lasting(600));
    QVERIFY2(head("Luc").contains(u"More is planned than there are hours."_s), qPrintable(head("Luc")));
}

void tst_SpokenBoard::theKeyboardIsFollowed()
{
    select("DJ-1");
    told();
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QVERIFY(told().contains(u"focus DJ-2"_s));
    QCOMPARE(board().focusChild(), cellOf("DJ-2"));
    QVERIFY(cellOf("DJ-2")->state().focused && !cellOf("DJ-1")->state().focused);
    QTest::keyClick(&timeline(), Qt::Key_Left);
    QTest::keyClick(&timeline(), Qt::Key_Left); // the technician stands left of the first
    QCoreApplication::processEvents();
    const QStringList heard = told().filter(u"focus"_s);
    QCOMPARE(heard, (QStringList{u"focus DJ-1"_s, u"focus Luc"_s})); // and nothing between
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QVERIFY(told().contains(u"focus Marie"_s));
    QVERIFY(table().cellAt(2, 0)->state().focused);
    QTest::keyClick(&timeline(), Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(told(), QStringList{u"focus Board"_s});
}

void tst_SpokenBoard::comingToTheBoardSpeaksOfTheChosenJob()
{
    select("DJ-3");
    find<QLineEdit>("searchEdit")->setFocus();
    QVERIFY(!cellOf("DJ-3")->state().focused);
    QCoreApplication::processEvents();
    told();
    timeline().setFocus();
    QStringList heard;
    QTRY_VERIFY((heard += told()).contains(u"focus DJ-3"_s));
    QCOMPARE(heard.last(), u"focus DJ-3"_s); // after the word that the board has it
    QVERIFY(cellOf("DJ-3")->state().focused);
}

void tst_SpokenBoard::theSelectionIsTold()
{
    select("DJ-1");
    QVERIFY(told().contains(u"only DJ-1"_s));
    QTest::mouseClick(timeline().viewport(), Qt::LeftButton, Qt::ControlModifier, middleOf("DJ-3"));
    QVERIFY(told().contains(u"more DJ-3"_s));
    QCOMPARE(table().selectedCellCount(), 2);
    QCOMPARE(table().selectedCells(), (QList{cellOf("DJ-1"), cellOf("DJ-3")}));
    QVERIFY(cellOf("DJ-1")->state().selected && !cellOf("DJ-2")->state().selected);
    QTest::keyClick(&timeline(), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(told().contains(u"less DJ-3"_s));
    for (int number = 100; number < 130; ++number)
        m_board->put(aJob(qPrintable(u"DJ-%1"_s.arg(number))).on("Anne").at("11:00"));
    told();
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&timeline(), Qt::Key_A, Qt::ControlModifier);
    const QStringList heard = told();
    QVERIFY2(heard.contains(u"many Board"_s) && heard.size() < 5, qPrintable(heard.join(u", "_s))); // not thirty times
}

void tst_SpokenBoard::aReaderChooses()
{
    QVERIFY(board().selectionInterface()->select(cellOf("DJ-1")));
    QVERIFY(board().selectionInterface()->select(cellOf("DJ-3")));
    QCOMPARE(timeline().selected(), (std::vector{JobId(u"DJ-1"_s), JobId(u"DJ-3"_s)}));
    QVERIFY(board().selectionInterface()->unselect(cellOf("DJ-1")));
    QCOMPARE(timeline().selected(), std::vector{JobId(u"DJ-3"_s)});
    QVERIFY(table().selectRow(1));
    QCOMPARE(timeline().selected(), (std::vector{JobId(u"DJ-1"_s), JobId(u"DJ-2"_s)}));
    QCOMPARE(table().selectedRows(), QList{1});
    QVERIFY(board().selectionInterface()->clear());
    QVERIFY(timeline().selected().empty());
}

void tst_SpokenBoard::aChangeIsTold()
{
    const QString before = spoken("DJ-1");
    head("Luc");
    told();
    m_board->put(aJob("DJ-1").on("Luc").at("11:15").lasting(60));
    QStringList heard = told();
    heard.sort();
    QCOMPARE(heard, QStringList{u"name DJ-1"_s}); // DJ-2 was never asked for, and Luc's hours are the same
    QVERIFY(spoken("DJ-1") != before);
    QVERIFY(spoken("DJ-1").contains(u"from 11:15 to"_s));

    QAccessibleInterface *cell = cellOf("DJ-1");
    m_board->put(aJob("DJ-1").on("Marie").at("14:00").lasting(60)); // the same cell, on another row
    QCOMPARE(cellOf("DJ-1"), cell);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 2);
    heard = told();
    QVERIFY2(heard.contains(u"name DJ-1"_s) && heard.contains(u"name Luc"_s), qPrintable(heard.join(u", "_s)));
}

void tst_SpokenBoard::whatNobodyAskedForCostsNothing()
{
    m_window.reset();
    for (int lane = 0; lane < 100; ++lane) {
        const QByteArray name = "Tech-" + QByteArray::number(lane);
        m_board->add(aTechnician(name));
        for (int number = 0; number < 50; ++number)
            m_board->add(aJob("DJ-" + QByteArray::number(1000 + lane * 50 + number)).on(name).at("11:00").lasting(15));
    }
    open();
    QAccessible::setActive(true);
    timeline().setFocus();
    QCOMPARE(board().childCount(), 104 + 5004);
    QCOMPARE(board().cellsMade(), 0);
    timeline().setCurrent(JobId(u"DJ-3000"_s));
    QTest::keyClick(&timeline(), Qt::Key_Right);
    QTest::keyClick(&timeline(), Qt::Key_Down);
    QVERIFY(told().size() > 0);
    QVERIFY2(board().cellsMade() > 0 && board().cellsMade() <= 6, qPrintable(QString::number(board().cellsMade())));
    m_window->showDate(day("2026-03-09"));
    QVERIFY(board().cellsMade() <= 4); // only technicians are still there
}

void tst_SpokenBoard::nothingIsMadeWhileNobodyListens()
{
    QAccessible::setActive(false);
    told();
    select("DJ-1");
    QTest::keyClick(&timeline(), Qt::Key_Right);
    m_board->put(aJob("DJ-1").on("Luc").at("11:15").lasting(60));
    QCOMPARE(told(), QStringList());
    QCOMPARE(board().cellsMade(), 0);
    QAccessible::setActive(true); // a reader that begins hears where it is
    QStringList heard;
    QTRY_VERIFY((heard += told()).contains(u"focus DJ-2"_s));
}

void tst_SpokenBoard::whatIsGoneIsNotThere()
{
    QAccessibleInterface *cell = cellOf("DJ-1");
    const QAccessible::Id id = QAccessible::uniqueId(cell);
    QVERIFY(cell->isValid());
    m_window->showDate(day("2026-03-03"));
    QVERIFY(!QAccessible::accessibleInterface(id)); // whoever kept its number gets nothing, not another job
    QCOMPARE(board().indexOf(JobId(u"DJ-1"_s)), -1);
    m_window->showDate(day("2026-03-02"));
    QVERIFY(cellOf("DJ-1")->isValid());

    QAccessibleInterface *second = cellOf("DJ-2");
    m_board->remove(JobId(u"DJ-2"_s));
    QCOMPARE(board().childCount(), 7);
    QVERIFY(!QAccessible::accessibleInterface(QAccessible::uniqueId(second)) || !second->isValid());
}

void tst_SpokenBoard::thePointerFindsTheCell()
{
    const QPoint at = timeline().viewport()->mapToGlobal(middleOf("DJ-3"));
    QCOMPARE(board().childAt(at.x(), at.y()), cellOf("DJ-3"));
    QVERIFY(cellOf("DJ-3")->rect().contains(at));
    QVERIFY(!cellOf("DJ-3")->state().offscreen);
    const QPoint onHead = timeline().viewport()->mapToGlobal(QPoint(40, timeline().laneRect(2).center().y()));
    QCOMPARE(board().childAt(onHead.x(), onHead.y()), table().cellAt(2, 0));
    QVERIFY(table().cellAt(2, 0)->rect().contains(onHead));
    const QPoint ground = timeline().viewport()->mapToGlobal(at + QPoint(0, 3000));
    QVERIFY(!board().childAt(ground.x(), ground.y()));
}

void tst_SpokenBoard::aReaderOpensAJob()
{
    QAccessibleActionInterface *actions = cellOf("DJ-3")->actionInterface();
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(timeline().current(), JobId(u"DJ-3"_s));
    QVERIFY(!find<JobDialog>("jobDialog"));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(find<JobDialog>("jobDialog"));
    QCOMPARE(find<JobDialog>("jobDialog")->job(), JobId(u"DJ-3"_s));
}

QTEST_MAIN(tst_SpokenBoard)
#include "tst_spokenboard.moc"
