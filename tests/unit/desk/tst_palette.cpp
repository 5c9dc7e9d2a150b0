#include "desk/theme/palette.h"

#include <QTest>

using namespace targo;
using namespace targo::desk;

// Everything that is written must be readable: 4.5:1 for every pair of text and ground that the screens use.
class tst_Palette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsMeasuredAsWcagSays();
    void textIsReadable_data();
    void textIsReadable();
    void inkIsReadableOnEveryGround();
};

void tst_Palette::contrastIsMeasuredAsWcagSays()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void tst_Palette::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const Palette *each : {&Palette::light(), &Palette::night()}) {
        const Palette &palette = *each;
        const char *theme = palette.dark ? "dark" : "light";
        const auto pair = [&](const char *name, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", theme, name) << text << ground;
        };
        pair("text on panel", palette.text, palette.panel);
        pair("text on window", palette.text, palette.window);
        pair("text on selection", palette.text, palette.accentTint);
        pair("muted on panel", palette.muted, palette.panel);
        pair("muted on window", palette.muted, palette.window);
        pair("button", palette.onAccent, palette.accent);
        pair("button under the pointer", palette.onAccent, mixed(palette.accent, palette.text, 0.15));
        pair("link on panel", palette.accent, palette.panel);
        pair("good on panel", palette.good, palette.panel);
        pair("warning on panel", palette.warning, palette.panel);
        pair("bad on panel", palette.bad, palette.panel);
        pair("text on the banner", palette.text, mixed(palette.panel, palette.warning, 0.14));
        pair("current hour", palette.dark ? palette.onAccent : palette.panel, palette.now);
        pair("conflict mark", palette.panel, palette.bad);
        pair("toast", palette.dark ? palette.text : palette.panel, palette.dark ? mixed(palette.panel, palette.text, 0.14) : palette.text);
        pair("toast's way back", palette.dark ? palette.accent : Palette::night().accent, palette.dark ? mixed(palette.panel, palette.text, 0.14) : palette.text);
        for (const JobType type : {JobType::Installation, JobType::Repair, JobType::Maintenance, JobType::Removal, JobType::Other})
            QTest::addRow("%s: text on a running job %d", theme, int(type)) << palette.text << palette.tint(palette.of(type));
    }
}

void tst_Palette::textIsReadable()
{
    QFETCH(const QColor, text);
    QFETCH(const QColor, ground);
    QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
}

void tst_Palette::inkIsReadableOnEveryGround()
{
    for (const Palette *palette : {&Palette::light(), &Palette::night()}) {
        std::vector<QColor> grounds{palette->panel, palette->window, palette->accentTint, palette->refusal(), palette->welcome(), mixed(palette->panel, palette->window, 0.6)};
        std::vector<QColor> colors{palette->good, palette->warning, palette->bad, palette->muted, palette->accent};
        for (const JobType type : {JobType::Installation, JobType::Repair, JobType::Maintenance, JobType::Removal, JobType::Other}) {
            grounds.push_back(palette->tint(palette->of(type)));
            colors.push_back(palette->of(type));
        }
        for (const QColor &ground : grounds) {
            for (const QColor &color : colors)
                QVERIFY(contrast(palette->ink(color, ground), ground) >= 4.5);
        }
    }
}

QTEST_GUILESS_MAIN(tst_Palette)
#include "tst_palette.moc"
