#pragma once

class QSettings;

namespace targo::desk {

class BoardPage;
class MainWindow;

// How the window looked when it was closed: size, splitter, view, zoom, lanes. Not the day, which is always today's.
void remember(QSettings &settings, const MainWindow &window, const BoardPage &board);
void recall(QSettings &settings, MainWindow &window, BoardPage &board);

} // namespace targo::desk
