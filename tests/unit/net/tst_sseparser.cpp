#include "net/sse/sseparser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace targo::net;
using namespace Qt::StringLiterals;

namespace {

// Everything a stream told, one line each, in order.
QStringList told(const QList<QByteArray> &pieces, const QString &lastEventId = {})
{
    SseParser parser(lastEventId);
    QStringList lines;
    for (const QByteArray &piece : pieces) {
        const auto output = parser.feed(piece);
        size_t retry = 0;
        for (size_t i = 0; i <= output.events.size(); ++i) {
            for (; retry < output.retries.size() && output.retries[retry].before == i; ++retry)
                lines += u"retry %1"_s.arg(output.retries[retry].milliseconds);
            if (i < output.events.size())
                lines += u"%1|%2|%3"_s.arg(output.events[i].type, output.events[i].data, output.events[i].lastEventId);
        }
        if (output.failure) {
            lines += u"failure"_s;
            break;
        }
    }
    lines += u"id "_s + parser.lastEventId();
    return lines;
}

QList<QByteArray> cut(const QByteArray &bytes, QRandomGenerator &random)
{
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype size = 1 + random.bounded(random.bounded(10) == 0 ? 200 : 4);
        pieces += bytes.mid(at, size);
        at += size;
    }
    return pieces;
}

QList<QByteArray> byteByByte(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    for (const char c : bytes)
        pieces += QByteArray(1, c);
    return pieces;
}

} // namespace

class tst_SseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheStandard_data();
    void followsTheStandard();
    void keepsTheIdOfAnEarlierConnection();
    void tellsEventsAndRetriesInOrder();
    void aStreamCutAnywhereTellsTheSame();
    void badUtf8BecomesReplacementCharacters_data();
    void badUtf8BecomesReplacementCharacters();
    void tooMuchEndsTheStream_data();
    void tooMuchEndsTheStream();
    void theLargestIsStillGood();
    void whatCameBeforeAFailureIsGood();
};

void tst_SseParser::followsTheStandard_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("events"); // type|data|id, then the id that counts in the end
    const auto row = [](const char *name, const QByteArray &bytes, const QStringList &events) { QTest::newRow(name) << bytes << events; };
    const QString noId = u"id "_s;

    row("bad bytes", "data:\xFF\n\n", {u"message|\uFFFD|"_s, noId});
    row("charset changes nothing", "data:\xC3\xA9\n\n", {u"message|é|"_s, noId});
    row("byte order mark", "\xEF\xBB\xBF" "data:1\n\n", {u"message|1|"_s, noId});
    row("second byte order mark", "\xEF\xBB\xBF\xEF\xBB\xBF" "data:1\n\n", {noId});
    row("byte order mark later", "data:1\n\n\xEF\xBB\xBF" "data:2\n\n", {u"message|1|"_s, noId});
    row("byte order mark in data", "data:\xEF\xBB\xBFx\n\n", {u"message|\uFEFFx|"_s, noId});
    row("line ends of all kinds", "data:a\rdata:b\r\n\n", {u"message|a\nb|"_s, noId});
    row("only CR", "data:a\r\rdata:b\r\r", {u"message|a|"_s, u"message|b|"_s, noId});
    row("only CRLF", "data:a\r\n\r\ndata:b\r\n\r\n", {u"message|a|"_s, u"message|b|"_s, noId});
    row("LF CR is two", "data:a\n\rdata:b\n\n", {u"message|a|"_s, u"message|b|"_s, noId});
    row("comment", ": hb\n\n:\n", {noId});
    row("one space goes", "data:  x\n\n", {u"message| x|"_s, noId});
    row("a tab stays", "data:\tx\n\n", {u"message|\tx|"_s, noId});
    row("colons in the value", "data:a:b: c\n\n", {u"message|a:b: c|"_s, noId});
    row("no colon", "data\n\n", {u"message||"_s, noId});
    row("other names", "Data:x\ndata :x\n data:x\ndatax:1\ndat:1\n\n", {noId});
    row("two lines of data", "data:a\ndata:b\n\n", {u"message|a\nb|"_s, noId});
    row("last event wins", "event:a\nevent:b\ndata:x\n\n", {u"b|x|"_s, noId});
    row("empty event", "event:a\nevent:\ndata:x\n\n", {u"message|x|"_s, noId});
    row("event without colon", "event\ndata:x\n\n", {u"message|x|"_s, noId});
    row("the type is forgotten", "event:a\ndata:x\n\ndata:y\n\n", {u"a|x|"_s, u"message|y|"_s, noId});
    row("the type is forgotten without data, too", "event:a\n\ndata:y\n\n", {u"message|y|"_s, noId});
    row("empty id clears", "id:1\ndata:x\n\nid\ndata:y\n\n", {u"message|x|1"_s, u"message|y|"_s, noId});
    row("id with NUL", QByteArray("id:1\n\nid:a\0b\ndata:x\n\n", 21), {u"message|x|1"_s, u"id 1"_s});
    row("id without data", "id:7\n\n", {u"id 7"_s});
    row("id stays", "id:1\ndata:a\n\ndata:b\n\n", {u"message|a|1"_s, u"message|b|1"_s, u"id 1"_s});
    row("id after data", "data:a\nid:2\n\n", {u"message|a|2"_s, u"id 2"_s});
    row("retry", "retry:1000\n\nretry: 5\nretry:007\n", {u"retry 1000"_s, u"retry 5"_s, u"retry 7"_s, noId});
    row("odd retries", "retry: 1000x\nretry:\nretry\nretry:-5\nretry:1.5\nretry:  5\nretry:\xD9\xA1\n", {noId});
    row("retry beyond all", "retry:99999999999999999999\n", {u"retry 2147483647"_s, noId});
    row("NUL in data", QByteArray("data:\0\n\n", 8), {u"message|"_s + QChar(0) + u"|"_s, noId});
    row("empty data", "data:\n\n", {u"message||"_s, noId});
    row("two empty lines of data", "data\ndata\n\n", {u"message|\n|"_s, noId});
    row("data that ends in a line end", "data:a\ndata:\n\n", {u"message|a\n|"_s, noId});
    row("nothing without blank line", "data:a\nid:9\n", {noId});
    row("many blank lines", "\n\n\ndata:a\n\n\n\n", {u"message|a|"_s, noId});
    row("the last event of a spec example", "data:YHOO\ndata:+2\ndata:10\n\n", {u"message|YHOO\n+2\n10|"_s, noId});
    row("the hub's first bytes",
        "retry: 3000\n\nid: k7f2-118\nevent: hello\ndata: {\"a\":1,\ndata: \"b\":[]}\n\n: hb 2026-05-22T17:29:40.120Z\n\n",
        {u"retry 3000"_s, u"hello|{\"a\":1,\n\"b\":[]}|k7f2-118"_s, u"id k7f2-118"_s});
}

void tst_SseParser::followsTheStandard()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, events);
    QCOMPARE(told({bytes}), events);
    QCOMPARE(told(byteByByte(bytes)), events);
}

void tst_SseParser::keepsTheIdOfAnEarlierConnection()
{
    QCOMPARE(told({"data:a\n\n"}, u"k7-1"_s), (QStringList{u"message|a|k7-1"_s, u"id k7-1"_s}));
}

void tst_SseParser::tellsEventsAndRetriesInOrder()
{
    QCOMPARE(told({"retry:1\ndata:a\n\nretry:2\nretry:3\ndata:b\n\nretry:4\n"}),
             (QStringList{u"retry 1"_s, u"message|a|"_s, u"retry 2"_s, u"retry 3"_s, u"message|b|"_s, u"retry 4"_s, u"id "_s}));
}

void tst_SseParser::aStreamCutAnywhereTellsTheSame()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator random(seed);
    const QByteArrayList parts{"data:", "data", "id:", "event:", "retry:", ":", "\n", "\n\n", "\r", "\r\n", "\r\n\r\n", " ", "x", "é€😀",
                               "\xEF\xBB\xBF", "\xE2\x82", "\xFF", QByteArray(1, '\0'), "42", "job.updated", "{\"a\":1}"};
    for (int round = 0; round < 400; ++round) {
        QByteArray stream;
        for (int i = random.bounded(60); i >= 0; --i)
            stream += parts[random.bounded(parts.size())];
        const QByteArray context = "seed " + QByteArray::number(seed) + " stream " + stream.toPercentEncoding();
        QVERIFY2(told({stream}) == told(cut(stream, random)), context.constData());
        QVERIFY2(told({stream}) == told(byteByByte(stream)), context.constData());
    }
}

void tst_SseParser::badUtf8BecomesReplacementCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *bytes, const QString &text) { QTest::newRow(name) << QByteArray(bytes) << text; };
    row("truncated sequence is one", "\xE2\x82" "A", u"\uFFFDA"_s);
    row("at the end", "A\xF0\x9F\x98", u"A\uFFFD"_s);
    row("overlong is one each", "\xC0\xAF", u"\uFFFD\uFFFD"_s);
    row("surrogate", "\xED\xA0\x80", u"\uFFFD\uFFFD\uFFFD"_s);
    row("beyond Unicode", "\xF4\x90\x80\x80", u"\uFFFD\uFFFD\uFFFD\uFFFD"_s);
    row("lone continuation", "a\x80" "b", u"a\uFFFDb"_s);
    row("an honest replacement character", "\xEF\xBF\xBD", u"\uFFFD"_s);
    row("beyond the first plane", "\xF0\x9F\x98\x80", u"😀"_s);
}

void tst_SseParser::badUtf8BecomesReplacementCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto output = SseParser().feed("data:" + bytes + "\n\n");
    QCOMPARE(output.events.size(), size_t(1));
    QCOMPARE(output.events[0].data, text);
}

void tst_SseParser::tooMuchEndsTheStream_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray much(qsizetype(SseParser::largest), 'x');
    QTest::newRow("a line") << ("data:" + much + "\n\n");
    QTest::newRow("a line that never ends") << (much + "xx");
    QTest::newRow("a comment") << (":" + much + "\n");
    QTest::newRow("an event of many lines") << (("data:" + QByteArray(1000, 'x') + "\n").repeated(1100) + "\n");
}

void tst_SseParser::tooMuchEndsTheStream()
{
    QFETCH(QByteArray, bytes);
    SseParser whole;
    QVERIFY(whole.feed(bytes).failure);
    QVERIFY(whole.feed("data:later\n\n").events.empty());
    QVERIFY(whole.feed({}).failure);

    SseParser inPieces;
    bool failed = false;
    for (qsizetype at = 0; at < bytes.size() && !failed; at += 4096)
        failed = inPieces.feed(bytes.mid(at, 4096)).failure.has_value();
    QVERIFY(failed);
}

void tst_SseParser::theLargestIsStillGood()
{
    const QByteArray line = "data:" + QByteArray(qsizetype(SseParser::largest) - 5, 'x');
    const auto output = SseParser().feed(line + "\n\n");
    QVERIFY(!output.failure);
    QCOMPARE(output.events.at(0).data.size(), qsizetype(SseParser::largest) - 5);
}

void tst_SseParser::whatCameBeforeAFailureIsGood()
{
    const auto output = SseParser().feed("data:a\n\n" + QByteArray(qsizetype(SseParser::largest) + 1, 'x'));
    QCOMPARE(output.events.size(), size_t(1));
    QVERIFY(output.failure);
    QCOMPARE(output.failure->kind, targo::Error::Kind::BadAnswer);
}

QTEST_GUILESS_MAIN(tst_SseParser)
#include "tst_sseparser.moc"
