#pragma once

#include <QByteArray>
#include <QPixmap>

namespace targo::desk {

// The picture in a file's bytes, upright, no larger than `room` (in device-independent pixels). Null when it is none,
// or one so large that only malice makes it.
QPixmap pictureFrom(const QByteArray &content, QSize room, double ratio);

} // namespace targo::desk
