#include "app/session/sessiondiagnostics.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace targo;
using namespace Qt::StringLiterals;

class tst_SessionDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsServersWithoutWhatSignsIn();
    void tellsWhichFilesAnyoneCouldRead();
    void inMemoryThereIsNoFile();
};

void tst_SessionDiagnostics::tellsServersWithoutWhatSignsIn()
{
    const SessionDiagnostics diagnostics({.erpUrl = u"https://someone:s3cret@erp.example.ca"_s, .apiKey = u"k3y"_s, .apiSecret = u"s3cret"_s,
                                          .hubUrl = u"https://hub.example.ca?token=t0ken"_s, .hubToken = u"t0ken"_s}, {}, u"/tmp/looks.ini"_s);
    const ProgramFacts facts = diagnostics.facts();
    QCOMPARE(facts.erpUrl, u"https://erp.example.ca"_s);
    QCOMPARE(facts.hubUrl, u"https://hub.example.ca"_s);
    QCOMPARE(facts.siteZone, u"America/Toronto"_s);
}

void tst_SessionDiagnostics::tellsWhichFilesAnyoneCouldRead()
{
    QTemporaryDir folder;
    for (const auto &[name, content] : {std::pair("cache.db", "SQLite format 3\0plain"), std::pair("outbox.db", "\x8f\x02random")}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const ProgramFacts facts = SessionDiagnostics({}, folder.path(), {}).facts();
    QCOMPARE(facts.files.size(), size_t(2));
    QVERIFY(facts.files[0].path.endsWith("cache.db"_L1) && facts.files[0].readable);
    QVERIFY(facts.files[1].path.endsWith("outbox.db"_L1) && !facts.files[1].readable);
    QVERIFY(facts.files[1].bytes > 0);
}

void tst_SessionDiagnostics::inMemoryThereIsNoFile() { QVERIFY(SessionDiagnostics({}, {}, {}).facts().files.empty()); }

QTEST_GUILESS_MAIN(tst_SessionDiagnostics)
#include "tst_sessiondiagnostics.moc"
