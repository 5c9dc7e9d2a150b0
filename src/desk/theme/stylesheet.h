#pragma once

#include "desk/theme/palette.h"

#include <QPalette>

namespace targo::desk {

// What QPalette cannot say: corners, hairlines, hover. Kept small, because style sheets are slow to polish.
QString styleSheetFor(const Palette &palette);
QPalette qtPaletteFor(const Palette &palette);

} // namespace targo::desk
