#include "gui/boardstory.h"

#include "desk/board/absencedialog.h"
#include "desk/board/besttechniciandialog.h"
#include "desk/board/lanesdialog.h"
#include "desk/diagnostics/diagnosticsdialog.h"
#include "desk/history/historydialog.h"
#include "desk/job/newjobdialog.h"
#include "desk/job/notedialog.h"
#include "desk/job/photoviewer.h"
#include "desk/publish/publishdialog.h"
#include "desk/publish/withdrawdialog.h"
#include "desk/shell/shortcutsdialog.h"
#include "desk/shell/unsentdialog.h"
#include "desk/signin/firstrundialog.h"
#include "support/faketester.h"

#include <QCalendarWidget>
#include <QDirIterator>
#include <QTabWidget>
#include <QTranslator>

using namespace targo;
using namespace targo::desk;
using namespace targo::test;

namespace {

// Part of another control, which speaks for it.
bool isInner(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QCalendarWidget *>(parent))
            return true;
    }
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    if (area && area->viewport() == &widget)
        return true;
    return widget.objectName().startsWith("qt_"_L1) || qobject_cast<const QAbstractSpinBox *>(widget.parentWidget())
        || qobject_cast<const QComboBox *>(widget.parentWidget()) || widget.window()->inherits("QComboBoxPrivateContainer")
        || widget.inherits("QTabBar") || widget.inherits("QTabWidget"); // they speak of the tab that is chosen
}

QStringList namelessIn(const QWidget &dialog)
{
    QStringList nameless;
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || widget->isWindow() || widget->window() != &dialog || isInner(*widget))
            continue;
        if (QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName()));
    }
    return nameless;
}

} // namespace

// Whoever goes through a dialog with Tab hears what each field is for.
class tst_ControlNames : public QObject, BoardStory
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void everyControlOfADialogHasAName_data();
    void everyControlOfADialogHasAName();
    void everyDialogIsAskedFor();

private:
    QDialog *opened(const QString &name);

    QTranslator m_french;
    FakeTester m_tester;
};

void tst_ControlNames::initTestCase()
{
    QVERIFY(m_french.load(u":/i18n/targo_fr_CA.qm"_s));
    QCoreApplication::installTranslator(&m_french);
}

void tst_ControlNames::everyControlOfADialogHasAName_data()
{
    QTest::addColumn<int>("controls"); // at least
    QTest::newRow("JobDialog") << 15;
    QTest::newRow("NewJobDialog") << 8;
    QTest::newRow("NoteDialog") << 3;
    QTest::newRow("AbsenceDialog") << 4;
    QTest::newRow("AssignDialog") << 4;
    QTest::newRow("BestTechnicianDialog") << 4;
    QTest::newRow("LanesDialog") << 6;
    QTest::newRow("PrintDialog") << 5;
    QTest::newRow("HistoryDialog") << 3;
    QTest::newRow("PendingChangesDialog") << 3;
    QTest::newRow("PublishDialog") << 4;
    QTest::newRow("WithdrawDialog") << 3;
    QTest::newRow("ShortcutsDialog") << 1;
    QTest::newRow("DiagnosticsDialog") << 2;
    QTest::newRow("UnsentDialog") << 3;
    QTest::newRow("MapServersDialog") << 5;
    QTest::newRow("PhotoViewer") << 3;
    QTest::newRow("FirstRunDialog") << 6;
}

QDialog *tst_ControlNames::opened(const QString &name)
{
    const auto byAction = [this](const char *action) {
        find<QAction>(action)->trigger();
        return m_window->findChild<QDialog *>();
    };
    select("DJ-2");
    if (name == "JobDialog"_L1)
        return byAction("openAction");
    if (name == "NewJobDialog"_L1)
        return byAction("newJobAction");
    if (name == "NoteDialog"_L1)
        return byAction("noteAction");
    if (name == "AbsenceDialog"_L1)
        return byAction("absenceAction");
    if (name == "AssignDialog"_L1)
        return byAction("assignAction");
    if (name == "BestTechnicianDialog"_L1)
        return byAction("bestAction");
    if (name == "LanesDialog"_L1)
        return byAction("lanesAction");
    if (name == "PrintDialog"_L1)
        return byAction("printAction");
    if (name == "HistoryDialog"_L1)
        return byAction("historyAction");
    if (name == "PendingChangesDialog"_L1)
        return byAction("pendingAction");
    if (name == "PublishDialog"_L1)
        return byAction("publishAction");
    if (name == "WithdrawDialog"_L1)
        return byAction("withdrawAction");
    if (name == "ShortcutsDialog"_L1)
        return byAction("shortcutsAction");
    if (name == "DiagnosticsDialog"_L1)
        return byAction("diagnosticsAction");
    if (name == "MapServersDialog"_L1)
        return byAction("mapServersAction");
    QDialog *dialog = nullptr;
    if (name == "PhotoViewer"_L1)
        dialog = new PhotoViewer(m_pictures, QTimeZone::UTC, {{u"/files/a.jpg"_s}}, 0, m_window.get());
    else if (name == "UnsentDialog"_L1)
        dialog = new UnsentDialog(Leaving::TheProgram, *m_board, *m_sync, m_window.get());
    else if (name == "FirstRunDialog"_L1)
        dialog = new FirstRunDialog(m_tester, false, m_window.get());
    if (dialog)
        dialog->show();
    return dialog;
}

void tst_ControlNames::everyControlOfADialogHasAName()
{
    QFETCH(const int, controls);
    QDialog *dialog = opened(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(dialog);
    QCOMPARE(QString::fromLatin1(dialog->metaObject()->className()).section(u"::"_s, -1), QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(!dialog->windowTitle().isEmpty());
    qsizetype found = 0;
    for (const QWidget *widget : dialog->findChildren<QWidget *>())
        found += widget->focusPolicy() != Qt::NoFocus && !isInner(*widget);
    QVERIFY2(found >= controls, qPrintable(QString::number(found)));
    const QStringList nameless = namelessIn(*dialog);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", "_s)));
}

// A dialog that is added is asked for here, too.
void tst_ControlNames::everyDialogIsAskedFor()
{
    static const QRegularExpression declared(u"class (\\w+) : public QDialog"_s);
    QStringList missing;
    QDirIterator files(QStringLiteral(TARGO_SOURCE_DIR) + u"/src/desk"_s, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    QFile self(QStringLiteral(TARGO_SOURCE_DIR) + u"/tests/gui/tst_controlnames.cpp"_s);
    QVERIFY(self.open(QIODevice::ReadOnly));
    const QString rows = QString::fromUtf8(self.readAll());
    int dialogs = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto match = declared.match(QString::fromUtf8(file.readAll()));
        if (!match.hasMatch())
            continue;
        ++dialogs;
        if (!rows.contains(u"newRow(\"%1\")"_s.arg(match.captured(1))))
            missing.append(match.captured(1));
    }
    QVERIFY(dialogs >= 15);
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", "_s)));
}

QTEST_MAIN(tst_ControlNames)
#include "tst_controlnames.moc"
