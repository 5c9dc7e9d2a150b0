#include "domain/ports/diagnostics.h"
#include "gui/boardstory.h"

#include <QClipboard>
#include <QTableWidget>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

namespace {

class KnownFacts : public Diagnostics
{
public:
    ProgramFacts facts() const override { return known; }

    ProgramFacts known{.erpUrl = u"https://erp.example.ca"_s, .hubUrl = {}, .siteZone = u"America/Toronto"_s, .dataFolder = u"/home/marie/targo"_s,
                       .settingsFile = u"/home/marie/looks.ini"_s, .files = {{u"/home/marie/targo/cache.db"_s, 4096, false}}};
};

} // namespace

// The page for those who look for what is wrong.
class tst_Diagnostics : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void tellsHowTheProgramStands();
    void aReadableFileIsAnAlarm();
    void isCopiedWithoutSecrets();
    void followsTheState();

private:
    QString valueOf(const char *name) const;
    void openPage();

    KnownFacts m_facts;
};

void tst_Diagnostics::init()
{
    setUp();
    m_window.reset();
    m_facts = {};
    m_window = std::make_unique<MainWindow>(DeskPorts{*m_board, *m_intents, *m_sync, m_prompt, m_clock, QTimeZone("America/Toronto"), *m_settings, &m_facts});
    m_window->resize(1300, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void tst_Diagnostics::openPage() { QTest::keyClick(&timeline(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier); }

QString tst_Diagnostics::valueOf(const char *name) const
{
    const auto *table = find<QTableWidget>("diagnosticsTable");
    for (int row = 0; table && row < table->rowCount(); ++row) {
        if (table->item(row, 0)->text() == QLatin1StringView(name))
            return table->item(row, 1)->text();
    }
    return u"not told"_s;
}

void tst_Diagnostics::tellsHowTheProgramStands()
{
    m_board->setPending({{.entry = 1, .act = ResizeJob{JobId(u"DJ-2"_s), 90}, .submittedAt = m_clock.now()},
                         {.entry = 2, .act = ResizeJob{JobId(u"DJ-1"_s), 90}, .state = PendingState::Parked, .submittedAt = m_clock.now()}});
    openPage();
    QCOMPARE(valueOf("Version"), QStringLiteral(TARGO_VERSION));
    QCOMPARE(valueOf("ERPNext server"), u"https://erp.example.ca"_s);
    QVERIFY(valueOf("Hub").startsWith(u"none"_s));
    QCOMPARE(valueOf("Link"), u"Online"_s);
    QCOMPARE(valueOf("Live stream"), u"open"_s);
    QCOMPARE(valueOf("Jobs"), u"6"_s);
    QCOMPARE(valueOf("Technicians"), u"4"_s);
    QCOMPARE(valueOf("Changes waiting"), u"1"_s);
    QCOMPARE(valueOf("Changes that need you"), u"1"_s);
    QVERIFY(valueOf("Local storage").contains(u"✓ encrypted"_s));
    QVERIFY(valueOf("Files").contains(u"cache.db"_s));
    QVERIFY(valueOf("Longest standstill") != u"not told"_s);
}

void tst_Diagnostics::aReadableFileIsAnAlarm()
{
    m_facts.known.files[0].readable = true;
    openPage();
    QVERIFY(valueOf("Local storage").contains(u"⚠ NOT encrypted"_s));
}

void tst_Diagnostics::isCopiedWithoutSecrets()
{
    SyncState state = m_sync->state();
    state.link = SyncState::Link::Offline;
    state.trouble = Error{.kind = Error::Kind::Rejected, .message = u"Authorization: token abc123:def456"_s};
    m_sync->set(state);
    openPage();
    QTest::mouseClick(find<QPushButton>("copyDiagnosticsButton"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"ERPNext server: https://erp.example.ca"_s));
    QVERIFY(copied.contains(u"Link: Offline"_s));
    QVERIFY2(!copied.contains(u"def456"_s), qPrintable(copied));
}

void tst_Diagnostics::followsTheState()
{
    openPage();
    SyncState state = m_sync->state();
    state.live = false;
    m_sync->set(state);
    QCOMPARE(valueOf("Live stream"), u"closed"_s);
}

QTEST_MAIN(tst_Diagnostics)
#include "tst_diagnostics.moc"
