#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Who may include whom: the table of rooms in the README. An inner room never includes an outer one.
const QMap<QString, QSet<QString>> mayUse{
    {u"base"_s, {}},
    {u"domain"_s, {u"base"_s}},
    {u"wire"_s, {u"base"_s, u"domain"_s}},
    {u"net"_s, {u"base"_s, u"domain"_s, u"wire"_s}},
    {u"store"_s, {u"base"_s, u"domain"_s, u"wire"_s}},
    {u"sync"_s, {u"base"_s, u"domain"_s, u"wire"_s, u"net"_s, u"store"_s}},
    {u"desk"_s, {u"base"_s, u"domain"_s}},
    {u"sandbox"_s, {u"base"_s}},
    {u"app"_s, {u"base"_s, u"domain"_s, u"wire"_s, u"net"_s, u"store"_s, u"sync"_s, u"desk"_s}},
};

struct SourceFile
{
    QString path; // relative to the source folder
    QStringList lines;
};

std::vector<SourceFile> filesUnder(const QString &folder, const QStringList &patterns)
{
    std::vector<SourceFile> files;
    const QDir top(QStringLiteral(TARGO_SOURCE_DIR));
    QDirIterator walk(top.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        files.push_back({top.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll()).split(u'\n')});
    }
    return files;
}

std::vector<SourceFile> programSources() { return filesUnder(u"src"_s, {u"*.h"_s, u"*.cpp"_s}); }

QString roomOf(const QString &path) { return path.section(u'/', 1, 1); }

// Lines of `files` that match `pattern`, as "path:line", but for the files named in `doors`.
QStringList uses(const std::vector<SourceFile> &files, const QRegularExpression &pattern, const QStringList &doors)
{
    QStringList found;
    for (const SourceFile &file : files) {
        const bool isDoor = std::ranges::any_of(doors, [&](const QString &door) { return file.path.startsWith(door); });
        for (qsizetype line = 0; !isDoor && line < file.lines.size(); ++line) {
            if (pattern.match(file.lines[line]).hasMatch())
                found << u"%1:%2"_s.arg(file.path).arg(line + 1);
        }
    }
    return found;
}

} // namespace

class tst_Rooms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoomIsInTheTable();
    void innerRoomsNeverIncludeOuterOnes();
    void outsideLibrariesStayInTheirRooms_data();
    void outsideLibrariesStayInTheirRooms();
    void noFileIsLongerThan500Lines();
    void theUsualFileIsShort();
    void oneDoorFor_data();
    void oneDoorFor();
    void failpointsAreNeverInARelease();
};

void tst_Rooms::everyRoomIsInTheTable()
{
    for (const QString &room : QDir(QStringLiteral(TARGO_SOURCE_DIR "/src")).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(mayUse.contains(room), qPrintable(room));
}

void tst_Rooms::innerRoomsNeverIncludeOuterOnes()
{
    static const QRegularExpression include(uR"re(^\s*#\s*include\s*"([a-z]+)/)re"_s);
    const auto files = programSources();
    QVERIFY(files.size() > 50);
    QStringList trespassers;
    for (const SourceFile &file : files) {
        const QString room = roomOf(file.path);
        for (const QString &line : file.lines) {
            const auto match = include.match(line);
            const QString other = match.captured(1);
            if (match.hasMatch() && other != room && mayUse.contains(other) && !mayUse[room].contains(other))
                trespassers << file.path + u" includes "_s + line.trimmed();
        }
    }
    QVERIFY2(trespassers.isEmpty(), qPrintable(trespassers.join(u'\n')));
}

void tst_Rooms::outsideLibrariesStayInTheirRooms_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("rooms");
    QTest::newRow("SQL") << uR"(#include <(QSql\w*|QtSql))"_s << QStringList{u"src/store/"_s};
    QTest::newRow("network") << uR"(#include <(QNetwork\w*|QSsl\w*|QTcp\w*|QtNetwork))"_s
                             << QStringList{u"src/net/"_s, u"src/sandbox/"_s, u"src/app/"_s};
    QTest::newRow("JSON") << uR"(#include <(nlohmann|QJson))"_s
                          << QStringList{u"src/wire/"_s, u"src/net/"_s, u"src/sandbox/"_s, u"src/app/"_s};
    QTest::newRow("widgets") << uR"(#include <(QWidget|QMainWindow|QDialog|QtWidgets|QAction|QApplication))"_s
                             << QStringList{u"src/desk/"_s, u"src/app/"_s};
    // The sandbox draws its map into pictures; it has no windows.
    QTest::newRow("painting") << uR"(#include <QPainter)"_s << QStringList{u"src/desk/"_s, u"src/app/"_s, u"src/sandbox/tiles/"_s};
    QTest::newRow("keychain") << uR"(#include <qt6?keychain)"_s << QStringList{u"src/app/"_s};
}

void tst_Rooms::outsideLibrariesStayInTheirRooms()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, rooms);
    const QStringList strays = uses(programSources(), QRegularExpression(pattern), rooms);
    QVERIFY2(strays.isEmpty(), qPrintable(strays.join(u'\n')));
}

void tst_Rooms::noFileIsLongerThan500Lines()
{
    auto files = programSources();
    std::ranges::copy(filesUnder(u"tests"_s, {u"*.h"_s, u"*.cpp"_s}), std::back_inserter(files));
    std::ranges::copy(filesUnder(u"ui"_s, {u"*.qml"_s}), std::back_inserter(files));
    QStringList tooLong;
    for (const SourceFile &file : files) {
        if (file.lines.size() > 501) // the last line end opens an empty one
            tooLong << u"%1 (%2 lines)"_s.arg(file.path).arg(file.lines.size() - 1);
    }
    QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(u'\n')));
}

void tst_Rooms::theUsualFileIsShort()
{
    std::vector<qsizetype> lengths;
    for (const SourceFile &file : filesUnder(u"src"_s, {u"*.cpp"_s}))
        lengths.push_back(file.lines.size() - 1);
    std::ranges::sort(lengths);
    QVERIFY2(lengths[lengths.size() / 2] <= 120, qPrintable(u"median %1"_s.arg(lengths[lengths.size() / 2])));
}

void tst_Rooms::oneDoorFor_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QStringList>("doors");
    QTest::newRow("the current time") << uR"(QDateTime::currentDateTime|QDate::currentDate|QTime::currentTime)"_s
                                      << QStringList{u"src/base/clock.h"_s};
    QTest::newRow("message boxes") << uR"(QMessageBox)"_s << QStringList{u"src/desk/shell/messageboxprompt"_s};
    QTest::newRow("opening addresses") << uR"(QDesktopServices)"_s << QStringList{u"src/desk/shell/addressopener"_s};
    QTest::newRow("waiting in a nested event loop") << uR"(QEventLoop\b|processEvents|waitForFinished\(\))"_s
                                                    << QStringList{u"src/sandbox/main.cpp"_s,
                                                                   u"src/store/db/databasethread.cpp"_s}; // a thread's outermost one
    QTest::newRow("global objects") << uR"(\binstance\(\))"_s << QStringList{u"src/app/"_s};
    QTest::newRow("string-based connections") << uR"(\b(SIGNAL|SLOT)\()"_s << QStringList{};
}

void tst_Rooms::oneDoorFor()
{
    QFETCH(QString, pattern);
    QFETCH(QStringList, doors);
    const QStringList strays = uses(programSources(), QRegularExpression(pattern), doors);
    QVERIFY2(strays.isEmpty(), qPrintable(strays.join(u'\n')));
}

void tst_Rooms::failpointsAreNeverInARelease()
{
    // Every preset that turns them on, by name.
    QStringList presets;
    for (const SourceFile &file : filesUnder(u"."_s, {u"CMakePresets.json"_s})) {
        QString preset;
        for (const QString &line : file.lines) {
            static const QRegularExpression name(uR"re("name": "(\w+)")re"_s);
            if (const auto match = name.match(line); match.hasMatch())
                preset = match.captured(1);
            if (line.contains(u"TARGO_FAILPOINTS"_s))
                presets << preset;
        }
    }
    QCOMPARE(presets, (QStringList{u"dev"_s, u"asan"_s, u"tsan"_s}));
    // And the macro is the only way to one: nothing asks for them where they do not exist.
    const QStringList strays = uses(programSources(), QRegularExpression(u"failpoint::reached"_s), {u"src/base/failpoint."_s});
    QVERIFY2(strays.isEmpty(), qPrintable(strays.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Rooms)
#include "tst_rooms.moc"
