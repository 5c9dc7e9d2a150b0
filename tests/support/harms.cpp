#include "support/harms.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace targo::test {

namespace {

constexpr qint64 pageSize = 4096;

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

void replace(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
}

void cut(const QString &path, qint64 size)
{
    QFile file(path);
    QVERIFY(file.resize(size));
}

qint64 sizeOf(const QString &path) { return QFile(path).size(); }

void flipBits(const QString &path, QRandomGenerator &random, int count)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (int i = 0; i < count; ++i) {
        const qint64 at = random.bounded(file.size());
        char byte = 0;
        file.seek(at);
        QVERIFY(file.getChar(&byte));
        file.seek(at);
        QVERIFY(file.putChar(char(byte ^ (1 << random.bounded(8)))));
    }
}

void zeroSomePage(const QString &path, QRandomGenerator &random)
{
    zeroPage(path, random.bounded(sizeOf(path) / pageSize));
}

void swapTwoPages(const QString &path, QRandomGenerator &random)
{
    const qint64 pages = sizeOf(path) / pageSize;
    const qint64 one = random.bounded(pages);
    const qint64 other = (one + 1 + random.bounded(pages - 1)) % pages;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto pageAt = [&](qint64 page) { file.seek(page * pageSize); return file.read(pageSize); };
    const QByteArray first = pageAt(one);
    const QByteArray second = pageAt(other);
    file.seek(one * pageSize);
    file.write(second);
    file.seek(other * pageSize);
    file.write(first);
}

// SQLite's own header, as any other program leaves it.
QByteArray plainDatabase()
{
    QByteArray page("SQLite format 3\0", 16);
    page += QByteArray("\x10\x00\x01\x01\x00\x40\x20\x20", 8);
    return page.leftJustified(2 * pageSize, '\0');
}

void noiseAsLog(const QString &path, QRandomGenerator &random)
{
    QByteArray noise;
    for (int i = 0; i < 9'000; ++i)
        noise.append(char(random.bounded(256)));
    replace(path + u"-wal"_s, noise);
}

struct Kind
{
    const char *name;
    Harm harm;
};

const std::vector<Kind> &onceEach()
{
    static const std::vector<Kind> kinds{
        {"0 bytes", {[](const QString &path, QRandomGenerator &) { cut(path, 0); }}},
        {"7 bytes", {[](const QString &path, QRandomGenerator &) { cut(path, 7); }}},
        {"half a page", {[](const QString &path, QRandomGenerator &) { cut(path, pageSize / 2); }}},
        {"one page", {[](const QString &path, QRandomGenerator &) { cut(path, pageSize); }}},
        {"two pages", {[](const QString &path, QRandomGenerator &) { cut(path, 2 * pageSize); }}},
        {"all but the last byte", {[](const QString &path, QRandomGenerator &) { cut(path, sizeOf(path) - 1); }}},
        {"all but the last page", {[](const QString &path, QRandomGenerator &) { cut(path, sizeOf(path) - pageSize); }}},
        {"plain text", {[](const QString &path, QRandomGenerator &) { replace(path, QByteArray("Bonjour, ceci est un texte. ").repeated(900)); }}},
        {"a short text", {[](const QString &path, QRandomGenerator &) { replace(path, "Bonjour, ceci est un texte."); }}},
        {"another program's database", {[](const QString &path, QRandomGenerator &) { replace(path, plainDatabase()); }}},
        {"first page zeroed", {[](const QString &path, QRandomGenerator &) { zeroPage(path, 0); }}},
        {"salt overwritten", {[](const QString &path, QRandomGenerator &) { overwrite(path, 0, QByteArray(16, 'x')); }}},
        {"all zero", {[](const QString &path, QRandomGenerator &) { replace(path, QByteArray(sizeOf(path), '\0')); }}},
        {"zeros added", {[](const QString &path, QRandomGenerator &) { overwrite(path, sizeOf(path), QByteArray(3 * pageSize, '\0')); }, false}},
        {"log is noise", {&noiseAsLog, false}},
        {"log is empty", {[](const QString &path, QRandomGenerator &) { replace(path + u"-wal"_s, {}); }, false}},
        {"fingerprint missing", {[](const QString &path, QRandomGenerator &) { QFile::remove(path + u".key"_s); }, false}},
        {"fingerprint garbled", {[](const QString &path, QRandomGenerator &) { replace(path + u".key"_s, "x"); }, false}},
        {"fingerprint missing and a page zeroed", {[](const QString &path, QRandomGenerator &) {
            QFile::remove(path + u".key"_s);
            zeroPage(path, 3);
        }}},
        {"fingerprint missing and first page damaged", {[](const QString &path, QRandomGenerator &) {
            QFile::remove(path + u".key"_s);
            overwrite(path, 500, QByteArray(100, 'x'));
        }}},
        // Without fingerprint and without one right page nobody can tell it from another person's file.
        {"fingerprint missing and salt overwritten", {[](const QString &path, QRandomGenerator &) {
            QFile::remove(path + u".key"_s);
            overwrite(path, 0, QByteArray(16, 'x'));
        }, true, u"WrongKey"_s}},
    };
    return kinds;
}

const std::vector<Kind> &atRandomPlaces()
{
    static const std::vector<Kind> kinds{
        {"one bit", {[](const QString &path, QRandomGenerator &random) { flipBits(path, random, 1); }, false}},
        {"twenty bits", {[](const QString &path, QRandomGenerator &random) { flipBits(path, random, 20); }, false}},
        {"a page zeroed", {&zeroSomePage, false}},
        {"two pages swapped", {&swapTwoPages, false}},
        {"cut at a page", {[](const QString &path, QRandomGenerator &random) { cut(path, pageSize * random.bounded(sizeOf(path) / pageSize)); }}},
        {"cut anywhere", {[](const QString &path, QRandomGenerator &random) { cut(path, random.bounded(sizeOf(path))); }}},
    };
    return kinds;
}

} // namespace

void zeroPage(const QString &path, qint64 page)
{
    overwrite(path, page * pageSize, QByteArray(pageSize, '\0'));
}

void addHarms(quint32 seed, int count)
{
    int number = 0;
    for (const Kind &kind : onceEach()) {
        QTest::addRow("%02d %s", number, kind.name) << kind.harm << seed + quint32(number);
        ++number;
    }
    for (; number < count; ++number) {
        const Kind &kind = atRandomPlaces()[size_t(number) % atRandomPlaces().size()];
        QTest::addRow("%02d %s", number, kind.name) << kind.harm << seed + quint32(number);
    }
}

} // namespace targo::test
