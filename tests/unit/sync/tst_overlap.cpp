#include "sync/pull/overlap.h"

#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

class tst_Overlap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsEarlier_data();
    void beginsEarlier();
};

void tst_Overlap::beginsEarlier_data()
{
    QTest::addColumn<QString>("modified");
    QTest::addColumn<QString>("before");
    QTest::newRow("five minutes") << u"2026-05-21 14:40:36.018522"_s << u"2026-05-21 14:35:36"_s;
    QTest::newRow("no decimals") << u"2026-05-21 14:40:36"_s << u"2026-05-21 14:35:36"_s;
    QTest::newRow("over midnight") << u"2026-05-21 00:02:00.1"_s << u"2026-05-20 23:57:00"_s;
    QTest::newRow("clocks go back") << u"2026-11-01 01:59:59.999999"_s << u"2026-11-01 00:54:59"_s;
    QTest::newRow("the day before") << u"2026-10-31 12:00:00.1"_s << u"2026-10-31 11:55:00"_s;
    QTest::newRow("the day after") << u"2026-11-02 12:00:00.1"_s << u"2026-11-02 11:55:00"_s;
    QTest::newRow("an hour that does not exist") << u"2026-03-08 03:02:00"_s << u"2026-03-08 02:57:00"_s;
    QTest::newRow("not a time") << u"yesterday"_s << u"yesterday"_s;
}

void tst_Overlap::beginsEarlier()
{
    QFETCH(QString, modified);
    QFETCH(QString, before);
    const sync::Overlap overlap{.site = QTimeZone(QByteArrayLiteral("America/Toronto"))};
    QCOMPARE(overlap.before(modified), before);
}

QTEST_GUILESS_MAIN(tst_Overlap)
#include "tst_overlap.moc"
