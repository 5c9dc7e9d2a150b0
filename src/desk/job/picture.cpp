#include "desk/job/picture.h"

#include <QBuffer>
#include <QImageReader>

namespace targo::desk {

QPixmap pictureFrom(const QByteArray &content, QSize room, double ratio)
{
    QBuffer buffer;
    buffer.setData(content);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (!whole.isValid())
        return {};
    const QSize wanted = whole.scaled(room * ratio, Qt::KeepAspectRatio);
    // JPEG is read at the smaller size: twelve million points take a tenth of the time. The turn comes afterwards.
    reader.setScaledSize(reader.transformation() & QImageIOHandler::TransformationRotate90 ? whole.scaled((room * ratio).transposed(), Qt::KeepAspectRatio) : wanted);
    QPixmap picture = QPixmap::fromImage(reader.read());
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace targo::desk
