#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

// A text without its French would be found by a dispatcher; it had better be found here.
class tst_Catalogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areComplete_data();
    void areComplete();

private:
    static QSet<QString> placeholders(const QString &text);
};

QSet<QString> tst_Catalogues::placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%[0-9n]"_s);
    QSet<QString> found;
    for (const auto &match : pattern.globalMatch(text))
        found.insert(match.captured());
    return found;
}

void tst_Catalogues::areComplete_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("least");
    QTest::newRow("French") << u"targo_fr_CA.ts"_s << 250;
    QTest::newRow("English plurals") << u"targo_en_CA.ts"_s << 8;
}

void tst_Catalogues::areComplete()
{
    QFETCH(const QString, name);
    QFETCH(const int, least);
    QFile file(QStringLiteral(TARGO_SOURCE_DIR) + u"/translations/"_s + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            ++messages;
            QVERIFY2(!xml.attributes().hasAttribute("type"_L1), qPrintable(u"unfinished: "_s + source));
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            QVERIFY2(!text.trimmed().isEmpty() || source.trimmed().isEmpty(), qPrintable(u"empty: "_s + source));
            QVERIFY2((placeholders(text) - placeholders(source)).isEmpty(), qPrintable(u"unknown placeholder: "_s + source));
            QVERIFY2((placeholders(source) - placeholders(text)).isEmpty(), qPrintable(u"lost placeholder: "_s + source));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(messages >= least);
}

QTEST_GUILESS_MAIN(tst_Catalogues)
#include "tst_catalogues.moc"
