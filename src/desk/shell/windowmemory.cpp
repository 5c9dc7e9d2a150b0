#include "desk/shell/windowmemory.h"

#include "desk/board/boardpage.h"
#include "desk/board/boardwindows.h"
#include "desk/shell/mainwindow.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView viewKey("board/view");
constexpr QLatin1StringView hoursOfDayKey("board/workingHoursOfDay");
constexpr QLatin1StringView hoursOfDaysKey("board/workingHoursOfDays");
constexpr QLatin1StringView zoomKey("board/zoom");
constexpr QLatin1StringView densityKey("board/density");

// In the order of TimelineView::Span.
constexpr std::array views{"day"_L1, "3days"_L1, "week"_L1, "2weeks"_L1, "month"_L1};

} // namespace

void remember(QSettings &settings, const MainWindow &window, const BoardPage &board)
{
    settings.setValue(geometryKey, window.saveGeometry());
    board.windows().remember();
    settings.setValue(viewKey, views.at(size_t(board.timeline().span())));
    const auto [ofDay, ofDays] = board.timeline().workingHoursChoices();
    settings.setValue(hoursOfDayKey, ofDay);
    settings.setValue(hoursOfDaysKey, ofDays);
    settings.setValue(zoomKey, board.timeline().zoom());
    settings.setValue(densityKey, int(board.timeline().density()));
    settings.sync();
}

void recall(QSettings &settings, MainWindow &window, BoardPage &board)
{
    if (!window.restoreGeometry(settings.value(geometryKey).toByteArray()))
        window.resize(1400, 860);
    board.windows().recall();
    const int density = settings.value(densityKey, int(Density::Normal)).toInt();
    if (density >= int(Density::Compact) && density <= int(Density::Wide))
        board.timeline().setDensity(Density(density));
    const auto view = std::ranges::find(views, settings.value(viewKey).toString());
    board.showPeriod(board.date(), view == views.end() ? TimelineView::Span::Day : TimelineView::Span(view - views.begin()));
    const auto [ofDay, ofDays] = board.timeline().workingHoursChoices();
    board.timeline().setWorkingHoursChoices({settings.value(hoursOfDayKey, ofDay).toBool(), settings.value(hoursOfDaysKey, ofDays).toBool()});
    bool isNumber = false;
    const double zoom = settings.value(zoomKey, 1.0).toDouble(&isNumber);
    if (isNumber && zoom > 0)
        board.timeline().setZoom(zoom);
    board.timeline().showWorkingHours();
}

} // namespace targo::desk
