#pragma once

#include <QColor>
#include <QIcon>

namespace targo::desk {

// An icon of our outline family (resources/icons/NAME.svg), drawn in `color`, 18 px and its multiples.
QIcon icon(const QString &name, const QColor &color);
QPixmap iconPixmap(const QString &name, const QColor &color, int side, double devicePixelRatio);

} // namespace targo::desk
