#include "desk/words/errorwords.h"
#include "desk/words/intentwords.h"
#include "desk/words/jobwords.h"
#include "desk/words/search.h"
#include "desk/words/times.h"
#include "desk/words/typeddate.h"
#include "support/fakeboard.h"

#include <QTest>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// What people read, in both languages. "~" stands for the space that keeps a number and its unit on one line.
class tst_Words : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void times_data();
    void times();
    void typedDays_data();
    void typedDays();
    void phones_data();
    void phones();
    void states_data();
    void states();
    void intents_data();
    void intents();
    void objections();
    void everyErrorHasItsOwnWords();
    void serverTextIsShownPlainly();
    void searchForgivesAccentsAndDashes();

private:
    void speak(bool french);
    static QString kept(QString text) { return text.replace('~'_L1, QChar(0xa0)); }

    QTranslator m_catalogue;
    std::unique_ptr<FakeBoard> m_board;
};

void tst_Words::init()
{
    m_board = std::make_unique<FakeBoard>();
    m_board->add(aTechnician("Luc").named(u"Luc Gagnon"_s));
    m_board->add(aJob("DJ-7").on("Luc").at("09:00").named(u"Épissure"_s));
}

void tst_Words::cleanup() { QCoreApplication::removeTranslator(&m_catalogue); }

void tst_Words::speak(bool french)
{
    QVERIFY(m_catalogue.load(french ? u":/i18n/targo_fr_CA.qm"_s : u":/i18n/targo_en_CA.qm"_s));
    QCoreApplication::installTranslator(&m_catalogue);
}

void tst_Words::times_data()
{
    QTest::addColumn<bool>("french");
    QTest::addColumn<std::function<QString()>>("say");
    QTest::addColumn<QString>("words");
    using Say = std::function<QString()>;
    const Say half = [] { return words::hour(QTime(8, 30)); };
    const Say full = [] { return words::hour(QTime(14, 0)); };
    const Say five = [] { return words::hour(QTime(8, 5)); };
    const Say long90 = [] { return words::duration(90); };
    const Say long45 = [] { return words::duration(45); };
    const Say none = [] { return words::duration(0); };
    const Say day = [] { return words::day(QDate(2026, 11, 23)); };
    const Say week = [] { return words::days(QDate(2026, 11, 23), QDate(2026, 11, 29)); };
    const Say overMonth = [] { return words::days(QDate(2026, 11, 30), QDate(2026, 12, 6)); };
    const Say moment = [] { return words::moment(wall("2026-11-23", "11:15")); };
    QTest::newRow("8:30") << true << half << "8~h~30";
    QTest::newRow("14:00") << true << full << "14~h";
    QTest::newRow("8:05") << true << five << "8~h~05";
    QTest::newRow("an hour and a half") << true << long90 << "1~h~30";
    QTest::newRow("three quarters") << true << long45 << "45~min";
    QTest::newRow("no duration") << true << none << "0~min";
    QTest::newRow("a day") << true << day << "lun. 23 nov. 2026";
    QTest::newRow("a week") << true << week << "23 – 29 nov. 2026";
    QTest::newRow("a week over two months") << true << overMonth << "30 nov. – 6 déc. 2026";
    QTest::newRow("a moment") << true << moment << "lun. 23 nov. à 11~h~15";
    QTest::newRow("8:30 in English") << false << half << "8:30";
    QTest::newRow("an hour and a half in English") << false << long90 << "1 h 30";
    QTest::newRow("a day in English") << false << day << "Mon, Nov 23, 2026";
    QTest::newRow("a week in English") << false << week << "Nov 23 – 29, 2026";
}

void tst_Words::times()
{
    QFETCH(const bool, french);
    QFETCH(const std::function<QString()>, say);
    QFETCH(const QString, words);
    speak(french);
    QString said = say();
    if (!french)
        said.replace("."_L1, ""_L1); // CLDR has changed its mind about "Nov" and "Nov."
    QCOMPARE(said, kept(words));
}

void tst_Words::typedDays_data()
{
    QTest::addColumn<bool>("french");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("day"); // empty: none. Today is Wednesday 2026-03-04.
    const auto row = [](bool french, const char *typed, const char *day) {
        QTest::addRow("%s %s", french ? "fr" : "en", typed) << french << QString::fromUtf8(typed) << QString::fromLatin1(day);
    };
    row(true, "2026-12-31", "2026-12-31");
    row(true, "aujourd'hui", "2026-03-04");
    row(true, "dem", "2026-03-05");
    row(true, "hier", "2026-03-03");
    row(true, "+3", "2026-03-07");
    row(true, "-10", "2026-02-22");
    row(true, "12 mars", "2026-03-12");
    row(true, "1er avril", "2026-04-01");
    row(true, "Jeudi 12 Mars 2027", "2027-03-12");
    row(true, "12 déc", "2026-12-12");
    row(true, "10 août", "2026-08-10");
    row(true, "20 janvier", "2026-01-20");
    row(true, "29 février", "2028-02-29");
    row(true, "29 février 2027", "");
    row(true, "mercredi", "2026-03-04");
    row(true, "mar", "2026-03-10");
    row(true, "lundi", "2026-03-09");
    row(true, "lu", "");
    row(true, "bellavance", "");
    row(true, "30", "");
    row(false, "march 12", "2026-03-12");
    row(false, "12 mar 2027", "2027-03-12");
    row(false, "tomorrow", "2026-03-05");
    row(false, "thu", "2026-03-05");
    row(false, "March 32", "");
}

// What the palette takes for a day.
void tst_Words::typedDays()
{
    QFETCH(bool, french);
    QFETCH(QString, typed);
    QFETCH(QString, day);
    speak(french);
    const auto read = words::dateIn(typed, QDate(2026, 3, 4));
    QCOMPARE(read ? read->toString(Qt::ISODate) : QString(), day);
}

void tst_Words::phones_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("shown");
    QTest::newRow("ten digits") << "4505550142" << "450 555-0142";
    QTest::newRow("with dashes") << "450-555-0142" << "450 555-0142";
    QTest::newRow("with the country") << "+1 (450) 555-0142" << "450 555-0142";
    QTest::newRow("with a leading one") << "1 450 555 0142" << "450 555-0142";
    QTest::newRow("abroad stays as it came") << "+33 1 55 55 01 42" << "+33 1 55 55 01 42";
    QTest::newRow("an extension stays as it came") << "450-555-0142 poste 12" << "450-555-0142 poste 12";
    QTest::newRow("too short") << "555-0142" << "555-0142";
    QTest::newRow("empty") << "" << "";
}

void tst_Words::phones()
{
    QFETCH(const QString, raw);
    QFETCH(const QString, shown);
    QCOMPARE(words::phone(raw), shown);
}

void tst_Words::states_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("published");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("said");
    QTest::newRow("assigned") << "assigned" << true << "08:00" << "○ assigné";
    QTest::newRow("should have begun") << "assigned" << true << "09:25" << "⚠ en retard de 25~min";
    QTest::newRow("a draft") << "assigned" << false << "08:00" << "◌ ébauche";
    QTest::newRow("running") << "in_progress" << true << "09:30" << "▶ en cours";
    QTest::newRow("running over") << "in_progress" << true << "10:20" << "▶ en cours · +20~min";
    QTest::newRow("done") << "completed" << false << "12:00" << "✓ terminé";
    QTest::newRow("a word this program does not know") << "waiting_parts" << true << "08:00" << "? waiting_parts";
}

void tst_Words::states()
{
    QFETCH(const QString, status);
    QFETCH(const bool, published);
    QFETCH(const QString, now);
    QFETCH(const QString, said);
    speak(true);
    Job job = aJob("DJ-1").on("Luc").at("09:00").lasting(60);
    job.status = statusFromKey(status);
    job.published = published;
    QCOMPARE(words::state(job, wall("2026-03-02", qPrintable(now))), kept(said));
}

void tst_Words::intents_data()
{
    QTest::addColumn<Intent>("intent");
    QTest::addColumn<QString>("french");
    QTest::addColumn<QString>("english");
    const JobId job(u"DJ-7"_s);
    const TechnicianId luc(u"Luc"_s);
    const QDate day = test::day("2026-03-02");
    QTest::newRow("assign") << Intent(AssignJob{job, luc, day, QTime(11, 15)}) << "Assigné à Luc Gagnon, lun. 2 mars à 11~h~15" << "Assigned to Luc Gagnon, Mon, Mar 2 at 11:15";
    QTest::newRow("unassign") << Intent(UnassignJob{job}) << "Désassigné" << "Unassigned";
    QTest::newRow("move") << Intent(RescheduleJob{job, day, QTime(8, 0)}) << "Déplacé au lun. 2 mars à 8~h" << "Moved to Mon, Mar 2 at 8:00";
    QTest::newRow("resize") << Intent(ResizeJob{job, 90}) << "Durée changée à 1~h~30" << "Duration changed to 1 h 30";
    QTest::newRow("status") << Intent(SetJobStatus{job, JobStatus::Completed}) << "État changé~: «~terminé~»" << "State changed to “completed”";
    QTest::newRow("one field") << Intent(EditJob{job, {{Field::Priority, u"urgent"_s}}}) << "Priorité~: urgente" << "Priority: urgent";
    QTest::newRow("undoing an assignment") << Intent(EditJob{job, {{Field::Technician, {}}, {Field::Date, day}, {Field::Start, {}}}}) << "Désassigné" << "Unassigned";
    QTest::newRow("undoing a move") << Intent(EditJob{job, {{Field::Date, day}, {Field::Start, QTime(9, 0)}}}) << "Déplacé au lun. 2 mars à 9~h" << "Moved to Mon, Mar 2 at 9:00";
}

void tst_Words::intents()
{
    QFETCH(const Intent, intent);
    QFETCH(const QString, french);
    QFETCH(const QString, english);
    speak(true);
    QCOMPARE(words::did(intent, *m_board), kept(french));
    QCOMPARE(words::didTo(intent, *m_board), kept(u"Épissure~: "_s + french.first(1).toLower() + french.sliced(1)));
    cleanup();
    speak(false);
    QCOMPARE(words::did(intent, *m_board).replace("Mar. "_L1, "Mar "_L1), english);
}

void tst_Words::objections()
{
    speak(true);
    using Kind = Objection::Kind;
    const TagId fibre(u"Fibre"_s);
    QCOMPARE(words::shortly({.kind = Kind::SkillMissing, .tag = fibre, .levelNeeded = 3, .levelHeld = 2}), u"Fibre 2 < 3"_s);
    QCOMPARE(words::shortly({.kind = Kind::SkillMissing, .tag = fibre, .levelNeeded = 3}), u"sans Fibre"_s);
    QCOMPARE(words::shortly({.kind = Kind::Absent, .reason = u"Maladie"_s}), u"absent · maladie"_s);
    QCOMPARE(words::sentence({.kind = Kind::Overlap, .other = JobId(u"DJ-7"_s)}, *m_board), u"Chevauche Épissure."_s);
    QCOMPARE(words::sentence({.kind = Kind::Overlap, .other = JobId(u"DJ-9"_s)}, *m_board), u"Chevauche DJ-9."_s);
}

void tst_Words::everyErrorHasItsOwnWords()
{
    speak(true);
    QSet<QString> said;
    for (int kind = int(Error::Kind::Offline); kind <= int(Error::Kind::Cancelled); ++kind) {
        const QString words = words::of(Error::Kind(kind));
        QVERIFY2(words.size() > 5, qPrintable(nameOf(Error::Kind(kind))));
        QVERIFY2(!said.contains(words), qPrintable(words));
        said.insert(words);
    }
    QCOMPARE(words::refusal({.kind = Error::Kind::Rejected, .message = u"Luc"_s, .code = u"ChangedSince"_s}), kept(u"Impossible d’annuler~: Luc l’a changé depuis."_s));
}

void tst_Words::serverTextIsShownPlainly()
{
    QCOMPARE(words::plain(u"<p>Internet <b>coupé</b></p><script>x()</script>"_s), u"Internet coupé"_s);
    QCOMPARE(words::plain(u"2 < 3 & plus"_s), u"2 < 3 & plus"_s);
    QCOMPARE(words::toolTip(u"<b>x</b>\ny"_s), u"<span>&lt;b&gt;x&lt;/b&gt;<br>y</span>"_s);
}

void tst_Words::searchForgivesAccentsAndDashes()
{
    QVERIFY(words::holdsAll(words::searchWords(u"hebert havelock"_s), {u"Diane Hébert"_s, u"Havelock"_s}));
    QVERIFY(words::holdsAll(words::searchWords(u"5550142"_s), {u"450-555-0142"_s}));
    QVERIFY(words::holdsAll(words::searchWords(u"  "_s), {}));
    QVERIFY(!words::holdsAll(words::searchWords(u"hebert elgin"_s), {u"Diane Hébert"_s, u"Havelock"_s}));
}

QTEST_MAIN(tst_Words)
#include "tst_words.moc"
