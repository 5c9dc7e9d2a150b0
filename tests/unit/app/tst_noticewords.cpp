#include "app/session/noticewords.h"

#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

// What a person reads when a local file was set aside. Plurals are checked by their numbers only: without a catalogue
// the source's own words stand.
class tst_NoticeWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_what_was_saved_and_what_was_lost_data();
    void counts_what_was_saved_and_what_was_lost();
    void names_the_cache();
};

void tst_NoticeWords::counts_what_was_saved_and_what_was_lost_data()
{
    QTest::addColumn<int>("salvaged");
    QTest::addColumn<int>("toCheck");
    QTest::addColumn<int>("lost"); // -1: nobody knows
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<QStringList>("hides");
    QTest::newRow("all saved") << 7 << 0 << 0 << QStringList{u"7 change"_s, u"No change was lost"_s} << QStringList{u"decision"_s, u"could not be read"_s};
    QTest::newRow("some lost") << 7 << 2 << 3 << QStringList{u"7 change"_s, u"2 of them"_s, u"3 change(s) could not be read"_s} << QStringList{u"No change"_s};
    QTest::newRow("nothing saved") << 0 << 0 << 5 << QStringList{u"5 change(s) could not be read"_s} << QStringList{u"read back"_s};
    QTest::newRow("unknown") << 1 << 1 << -1 << QStringList{u"1 change"_s, u"Nobody knows how many"_s} << QStringList{u"No change"_s};
}

void tst_NoticeWords::counts_what_was_saved_and_what_was_lost()
{
    QFETCH(int, salvaged);
    QFETCH(int, toCheck);
    QFETCH(int, lost);
    QFETCH(QStringList, says);
    QFETCH(QStringList, hides);
    const QString words = wordsOf({.code = u"OutboxSetAside"_s, .file = u"outbox.db.damaged-1"_s, .reason = u"Damaged"_s, .salvaged = salvaged,
                                   .toCheck = toCheck, .lost = lost < 0 ? std::nullopt : std::optional(lost)});
    says << u"outbox.db.damaged-1"_s << u"it is damaged"_s;
    for (const QString &part : std::as_const(says))
        QVERIFY2(words.contains(part), qPrintable(words));
    for (const QString &part : std::as_const(hides))
        QVERIFY2(!words.contains(part), qPrintable(words));
}

void tst_NoticeWords::names_the_cache()
{
    const QString words = wordsOf({.code = u"CacheReplaced"_s, .file = u"cache.db.damaged-1"_s, .reason = u"NewerVersion"_s});
    QVERIFY2(words.contains(u"local copy"_s) && words.contains(u"cache.db.damaged-1"_s) && words.contains(u"newer version"_s), qPrintable(words));
}

QTEST_GUILESS_MAIN(tst_NoticeWords)
#include "tst_noticewords.moc"
