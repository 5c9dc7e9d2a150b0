#include "desk/palette/fuzzy.h"

#include <QTest>

using namespace targo::desk;
using namespace Qt::StringLiterals;

// What people type of a name, and what they mean by it.
class tst_Fuzzy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMeant_data();
    void isMeant();
    void isNotMeant_data();
    void isNotMeant();
    void ranksBetter_data();
    void ranksBetter();

private:
    static std::optional<int> rank(const QString &typed, const QString &name, const QString &rest = {})
    {
        return Fuzzy(typed).rank(FoldedText({name, rest}), FoldedText({name}).letters.size());
    }
};

void tst_Fuzzy::isMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("its beginning") << u"ferme"_s;
    QTest::newRow("no accents") << u"helene"_s;
    QTest::newRow("accents that are not there") << u"fèrme"_s;
    QTest::newRow("words in another order") << u"helene ferme"_s;
    QTest::newRow("inside a word") << u"avance"_s;
    QTest::newRow("letters left out") << u"bvance"_s;
    QTest::newRow("the first letters only") << u"belce"_s;
    QTest::newRow("its town") << u"ormstown"_s;
    QTest::newRow("a phone") << u"555-0142"_s;
}

void tst_Fuzzy::isMeant()
{
    QFETCH(const QString, typed);
    QVERIFY(rank(typed, u"Ferme Hélène Bellavance"_s, u"Ormstown 450 555 0142"_s));
}

void tst_Fuzzy::isNotMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("another name") << u"tremblay"_s;
    QTest::newRow("one word of two") << u"ferme tremblay"_s;
    QTest::newRow("letters in another order") << u"ecnavalleb"_s;
    QTest::newRow("letters from everywhere") << u"fence"_s;
    QTest::newRow("letters left out of what is no name") << u"ormtn"_s;
}

void tst_Fuzzy::isNotMeant()
{
    QFETCH(const QString, typed);
    QVERIFY(!rank(typed, u"Ferme Hélène Bellavance"_s, u"Ormstown 450 555 0142"_s));
}

void tst_Fuzzy::ranksBetter_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("the beginning before a later word") << u"mar"_s << u"Marie Roy"_s << u"Roy Marie"_s;
    QTest::newRow("a word's beginning before its inside") << u"roy"_s << u"Marie Roy"_s << u"Leroy Marc"_s;
    QTest::newRow("the inside before letters left out") << u"elan"_s << u"Belanger"_s << u"Etienne Laniel"_s;
    QTest::newRow("few letters left out before many") << u"bllv"_s << u"Bellavance"_s << u"Boullerive"_s;
}

void tst_Fuzzy::ranksBetter()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    QVERIFY(rank(typed, better));
    QVERIFY(rank(typed, better).value() > rank(typed, worse).value_or(-1));
}

QTEST_GUILESS_MAIN(tst_Fuzzy)
#include "tst_fuzzy.moc"
