#include "desk/theme/stylesheet.h"
#include "desk/timeline/groupheads.h"
#include "desk/timeline/jobbarpainter.h"
#include "gui/boardstory.h"

#include <QPainter>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

namespace {

constexpr double readable = 4.5; // WCAG 2, AA, for text
constexpr double visible = 3.0;  // for signs
constexpr int fewPixels = 24;    // of a close-up
constexpr int closeUp = 4;       // so many pixels a pixel: strokes are thick enough to have a colour of their own

const Palette *const themes[] = {&Palette::light(), &Palette::night()};

QString nameOf(const Palette &palette) { return palette.dark ? u"dark"_s : u"light"_s; }

struct Written
{
    QColor ink, ground;
    int inkPixels = 0;
    double ratio() const { return contrast(ink, ground); }
};

// What is written in `part` (in pixels as people see them): the ground is the colour that most of it has, the ink the
// strongest of the others that fill more than a few pixels. Between the two lie the letters' soft edges.
Written writtenIn(const QImage &image, const QRect &part)
{
    QHash<QRgb, int> count;
    for (int y = part.top() * closeUp; y < (part.bottom() + 1) * closeUp; ++y) {
        for (int x = part.left() * closeUp; x < (part.right() + 1) * closeUp; ++x)
            ++count[image.pixel(x, y)];
    }
    Written found;
    int most = 0;
    for (const auto &[color, pixels] : count.asKeyValueRange()) {
        if (pixels > most) {
            most = pixels;
            found.ground = QColor(color);
        }
    }
    for (const auto &[color, pixels] : count.asKeyValueRange()) {
        if (QColor(color) == found.ground || pixels < fewPixels)
            continue;
        if (!found.ink.isValid() || contrast(QColor(color), found.ground) > found.ratio()) {
            found.inkPixels = pixels;
            found.ink = QColor(color);
        }
    }
    return found;
}

QImage closeUpOf(QSize size, const QColor &ground, const std::function<void(QPainter &)> &paint)
{
    QImage image(size * closeUp, QImage::Format_RGB32);
    image.setDevicePixelRatio(closeUp);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter);
    return image;
}

} // namespace

// Everything that is written can be read, in both themes: computed from the style sheet and the palette, and measured
// on what is really painted.
class tst_Contrast : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void theStyleSheet_data();
    void theStyleSheet();
    void qtsOwnColors_data();
    void qtsOwnColors();
    void barsAsTheyArePainted_data();
    void barsAsTheyArePainted();
    void aBarThatStepsBackStandsOut();
    void signsOnBars_data();
    void signsOnBars();
    void theBoardAsItIsPainted_data();
    void theBoardAsItIsPainted();

private:
    static void addThemes();
};

void tst_Contrast::addThemes()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << 0;
    QTest::newRow("dark") << 1;
}

void tst_Contrast::theStyleSheet_data() { addThemes(); }

// Every rule that gives a colour, on the ground it gives, or else on those that such things stand on.
void tst_Contrast::theStyleSheet()
{
    QFETCH(const int, theme);
    const Palette &palette = *themes[theme];
    static const QRegularExpression rule(u"([^{}]+)\\{([^}]*)\\}"_s);
    static const QRegularExpression property(u"(?:^|;)\\s*([a-z-]+):\\s*([^;]+)"_s);
    QHash<QString, QHash<QString, QString>> rules;
    for (const auto &match : rule.globalMatch(styleSheetFor(palette))) {
        QHash<QString, QString> properties;
        for (const auto &each : property.globalMatch(match.captured(2)))
            properties.insert(each.captured(1), each.captured(2).trimmed());
        for (const QString &selector : match.captured(1).split(u',')) {
            for (const auto &[name, value] : properties.asKeyValueRange())
                rules[selector.trimmed()][name] = value;
        }
    }
    QVERIFY(rules.size() > 60);
    const auto color = [](const QString &text) { return text.startsWith(u'#') ? QColor::fromString(text) : QColor(); };
    const QColor toast = color(rules[u"QFrame[toast=\"true\"]"_s][u"background"_s]);
    const QColor banner = color(rules[u"QFrame[banner=\"true\"]"_s][u"background"_s]);
    QVERIFY(toast.isValid() && banner.isValid());
    int pairs = 0;
    QStringList poor;
    const auto check = [&](const QString &selector, const QColor &ink, const QColor &ground) {
        if (!ink.isValid() || !ground.isValid())
            return;
        ++pairs;
        if (contrast(ink, ground) < readable)
            poor.append(u"%1: %2 on %3 is %4"_s.arg(selector, ink.name(), ground.name()).arg(contrast(ink, ground), 0, 'f', 2));
    };
    for (const auto &[selector, properties] : rules.asKeyValueRange()) {
        if (selector.contains(":disabled"_L1))
            continue;
        const QColor ink = color(properties.value(u"color"_s));
        const QColor ground = color(properties.value(u"background"_s));
        if (ground.isValid())
            check(selector, ink, ground);
        else if (selector.contains("toast"_L1))
            check(selector, ink, toast);
        else
            for (const QColor &each : {palette.panel, palette.window})
                check(selector, ink, each);
        check(selector, color(properties.value(u"selection-color"_s)), color(properties.value(u"selection-background-color"_s)));
        if (!ground.isValid() || ink.isValid())
            continue;
        // A ground without a colour: under the pointer what was written before stays, in any of its tones.
        QString plain = selector;
        plain.remove(u":hover"_s).remove(u":selected"_s);
        for (const auto &[other, written] : rules.asKeyValueRange()) {
            if (other.startsWith(plain) && !other.contains(u':') && selector != plain && !color(written.value(u"background"_s)).isValid())
                check(selector + u" / "_s + other, color(written.value(u"color"_s, palette.text.name())), ground);
        }
    }
    for (const QColor &ink : {palette.text, palette.accent})
        check(u"toast or banner"_s, ink, ink == palette.text ? banner : palette.panel);
    QVERIFY2(pairs > 60, qPrintable(QString::number(pairs)));
    QVERIFY2(poor.isEmpty(), qPrintable(poor.join(u'\n')));
}

void tst_Contrast::qtsOwnColors_data() { addThemes(); }

void tst_Contrast::qtsOwnColors()
{
    QFETCH(const int, theme);
    const QPalette qt = qtPaletteFor(*themes[theme]);
    const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[] = {
        {QPalette::WindowText, QPalette::Window}, {QPalette::Text, QPalette::Base}, {QPalette::Text, QPalette::AlternateBase},
        {QPalette::ButtonText, QPalette::Button}, {QPalette::ToolTipText, QPalette::ToolTipBase}, {QPalette::PlaceholderText, QPalette::Base},
        {QPalette::HighlightedText, QPalette::Highlight}, {QPalette::Link, QPalette::Base}, {QPalette::Link, QPalette::Window},
        {QPalette::LinkVisited, QPalette::Window}, {QPalette::BrightText, QPalette::Window}, {QPalette::PlaceholderText, QPalette::Window}};
    for (const auto &[ink, ground] : pairs) {
        const double ratio = contrast(qt.color(QPalette::Active, ink), qt.color(QPalette::Active, ground));
        QVERIFY2(ratio >= readable, qPrintable(u"%1 on %2: %3"_s.arg(int(ink)).arg(int(ground)).arg(ratio)));
    }
}

void tst_Contrast::barsAsTheyArePainted_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<TimelineBar>("bar");
    const std::pair<const char *, std::function<void(TimelineBar &)>> states[] = {
        {"planned", [](TimelineBar &) { }},
        {"draft", [](TimelineBar &bar) { bar.draft = true; }},
        {"changed", [](TimelineBar &bar) { bar.changed = true; }},
        {"hourless", [](TimelineBar &bar) { bar.hourless = true; }},
        {"running", [](TimelineBar &bar) { bar.running = true; }},
        {"late", [](TimelineBar &bar) { bar.late = true; }},
        {"running late", [](TimelineBar &bar) { bar.running = bar.late = true; }},
        {"completed", [](TimelineBar &bar) { bar.over = true; }},
        {"cancelled", [](TimelineBar &bar) { bar.over = bar.cancelled = true; }},
        {"stepping back", [](TimelineBar &bar) { bar.matches = false; }},
        {"running, stepping back", [](TimelineBar &bar) { bar.running = true; bar.matches = false; }},
        {"completed, stepping back", [](TimelineBar &bar) { bar.over = true; bar.matches = false; }},
        {"late, stepping back", [](TimelineBar &bar) { bar.late = true; bar.matches = false; }},
    };
    for (const int theme : {0, 1}) {
        for (const JobType type : {JobType::Installation, JobType::Repair, JobType::Maintenance, JobType::Removal, JobType::Other}) {
            for (const auto &[name, make] : states) {
                TimelineBar bar{.id = JobId(u"DJ-1"_s), .type = type};
                make(bar);
                QTest::addRow("%s, type %d, %s", qPrintable(nameOf(*themes[theme])), int(type), name) << theme << bar;
            }
        }
    }
}

void tst_Contrast::barsAsTheyArePainted()
{
    QFETCH(const int, theme);
    QFETCH(const TimelineBar, bar);
    const Palette &palette = *themes[theme];
    const JobBarPainter painter(palette);
    for (const auto &[selected, focused] : {std::pair(false, false), std::pair(true, true)}) {
        const QImage image = closeUpOf({260, 70}, palette.panel, [&](QPainter &on) {
            painter.paint(on, QRect(6, 6, 240, 56), bar, {.who = u"HHHHHHHHHH"_s, .where = u"HHHHHHHHHH"_s, .state = u"HHHHHHHHHH"_s},
                          {.selected = selected, .focused = focused});
        });
        for (const int top : {12, 29, 43}) { // who, where, state
            const Written line = writtenIn(image, QRect(18, top, 60, 12));
            QVERIFY2(line.inkPixels > 200, qPrintable(u"nothing is written at %1"_s.arg(top)));
            QVERIFY2(line.ratio() >= readable, qPrintable(u"%1 on %2 at %3: %4"_s.arg(line.ink.name(), line.ground.name()).arg(top).arg(line.ratio())));
        }
    }
}

// It can be read, and is not what one looks for: nothing of it is as strong as of a hit.
void tst_Contrast::aBarThatStepsBackStandsOut()
{
    for (const Palette *palette : themes) {
        const JobBarPainter painter(*palette);
        const auto shown = [&](bool matches) {
            return closeUpOf({260, 70}, palette->panel, [&](QPainter &on) {
                painter.paint(on, QRect(6, 6, 240, 56), {.id = JobId(u"DJ-1"_s), .type = JobType::Repair, .matches = matches},
                              {.who = u"HHHHHHHHHH"_s, .where = u"HHHHHHHHHH"_s, .state = u"HHHHHHHHHH"_s}, {});
            });
        };
        const QImage hit = shown(true), miss = shown(false);
        QVERIFY(writtenIn(hit, {18, 12, 60, 12}).ratio() > 2 * writtenIn(miss, {18, 12, 60, 12}).ratio());
        QVERIFY(writtenIn(hit, {18, 12, 60, 12}).inkPixels > writtenIn(miss, {18, 12, 60, 12}).inkPixels); // not in bold either
        const auto stripe = [&](const QImage &image) { return contrast(image.pixelColor(8 * closeUp, 30 * closeUp), palette->panel); };
        QVERIFY2(stripe(hit) > 1.5 * stripe(miss), qPrintable(u"%1 and %2"_s.arg(stripe(hit)).arg(stripe(miss))));
    }
}

void tst_Contrast::signsOnBars_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<TimelineBar>("bar");
    QTest::addColumn<bool>("concerned");
    for (const int theme : {0, 1}) {
        const auto row = [theme](const char *name, const TimelineBar &bar, bool concerned) {
            QTest::addRow("%s, %s", qPrintable(nameOf(*themes[theme])), name) << theme << bar << concerned;
        };
        row("conflict", {.conflict = true}, false);
        row("pending", {.pending = true}, false);
        row("urgent", {.urgent = true}, false);
        row("concern", {}, true);
        row("urgent, running", {.type = JobType::Repair, .running = true, .urgent = true}, false);
        row("conflict, stepping back", {.conflict = true, .matches = false}, false);
        row("urgent, stepping back", {.urgent = true, .matches = false}, false);
        row("concern, stepping back", {.matches = false}, true);
    }
}

void tst_Contrast::signsOnBars()
{
    QFETCH(const int, theme);
    QFETCH(const TimelineBar, bar);
    QFETCH(const bool, concerned);
    const Palette &palette = *themes[theme];
    const JobBarPainter painter(palette);
    const auto shown = [&](const TimelineBar &each, bool against) {
        return closeUpOf({260, 70}, palette.panel, [&](QPainter &on) {
            painter.paint(on, QRect(6, 6, 240, 56), each, {.against = against ? concernOf(Objection::Kind::SkillMissing) : Concerns(0)}, {});
        });
    };
    TimelineBar plain = bar;
    plain.conflict = plain.pending = plain.urgent = false;
    const QImage with = shown(bar, concerned), without = shown(plain, false);
    double best = 1;
    for (int y = 8 * closeUp; y < 24 * closeUp; ++y) {
        for (int x = 200 * closeUp; x < 244 * closeUp; ++x) {
            if (with.pixel(x, y) != without.pixel(x, y))
                best = std::max(best, contrast(with.pixelColor(x, y), without.pixelColor(x, y)));
        }
    }
    QVERIFY2(best >= visible, qPrintable(QString::number(best)));
}

void tst_Contrast::theBoardAsItIsPainted_data() { addThemes(); }

void tst_Contrast::theBoardAsItIsPainted()
{
    QFETCH(const int, theme);
    setUp();
    m_board->addTag("Nord", TagCategory::Region).put(aTechnician("Luc").holding("Cuivre", 2));
    find<QAction>(theme == 0 ? "themeAction1" : "themeAction2")->trigger();
    find<QAction>("groupingAction1")->trigger();
    timeline().setFocus();
    timeline().chooseTechnician(TechnicianId(u"Marie"_s)); // her head is lit
    for (int i = 0; i < 9; ++i)
        m_board->put(aJob(qPrintable(u"DJ-9%1"_s.arg(i))).on("Anne").at("13:00").lasting(90)); // more than she can do
    QWidget &canvas = *timeline().viewport();
    QImage image(canvas.size() * closeUp, QImage::Format_RGB32);
    image.setDevicePixelRatio(closeUp);
    canvas.render(&image);

    const auto headOf = [&](const char *technician) { return timeline().headRect(timeline().model().laneOf(TechnicianId(QString::fromUtf8(technician)))); };
    const QRect anne = headOf("Anne"), marie = headOf("Marie"), luc = headOf("Luc"), simon = headOf("Simon");
    const int now = timeline().xFor(timeline().model().now());
    QList<std::pair<QString, QRect>> parts{
        {u"a name"_s, {luc.left() + 14, luc.top() + 8, 24, 14}}, {u"a skill"_s, {luc.left() + 14, luc.top() + 26, 24, 13}},
        {u"a load"_s, {luc.right() - 60, luc.bottom() - 20, 48, 14}}, {u"too much load"_s, {anne.right() - 60, anne.top() + 46, 48, 14}},
        {u"concerns"_s, {anne.right() - 24, anne.top() + 8, 13, 14}},
        {u"a lit name"_s, {marie.left() + 14, marie.top() + 8, 24, 14}}, {u"a lit skill"_s, {marie.left() + 14, marie.top() + 26, 24, 13}},
        {u"an absence on the head"_s, {simon.left() + 22, simon.top() + 26, 40, 13}},
        {u"an absence on the lane"_s, {canvas.width() - 60, simon.center().y() - 5, 36, 11}},
        {u"the day"_s, {TimelineView::headerWidth + 4, 5, 60, 13}}, {u"the current hour"_s, {now - 16, 24, 32, 13}},
        {u"how many people"_s, {14, 24, 60, 14}}, {u"a group"_s, {32, timeline().groupRect(0).top() + 4, 60, 15}}};
    const int nine = timeline().xFor(wall("2026-03-02", "08:00"));
    parts.append({u"an hour"_s, {nine - 12, 22, 24, 13}});
    for (const auto &[name, part] : std::as_const(parts)) {
        QVERIFY2(canvas.rect().contains(part), qPrintable(name));
        const Written found = writtenIn(image, part);
        QVERIFY2(found.ink.isValid(), qPrintable(u"%1: nothing is written"_s.arg(name)));
        QVERIFY2(found.ratio() >= readable, qPrintable(u"%1: %2 on %3 is %4"_s.arg(name, found.ink.name(), found.ground.name()).arg(found.ratio())));
    }
    find<QAction>("themeAction1")->trigger();
    tearDown();
}

QTEST_MAIN(tst_Contrast)
#include "tst_contrast.moc"
