#include "app/program.h"
#include "bench/benches.h"
#include "bench/cachedcompany.h"
#include "bench/frames.h"
#include "desk/timeline/timelineview.h"
#include "support/fakeboard.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QSettings>
#include <QTranslator>

#include <chrono>
#include <cstdio>

namespace targo::bench {

using namespace Qt::StringLiterals;

// What main() of the program does, with a keychain that answers at once.
int startCold(const QStringList &arguments)
{
    const qint64 began = arguments.value(0).toLongLong();
    const QString folder = arguments.value(1);
    QLocale::setDefault(QLocale(u"fr_CA"_s));
    QTranslator ours, qts;
    if (ours.load(QLocale(), u"targo"_s, u"_"_s, u":/i18n"_s))
        QApplication::installTranslator(&ours);
    if (qts.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qts);
    QSettings settings(folder + u"/looks.ini"_s, QSettings::IniFormat);
    settings.setValue(u"board/view"_s, u"week"_s);
    MemoryStore secrets;
    CachedCompany::remember(secrets, QByteArray::fromHex(arguments.value(2).toLatin1()));
    test::FakePrompt prompt;
    Program program({}, {.secrets = secrets, .prompt = prompt, .settings = settings, .dataFolder = folder, .sandboxProgram = {}});
    program.start();
    // Usable: bars of the cached week are on the screen, and the event loop answers.
    const auto board = [] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *view = window->findChild<desk::TimelineView *>();
            if (view && window->isVisible() && std::ranges::any_of(view->model().lanes(), [](const auto &lane) { return !lane.bars.empty(); }))
                return view;
        }
        return static_cast<desk::TimelineView *>(nullptr);
    };
    desk::TimelineView *view = nullptr;
    while (!(view = board()))
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    PaintCount painted(*view->viewport());
    letPaint(painted);
    const qint64 usable = std::chrono::steady_clock::now().time_since_epoch().count();
    std::printf("%.3f\n", double(usable - began) / 1e6);
    std::fflush(stdout);
    return 0;
}

} // namespace targo::bench
