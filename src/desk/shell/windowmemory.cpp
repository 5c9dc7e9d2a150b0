#include "desk/shell/windowmemory.h"

#include "desk/board/boardpage.h"
#include "desk/shell/mainwindow.h"

#include <QSettings>
#include <QSplitter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView splitterKey("board/splitter");
constexpr QLatin1StringView viewKey("board/view");
constexpr QLatin1StringView zoomKey("board/zoom");
constexpr QLatin1StringView densityKey("board/density");

} // namespace

void remember(QSettings &settings, const MainWindow &window, const BoardPage &board)
{
    settings.setValue(geometryKey, window.saveGeometry());
    settings.setValue(splitterKey, board.splitter().saveState());
    settings.setValue(viewKey, board.timeline().span() == TimelineView::Span::Week ? u"week"_s : u"day"_s);
    settings.setValue(zoomKey, board.timeline().zoom());
    settings.setValue(densityKey, int(board.timeline().density()));
    settings.sync();
}

void recall(QSettings &settings, MainWindow &window, BoardPage &board)
{
    if (!window.restoreGeometry(settings.value(geometryKey).toByteArray()))
        window.resize(1400, 860);
    board.splitter().restoreState(settings.value(splitterKey).toByteArray());
    const int density = settings.value(densityKey, int(Density::Normal)).toInt();
    if (density >= int(Density::Compact) && density <= int(Density::Wide))
        board.timeline().setDensity(Density(density));
    board.showPeriod(board.date(), settings.value(viewKey).toString() == "week"_L1 ? TimelineView::Span::Week : TimelineView::Span::Day);
    bool isNumber = false;
    const double zoom = settings.value(zoomKey, 1.0).toDouble(&isNumber);
    if (isNumber && zoom > 0)
        board.timeline().setZoom(zoom);
    board.timeline().showWorkingHours();
}

} // namespace targo::desk
