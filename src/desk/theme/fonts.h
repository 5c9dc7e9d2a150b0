#pragma once

#include <QFont>

namespace targo::desk {

// The type scale: 13 px body, 11 px secondary, 15 px title. Figures are tabular, so that columns and axes line up.
QFont bodyFont();
QFont strongFont();
QFont smallFont();
QFont titleFont();

} // namespace targo::desk
