#include "gui/boardstory.h"

#include "desk/job/photoviewer.h"

#include <QBuffer>
#include <QListWidget>
#include <QTabWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What happened on a job: photos, the signature, and when.
class tst_JobPictures : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void photosAreAskedForWhenSomebodyLooks();
    void aPhotoIsShownLargeAndTheArrowsGoOn();
    void offlineItSaysWhyAndTriesAgain();
    void whatIsNoPictureIsNamed();
    void aJobWithoutPhotosSaysSo();
    void theProgressTellsWhenAndBySomebody();
    void theSignatureIsInkOnPaper();
    void aRuleThatIsRareStaysAsItIsWritten();

private:
    JobDialog &open(const char *tab);
    QListWidget &photos() { return *find<QListWidget>("photosList"); }
    QStringList facts(); // of the progress, "name: value"
    static QByteArray drawn(QSize size, Qt::GlobalColor color);

    JobDetails m_details;
};

QByteArray tst_JobPictures::drawn(QSize size, Qt::GlobalColor color)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

void tst_JobPictures::init()
{
    setUp();
    const auto utc = [](const char *hour) { return QDateTime(day("2026-03-02"), targo::test::time(hour), QTimeZone::UTC); };
    m_details = {.issue = u"ISS-7"_s,
                 .photos = {{u"/private/files/avant.jpg"_s, u"Avant <b>travaux</b>"_s, u"Avant"_s, utc("14:05")},
                            {u"/private/files/apres.jpg"_s, {}, u"Apres"_s, utc("15:10")}},
                 .arrivedAt = utc("14:00"), .completedAt = utc("15:15"), .signedBy = u"Client Bellavance"_s, .signedAt = utc("15:12"),
                 .actualMinutes = 75, .recurrence = u"FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"_s, .dependsOn = u"DJ-1"_s};
    m_board->setDetails(JobId(u"DJ-2"_s), m_details);
    m_pictures.files = {{u"/private/files/avant.jpg"_s, drawn({400, 300}, Qt::red)}, {u"/private/files/apres.jpg"_s, drawn({300, 400}, Qt::blue)}};
    m_pictures.signature = drawn({200, 60}, Qt::black);
}

JobDialog &tst_JobPictures::open(const char *tab)
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *dialog = find<JobDialog>("jobDialog");
    activate(*dialog);
    auto *tabs = dialog->findChild<QTabWidget *>();
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(QString::fromUtf8(tab)))
            tabs->setCurrentIndex(i);
    }
    return *dialog;
}

QStringList tst_JobPictures::facts()
{
    QStringList facts;
    for (const QLabel *label : find<JobDialog>("jobDialog")->findChildren<QLabel *>()) {
        if (label->isVisible() && label->accessibleName().contains(u": "_s))
            facts << label->accessibleName();
    }
    return facts;
}

void tst_JobPictures::photosAreAskedForWhenSomebodyLooks()
{
    auto &dialog = open("Description");
    auto *tabs = dialog.findChild<QTabWidget *>();
    QTRY_VERIFY(tabs->tabText(tabs->count() - 2) == u"Photos (2)"_s);
    QVERIFY(m_pictures.asked.isEmpty());
    tabs->setCurrentIndex(tabs->count() - 2);
    QTRY_COMPARE(m_pictures.asked.size(), 2);
    QCOMPARE(photos().item(0)->text(), u"Avant <b>travaux</b>\nMon, Mar 2 at 9:05"_s);
    QVERIFY(photos().item(1)->text().startsWith(u"After"_s));
    const QImage shown = photos().item(0)->icon().pixmap(160, 120).toImage();
    QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 2), QColor(Qt::red));
}

void tst_JobPictures::aPhotoIsShownLargeAndTheArrowsGoOn()
{
    open("Photos");
    QTRY_COMPARE(m_pictures.asked.size(), 2);
    photos().setCurrentRow(0);
    QTest::keyClick(&photos(), Qt::Key_Return);
    PhotoViewer *viewer = nullptr;
    QTRY_VERIFY((viewer = find<PhotoViewer>("photoViewer")));
    auto *picture = viewer->findChild<QLabel *>(u"photoLabel"_s);
    QTRY_VERIFY(!picture->pixmap().isNull());
    QCOMPARE(picture->pixmap().toImage().pixelColor(10, 10), QColor(Qt::red));
    QTest::keyClick(viewer, Qt::Key_Right);
    QTRY_COMPARE(picture->pixmap().toImage().pixelColor(10, 10), QColor(Qt::blue));
    QVERIFY(viewer->findChild<QLabel *>(u"photoWordsLabel"_s)->text().startsWith(u"2 of 2 · After"_s));
    QTest::keyClick(viewer, Qt::Key_Right); // the last one
    QVERIFY(!viewer->findChild<QPushButton *>(u"nextPhotoButton"_s)->isEnabled());
    QTest::keyClick(viewer, Qt::Key_Escape);
    QVERIFY(!viewer->isVisible());
    QVERIFY(find<JobDialog>("jobDialog")->isVisible());
}

void tst_JobPictures::offlineItSaysWhyAndTriesAgain()
{
    m_pictures.failure = Error{.kind = Error::Kind::Offline};
    SyncState state;
    state.link = SyncState::Link::Offline;
    m_sync->set(state);
    auto &dialog = open("Photos");
    auto *said = dialog.findChild<QLabel *>(u"photosStateLabel"_s);
    QTRY_VERIFY2(said->isVisible() && said->text().contains(u"could not be read"_s), qPrintable(said->text()));
    QCOMPARE(photos().count(), 2); // what is known of them is there
    m_pictures.failure.reset();
    state.link = SyncState::Link::Online;
    m_sync->set(state);
    QTRY_VERIFY(!said->isVisible());
    const QImage shown = photos().item(0)->icon().pixmap(160, 120).toImage();
    QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 2), QColor(Qt::red));
}

void tst_JobPictures::whatIsNoPictureIsNamed()
{
    m_pictures.files[u"/private/files/apres.jpg"_s] = "%PDF-1.4";
    auto &dialog = open("Photos");
    auto *state = dialog.findChild<QLabel *>(u"photosStateLabel"_s);
    QTRY_VERIFY2(state->text().contains(u"apres.jpg"_s), qPrintable(state->text()));
}

void tst_JobPictures::aJobWithoutPhotosSaysSo()
{
    m_details.photos.clear();
    m_board->setDetails(JobId(u"DJ-2"_s), m_details);
    auto &dialog = open("Photos");
    QTRY_VERIFY(dialog.findChild<QLabel *>(u"photosStateLabel"_s)->text().contains(u"No photo yet"_s));
    QVERIFY(m_pictures.asked.isEmpty());
}

void tst_JobPictures::theProgressTellsWhenAndBySomebody()
{
    open("Progress");
    QTRY_VERIFY(!facts().isEmpty());
    const QString said = facts().join(u'\n');
    for (const char *expected : {"Arrived: Mon, Mar 2 at 9:00", "Completed: Mon, Mar 2 at 10:15", "Took: 1 h 15; 2 h were planned",
                                 "Signed: Mon, Mar 2 at 10:12, by Client Bellavance", "Ticket: ISS-7", "Only after: DJ-1"})
        QVERIFY2(said.contains(QString::fromUtf8(expected)), qPrintable(QString::fromUtf8(expected) + u" is not in\n"_s + said));
    QVERIFY2(said.contains(u"Comes back: every 2 week(s) · Mon, Thu"_s), qPrintable(said));
}

void tst_JobPictures::theSignatureIsInkOnPaper()
{
    auto &dialog = open("Progress");
    auto *signature = dialog.findChild<QLabel *>(u"signatureLabel"_s);
    QTRY_VERIFY(!signature->pixmap().isNull());
    QTRY_VERIFY(signature->isVisible() && signature->height() >= 60 && signature->width() >= 200); // there is room for it
    QCOMPARE(m_pictures.asked, QStringList(u"signature DJ-2"_s));
    const QImage shown = signature->pixmap().toImage();
    QCOMPARE(shown.pixelColor(2, 2), QColor(Qt::white));
    QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 2), QColor(Qt::black));
}

void tst_JobPictures::aRuleThatIsRareStaysAsItIsWritten()
{
    m_details.recurrence = u"FREQ=MONTHLY;BYDAY=2MO"_s;
    m_board->setDetails(JobId(u"DJ-2"_s), m_details);
    open("Progress");
    QTRY_VERIFY(facts().contains(u"Comes back: FREQ=MONTHLY;BYDAY=2MO"_s));
}

QTEST_MAIN(tst_JobPictures)
#include "tst_jobpictures.moc"
