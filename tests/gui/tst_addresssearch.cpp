#include "gui/boardstory.h"

#include "desk/map/addresssearch.h"
#include "desk/map/mapdesk.h"
#include "support/fakeaddresses.h"
#include "support/fakevans.h"

#include <QClipboard>
#include <QMenu>

using namespace targo;
using namespace targo::test;

// Where an address is, and what can be done there.
class tst_AddressSearch : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void showsThePlaceOfTheOneThatWasChosen();
    void asksOnceForWhatWasTyped();
    void anAnswerToWhatWasTypedBeforeIsNotShown();
    void saysWhatIsWrong();
    void escapeLeaves();
    void enterFindsAgain();
    void enterOpensNoJob();
    void aNewJobHasAddressAndPlace();
    void theGroundHasANewJobToo();
    void copiesTheCoordinates();
    void withoutAHubThereIsNoField();

private:
    void openWindow(AddressSource *addresses);
    AddressSearch &field() const { return *m_window->findChild<AddressSearch *>(); }
    MapCanvas &map() const { return *m_window->findChild<MapCanvas *>(); }
    QWidget &found() const { return *m_window->findChild<FoundPlaceCard *>(); }
    QStringList listed() const
    {
        const auto *list = m_window->findChild<QListWidget *>(u"addressList"_s);
        QStringList rows;
        for (int i = 0; list->isVisible() && i < list->count(); ++i)
            rows << list->item(i)->text();
        return rows;
    }
    void type(const char *text) const
    {
        field().setFocus();
        QTest::keyClicks(&field(), QString::fromUtf8(text));
    }
    void choose() const
    {
        type("rue du pont");
        QTRY_COMPARE(listed().size(), 2);
        QTest::keyClick(&field(), Qt::Key_Down);
        QTest::keyClick(&field(), Qt::Key_Return);
    }

    static constexpr Coordinate there{45.12, -74.01};
    FakeVans m_vans;
    FakeAddresses m_addresses;
};

void tst_AddressSearch::init()
{
    setUp();
    m_addresses = {};
    m_addresses.answer = std::vector<FoundAddress>{{u"10 rue du Pont, Howick"_s, {45.18, -73.85}}, {u"12 rue du Pont, Ormstown"_s, there}};
    openWindow(&m_addresses);
}

void tst_AddressSearch::openWindow(AddressSource *addresses)
{
    m_window = std::make_unique<MainWindow>(DeskPorts{.board = *m_board, .intents = *m_intents, .sync = *m_sync, .prompt = m_prompt, .clock = m_clock,
                                                      .site = QTimeZone("America/Toronto"), .settings = *m_settings, .vans = &m_vans, .addresses = addresses});
    m_window->resize(1500, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->findChild<MapPanel *>()->scene().isAwake());
}

void tst_AddressSearch::showsThePlaceOfTheOneThatWasChosen()
{
    choose();
    QVERIFY(listed().isEmpty());
    QVERIFY(found().isVisible());
    QVERIFY(found().findChild<QLabel *>()->text().contains(u"12 rue du Pont, Ormstown"_s));
    QVERIFY((map().camera().center - worldOf(there)).manhattanLength() < 1e-6);
    QVERIFY(map().camera().zoom >= 14);
    QTest::mouseClick(found().findChild<QToolButton *>(u"closeFoundPlaceButton"_s), Qt::LeftButton);
    QVERIFY(!found().isVisible());
}

void tst_AddressSearch::asksOnceForWhatWasTyped()
{
    type("ru");
    QTRY_COMPARE(listed().size(), 1); // how many letters it takes
    QVERIFY(m_addresses.asked.isEmpty());
    type("e du pont");
    QTRY_COMPARE(listed().size(), 2);
    QCOMPARE(m_addresses.asked, QStringList{u"rue du pont"_s});
}

void tst_AddressSearch::anAnswerToWhatWasTypedBeforeIsNotShown()
{
    m_addresses.waits = true;
    type("rue");
    QTRY_COMPARE(m_addresses.asked.size(), 1);
    type(" six");
    QTRY_COMPARE(m_addresses.asked.size(), 2);
    m_addresses.reply(1, std::vector<FoundAddress>{{u"3 rang Six"_s, there}});
    QTRY_COMPARE(listed(), QStringList{u"3 rang Six"_s});
    m_addresses.reply(0, std::vector<FoundAddress>{{u"1 rue Une"_s, there}});
    QTest::qWait(30);
    QCOMPARE(listed(), QStringList{u"3 rang Six"_s});
}

void tst_AddressSearch::saysWhatIsWrong()
{
    m_addresses.answer = std::vector<FoundAddress>();
    type("rue nulle part");
    QTRY_COMPARE(m_addresses.asked.size(), 1);
    QTRY_VERIFY(listed().size() == 1 && !listed().front().contains(u'…'));
    const QString none = listed().front();
    m_addresses.answer = std::unexpected(Error{.kind = Error::Kind::Offline});
    type(" x");
    QTRY_COMPARE(m_addresses.asked.size(), 2);
    QTRY_VERIFY(listed().size() == 1 && !listed().front().contains(u'…') && listed().front() != none);
    QTest::keyClick(&field(), Qt::Key_Return); // a sentence is no address
    QVERIFY(!found().isVisible());
}

void tst_AddressSearch::escapeLeaves()
{
    choose();
    QTest::keyClick(&field(), Qt::Key_Escape);
    QVERIFY(field().text().isEmpty());
    QVERIFY(!found().isVisible());
    QVERIFY(map().hasFocus());
}

void tst_AddressSearch::enterFindsAgain()
{
    type("rue du pont");
    QTRY_COMPARE(listed().size(), 2);
    QTest::keyClick(&field(), Qt::Key_Escape); // the list only
    QVERIFY(listed().isEmpty());
    QCOMPARE(field().text(), u"rue du pont"_s);
    QTest::keyClick(&field(), Qt::Key_Return);
    QTRY_COMPARE(listed().size(), 2);
    QTest::keyClick(&field(), Qt::Key_Return);
    QVERIFY(found().isVisible());
}

void tst_AddressSearch::enterOpensNoJob()
{
    select("DJ-1"); // on the board Enter would open it
    choose();
    QVERIFY(found().isVisible());
    QVERIFY(m_window->findChildren<JobDialog *>().isEmpty());
}

void tst_AddressSearch::aNewJobHasAddressAndPlace()
{
    choose();
    QTest::mouseClick(found().findChild<QPushButton *>(u"newJobHereButton"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<QDialog *>(u"newJobDialog"_s);
    QVERIFY(dialog);
    activate(*dialog);
    QTest::keyClicks(dialog->focusWidget(), u"Panne"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"createJobButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_intents->submitted.size(), 1u);
    const auto *made = std::get_if<CreateJob>(&m_intents->submitted.front());
    QVERIFY(made);
    QVERIFY(made->fields.at(Field::AddressText) == FieldValue(u"12 rue du Pont, Ormstown"_s));
    QVERIFY(made->fields.at(Field::Position) == FieldValue(there));
}

void tst_AddressSearch::theGroundHasANewJobToo()
{
    const QPoint at(60, map().height() - 120);
    const Coordinate place = map().spotAt(at).place;
    Q_EMIT map().menuWanted(map().spotAt(at), map().mapToGlobal(at));
    const auto *menu = m_window->findChild<QMenu *>(u"mapGroundMenu"_s);
    QVERIFY(menu);
    menu->actions().front()->trigger();
    auto *dialog = m_window->findChild<QDialog *>(u"newJobDialog"_s);
    QVERIFY(dialog);
    activate(*dialog);
    QTest::keyClicks(dialog->focusWidget(), u"Panne"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"createJobButton"_s), Qt::LeftButton);
    QTRY_COMPARE(m_intents->submitted.size(), 1u);
    QVERIFY(std::get<CreateJob>(m_intents->submitted.front()).fields.at(Field::Position) == FieldValue(place));
}

void tst_AddressSearch::copiesTheCoordinates()
{
    choose();
    QTest::mouseClick(found().findChild<QPushButton *>(u"copyFoundPlaceButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"45.12000, -74.01000"_s);
}

void tst_AddressSearch::withoutAHubThereIsNoField()
{
    m_window.reset();
    openWindow(nullptr);
    QVERIFY(!m_window->findChild<AddressSearch *>());
}

QTEST_MAIN(tst_AddressSearch)
#include "tst_addresssearch.moc"
