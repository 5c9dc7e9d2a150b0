#include "domain/chatter/smstext.h"

#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

// What a text costs, against the tables of 3GPP 23.038 and what hub.md 7.5 counts.
class tst_SmsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segments_data();
    void segments();
    void theAlphabetIsThatOfTheStandard();
    void aCharacterThatCostsIsNamedOnce();
    void noCharacterIsCut();
    void replacements_data();
    void replacements();
    void replacedTextFitsWherePeopleExpectIt();
};

void tst_SmsText::segments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SmsEncoding>("encoding");
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("left");
    const auto gsm = [](const char *name, const QString &text, int segments, int left) { QTest::newRow(name) << text << SmsEncoding::Gsm7 << segments << left; };
    const auto ucs = [](const char *name, const QString &text, int segments, int left) { QTest::newRow(name) << text << SmsEncoding::Ucs2 << segments << left; };
    const auto a = [](int count) { return QString(count, u'a'); };
    const QString family = u"👨‍👩‍👧‍👦"_s; // eleven code units
    gsm("nothing", {}, 0, 160);
    gsm("one letter", a(1), 1, 159);
    gsm("a full one", a(160), 1, 0);
    gsm("one more", a(161), 2, 145);
    gsm("two full", a(306), 2, 0);
    gsm("three", a(307), 3, 152);
    gsm("a euro is two", a(158) + u"€"_s, 1, 0);
    gsm("a euro too many", a(159) + u"€"_s, 2, 145);
    gsm("a euro is not cut", a(152) + u"€"_s + a(10), 2, 141);
    gsm("a new line of Windows", u"a\r\nb"_s, 1, 156);
    gsm("French that is cheap", u"Déjà à Québec, où ça? Ç É è ù"_s.replace(u'ç', u'c'), 1, 131);
    ucs("a circumflex", QString(70, u'ê'), 1, 0);
    ucs("one more circumflex", QString(71, u'ê'), 2, 63);
    ucs("two full of them", QString(134, u'ê'), 2, 0);
    ucs("three of them", QString(135, u'ê'), 3, 66);
    ucs("one curly apostrophe", u"l’heure"_s + a(63), 1, 0);
    ucs("an emoji is two", u"👍"_s, 1, 68);
    ucs("an emoji is not cut", a(66) + u"👍"_s + a(10), 2, 55);
    ucs("a family is not cut", a(60) + family + a(2), 2, 54);
    ucs("a flag is not cut", a(65) + u"🇨🇦"_s + a(5), 2, 58);
    ucs("right to left", u"مرحبا"_s, 1, 65);
    ucs("half a pair", QString(QChar(0xD83D)), 1, 69);
}

void tst_SmsText::segments()
{
    QFETCH(const QString, text);
    QFETCH(const SmsEncoding, encoding);
    QFETCH(const int, segments);
    QFETCH(const int, left);
    const SmsSize size = smsSizeOf(text);
    QCOMPARE(size.encoding, encoding);
    QCOMPARE(size.segments, segments);
    QCOMPARE(size.left, left);
}

// 127 characters of the default alphabet (its 128th is the escape) and the ten of its extension, of all there are.
void tst_SmsText::theAlphabetIsThatOfTheStandard()
{
    int single = 0, paired = 0;
    for (int code = 0; code < 0x10000; ++code) {
        if (QChar::isSurrogate(char32_t(code)))
            continue;
        const SmsSize size = smsSizeOf(QString(QChar(code)));
        if (size.encoding == SmsEncoding::Gsm7 && code != 0)
            ++(size.left == 159 ? single : paired);
    }
    QCOMPARE(single, 127);
    QCOMPARE(paired, 10);
    for (const char16_t missing : u"çâêîôûëïœÀÈÊÔ«»’…—\u00A0\u202F\t`")
        QVERIFY2(missing == 0 || smsSizeOf(QString(QChar(missing))).encoding == SmsEncoding::Ucs2, qPrintable(QString(QChar(missing))));
}

void tst_SmsText::aCharacterThatCostsIsNamedOnce()
{
    const SmsSize size = smsSizeOf(u"Être là… être prêt 🇨🇦 l’été, être"_s);
    QCOMPARE(size.ucs2Characters, (QStringList{u"Ê"_s, u"…"_s, u"ê"_s, u"🇨🇦"_s, u"’"_s}));
    QVERIFY(smsSizeOf(u"L'été à Québec"_s).ucs2Characters.isEmpty());
}

// Whatever lies before it, a pair or a cluster goes to the next segment as a whole: what is left never says otherwise.
void tst_SmsText::noCharacterIsCut()
{
    for (int before = 0; before < 400; ++before) {
        const QString text = QString(before, u'ê') + u"👍🏽"_s; // four code units, two of them a tone of skin
        const SmsSize size = smsSizeOf(text);
        if (before + 4 <= 70) {
            QCOMPARE(size.segments, 1);
            continue;
        }
        const int inLast = before % 67, whole = before / 67;
        const bool moves = inLast + 4 > 67;
        QCOMPARE(size.segments, whole + (moves ? 2 : 1));
        QCOMPARE(size.left, moves ? 63 : 63 - inLast);
    }
    // Longer than any segment: a letter with two hundred marks. It is cut, between whole code points, and nothing hangs.
    QCOMPARE(smsSizeOf(u"e"_s + QString(200, QChar(0x0301))).segments, 3);
}

void tst_SmsText::replacements_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("unaccented");
    QTest::newRow("apostrophe") << u"l’heure"_s << u"l'heure"_s << u"l'heure"_s;
    QTest::newRow("quotes") << u"« oui »"_s << u"\" oui \""_s << u"\" oui \""_s;
    QTest::newRow("dots and dashes") << u"demain… 8 h – 9 h"_s << u"demain... 8 h - 9 h"_s << u"demain... 8 h - 9 h"_s;
    QTest::newRow("narrow space") << u"14\u202Fh\u00A005"_s << u"14 h 05"_s << u"14 h 05"_s;
    QTest::newRow("ligature") << u"œuvre"_s << u"oeuvre"_s << u"oeuvre"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"ab"_s << u"ab"_s;
    QTest::newRow("accents that are free") << u"éàèù"_s << u"éàèù"_s << u"éàèù"_s;
    QTest::newRow("accents that cost") << u"prêt, ça, Noël, À"_s << u"prêt, ça, Noël, À"_s << u"pret, ca, Noel, A"_s;
    QTest::newRow("an accent written apart") << u"e\u0301te\u0301"_s << u"été"_s << u"été"_s;
    QTest::newRow("emoji stay") << u"ok 👍"_s << u"ok 👍"_s << u"ok 👍"_s;
}

void tst_SmsText::replacements()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QFETCH(const QString, unaccented);
    QCOMPARE(plainTextForSms(text), plain);
    QCOMPARE(unaccentedTextForSms(text), unaccented);
}

void tst_SmsText::replacedTextFitsWherePeopleExpectIt()
{
    const QString text = u"Bonjour, votre technicien passera aujourd’hui entre 8 h et 9 h… Répondez ARRET pour ne plus recevoir de messages."_s;
    QCOMPARE(smsSizeOf(text).segments, 2);
    QCOMPARE(smsSizeOf(plainTextForSms(text)).segments, 1);
}

QTEST_GUILESS_MAIN(tst_SmsText)
#include "tst_smstext.moc"
