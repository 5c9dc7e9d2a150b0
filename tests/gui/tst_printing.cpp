#include "gui/boardstory.h"

#include "desk/print/printdialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPrintPreviewWidget>
#include <QProcess>
#include <QProgressBar>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// The board on paper and in a spreadsheet. What a PDF says is read back by another program, as a person would copy it.
class tst_Printing : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aDaySheetSaysWhereToBeWhenAndWhatToDo();
    void everyTechnicianBeginsAPage();
    void theTechnicianInFocusIsChosen();
    void whatIsNotPublishedCanBeLeftOut();
    void theGridHasTheWholeWeek();
    void aLongWeekRepeatsItsHead();
    void whatChangesOnTheBoardChangesOnThePaper();
    void nothingPlannedIsSaid();
    void hundredsOfSheetsCanBeBrokenOff();
    void aPlaceThatCannotBeWrittenIsNamed();
    void csvHasWhatIsShown();
    void csvFollowsTheListsOrder();

private:
    PrintDialog *openDialog();
    PrintDialog *dialog() { return m_window->findChild<PrintDialog *>(); }
    void choose(const char *box, const QString &text);
    bool isMade() { return dialog()->findChild<QPushButton *>(u"printPdfButton"_s)->isEnabled(); }
    void saveTo(const QString &file); // what the open file dialog asks
    QString pdfText();
    QString file(const char *name) const { return m_dir.filePath(QString::fromUtf8(name)); }
};

void tst_Printing::init()
{
    setUp();
    m_board->add(Customer{.id = CustomerId(u"C-1"_s), .name = u"Ferme <b>Bellavance</b> & fils"_s, .phone = u"4505550142"_s});
    Job visit = aJob("DJ-30").on("Marie").at("13:30").lasting(90).ofType(JobType::Installation).forCustomer("C-1").draft();
    visit.addressText = u"120, rang Saint-Louis, Howick"_s;
    visit.travelMinutes = 20;
    m_board->put(visit);
    m_board->put(visit.id, {.description = u"<p>Sonner deux fois</p>"_s,
                            .checklist = {{.label = u"Puissance Rx"_s, .required = true}},
                            .equipment = {{.equipmentType = u"ONT"_s, .serialNumber = u"TPLG-0042"_s, .action = u"Installer"_s}},
                            .materials = {{.itemName = u"Câble plat"_s, .quantity = 2.5, .unit = u"m"_s}}});
}

void tst_Printing::cleanup() { tearDown(); }

PrintDialog *tst_Printing::openDialog()
{
    find<QAction>("printAction")->trigger();
    return dialog();
}

void tst_Printing::choose(const char *name, const QString &text)
{
    auto *box = dialog()->findChild<QComboBox *>(QString::fromUtf8(name));
    const int index = box->findText(text, Qt::MatchStartsWith);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

void tst_Printing::saveTo(const QString &file)
{
    QFileDialog *asked = nullptr;
    QTRY_VERIFY((asked = m_window->findChild<QFileDialog *>(u"saveFileDialog"_s)));
    asked->selectFile(file);
    QMetaObject::invokeMethod(asked, "accept");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// Form feeds part the pages.
QString tst_Printing::pdfText()
{
    if (!QTest::qWaitFor([this] { return isMade(); }))
        return u"never made"_s;
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"printPdfButton"_s), Qt::LeftButton);
    const QString pdf = file("sheets.pdf");
    QFile::remove(pdf);
    saveTo(pdf);
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return u"pdftotext: "_s + QString::fromUtf8(reader.readAllStandardError()) + reader.errorString();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void tst_Printing::aDaySheetSaysWhereToBeWhenAndWhatToDo()
{
    QVERIFY(openDialog());
    choose("printWhoBox", u"Marie"_s);
    const QString said = pdfText();
    for (const char *expected : {"Marie", "Mon, Mar 2, 2026", "13:30", "to 15:00", "1 h 30", "20 min on the road", "draft", "installation · DJ-30",
                                 "Ferme <b>Bellavance</b> & fils", "120, rang Saint-Louis, Howick", "450 555-0142", "Sonner deux fois",
                                 "Installer · ONT · TPLG-0042", "2.5 m Câble plat", "Puissance Rx *", "page 1 of 1", "as planned on"})
        QVERIFY2(said.contains(QString::fromUtf8(expected), Qt::CaseInsensitive), qPrintable(QString::fromUtf8(expected) + u" is not in\n"_s + said));
    QVERIFY2(said.indexOf(u"10:37"_s) < said.indexOf(u"13:30"_s), "by the hour");
    QVERIFY2(!said.contains(u"DJ-1 "_s), "another's work");
    QVERIFY(toast().contains(u"sheets.pdf"_s));

    // Without the details the rest is the same
    dialog()->findChild<QCheckBox *>(u"printDetailsBox"_s)->click();
    const QString shorter = pdfText();
    QVERIFY(shorter.contains(u"120, rang Saint-Louis, Howick"_s));
    QVERIFY(!shorter.contains(u"TPLG-0042"_s));
}

void tst_Printing::everyTechnicianBeginsAPage()
{
    QVERIFY(openDialog());
    const QStringList pages = pdfText().split(u'\f', Qt::SkipEmptyParts);
    QCOMPARE(pages.size(), 3); // Simon is away and has nothing
    QVERIFY(pages[0].trimmed().startsWith(u"Anne"_s));
    QVERIFY(pages[1].trimmed().startsWith(u"Luc"_s));
    QVERIFY(pages[2].trimmed().startsWith(u"Marie"_s));
    QVERIFY(pages[2].contains(u"page 3 of 3"_s));
    QCOMPARE(dialog()->findChild<QPrintPreviewWidget *>()->pageCount(), 3);
}

void tst_Printing::theTechnicianInFocusIsChosen()
{
    timeline().chooseTechnician(TechnicianId(u"Simon"_s));
    QVERIFY(openDialog());
    QCOMPARE(dialog()->findChild<QComboBox *>(u"printWhoBox"_s)->currentText(), u"Simon"_s);
    const QString said = pdfText(); // asked for by name: also when there is nothing to do
    QVERIFY2(said.contains(u"absent: Maladie"_s) && said.contains(u"Nothing is planned"_s), qPrintable(said));
}

void tst_Printing::whatIsNotPublishedCanBeLeftOut()
{
    QVERIFY(openDialog());
    QVERIFY(pdfText().contains(u"DJ-30"_s));
    dialog()->findChild<QCheckBox *>(u"printDraftsBox"_s)->click();
    const QString said = pdfText();
    QVERIFY2(!said.contains(u"DJ-30"_s) && said.contains(u"DJ-3\n"_s), qPrintable(said));
}

void tst_Printing::theGridHasTheWholeWeek()
{
    m_board->put(aJob("DJ-40").on("Anne").dated("2026-03-06").at("08:30").named(u"Clinique du Sud"_s));
    QVERIFY(openDialog());
    choose("printKindBox", u"Grid"_s);
    QCOMPARE(find<QComboBox>("printSpanBox")->currentText(), u"Week"_s);
    const QString said = pdfText();
    for (const char *expected : {"Mon, Mar 2", "Sun, Mar 8", "Clinique du Sud", "8:30", "absent: Maladie", "off", "Luc", "draft"})
        QVERIFY2(said.contains(QString::fromUtf8(expected)), qPrintable(QString::fromUtf8(expected) + u" is not in\n"_s + said));
    QProcess reader;
    reader.start(u"pdfinfo"_s, {file("sheets.pdf")});
    QVERIFY(reader.waitForFinished());
    const QString facts = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(facts.contains(QRegularExpression(u"Page size: +792 x 612 pts \\(letter\\)"_s)), qPrintable(facts));
}

void tst_Printing::aLongWeekRepeatsItsHead()
{
    for (int i = 0; i < 60; ++i)
        m_board->put(aTechnician(qPrintable(u"T-%1"_s.arg(i))).named(u"Technicien %1"_s.arg(i)));
    QVERIFY(openDialog());
    choose("printKindBox", u"Grid"_s);
    const QStringList pages = pdfText().split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 1);
    for (const QString &page : pages)
        QVERIFY2(page.contains(u"Wed, Mar 4"_s), qPrintable(page));
    for (int i = 0; i < 60; ++i)
        QVERIFY(pages.join(u' ').contains(u"Technicien %1 "_s.arg(i)));
}

void tst_Printing::whatChangesOnTheBoardChangesOnThePaper()
{
    QVERIFY(openDialog());
    QVERIFY(pdfText().contains(u"13:30"_s));
    Job moved = job("DJ-30");
    moved.start = time("15:45");
    m_board->put(moved);
    QTRY_VERIFY(pdfText().contains(u"15:45"_s));
}

void tst_Printing::nothingPlannedIsSaid()
{
    m_window->showDate(day("2026-05-04"));
    QVERIFY(openDialog());
    auto *empty = dialog()->findChild<QLabel *>(u"printEmptyLabel"_s);
    QTRY_VERIFY2(empty->isVisible() && empty->text().contains(u"Nothing is planned"_s), qPrintable(empty->text()));
    QVERIFY(!dialog()->findChild<QPushButton *>(u"printButton"_s)->isEnabled());
}

void tst_Printing::hundredsOfSheetsCanBeBrokenOff()
{
    for (int i = 0; i < 600; ++i) {
        const QByteArray technician = "T-" + QByteArray::number(i), visit = "DJ-9" + QByteArray::number(i);
        m_board->add(aTechnician(technician.constData())).add(aJob(visit.constData()).on(technician.constData()).at("09:00"));
    }
    m_board->put(aTechnician("T-0"));
    QVERIFY(openDialog());
    auto *progress = dialog()->findChild<QProgressBar *>();
    QTRY_VERIFY(progress->isVisible() && progress->value() > 0);
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"printCancelButton"_s), Qt::LeftButton);
    auto *empty = dialog()->findChild<QLabel *>(u"printEmptyLabel"_s);
    QVERIFY(empty->isVisible() && empty->text().contains(u"Stopped"_s));
    QVERIFY(!isMade());

    // One of them is made at once
    choose("printWhoBox", u"T-7"_s);
    QTRY_VERIFY(isMade());
}

void tst_Printing::aPlaceThatCannotBeWrittenIsNamed()
{
    QVERIFY(openDialog());
    QTRY_VERIFY(isMade());
    QTest::mouseClick(dialog()->findChild<QPushButton *>(u"printPdfButton"_s), Qt::LeftButton);
    Q_EMIT m_window->findChild<QFileDialog *>(u"saveFileDialog"_s)->fileSelected(file("no/such/folder.pdf"));
    QCOMPARE(m_prompt.told.size(), 1);
    QVERIFY2(m_prompt.told.front().contains(u"folder.pdf"_s), qPrintable(m_prompt.told.front()));
    QVERIFY(dialog()->isVisible());
}

void tst_Printing::csvHasWhatIsShown()
{
    m_board->put(aJob("DJ-60").on("Luc").at("16:00").named(u"=HYPERLINK(1), \"x\""_s));
    find<QLineEdit>("searchEdit")->setText(u"luc"_s);
    find<QAction>("exportCsvAction")->trigger();
    saveTo(file("jobs.csv"));
    QFile csv(file("jobs.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray bytes = csv.readAll();
    QVERIFY(bytes.startsWith("\xef\xbb\xbf")); // a spreadsheet's way to know UTF-8
    const QStringList rows = QString::fromUtf8(bytes.sliced(3)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(rows.size(), 4); // its head, and Luc's three
    QVERIFY(rows[0].startsWith(u"Day,Start,End,Minutes,Technician,Number"_s));
    QVERIFY2(rows[1].startsWith(u"2026-03-02,09:00,10:00,60,Luc,DJ-1,"_s), qPrintable(rows[1]));
    QVERIFY2(rows[3].contains(u"\"'=HYPERLINK(1), \"\"x\"\"\""_s), qPrintable(rows[3]));
}

void tst_Printing::csvFollowsTheListsOrder()
{
    find<QAction>("faceAction1")->trigger();
    m_window->findChild<QTableView *>(u"jobListView"_s)->sortByColumn(1, Qt::DescendingOrder); // by the hour, latest first
    find<QAction>("exportCsvAction")->trigger();
    saveTo(file("list.csv"));
    QFile csv(file("list.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QStringList hours;
    for (const QString &row : QString::fromUtf8(csv.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts).sliced(1))
        hours << row.section(u',', 1, 1);
    QCOMPARE(hours, QStringList({u"13:30"_s, u"13:00"_s, u"10:37"_s, u"09:00"_s, u"08:00"_s}));
}

QTEST_MAIN(tst_Printing)
#include "tst_printing.moc"
