#include "gui/boardstory.h"

#include <QTabWidget>
#include <QTextEdit>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

// Reading what was left on a job: from the server while it answers, from here while it does not.
class tst_Notes : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { tearDown(); }

    void theNewestComesFirstWithWhoAndWhen();
    void aJobWithoutNotesSaysSo();
    void aNoteIsThereBeforeItIsSentAndAfter();
    void whatCannotBeReadIsSaid();
    void offlineIsSaidAndReadAgainWhenItIsOver();
    void whatLooksLikeMarkupIsShownAsItIs();

private:
    JobDialog &open();
    QString text() const { return find<QTextEdit>("notesText")->toPlainText(); }
    QString state() const
    {
        const auto *label = find<QLabel>("notesStateLabel");
        return label->isHidden() ? QString() : label->text();
    }

    const JobId m_id{u"DJ-2"_s};
    const QDateTime m_nine{day("2026-03-02"), QTime(14, 12), QTimeZone::UTC}; // 9:12 in Toronto
};

void tst_Notes::init()
{
    setUp();
    m_notes.notes[m_id] = {{u"Rappelé, présent après 14 h"_s, u"Marie Gagnon"_s, m_nine}, {u"Chien dehors"_s, u"Luc Roy"_s, m_nine.addDays(-3)}};
}

JobDialog &tst_Notes::open()
{
    select("DJ-2");
    QTest::keyClick(&timeline(), Qt::Key_Return);
    auto *dialog = find<JobDialog>("jobDialog");
    dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    return *dialog;
}

void tst_Notes::theNewestComesFirstWithWhoAndWhen()
{
    auto &dialog = open();
    QTRY_VERIFY(text().contains(u"Chien dehors"_s));
    const QString shown = text();
    QVERIFY2(shown.startsWith(u"Marie Gagnon · "_s), qPrintable(shown));
    QVERIFY2(shown.section('\n'_L1, 0, 0).contains(u"9:12"_s), qPrintable(shown));
    QVERIFY(shown.indexOf(u"Rappelé"_s) < shown.indexOf(u"Luc Roy"_s));
    QCOMPARE(state(), QString());
    QCOMPARE(dialog.findChild<QTabWidget *>()->tabText(1), u"Notes (2)"_s);
}

void tst_Notes::aJobWithoutNotesSaysSo()
{
    m_notes.notes.clear();
    auto &dialog = open();
    QTRY_COMPARE(state(), u"No note yet."_s);
    QCOMPARE(text(), QString());
    QCOMPARE(dialog.findChild<QTabWidget *>()->tabText(1), u"Notes"_s);
}

void tst_Notes::aNoteIsThereBeforeItIsSentAndAfter()
{
    open();
    QTRY_VERIFY(text().contains(u"Chien dehors"_s));
    m_board->setPending({{.entry = 4, .act = AddNote{m_id, u"Clé sous le pot"_s}, .submittedAt = m_clock.now()}});
    QTRY_VERIFY(text().contains(u"Clé sous le pot"_s));
    QVERIFY(text().section('\n'_L1, 0, 0).contains(u"not sent yet"_s));
    QVERIFY(text().contains(u"Chien dehors"_s));

    m_notes.notes[m_id].insert(m_notes.notes[m_id].begin(), {u"Clé sous le pot"_s, u"Anne Roy"_s, m_clock.now()});
    m_board->setPending({});
    QTRY_VERIFY(text().startsWith(u"Anne Roy"_s));
    QCOMPARE(text().count(u"Clé sous le pot"_s), 1);
}

void tst_Notes::whatCannotBeReadIsSaid()
{
    m_notes.failure = Error{.kind = Error::Kind::Forbidden};
    const AddNote mine{m_id, u"Rappeler à midi"_s};
    m_intents->past = {{1, m_nine, mine, {{mine, {}, {}, 9}}, PastIntent::State::Stands, u"marie@targo.example"_s}};
    open();
    QTRY_VERIFY(state().contains(u"could not be read"_s));
    QVERIFY(text().contains(u"Rappeler à midi"_s)); // it was sent from here
    QVERIFY(state().contains(u"written here"_s));
}

void tst_Notes::offlineIsSaidAndReadAgainWhenItIsOver()
{
    m_notes.failure = Error{.kind = Error::Kind::Offline};
    SyncState offline = m_sync->state();
    offline.link = SyncState::Link::Offline;
    m_sync->set(offline);
    open();
    QTRY_VERIFY(state().contains(u"cannot be reached"_s));
    QCOMPARE(text(), QString());
    m_notes.failure.reset();
    offline.link = SyncState::Link::Online;
    m_sync->set(offline);
    QTRY_VERIFY(text().contains(u"Chien dehors"_s));
    QCOMPARE(state(), QString());
}

void tst_Notes::whatLooksLikeMarkupIsShownAsItIs()
{
    m_notes.notes[m_id] = {{u"Signal < 5 & <b>faible</b>"_s, u"<i>Luc</i>"_s, {}}};
    open();
    QTRY_VERIFY(text().contains(u"Signal < 5 & <b>faible</b>"_s));
    QVERIFY(text().startsWith(u"<i>Luc</i>"_s));
}

QTEST_MAIN(tst_Notes)
#include "tst_notes.moc"
